"""What is typed at a command stays with it: guards stand before the first question about it, and
no passphrase or note is in any output, argument, variable or file."""

import os
import re
from pathlib import Path

import pytest
from conversation import NOTE, OTHER, RIGHT, Conversation, notebook
from tests.tui.terminal import PROGRAM, shown_at_the_end

from redirection_tui.privacy import landlock

linux = pytest.mark.skipif(not Path("/proc/self").exists(), reason="not proven here: no /proc")


@pytest.fixture
def book(tmp_path):
    (tmp_path / "own").mkdir(mode=0o700)
    return notebook(tmp_path / "own" / "my.rtv")


COMMANDS = {
    "create": lambda book, new: (("create", new), [("command.go-on", "")]),
    "verify": lambda book, new: (("verify", book), []),
    "backup": lambda book, new: (("backup", book, "--to", new), []),
    "restore": lambda book, new: (("restore", new, "--from", book), []),
    "passphrase": lambda book, new: (("passphrase", book), []),
    "export": lambda book, new: (("export", book, "--to", new), [("export.title", "2")]),
    "rescue": lambda book, new: (("rescue", book, "--to", new), []),
}


def looked(command, book, folder, **variables):
    """What a command could do and had loaded when it asked for a passphrase."""
    stray, new = folder / "stray", folder / "new"
    stray.mkdir()
    new.mkdir()
    arguments, answers = COMMANDS[command](book, new / "new.rtv")
    with Conversation("notebook", *arguments, LOOK=str(stray / "file"), **variables) as talk:
        for key, typed in answers:
            talk.answer(key, typed)
        if command == "create":
            talk.answer("passphrase.title", "3")
        talk.wait(lambda: "LOOKED" in talk.said, "it asks for a passphrase")
        return talk.said[talk.said.index("LOOKED") :], any(stray.iterdir())


@pytest.mark.skipif(not landlock.version(), reason="not proven here: the kernel has no Landlock")
@pytest.mark.parametrize("command", COMMANDS)
def test_guards_stand_and_no_face_is_loaded_when_a_passphrase_is_asked(command, book, tmp_path):
    said, strayed = looked(command, book, tmp_path)
    assert "file=False" in said
    assert "socket=False" in said
    assert "loaded=[]" in said
    assert not strayed


def test_without_guards_the_same_look_sees_a_file_and_a_socket(book, tmp_path):
    said, strayed = looked("verify", book, tmp_path, UNGUARDED="1")
    assert "file=True" in said
    assert "socket=True" in said
    assert strayed


def around(pid):
    """Arguments and environment of a process and its children, as the system shows them."""
    found = b""
    for number in (pid, *Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()):
        for name in ("cmdline", "environ"):
            found += Path(f"/proc/{number}/{name}").read_bytes()
    return found


@linux
def test_a_passphrase_and_notes_are_nowhere_but_in_the_notebook(book, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    arguments = ("notebook", "passphrase", book)
    with Conversation(*arguments, HOME=str(home), TMPDIR=str(home)) as talk:
        talk.answer("notebook.old", RIGHT)
        talk.answer("passphrase.title", "3")
        talk.answer("passphrase.type", OTHER)
        talk.told("passphrase.practice")
        assert secrets_in(around(talk.pid)) == []
        talk.answer("passphrase.practice", OTHER)
        talk.told("notebook.changed")
        talk.ends(0)
        assert secrets_in(talk.raw) == []
    for file in (one for one in tmp_path.rglob("*") if one.is_file()):
        assert secrets_in(file.read_bytes()) == [], file


def secrets_in(data):
    return [one for one in (RIGHT, OTHER, NOTE) if one.encode() in data]


@linux
def test_the_same_look_finds_what_was_put_into_an_argument_or_a_variable():
    with Conversation(argv=("/bin/sh", "-c", "read line", RIGHT), NOTED=NOTE) as shell:
        shell.wait(lambda: RIGHT.encode() in around(shell.pid), "it has started")
        assert secrets_in(around(shell.pid)) == [RIGHT, NOTE]


@pytest.mark.full_work
def test_what_is_typed_while_a_key_is_derived_is_neither_shown_nor_taken(tmp_path):
    book = notebook(tmp_path / "my.rtv")
    with Conversation(argv=(*PROGRAM, "notebook", "verify", str(book))) as talk:
        talk.answer("command.passphrase", OTHER)
        talk.told("command.moment")
        talk.send("typed too early\r")
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.checked")
        talk.ends(0)
        assert b"too early" not in talk.raw


def test_drawn_words_are_wiped_also_where_the_terminal_has_one_screen_only(tmp_path):
    with Conversation("notebook", "create", tmp_path / "new.rtv", size=(80, 24)) as talk:
        talk.answer("command.go-on", "")
        talk.told("command.number")
        made = next(one for one in talk.lines if re.fullmatch(r"([a-z]+ ){6,}[a-z]+", one.strip()))
        assert made.strip() in shown_at_the_end(talk.raw), "they are seen while they are shown"
        talk.answer("passphrase.title", "1")
        talk.told("passphrase.practice")
        assert made.strip() not in shown_at_the_end(talk.raw)


def test_where_the_window_cannot_be_cleared_that_is_said(tmp_path):
    with Conversation("notebook", "create", tmp_path / "new.rtv", TERM="dumb") as talk:
        talk.answer("command.go-on", "")
        talk.answer("passphrase.title", "1")
        talk.told("command.stays")
        assert b"\x1b" not in talk.raw


def reads_memory(pid):
    try:
        with Path(f"/proc/{pid}/mem").open("rb"):
            return True
    except PermissionError:
        return False


@linux
@pytest.mark.skipif(os.getuid() == 0, reason="not proven here: an administrator reads any memory")
def test_the_memory_of_a_command_is_closed_to_its_own_account(book):
    with Conversation("notebook", "verify", book) as talk:
        talk.told("command.passphrase")
        assert not reads_memory(talk.pid)
    with Conversation(argv=("/bin/sh", "-c", "read line")) as shell:
        assert reads_memory(shell.pid), "that of another program is open"
