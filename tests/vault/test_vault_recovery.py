"""A backup or a rescue in the notebook's place: what was there is kept, and one of them is there at
any moment."""

from unittest import mock

import pytest
from tests.prove.made_up import FIRST, LEAST
from tests.vault.keeping import names, read, reason, written

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import files, key_derivation, recovery


@pytest.fixture(autouse=True)
def quick_standard_keys(monkeypatch):
    """A rescued notebook gets the standard profile."""
    monkeypatch.setitem(key_derivation.PROFILES, key_derivation.STANDARD, LEAST)


@pytest.fixture
def backup(tmp_path):
    written(tmp_path / "backup.rtv", "from the backup")
    return tmp_path / "backup.rtv"


def aside(path):
    return sorted(one for one in path.parent.iterdir() if files.ASIDE in one.name)


def damage(path):
    whole = bytearray(path.read_bytes())
    whole[-9] ^= 1
    path.write_bytes(whole)
    return bytes(whole)


def test_a_backup_takes_the_place_and_what_was_there_is_kept(path, backup):
    old = written(path, "old")
    assert recovery.bring_back(backup, path, FIRST) == 1
    assert read(path) == ["from the backup"]
    (kept,) = aside(path)
    assert kept.read_bytes() == old
    assert read(kept) == ["old"]


def test_a_backup_comes_to_a_place_where_nothing_was(path, backup):
    assert recovery.bring_back(backup, path, FIRST) == 1
    assert read(path) == ["from the backup"]
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_a_rescue_takes_the_place_of_the_damaged_notebook(path):
    written(path, *("walk" * 500 for _ in range(20)))
    damaged = damage(path)
    found = recovery.rescue(path, FIRST)
    assert found.lost == 1
    assert len(read(path)) == found.saved
    (kept,) = aside(path)
    assert kept.read_bytes() == damaged


@pytest.mark.parametrize("fault", [NotebookError("full"), NotebookError("cannot-write")])
def test_when_it_cannot_take_the_place_the_old_one_stands_there_still(path, backup, fault):
    written(path, "old")
    own = files.put_in_place

    def refuse(made, to):
        if to == path:
            raise fault
        own(made, to)

    with mock.patch.object(files, "put_in_place", refuse):
        assert reason(recovery.bring_back, backup, path, FIRST) == fault.reason
    assert read(path) == ["old"]


def test_without_room_for_both_the_old_one_is_kept_by_its_name_alone(path, backup):
    old = written(path, "old")
    own = files.copy_file

    def full(source, target):
        if source == path:
            raise OSError(28, "full")
        own(source, target)

    with mock.patch.object(files, "copy_file", full):
        recovery.bring_back(backup, path, FIRST)
    assert read(path) == ["from the backup"]
    (kept,) = aside(path)
    assert kept.read_bytes() == old


def test_a_journal_of_the_old_notebook_goes_aside_with_it(path, backup):
    written(path, "old")
    files.journal_of(path).write_bytes(b"of the old one")
    recovery.bring_back(backup, path, FIRST)
    assert not files.journal_of(path).exists()
    assert read(path) == ["from the backup"]
    assert len(aside(path)) == 2


@pytest.mark.parametrize("words", ["not the right words", ""])
def test_a_wrong_passphrase_changes_nothing(path, backup, words):
    whole = written(path, "old")
    assert reason(recovery.bring_back, backup, path, words) == "wrong-passphrase"
    assert reason(recovery.rescue, path, words) == "wrong-passphrase"
    assert path.read_bytes() == whole
    assert aside(path) == []
