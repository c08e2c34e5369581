"""What can be wrong with a file, a place or the disk gets a sentence, and costs nothing."""

import os
import sys

import pytest
from conversation import NOTE, QUICK, RIGHT, Conversation, entry, notebook, texts_in

from redirection_tui.notebook.vault import VaultNotebook

WITHOUT_THE_RIGHT = """
import ctypes, os, sys
ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # the right to pass over modes leaves the bounding set
os.execv(sys.argv[1], sys.argv[1:])
"""
ON_EXISTING = ("backup", "passphrase", "export", "delete", "rescue")


@pytest.fixture
def book(tmp_path):
    (tmp_path / "own").mkdir(mode=0o700)
    return notebook(tmp_path / "own" / "my.rtv")


def garbage(path):
    path.write_bytes(bytes(range(256)) * 64)


def text(path):
    path.write_text("Rent is due on Friday.\n" * 300)


def zeros(path):
    with path.open("wb") as file:
        file.truncate(2**30)


def link(path):
    notebook(path.with_name("real.rtv"))
    path.symlink_to(path.with_name("real.rtv"))


def newer(path):
    notebook(path)
    data = bytearray(path.read_bytes())
    data[1] = 9
    path.write_bytes(data)


def short(path):
    notebook(path)
    path.write_bytes(path.read_bytes()[:500])


def pipe(path):
    os.mkfifo(path)


WRONG = {
    "garbage": (garbage, "not-a-notebook"),
    "text": (text, "not-a-notebook"),
    "a gigabyte of zeros": (zeros, "not-a-notebook"),
    "empty": (lambda path: path.touch(), "not-a-notebook"),
    "a folder": (lambda path: path.mkdir(), "not-a-notebook"),
    "a pipe": (pipe, "not-a-notebook"),
    "a link": (link, "link"),
    "newer": (newer, "newer"),
    "cut off": (short, "damaged"),
    "nothing": (lambda path: None, "missing"),
    "no folder": (lambda path: path.parent.rmdir(), "missing"),
    "a name that is too long": (None, "cannot-write"),
}


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        *(("verify", kind) for kind in WRONG),
        *((command, kind) for command in ON_EXISTING for kind in ("text", "a link", "nothing")),
    ],
)
def test_a_file_that_is_no_notebook_gets_its_sentence_before_any_question(command, kind, tmp_path):
    make, reason = WRONG[kind]
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o700)
    path = folder / ("n" * 300 if make is None else "file.rtv")
    if make is not None:
        make(path)
    before = contents(folder)
    with Conversation("notebook", command, path) as talk:
        talk.told(f"vault-errors.{reason}")
        talk.ends(1 if reason == "damaged" else 2)
        assert "Traceback" not in talk.text
        assert str(folder) not in talk.text
    assert contents(folder) == before


def contents(folder):
    """Names, kinds and sizes of everything in a folder."""
    if not folder.exists():
        return None
    return sorted((one.name, one.is_symlink(), one.lstat().st_size) for one in folder.iterdir())


@pytest.mark.parametrize("kind", ["garbage", "a link", "newer", "cut off"])
def test_what_is_no_notebook_cannot_be_restored(kind, tmp_path):
    make, reason = WRONG[kind]
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o700)
    make(folder / "file.rtv")
    arguments = ("restore", tmp_path / "new.rtv", "--from", folder / "file.rtv")
    with Conversation("notebook", *arguments) as talk:
        talk.told(f"vault-errors.{reason}")
        talk.ends(1 if reason == "damaged" else 2)
    assert not (tmp_path / "new.rtv").exists()


def test_a_damaged_backup_is_not_restored(book, tmp_path):
    data = bytearray(book.read_bytes())
    data[5_000] ^= 1
    (tmp_path / "copy.rtv").write_bytes(data)
    arguments = ("restore", tmp_path / "new.rtv", "--from", tmp_path / "copy.rtv")
    with Conversation("notebook", *arguments) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("vault-errors.damaged")
        talk.ends(1)
    left = {one.name for one in tmp_path.iterdir()} - {"own", "copy.rtv"}
    assert left <= {".new.rtv.lock"}


TARGETS = {
    "create": lambda book, new: ("create", new),
    "restore": lambda book, new: ("restore", new, "--from", book),
    "backup": lambda book, new: ("backup", book, "--to", new),
    "rescue": lambda book, new: ("rescue", book, "--to", new),
}


@pytest.mark.parametrize("command", TARGETS)
def test_a_file_that_is_there_is_never_touched(command, book, tmp_path):
    there = tmp_path / "there.rtv"
    there.write_text("mine")
    with Conversation("notebook", *TARGETS[command](book, there)) as talk:
        talk.told("vault-errors.exists")
        talk.ends(2)
    assert there.read_text() == "mine"


@pytest.mark.parametrize("command", TARGETS)
def test_a_link_to_nowhere_is_no_place_for_a_new_file(command, book, tmp_path):
    there = tmp_path / "there.rtv"
    there.symlink_to(tmp_path / "nowhere")
    with Conversation("notebook", *TARGETS[command](book, there)) as talk:
        talk.told("vault-errors.exists")
        talk.ends(2)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("command", TARGETS)
def test_a_folder_that_is_not_there_is_said(command, book, tmp_path):
    with Conversation("notebook", *TARGETS[command](book, tmp_path / "none" / "n.rtv")) as talk:
        talk.told("command.no-folder")
        talk.ends(2)


def test_an_export_never_writes_over_a_file(book, tmp_path):
    there = tmp_path / "there.txt"
    there.write_text("mine")
    arguments = ("notebook", "export", book, "--to", there, "--form", "txt")
    with Conversation(*arguments) as talk:
        talk.told("vault-errors.exists")
        talk.ends(2)
    assert there.read_text() == "mine"


def test_a_folder_that_others_can_write_to_is_refused(book):
    book.parent.chmod(0o777)
    with Conversation("notebook", "verify", book) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("vault-errors.open-to-others")
        talk.ends(2)


@pytest.mark.parametrize("command", ["verify", "delete"])
def test_a_notebook_that_is_open_elsewhere_is_left_alone(command, book):
    held = VaultNotebook.open(book, RIGHT)
    try:
        with Conversation("notebook", command, book) as talk:
            if command == "delete":
                talk.answer("notebook.delete", "2")
            else:
                talk.answer("command.passphrase", RIGHT)
            talk.told("vault-errors.busy")
            talk.ends(2)
    finally:
        held.close()
    assert texts_in(book) == [NOTE]


@pytest.mark.parametrize("command", ["verify", "passphrase", "delete"])
def test_a_folder_that_cannot_be_written_to_gets_a_sentence(command, book):
    """The administrator may write everywhere: the command runs without that right."""
    argv = (*QUICK, "notebook", command, str(book))
    if os.getuid() == 0:
        argv = (sys.executable, "-c", WITHOUT_THE_RIGHT, *argv)
    book.parent.chmod(0o500)
    try:
        with Conversation(argv=argv) as talk:
            if command == "delete":
                talk.answer("notebook.delete", "2")
            else:
                key = "notebook.old" if command == "passphrase" else "command.passphrase"
                talk.answer(key, RIGHT)
            talk.told("vault-errors.cannot-write" if command == "delete" else "command.read-only")
            talk.ends(2)
    finally:
        book.parent.chmod(0o700)
    assert texts_in(book) == [NOTE]


@pytest.mark.parametrize("command", ["create", "passphrase", "backup", "restore", "export"])
def test_a_full_disk_gets_a_sentence_and_leaves_no_half_file(command, tmp_path):
    """No file may be longer than a few blocks: the system refuses as a full disk does."""
    folder = tmp_path / "own"
    folder.mkdir(mode=0o700)
    book = notebook(folder / "my.rtv", *(entry(text=NOTE + "x" * 9_000) for _ in range(9)))
    new = tmp_path / "new"
    arguments = {
        "create": ("create", new),
        "passphrase": ("passphrase", book),
        "backup": ("backup", book, "--to", new),
        "restore": ("restore", new, "--from", book),
        "export": ("export", book, "--to", new, "--form", "txt"),
    }[command]
    line = " ".join(("ulimit -f 24; exec", *QUICK, "notebook", *map(str, arguments)))
    with Conversation(argv=("/bin/bash", "-c", line)) as talk:
        if command == "create":
            talk.answer("command.go-on", "")
            talk.new_passphrase()
        elif command == "export":
            talk.answer("export.title", "2")
        if command != "create":
            talk.answer("notebook.old" if command == "passphrase" else "command.passphrase", RIGHT)
        if command == "passphrase":
            talk.new_passphrase()
        elif command == "export":
            talk.answer("export.which", "")
        if command == "create":  # an empty notebook fits
            talk.told("command.created")
            talk.ends(0)
            return
        talk.told("command.full")
        talk.ends(2)
    assert not new.exists()
    assert {one.name for one in folder.iterdir()} <= {"my.rtv", ".my.rtv.lock"}
    assert len(texts_in(book)) == 9
