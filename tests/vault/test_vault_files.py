"""What may stand where the notebook is or should be: a sentence for each, and nothing lost."""

import errno
import os
import stat
from unittest import mock

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, written

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files
from redirection_tui.notebook.vault import VaultNotebook

GIGABYTE = 10**9


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def create(path, **keys):
    return VaultNotebook.create(path, FIRST, profile=QUICK, **keys)


def test_all_its_files_are_for_their_owner_only(path):
    book = create(path, entries=[note("tea")])
    book.save(note("more"))
    assert mode(path.parent) == 0o700
    modes = {one.name: mode(one) for one in path.parent.iterdir()}
    assert set(modes) == {"notebook.rtv", "notebook.rtv-journal", ".notebook.rtv.lock"}
    assert set(modes.values()) == {0o600}
    book.close()
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_notes_and_facts_are_there_from_the_beginning(path):
    create(path, entries=[note("tea"), note("half", done=False)], notes={"theme": "dark"}).close()
    with opened(path) as book:
        assert [entry.values["it"] for entry in book.entries(done=None)] == ["tea", "half"]
        assert book.noted("theme") == "dark"


@pytest.mark.parametrize("make", [lambda p: p.write_bytes(b"mine"), lambda p: p.mkdir()])
def test_what_is_there_already_is_not_touched(path, make):
    path.parent.mkdir()
    make(path)
    assert reason(create, path) == "exists"
    assert path.is_dir() or path.read_bytes() == b"mine"


def test_a_link_is_never_followed(path, tmp_path):
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    path.symlink_to(elsewhere)
    assert reason(create, path) == "exists"
    assert not elsewhere.exists()
    written(elsewhere, "tea")
    assert reason(VaultNotebook.open, path, FIRST) == "link"


def test_a_link_in_the_place_of_the_lock_is_not_followed(path, tmp_path):
    written(path, "tea")
    lock = path.with_name(".notebook.rtv.lock")
    lock.unlink()
    lock.symlink_to(tmp_path / "elsewhere")
    assert reason(VaultNotebook.open, path, FIRST) == "link"
    assert not (tmp_path / "elsewhere").exists()


def pipe(path):
    os.mkfifo(path)


def zeros(path):
    with path.open("wb") as file:
        file.truncate(GIGABYTE)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.mkdir(), "not-a-notebook"),
        (lambda path: path.write_bytes(b""), "not-a-notebook"),
        (lambda path: path.write_bytes(b"R"), "damaged"),
        (lambda path: path.write_bytes(b"a letter to my sister " * 300), "not-a-notebook"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(5_000)), "not-a-notebook"),
        (lambda path: path.write_bytes(b"R\x09" + bytes(5_000)), "newer"),
        (pipe, "not-a-notebook"),
        (zeros, "not-a-notebook"),
    ],
)
def test_what_is_no_notebook_gets_its_own_sentence_and_no_file_beside_it(path, make, why):
    path.parent.mkdir()
    make(path)
    before = names(path.parent)
    assert reason(VaultNotebook.open, path, FIRST) == why
    assert names(path.parent) == before


def test_a_folder_that_others_can_write_to_is_refused(path):
    written(path, "tea")
    path.parent.chmod(0o777)
    assert reason(VaultNotebook.open, path, FIRST) == "open-to-others"
    assert reason(create, path.with_name("new.rtv")) == "open-to-others"
    path.parent.chmod(0o1777)  # as the folder for temporary files has it: only owners may rename
    assert read(path) == ["tea"]
    path.parent.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert reason(create, tmp_path / "file" / "notes" / "notebook.rtv") == "cannot-write"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_home_that_cannot_be_written_is_said(path):
    path.parent.mkdir()
    path.parent.chmod(0o500)
    assert reason(create, path) == "cannot-write"
    path.parent.chmod(0o700)


def test_a_refusal_of_the_system_gets_its_sentence(path):
    path.parent.mkdir()
    refused = PermissionError(13, "refused")
    with mock.patch("os.open", side_effect=refused):
        assert reason(create, path) == "cannot-write"


def test_a_disk_that_is_protected_against_writing_is_said(path):
    written(path, "tea")
    path.with_name(".notebook.rtv.lock").unlink()
    system = os.open

    def protected(name, flags, *more):
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, "protected")
        return system(name, flags, *more)

    with mock.patch("os.open", protected):
        assert reason(read, path) == "read-only"


def test_nothing_is_left_when_the_new_file_reads_back_otherwise(path):
    with mock.patch.object(engine, "damage", return_value=1):
        assert reason(create, path, entries=[note("tea")]) == "damaged"
    assert names(path.parent) == [".notebook.rtv.lock"]
    create(path).close()


def test_nothing_is_left_when_the_new_file_cannot_be_opened(path):
    fault = NotebookError("damaged")
    with mock.patch.object(VaultNotebook, "_note_opening", side_effect=fault):
        assert reason(create, path, entries=[note("tea")]) == "damaged"
    assert names(path.parent) == [".notebook.rtv.lock"]


def test_what_a_killed_run_left_is_removed_and_nothing_else(path):
    written(path, "tea")
    left = [".notebook.rtv.0a1b2c3d.tmp", ".notebook.rtv.0a1b2c3d.tmp-journal"]
    stays = [".notebook.rtv.old.0a1b2c3d.tmp", ".notebook.rtv.letter.tmp", "0a1b2c3d.tmp"]
    for name in (*left, *stays):
        path.with_name(name).write_bytes(b"x")
    assert read(path) == ["tea"]
    assert set(names(path.parent)) == {*stays, "notebook.rtv", ".notebook.rtv.lock"}


def test_stars_and_brackets_in_a_name_are_letters(tmp_path):
    for name in ("*", "[a]", "file:x?mode=memory", "a b"):
        written(tmp_path / name, name)
    other = tmp_path / ".other.0a1b2c3d.tmp"
    other.write_bytes(b"x")
    assert all(read(tmp_path / name) == [name] for name in ("*", "[a]", "file:x?mode=memory"))
    assert other.exists()
    assert files.all_of(tmp_path / "*")[0:1] == (tmp_path / "*",)
    assert other not in files.all_of(tmp_path / "*")


def test_a_name_that_looks_like_an_address_is_a_file_in_this_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    from pathlib import Path

    written(Path("file:memory"), "tea")
    assert (tmp_path / "file:memory").stat().st_size > 0
