"""Backups, what comes back from them, and deleting: never over something that is there."""

import shutil
from unittest import mock

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, texts, written

from redirection_tui import paths
from redirection_tui.notebook import copying, files
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy.link import write_new_file

pytestmark = pytest.mark.usefixtures("either_engine")


@pytest.fixture
def backup(book, tmp_path):
    """A backup of two notes and a draft."""
    book.save(note("tea"))
    book.save(note("walk"))
    book.save(note("half", done=False))
    target = tmp_path / "backup.rtv"
    copying.back_up(book, target, write_new_file)
    return target


def test_a_backup_holds_everything_and_the_notebook_goes_on(book, backup):
    book.save(note("later"))
    assert texts(book) == ["tea", "walk", "half", "later"]
    assert read(backup) == ["tea", "walk", "half"]
    assert backup.stat().st_mode & 0o777 == 0o600
    assert not [name for name in names(book.path.parent) if ".tmp" in name]


def test_a_backup_never_replaces_a_file(book, tmp_path):
    target = tmp_path / "mine"
    target.write_bytes(b"mine")
    assert reason(copying.back_up, book, target, write_new_file) == "exists"
    assert target.read_bytes() == b"mine"
    assert not [name for name in names(book.path.parent) if ".tmp" in name]


@pytest.mark.parametrize("to", ["missing/backup.rtv", "file/backup.rtv", "."])
def test_a_backup_to_a_place_that_is_none_is_refused_and_nothing_is_left(book, tmp_path, to):
    (tmp_path / "file").write_bytes(b"")
    assert reason(copying.back_up, book, tmp_path / to, write_new_file)
    assert not [name for name in names(book.path.parent) if ".tmp" in name]
    book.save(note("tea"))


def test_a_backup_that_was_written_otherwise_is_said_to_have_failed(book, tmp_path):
    def cut_short(path, data):
        write_new_file(path, data[:-1])

    assert reason(copying.back_up, book, tmp_path / "b.rtv", cut_short) == "backup-failed"


def test_a_backup_comes_back_where_no_notebook_is(backup, tmp_path):
    path = tmp_path / "new" / "notebook.rtv"
    assert copying.restore(backup, path, FIRST) == 2
    assert path.stat().st_mode & 0o777 == 0o600
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]
    with opened(path) as book:
        assert texts(book) == ["tea", "walk", "half"]
        assert book.opened.times == 1


def test_a_backup_never_comes_back_over_a_notebook(backup, tmp_path):
    path = tmp_path / "other" / "notebook.rtv"
    written(path, "other")
    assert reason(copying.restore, backup, path, FIRST) == "exists"
    assert read(path) == ["other"]


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda path: None, "wrong-passphrase"),
        (lambda path: path.write_bytes(b""), "not-a-notebook"),
        (lambda path: path.unlink(), "missing"),
    ],
)
def test_a_backup_that_does_not_open_makes_no_notebook(backup, tmp_path, harm, why):
    harm(backup)
    path = tmp_path / "new" / "notebook.rtv"
    assert reason(copying.restore, backup, path, "not the right words") == why
    assert not path.exists()


def test_a_damaged_backup_makes_no_notebook_and_stays_as_it_is(backup, tmp_path):
    whole = bytearray(backup.read_bytes())
    whole[-100] ^= 1
    backup.write_bytes(whole)
    path = tmp_path / "new" / "notebook.rtv"
    assert reason(copying.restore, backup, path, FIRST) == "damaged"
    assert names(path.parent) == [".notebook.rtv.lock"]
    assert backup.read_bytes() == whole


def test_a_copy_taken_in_the_middle_of_a_save_is_mended_first(book, tmp_path):
    book.save(note("tea"))
    list(book.connection.execute("PRAGMA cache_size = 1"))
    list(book.connection.execute("BEGIN IMMEDIATE"))
    for number in range(40):
        book.save(note(f"never acknowledged {number} " * 40))
    copied = tmp_path / "copied.rtv"
    shutil.copy(book.path, copied)
    shutil.copy(files.journal_of(book.path), files.journal_of(copied))
    list(book.connection.execute("ROLLBACK"))
    path = tmp_path / "new" / "notebook.rtv"
    assert copying.restore(copied, path, FIRST) == 1
    assert read(path) == ["tea"]
    assert files.journal_of(copied).exists()


def test_a_journal_that_lies_where_a_backup_comes_back_is_put_aside(backup, tmp_path):
    path = tmp_path / "new" / "notebook.rtv"
    path.parent.mkdir(mode=0o700)
    files.journal_of(path).write_bytes(b"of another file")
    assert copying.restore(backup, path, FIRST) == 2
    assert read(path) == ["tea", "walk", "half"]
    (aside,) = [one for one in path.parent.iterdir() if "before-recovery" in one.name]
    assert aside.read_bytes() == b"of another file"


def test_deleting_takes_every_file_of_the_notebook_and_no_other(path):
    written(path, "tea")
    beside = path.with_name("notebook.rtv.before-recovery-2026-03-02-ab12")
    beside.write_bytes(b"x")
    other = path.with_name("notebook.rtv2")
    other.write_bytes(b"x")
    copying.delete(path)
    assert names(path.parent) == ["notebook.rtv2"]


@pytest.mark.parametrize("content", [b"", b"a letter", b"Rain on the roof", b"R"])
def test_a_file_that_is_no_notebook_is_never_deleted(path, content):
    path.parent.mkdir(mode=0o700)
    path.write_bytes(content)
    assert reason(copying.delete, path) == "not-a-notebook"
    assert path.read_bytes() == content


def test_a_damaged_notebook_can_be_deleted(path):
    whole = written(path, "tea")
    path.write_bytes(whole[:5_000])
    copying.delete(path)
    assert names(path.parent) == []


def test_one_s_own_notebook_can_be_deleted_whatever_became_of_it():
    path = paths.notebook_file()
    written(path, "tea")
    path.write_bytes(b"")
    copying.delete(path)
    assert not path.exists()


def test_a_notebook_that_cannot_be_deleted_is_said_to_be_there(path):
    written(path, "tea")
    with mock.patch.object(files, "remove"):
        assert reason(copying.delete, path) == "cannot-write"
    assert read(path) == ["tea"]


def test_after_deleting_a_new_notebook_can_be_made(path):
    written(path, "tea")
    copying.delete(path)
    VaultNotebook.create(path, FIRST, entries=[note("new")], profile=QUICK).close()
    assert read(path) == ["new"]
