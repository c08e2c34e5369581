"""The commands for the notebook, from the first question to what is on the disk afterwards."""

import json
import stat

import pytest
from conversation import NOTE, OTHER, RIGHT, SPANISH, Conversation, entry, notebook, texts_in
from tests.tui.terminal import shown_at_the_end

from redirection_tui.cli.notebook_arguments import NAMES
from redirection_tui.cli.notebook_commands import COMMANDS
from redirection_tui.content.library import Library
from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import content_folder


@pytest.fixture
def book(tmp_path):
    (tmp_path / "own").mkdir(mode=0o700)
    return notebook(tmp_path / "own" / "my.rtv")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def drawn(talk):
    """The words on the screen."""
    talk.told("command.number")
    return next(line for line in talk.lines if line.islower() and len(line.split()) >= 7).strip()


def test_every_command_that_is_offered_does_something():
    assert tuple(COMMANDS) == NAMES


def test_create_offers_drawn_words_and_makes_a_notebook_that_they_open(tmp_path):
    path = tmp_path / "new.rtv"
    with Conversation("notebook", "create", path) as talk:
        talk.told("command.create-what")
        talk.answer("command.go-on", "")
        made = drawn(talk)
        talk.answer("passphrase.title", "1")
        talk.answer("passphrase.practice", made)
        talk.told("command.created-elsewhere")
        talk.ends(0)
        assert made not in shown_at_the_end(talk.raw), "the words were wiped from the window"
    assert texts_in(path, made) == []
    assert mode(path) == 0o600


def test_other_words_can_be_asked_for(tmp_path):
    with Conversation("notebook", "create", tmp_path / "new.rtv") as talk:
        talk.answer("command.go-on", "")
        first = drawn(talk)
        talk.answer("passphrase.title", "2")
        assert drawn(talk) != first


def test_create_takes_a_passphrase_of_ones_own_once_it_was_practised(tmp_path):
    path = tmp_path / "new.rtv"
    with Conversation("notebook", "create", path) as talk:
        talk.answer("command.go-on", "")
        talk.answer("passphrase.title", "3")
        talk.answer("passphrase.type", "too short")
        talk.told("passphrase.too-short")
        talk.answer("passphrase.type", RIGHT)
        talk.answer("passphrase.practice", OTHER)
        talk.told("passphrase.differs")
        assert not path.exists(), "nothing is made before it was practised"
        talk.answer("passphrase.practice", RIGHT)
        talk.told("command.created")
        talk.ends(0)
    assert texts_in(path) == []


def test_without_a_path_create_makes_the_notebook_that_the_program_opens(tmp_path):
    with Conversation("notebook", "create", XDG_DATA_HOME=str(tmp_path)) as talk:
        talk.answer("command.go-on", "")
        talk.new_passphrase()
        talk.told("command.created-own")
        talk.ends(0)
    own = tmp_path / "redirection-tui"
    assert texts_in(own / "notebook.rtv") == []
    assert mode(own) == 0o700


def test_verify_says_that_all_is_well_and_how_much_there_is(book):
    with Conversation("notebook", "verify", book) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.checked")
        talk.wait_for("Notes in it, 1.")
        talk.ends(0)


def test_verify_speaks_the_language_that_is_asked_for(book):
    arguments = ("--language", "es", "notebook", "verify", book)
    with Conversation(*arguments, words=SPANISH) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.checked")
        talk.ends(0)


def test_a_wrong_passphrase_costs_nothing_and_is_asked_for_again(book):
    with Conversation("notebook", "verify", book) as talk:
        talk.answer("command.passphrase", OTHER)
        talk.told("vault-errors.wrong-passphrase")
        talk.answer("command.passphrase", RIGHT)
        talk.ends(0)


def test_verify_finds_damage_and_says_what_helps(book):
    data = bytearray(book.read_bytes())
    data[5_000] ^= 1
    book.write_bytes(data)
    with Conversation("notebook", "verify", book) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("vault-errors.damaged")
        talk.ends(1)
    assert book.read_bytes() == data, "the damaged file is left as it was"


def test_a_backup_and_back_gives_the_same_notes(book, tmp_path):
    copy = tmp_path / "copy.rtv"
    with Conversation("notebook", "backup", book, "--to", copy) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.backed-up")
        talk.ends(0)
    assert mode(copy) == 0o600
    again = tmp_path / "again.rtv"
    with Conversation("notebook", "restore", again, "--from", copy) as talk:
        talk.answer("command.passphrase", OTHER)
        talk.told("vault-errors.wrong-passphrase")
        talk.answer("command.passphrase", RIGHT)
        talk.told("command.restored", n=1)
        talk.ends(0)
    assert texts_in(again) == texts_in(book) == [NOTE]


def test_the_second_file_is_asked_for_when_it_was_left_out(book, tmp_path):
    copy = tmp_path / "asked.rtv"
    with Conversation("notebook", "backup", book) as talk:
        talk.answer("notebook.where", str(copy))
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.backed-up")
        talk.ends(0)
    assert texts_in(copy) == [NOTE]


def test_after_a_change_only_the_new_passphrase_opens(book):
    with Conversation("notebook", "passphrase", book) as talk:
        talk.answer("notebook.old", RIGHT)
        talk.new_passphrase(OTHER)
        talk.told("notebook.changed")
        talk.ends(0)
    assert texts_in(book, OTHER) == [NOTE]
    with pytest.raises(NotebookError, match="wrong-passphrase"):
        VaultNotebook.open(book, RIGHT)


def test_rescue_puts_what_can_be_read_into_a_new_notebook(tmp_path):
    long = [entry(text=f"{NOTE} {number} " + "word " * 700) for number in range(20)]
    book = notebook(tmp_path / "my.rtv", *long)
    data = bytearray(book.read_bytes())
    data[len(data) - 3 * 4_096 + 100] ^= 1
    book.write_bytes(data)
    target = tmp_path / "elsewhere" / "rescued.rtv"
    target.parent.mkdir(mode=0o700)
    with Conversation("notebook", "rescue", book, "--to", target) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.new_passphrase(OTHER)
        talk.wait_for("The damaged file is as it was.")
        talk.ends(0)
    saved = texts_in(target, OTHER)
    assert 10 <= len(saved) < 20
    assert book.read_bytes() == data


OFFERED = ("", *Library(content_folder(), "en").program.papers, "reasons", "urges")
"""What a copy can be made of, in the order of the question, where these two hold notes."""
EXPORTED = {
    "txt": lambda text: NOTE in text,
    "md": lambda text: "**What helps you?**" in text,
    "json": lambda text: json.loads(text)[0]["answers"][0]["answer"] == [NOTE],
    "html": lambda text: f"<li>{NOTE}</li>" in text,
    "pdf": lambda text: text.startswith("%PDF-"),
}


@pytest.mark.parametrize("form", EXPORTED)
def test_export_writes_a_private_copy_after_the_warning(form, book, tmp_path):
    copy = tmp_path / f"copy.{form}"
    with Conversation("notebook", "export", book, "--to", copy, "--form", form) as talk:
        talk.told("export.warning")
        talk.answer("export.title", "2")
        talk.answer("command.passphrase", RIGHT)
        talk.answer("export.which", "")
        talk.told("export.done")
        talk.ends(0)
        assert NOTE not in talk.text
    assert EXPORTED[form](copy.read_text("utf-8", "replace"))
    assert mode(copy) == 0o600


def test_export_writes_only_the_parts_that_were_chosen(tmp_path):
    book = notebook(tmp_path / "my.rtv", entry("reasons", "one"), entry("urges", "two"))
    copy = tmp_path / "copy.txt"
    with Conversation("notebook", "export", book) as talk:
        talk.answer("export.title", "2")
        talk.answer("command.passphrase", RIGHT)
        talk.answer("export.which", "99")
        talk.told("command.not-a-number")
        talk.answer("command.not-a-number", str(OFFERED.index("urges") + 1))
        talk.answer("export.form", "1")
        talk.answer("export.where", str(copy))
        talk.told("export.done")
        talk.ends(0)
    assert "two" in copy.read_text("utf-8")
    assert "one" not in copy.read_text("utf-8")


def test_export_prints_the_plan_as_the_program_does(tmp_path):
    book = notebook(tmp_path / "my.rtv", entry("reasons", "one"), entry("urges", "two"))
    copy = tmp_path / "plan.html"
    with Conversation("notebook", "export", book, "--to", copy, "--form", "html") as talk:
        talk.answer("export.title", "2")
        talk.answer("command.passphrase", RIGHT)
        talk.answer("export.which", str(OFFERED.index("tool/my-plan") + 1))
        talk.told("export.done")
        talk.ends(0)
    assert "My plan for a hard hour" in copy.read_text("utf-8")


def test_enter_alone_does_not_export(book, tmp_path):
    with Conversation("notebook", "export", book, "--to", tmp_path / "copy.txt") as talk:
        talk.answer("export.title", "")
        talk.told("command.left")
        talk.ends(130)
    assert not (tmp_path / "copy.txt").exists()


def test_delete_takes_the_notebook_and_nothing_else(book):
    beside = book.with_name("letter.txt")
    beside.write_text("mine")
    with Conversation("notebook", "delete", book) as talk:
        talk.told("command.delete-what")
        talk.answer("notebook.delete", "2")
        talk.told("command.deleted")
        talk.ends(0)
    assert list(book.parent.iterdir()) == [beside]


def test_a_notebook_that_is_cut_off_can_be_deleted_too(book):
    book.write_bytes(book.read_bytes()[:500])
    with Conversation("notebook", "delete", book) as talk:
        talk.answer("notebook.delete", "2")
        talk.told("command.deleted")
        talk.ends(0)
    assert not book.exists()


def test_enter_alone_does_not_delete(book):
    with Conversation("notebook", "delete", book) as talk:
        talk.answer("notebook.delete", "")
        talk.told("command.left")
        talk.ends(130)
    assert texts_in(book) == [NOTE]
