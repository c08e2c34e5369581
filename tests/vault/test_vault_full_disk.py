"""No room on the disk: nothing acknowledged is lost, nothing is left behind, and saving resumes."""

import contextlib
import ctypes
import os
import subprocess

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, texts, written

from redirection_tui.notebook import copying
from redirection_tui.notebook.salvage import salvage
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy.link import write_new_file

resource = pytest.importorskip("resource", reason="not proven here: no limit on file sizes")
pytestmark = pytest.mark.usefixtures("either_engine")

SECOND = "other made up words for it"
LONG = "tea and a walk by the sea " * 200


@contextlib.contextmanager
def files_up_to(size):
    """No file may grow beyond that: what a quota does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte, where this account may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(place)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("not proven here: only root can mount a small disk")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("not proven here: a small disk cannot be mounted")
    yield place
    ctypes.CDLL(None).umount2(os.fsencode(place), 2)


def no_temporary(path):
    return not [name for name in names(path.parent) if ".tmp" in name]


def save_until_full(book):
    kept = []
    for number in range(500):
        why = reason(book.save, note(f"{number} {LONG}"))
        if why:
            return kept, why
        kept.append(f"{number} {LONG}")
    return kept, ""


def test_a_notebook_that_finds_no_room_leaves_no_file(path):
    with files_up_to(30_000):
        many = [note(LONG) for _ in range(20)]
        why = reason(VaultNotebook.create, path, FIRST, entries=many, profile=QUICK)
    assert why == "full"
    assert names(path.parent) == [".notebook.rtv.lock"]
    assert reason(written, path, "tea") == ""


def test_saving_stops_with_a_sentence_and_goes_on_when_there_is_room(path):
    written(path, "first")
    with opened(path) as book:
        with files_up_to(80_000):
            kept, why = save_until_full(book)
            assert why == "full"
            assert kept
            assert texts(book) == ["first", *kept]
            assert reason(book.save_all, [note(LONG), note(LONG)]) == "full"
            assert texts(book) == ["first", *kept]
        book.save(note("after"))
    assert read(path) == ["first", *kept, "after"]


def test_a_change_or_a_copy_without_room_changes_nothing(path, tmp_path):
    written(path, *(f"{number} {LONG}" for number in range(20)))
    with opened(path) as book:
        before = texts(book)
        with files_up_to(60_000):
            assert reason(copying.change_passphrase, book, FIRST, SECOND) == "full"
            assert no_temporary(path)
            target = tmp_path / "backup.rtv"
            assert reason(copying.back_up, book, target, write_new_file) == "full"
            assert not target.exists()
            assert no_temporary(path)
            assert texts(book) == before
        book.save(note("after"))
    assert read(path) == [*before, "after"]


def test_a_backup_or_a_rescue_without_room_makes_no_file(path, tmp_path):
    written(path, *(f"{number} {LONG}" for number in range(20)))
    target = tmp_path / "new" / "notebook.rtv"
    with files_up_to(60_000):
        assert reason(copying.restore, path, target, FIRST) == "full"
        assert reason(salvage, path, FIRST, target, FIRST, profile=QUICK) == "full"
    assert [name for name in names(target.parent) if not name.endswith(".lock")] == []


def test_notes_can_be_read_on_a_full_disk(path):
    written(path, "tea", "walk")
    with files_up_to(0):
        assert read(path) == ["tea", "walk"]
    with opened(path) as book:
        assert book.opened.times == 1


def test_on_a_disk_that_fills_up_nothing_acknowledged_is_lost(small_disk):
    path = small_disk / "notebook.rtv"
    written(path, "first")
    filler = small_disk / "filler"
    with opened(path) as book:
        kept, why = save_until_full(book)
        assert why == "full"
        assert texts(book) == ["first", *kept]
        assert reason(copying.change_passphrase, book, FIRST, SECOND) == "full"
        assert reason(copying.back_up, book, small_disk / "b.rtv", write_new_file) == "full"
        assert no_temporary(path)
        assert names(small_disk).count("b.rtv") == 0
    assert read(path) == ["first", *kept]
    with contextlib.suppress(OSError):
        filler.write_bytes(bytes(2**20))
    assert read(path) == ["first", *kept]
    assert reason(VaultNotebook.create, small_disk / "n.rtv", FIRST, profile=QUICK) == "full"
    filler.unlink()
    with opened(path) as book:
        book.delete(book.entries()[0].id)
        book.save(note("after"))
    assert read(path) == [*kept, "after"]
