"""The whole program with a notebook in another place: it is that one, and never made by mistake."""

import contextlib

import pytest
from conversation import OTHER, QUICK, RIGHT, Conversation, notebook, texts_in
from tests.tui.harness import sleep_program
from tests.tui.person import CTRL_L, FIELD, kill_all, run_of, unlock, wait_said, word, write
from tests.tui.terminal import Terminal, environment

from redirection_tui.notebook.vault import VaultNotebook


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def book(stick):
    return notebook(stick / "my.rtv")


@contextlib.contextmanager
def started(book, home, *more):
    command = (*QUICK, "--notebook", str(book), *more)
    with Terminal(command, env=environment(HOME=str(home))) as terminal:
        yield terminal


def refused(file, home, key):
    with Conversation("--notebook", file, HOME=str(home)) as talk:
        talk.told(key)
        talk.ends(2)


def test_what_is_written_goes_into_the_notebook_that_was_named(book, tmp_path):
    home, folder = tmp_path / "home", sleep_program(tmp_path / "content")
    with started(book, home, "--content", str(folder)) as terminal:
        unlock(terminal, RIGHT)
        write(terminal, "warm milk")
        terminal.wait_for(word("kept.saved"))
        before = run_of(terminal)
        terminal.send(CTRL_L)
        terminal.wait_for(word("unlock.how"))
        assert run_of(terminal) != before
        unlock(terminal, RIGHT)
        terminal.wait_for(FIELD)
        terminal.wait_for("warm milk")
        kill_all(terminal)
    opened = VaultNotebook.open(book, RIGHT)
    drafts = opened.entries(done=False)
    opened.close()
    assert ["warm milk" in one.values.values() for one in drafts] == [True]
    assert not home.exists()


def test_the_lines_open_it_too(book, tmp_path):
    with Conversation("--notebook", book, "--plain", HOME=str(tmp_path)) as talk:
        talk.told("unlock.title")
        talk.told("unlock.prompt")


def test_another_passphrase_does_not_open_it(book, tmp_path):
    with started(book, tmp_path) as terminal:
        unlock(terminal, OTHER)
        wait_said(terminal, "vault-errors.wrong-passphrase")
    assert texts_in(book)


def test_one_that_is_damaged_can_be_rescued_from_inside(book, tmp_path):
    data = bytearray(book.read_bytes())
    data[5_000:5_100] = bytes(100)
    book.write_bytes(data)
    with started(book, tmp_path) as terminal:
        unlock(terminal, RIGHT)
        wait_said(terminal, "vault-errors.damaged")


def test_a_name_with_nothing_behind_it_is_said_and_nothing_is_made(stick, tmp_path):
    refused(stick / "mistyped.rtv", tmp_path, "command.none-there")
    refused(tmp_path / "no-stick" / "my.rtv", tmp_path, "command.none-there")
    refused("~nobody-of-this-name/my.rtv", tmp_path, "command.none-there")
    assert list(stick.iterdir()) == []
    assert not (tmp_path / "no-stick").exists()


def test_what_is_no_notebook_is_not_opened(stick, tmp_path):
    (stick / "letter.txt").write_text("not a notebook at all, and long enough to look at")
    refused(stick / "letter.txt", tmp_path, "vault-errors.not-a-notebook")
    refused(stick, tmp_path, "vault-errors.not-a-notebook")


def test_a_link_is_not_followed(book, stick, tmp_path):
    (stick / "link.rtv").symlink_to(book)
    refused(stick / "link.rtv", tmp_path, "vault-errors.link")


def test_a_folder_that_others_can_change_is_not_taken(book, stick, tmp_path):
    stick.chmod(0o777)
    refused(book, tmp_path, "vault-errors.open-to-others")


def test_a_name_that_could_not_be_handed_over_is_not_taken(book, stick, tmp_path):
    odd = stick / "m\udcff.rtv"
    book.rename(odd)
    refused(odd, tmp_path, "vault-errors.cannot-write")


@pytest.mark.parametrize("command", [("notebook", "delete"), ("doctor",), ("demo",)])
def test_with_a_command_it_is_not_understood_and_nothing_is_done(command, book, tmp_path):
    data = book.read_bytes()
    with Conversation("--notebook", book, *command, HOME=str(tmp_path)) as talk:
        talk.told("usage.not-understood", name="redirection-tui")
        talk.ends(2)
    assert book.read_bytes() == data
