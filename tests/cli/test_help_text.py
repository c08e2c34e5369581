"""`--help`, `--version` and what is said when a line was not understood."""

import pytest
from tests.tui.terminal import PROGRAM, Terminal

from redirection_tui.cli.arguments import parser
from redirection_tui.cli.main import run
from redirection_tui.content.library import Library
from redirection_tui.paths import content_folder
from redirection_tui.words import Words

SECRET = "my-own-secret-words"  # noqa: S105 - typed by mistake, not a password


def said(capsys, *arguments):
    """What a line prints, and its exit code."""
    with pytest.raises(SystemExit) as left:
        run(arguments)
    shown = capsys.readouterr()
    return left.value.code, " ".join((shown.out + shown.err).split())


def words(language):
    return Words(Library(content_folder(), language).interface)


def parsers(language="en"):
    """The program's own parser and those of its commands, by what is typed to reach them."""
    library = Library(content_folder(), language)
    made = parser(Words(library.interface).text, tuple(library.program.languages))
    found, waiting = {}, [made]
    while waiting:
        one = waiting.pop()
        found[one.prog] = one
        for action in one._actions:
            waiting += list((action.choices or {}).values()) if action.nargs == "A..." else []
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_help_begins_with_how_to_start_and_how_to_get_help(language, capsys):
    code, text = said(capsys, "--language", language, "--help")
    assert code == 0
    first = " ".join(words(language).text("usage.what").split())
    assert first in text
    assert "F1" in first
    assert "F9" in first
    assert text.index(first) < 40


def test_help_is_in_the_language_of_the_system(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "es_CO.UTF-8")
    assert "Este es un programa de autoayuda" in said(capsys, "--help")[1]


@pytest.mark.parametrize("name", parsers())
def test_every_command_explains_itself(name, capsys):
    code, text = said(capsys, *name.split()[1:], "--help")
    assert code == 0
    assert name in text


def test_every_option_and_command_has_an_explanation():
    for one in parsers().values():
        for action in one._actions:
            if action.nargs == "A...":  # the commands
                assert all(choice.help for choice in action._get_subactions())
            else:
                assert action.help or action.dest == "format", action.dest


def test_help_fits_a_small_window(capsys):
    with pytest.raises(SystemExit):
        run(["--help"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 72


def test_help_is_wrapped_for_the_window_it_is_in():
    with Terminal((*PROGRAM, "--help"), size=(60, 60)) as small:
        assert small.wait_for_end() == 0
        lines = small.raw.decode().splitlines()
        assert max(map(len, lines)) < 60
        assert any(len(line) > 50 for line in lines)


def test_the_version_is_said_in_a_sentence(capsys):
    code, text = said(capsys, "--version")
    assert code == 0
    assert text.startswith("redirection-tui ")
    assert "network" in text


@pytest.mark.parametrize(
    "typed",
    [("nothing-of-ours", SECRET), ("--theme", SECRET), (SECRET,), ("demo", "urge-log", SECRET)],
    ids=["command", "value", "alone", "too-many"],
)
def test_what_was_mistyped_is_never_repeated(typed, capsys):
    code, text = said(capsys, *typed)
    assert code == 2
    assert SECRET not in text
    assert "nothing was done" in text


def test_a_stock_parser_repeats_it(capsys):
    import argparse

    stock = argparse.ArgumentParser()
    with pytest.raises(SystemExit):
        stock.parse_args([SECRET])
    assert SECRET in capsys.readouterr().err


def test_without_texts_the_commands_for_authors_still_work(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("redirection_tui.cli.main.content_folder", lambda: tmp_path)
    assert run(["content", "check", "--rules"]) == 0
