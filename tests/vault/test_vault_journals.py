"""A journal beside the notebook: from a killed save, from another file, or made by someone to do
harm. Whatever it does, the bytes as they were found can be got back."""

import shutil
import struct
from unittest import mock

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, written

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files, journals
from redirection_tui.notebook.pages import PAGE
from redirection_tui.notebook.salvage import salvage
from redirection_tui.notebook.vault import VaultNotebook

pytestmark = pytest.mark.usefixtures("either_engine")

FORGED = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", 0, 1, 1, 512, PAGE) + bytes(484)
"""Says that the notebook had one page before: no key is needed to write that."""


@pytest.fixture
def cut_off(path, tmp_path):
    """A notebook as a kill in the middle of a large save leaves it."""
    written(tmp_path / "from.rtv", "tea", "walk")
    with opened(tmp_path / "from.rtv") as book:
        list(book.connection.execute("PRAGMA cache_size = 1"))
        list(book.connection.execute("BEGIN IMMEDIATE"))
        for number in range(40):
            book.save(note(f"never acknowledged {number} " * 40))
        path.parent.mkdir(mode=0o700)
        shutil.copy(book.path, path)
        shutil.copy(files.journal_of(book.path), files.journal_of(path))
        list(book.connection.execute("ROLLBACK"))
    return path


def aside(path):
    return [one for one in path.parent.iterdir() if files.ASIDE in one.name]


def test_a_save_that_was_cut_off_is_undone_and_nothing_is_left_beside(cut_off):
    assert journals.needs_recovery(cut_off)
    assert read(cut_off) == ["tea", "walk"]
    assert names(cut_off.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_the_bytes_are_copied_before_a_recovery_changes_them(cut_off):
    found = (cut_off.read_bytes(), files.journal_of(cut_off).read_bytes())
    with mock.patch.object(engine, "damage", return_value=1):
        assert reason(read, cut_off) == "damaged"
    copy, journal = sorted(aside(cut_off))
    assert (copy.read_bytes(), journal.read_bytes()) == found
    assert copy.stat().st_mode & 0o777 == journal.stat().st_mode & 0o777 == 0o600
    assert files.journal_of(copy) == journal


def test_without_a_copy_the_recovery_would_change_the_only_bytes(cut_off):
    found = cut_off.read_bytes()
    with mock.patch.object(journals, "set_aside", return_value=()):
        read(cut_off)
    assert cut_off.read_bytes() != found
    assert aside(cut_off) == []


def test_a_wrong_passphrase_recovers_nothing(cut_off):
    found = cut_off.read_bytes()
    assert reason(read, cut_off, "not the right words") == "wrong-passphrase"
    assert cut_off.read_bytes() == found
    assert aside(cut_off) == []


def test_tries_that_change_nothing_leave_no_copies(cut_off):
    with mock.patch.object(engine, "connect", side_effect=NotebookError("busy")):
        for _ in range(3):
            assert reason(read, cut_off) == "busy"
    assert aside(cut_off) == []
    assert read(cut_off) == ["tea", "walk"]


def test_a_journal_that_was_finished_with_costs_no_copy(path):
    with mock.patch.object(files, "copy_file", side_effect=AssertionError):
        whole = written(path, "tea")
        files.journal_of(path).write_bytes(bytes(512) + whole[:PAGE])
        assert read(path) == ["tea"]


@pytest.mark.parametrize("content", [b"x", b"garbage" * 900, FORGED[:12], FORGED[:8] + bytes(600)])
def test_a_journal_that_is_none_harms_nothing(path, content):
    written(path, "tea")
    files.journal_of(path).write_bytes(content)
    assert read(path) == ["tea"]
    assert aside(path) == []


def test_a_forged_journal_is_undone(path):
    texts = ["tea", *("walk" * 900 for _ in range(20))]
    written(path, *texts)
    files.journal_of(path).write_bytes(FORGED)
    assert read(path) == texts
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_without_the_copies_a_forged_journal_would_cost_the_notebook(path):
    whole = written(path, "tea", *("walk" * 900 for _ in range(20)))
    files.journal_of(path).write_bytes(FORGED)
    with mock.patch.object(journals, "set_aside", return_value=()):
        assert reason(read, path) == "damaged"
    assert len(path.read_bytes()) < len(whole)


def test_a_backup_put_over_a_notebook_that_was_cut_off_opens_as_it_is(cut_off, tmp_path):
    written(tmp_path / "backup.rtv", "from the backup")
    shutil.copy(tmp_path / "backup.rtv", cut_off)
    assert read(cut_off) == ["from the backup"]
    assert names(cut_off.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_a_damaged_notebook_with_a_forged_journal_keeps_both_as_they_were_found(path):
    whole = bytearray(written(path, "tea", *("walk" * 900 for _ in range(20))))
    whole[-9] ^= 1
    path.write_bytes(whole)
    files.journal_of(path).write_bytes(FORGED)
    assert reason(read, path) == "damaged"
    copy, journal = sorted(aside(path))
    assert copy.read_bytes() == whole
    assert journal.read_bytes() == FORGED
    told = salvage(copy, FIRST, path.with_name("saved.rtv"), FIRST, profile=QUICK)
    assert told.saved >= 20
    assert told.lost == 1


def test_a_journal_without_its_notebook_is_not_played_into_a_new_one(path, cut_off):
    left = files.journal_of(path).read_bytes()
    path.unlink()
    written(path, "new")
    assert read(path) == ["new"]
    (kept,) = aside(path)
    assert kept.read_bytes() == left


def test_a_link_in_the_place_of_the_journal_is_not_followed(path, tmp_path):
    written(path, "tea")
    (tmp_path / "mine").write_bytes(b"mine")
    files.journal_of(path).symlink_to(tmp_path / "mine")
    assert reason(read, path) == "link"
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_two_pages_that_changed_places_are_noticed(path):
    whole = bytearray(written(path, *("walk" * 500 for _ in range(20))))
    third, fourth = slice(6 * PAGE, 7 * PAGE), slice(7 * PAGE, 8 * PAGE)
    whole[third], whole[fourth] = whole[fourth], whole[third]
    path.write_bytes(whole)
    assert reason(VaultNotebook.open, path, FIRST) == "damaged"


def test_a_page_in_which_nothing_is_kept_may_be_half_written(path):
    """So a power cut leaves a page that was free before: the journal does not hold it."""
    written(path, *("walk" * 900 for _ in range(20)))
    with opened(path) as book:
        for entry in book.entries()[5:]:
            book.delete(entry.id)
        ((first_free,),) = book.connection.execute("PRAGMA freelist_count")
        assert first_free > 2
    whole = path.read_bytes()
    opens = 0
    for number in range(1, len(whole) // PAGE):
        changed = bytearray(whole)
        changed[number * PAGE + 700] ^= 1
        path.write_bytes(changed)
        if reason(read, path) == "":
            opens += 1
            with opened(path) as book:
                for _ in range(12):  # the free pages are used again
                    book.save(note("tea" * 900))
            assert read(path) == ["walk" * 900] * 5 + ["tea" * 900] * 12
    assert 0 < opens < first_free
