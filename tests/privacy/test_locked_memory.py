"""A locked notebook leaves no copy of what was typed in any process; a covered page leaves many."""

import os
import secrets
from pathlib import Path

import pytest
from tests.prove.canaries import forms
from tests.tui.harness import sleep_program
from tests.tui.person import CTRL_L, OWN, at_home, make_notebook, run_of, unlock, word, write

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/mem").exists() or os.geteuid() != 0,
    reason="NOT PROVEN HERE: memory of a process that hides it can be read by the administrator "
    "of a Linux system only",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The program about sleep."""
    return sleep_program(tmp_path_factory.mktemp("content"))


def _canary():
    """A word that stands nowhere else, as a person would type it."""
    return "".join(secrets.choice("bdfghjklmnpqrstvwz") for _ in range(14))


def _copies(process, text):
    """How often each form of a text stands in the memory of a process."""
    counted = dict.fromkeys(forms(text), 0)
    place = Path("/proc", str(process))
    with (place / "maps").open() as maps, (place / "mem").open("rb", buffering=0) as memory:
        for line in maps:
            where, rights = line.split()[:2]
            if "r" not in rights or "[v" in line:
                continue
            start, end = (int(number, 16) for number in where.split("-"))
            memory.seek(start)
            data = memory.read(end - start)
            for name, form in forms(text).items():
                counted[name] += data.count(form)
    return {name: count for name, count in counted.items() if count}


def _all_copies(terminal, text):
    """Copies in the run and in the small process that started it."""
    return [_copies(one, text) for one in (terminal.pid, run_of(terminal))]


def test_nothing_that_was_typed_is_left_in_memory_when_the_notebook_is_locked(folder, tmp_path):
    canary = _canary()
    with at_home(folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, canary)
        terminal.wait_for(word("kept.saved"))
        minder, run = _all_copies(terminal, canary)
        assert run.get("UTF-8"), "an open notebook is in memory: else this looks in the wrong place"
        assert not minder
        terminal.send(CTRL_L)
        terminal.wait_for(word("unlock.how"))
        assert _all_copies(terminal, canary) == [{}, {}]
        assert _all_copies(terminal, OWN) == [{}, {}]
        unlock(terminal)
        terminal.wait_for(canary, 30.0)
        assert _all_copies(terminal, canary)[1].get("UTF-8")


def test_a_covered_page_is_still_in_memory_and_says_that_it_is_not_locked(folder, tmp_path):
    canary = _canary()
    with at_home(folder, tmp_path) as terminal:
        write(terminal, canary)
        terminal.send(CTRL_L)
        terminal.wait_for(word("cover.title"))
        terminal.wait_for("not locked")
        terminal.wait(lambda: canary not in terminal.text, "what was typed is covered")
        assert _all_copies(terminal, canary)[1].get("UTF-8")
