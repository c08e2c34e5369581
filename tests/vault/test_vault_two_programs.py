"""One program at a time, whatever else happens in it; a lock that was left behind locks nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import read, reason, texts, written

from redirection_tui.notebook import copying
from redirection_tui.notebook.lock_file import LockFile, lock_path
from redirection_tui.notebook.salvage import salvage
from redirection_tui.notebook.vault import VaultNotebook

ELSEWHERE = """
import sys
from pathlib import Path
from tests.prove.made_up import FIRST, allow_quick_keys
from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook
allow_quick_keys()
try:
    VaultNotebook.open(Path(sys.argv[1]), FIRST).close()
except NotebookError as error:
    print(error.reason)
else:
    print("opened")
"""


def from_another_program(path):
    """What another program of this user is told."""
    run = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return run.stdout.strip()


def test_a_second_program_is_told_that_it_is_open_and_the_first_goes_on(book):
    book.save(note("tea"))
    assert from_another_program(book.path) == "busy"
    book.save(note("walk"))
    book.close()
    assert from_another_program(book.path) == "opened"


def test_reading_the_file_in_between_lets_nobody_in(book):
    """Closing any file of that name drops the locks that the database itself takes."""
    with book.path.open("rb"):
        pass
    assert reason(VaultNotebook.open, book.path, FIRST) == "busy"
    assert from_another_program(book.path) == "busy"
    book.save(note("tea"))
    assert texts(book) == ["tea"]


def test_a_change_of_the_passphrase_lets_nobody_in(book):
    copying.change_passphrase(book, FIRST, "other words for a while")
    assert from_another_program(book.path) == "busy"
    book.save(note("tea"))


def test_nothing_else_touches_a_notebook_that_is_open(book, tmp_path):
    book.save(note("tea"))
    for act in (
        lambda: copying.delete(book.path),
        lambda: copying.restore(written_elsewhere(tmp_path), book.path, FIRST),
        lambda: VaultNotebook.create(book.path, FIRST, profile=QUICK),
        lambda: salvage(book.path, FIRST, tmp_path / "saved.rtv", FIRST, profile=QUICK),
    ):
        assert reason(act) == "busy"
    assert texts(book) == ["tea"]


def written_elsewhere(folder):
    path = folder / "elsewhere.rtv"
    if not path.exists():
        written(path, "other")
    return path


def test_a_lock_file_that_was_left_behind_locks_nothing(path):
    written(path, "tea")
    lock_path(path).write_bytes(b"left by a killed run")
    assert read(path) == ["tea"]


def test_a_lock_that_was_deleted_with_its_notebook_is_not_held(path):
    path.parent.mkdir(mode=0o700)
    held = LockFile(path)
    lock_path(path).unlink()
    other = LockFile(path)
    assert reason(LockFile, path) == "busy"
    other.release()
    held.release()


def test_a_lock_file_that_goes_away_while_it_is_taken_is_not_taken(path, monkeypatch):
    path.parent.mkdir(mode=0o700)
    own = os.open

    def open_and_lose(name, *rest):
        file = own(name, *rest)
        Path(name).unlink()
        os.close(own(name, *rest))
        return file

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", open_and_lose)
        assert reason(LockFile, path) == "busy"


def test_a_refused_opening_lets_go_of_the_lock(path):
    written(path, "tea")
    for _ in range(3):
        assert reason(VaultNotebook.open, path, "not the right words") == "wrong-passphrase"
    assert read(path) == ["tea"]


def test_no_file_stays_open_after_closing_or_a_refusal(path):
    if not Path("/proc/self/fd").exists():
        pytest.skip("not proven here: this system does not list open files")
    written(path, "tea")
    before = sorted(Path("/proc/self/fd").iterdir())
    read(path)
    reason(VaultNotebook.open, path, "not the right words")
    path.write_bytes(path.read_bytes()[:4_096])
    reason(VaultNotebook.open, path, FIRST)
    assert sorted(Path("/proc/self/fd").iterdir()) == before
