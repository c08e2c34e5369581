"""The proofs in short, each beside a twin that does it wrong; `make prove` runs them whole.

What a machine does not allow is skipped as 'not proven here', and counts for nothing.
"""

import os

import pytest
from tests.bench.figure import Figure
from tests.prove import __main__ as prove
from tests.prove import asking, canaries, kills, power, tampering, trace
from tests.prove.figures import NotProven, blind

needs_strace = pytest.mark.skipif(
    bool(trace.missing()), reason=f"not proven here: {trace.missing()}"
)
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="not proven here: no fork")


@needs_fork
@pytest.mark.parametrize("kind", kills.KINDS)
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(kind):
    outcome = kills.killed(kind, 12)
    assert outcome.problems == []
    assert outcome.acknowledged > 0


@needs_fork
@pytest.mark.parametrize("kind", kills.KINDS)
def test_kills_find_what_a_faulty_twin_loses(kind):
    assert any(kills.killed(kind, 4, faulty=True, seed=seed).problems for seed in range(10))


@needs_strace
def test_a_power_cut_after_any_call_loses_nothing_that_was_acknowledged():
    outcome = power.cut_everywhere(6)
    assert outcome.problems == []
    assert outcome.images > 300


@needs_strace
def test_power_cuts_find_what_the_database_loses_as_it_is_by_default():
    assert power.cut_everywhere(9, "lasting-as-by-default").problems


@needs_strace
def test_no_note_and_no_passphrase_is_in_anything_that_is_written():
    outcome = canaries.watched(60)
    assert (outcome.in_writes, outcome.in_files) == ([], [])
    assert (outcome.strays, outcome.sockets) == ([], 0)
    assert outcome.written > 2**20


@needs_strace
def test_a_leak_is_found_in_every_form_it_may_take():
    outcome = canaries.watched(30, leaky=True)
    every = set(canaries.forms("canary"))
    assert set(outcome.in_writes) == every
    assert {one.partition(" in ")[0] for one in outcome.in_files} == every
    assert len(outcome.strays) == len(every)


def test_turned_bits_and_cut_ends_are_noticed_and_rightly_named(tmp_path):
    whole = tampering.made(tmp_path, 60)
    places = [*range(20), *range(20, 4_096, 61), *range(4_096, len(whole), 397)]
    assert tampering.turn_bits(whole, places, tmp_path).problems == []
    lengths = range(0, len(whole), 4_096)
    assert tampering.cut_short(whole, lengths, tmp_path).problems == []


def test_a_file_without_codes_opens_with_turned_bits():
    assert tampering.unnoticed_without_codes() > 0


@needs_strace
def test_a_save_asks_no_more_of_the_disk_in_a_large_notebook_and_little_more_than_plain():
    small, large, plain = asking.asked(100), asking.asked(2_000), asking.asked(2_000, "plain")
    assert large.waits <= 5
    assert large.waits <= 2 * plain.waits
    assert large.bytes <= 2 * plain.bytes
    assert large.bytes <= 2 * small.bytes


@needs_strace
def test_a_save_that_writes_everything_anew_is_found_out():
    assert asking.asked(1_000, "whole").bytes > 2 * asking.asked(100, "whole").bytes


def test_a_figure_that_misses_its_bound_fails_the_proof(monkeypatch, capsys):
    monkeypatch.setitem(prove.NAMES, "kills", lambda: [Figure("lost", 1, 0, "")])
    assert prove.main(["kills"]) == prove.MISSED
    assert "MISSED" in capsys.readouterr().out
    monkeypatch.setitem(prove.NAMES, "kills", lambda: [blind("kills", 0, "")])
    assert prove.main(["kills"]) == prove.MISSED


def test_what_cannot_be_proven_here_is_said_and_is_no_success(monkeypatch, capsys):
    monkeypatch.setitem(prove.NAMES, "kills", lambda: [NotProven("kills", "no fork")])
    assert prove.main(["kills"]) == prove.UNPROVEN
    assert "NOT PROVEN HERE" in capsys.readouterr().err


def test_only_proofs_that_there_are_can_be_asked_for(capsys):
    assert prove.main(["luck"]) == 2
    assert "luck" in capsys.readouterr().err
