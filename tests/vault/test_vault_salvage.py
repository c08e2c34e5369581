"""What can be read of a damaged notebook is read; the damaged file stays as it is."""

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, texts, written

from redirection_tui.notebook.pages import PAGE
from redirection_tui.notebook.salvage import Salvaged, salvage

pytestmark = pytest.mark.usefixtures("either_engine")

SECOND = "other made up words for it"
TEXTS = [f"note {number} " + "tea and a walk " * (8 + number) for number in range(24)]
TEXTS[5] *= 60
"""Longer than a page."""


@pytest.fixture
def whole(path):
    return written(path, *TEXTS)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "saved" / "saved.rtv"


def harm(path, whole, *pages):
    changed = bytearray(whole)
    for number in pages:
        changed[(number - 1) * PAGE + 500] ^= 1
    path.write_bytes(changed)


def test_a_fault_in_one_page_costs_the_notes_of_that_page_only(path, whole, target):
    for number in range(1, len(whole) // PAGE + 1):
        harm(path, whole, number)
        damaged = path.read_bytes()
        assert reason(read, path) == "damaged"
        one = target.with_name(f"{number}.rtv")
        told = salvage(path, FIRST, one, SECOND, profile=QUICK)
        saved = read(one, SECOND)
        assert told == Salvaged(len(saved), int(number > 1)), number
        assert len(saved) >= len(TEXTS) - 10
        assert saved == [text for text in TEXTS if text in saved]
        assert path.read_bytes() == damaged


def test_notes_drafts_order_and_ids_come_back_as_they_were(path, whole, target):
    with opened(path) as book:
        book.save(note("half", done=False))
        book.delete(book.entries()[3].id)
        before = book.entries(done=None)
    salvage(path, FIRST, target, SECOND, profile=QUICK)
    with opened(target, SECOND) as book:
        assert book.entries(done=None) == before


def test_what_was_deleted_does_not_come_back(path, whole, target):
    with opened(path) as book:
        book.delete_everything()
        book.save(note("kept"))
    harm(path, path.read_bytes(), 1)
    salvage(path, FIRST, target, SECOND, profile=QUICK)
    assert read(target, SECOND) == ["kept"]


def test_the_beginning_of_a_file_that_was_cut_short_is_read(path, whole, target):
    path.write_bytes(whole[: -2 * PAGE + 99])
    told = salvage(path, FIRST, target, SECOND, profile=QUICK)
    saved = read(target, SECOND)
    assert saved
    assert set(saved) < set(TEXTS)
    assert told.saved == len(saved)
    assert told.lost > 0


def test_a_file_with_nothing_left_to_read_makes_no_notebook(path, whole, target):
    harm(path, whole, *range(1, len(whole) // PAGE + 1))
    assert reason(salvage, path, FIRST, target, SECOND, profile=QUICK) == "damaged"
    assert names(target.parent) == []


def test_a_wrong_passphrase_reads_nothing(path, whole, target):
    assert reason(salvage, path, SECOND, target, SECOND, profile=QUICK) == "wrong-passphrase"
    assert not target.exists()


def test_a_rescue_never_replaces_a_file(path, whole, target):
    target.parent.mkdir(mode=0o700)
    target.write_bytes(b"mine")
    assert reason(salvage, path, FIRST, target, SECOND, profile=QUICK) == "exists"
    assert target.read_bytes() == b"mine"
    assert names(target.parent) == [".saved.rtv.lock", "saved.rtv"]


def test_a_whole_notebook_loses_nothing(path, whole, target):
    assert salvage(path, FIRST, target, SECOND, profile=QUICK) == Salvaged(len(TEXTS), 0)
    with opened(target, SECOND) as book:
        assert texts(book) == TEXTS
    assert names(target.parent) == [".saved.rtv.lock", "saved.rtv"]
