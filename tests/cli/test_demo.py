"""`redirection-tui demo ID`: what is said where there is no exercise of that name."""

import pytest

from redirection_tui.cli.main import run
from redirection_tui.content.catalogue import catalogue
from redirection_tui.content.library import Library
from redirection_tui.paths import content_folder

LIBRARY = Library(content_folder(), "en")


def said(capsys, *arguments):
    code = run(["--language", "en", "demo", *arguments])
    return code, " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("urge-lock", "urge-log"),
        ("riding-out-urges/surff", "riding-out-urges/surf"),
        ("tool/breathin", "breathing"),
        ("URGE-LOOG", "urge-log"),
    ],
)
def test_an_unknown_id_gets_the_nearest_ids_in_a_sentence_and_exit_code_2(typed, near, capsys):
    code, text = said(capsys, typed)
    assert code == 2
    assert near in text.replace(",", " ").split()
    assert "Nothing was started" in text


def test_an_id_that_is_like_nothing_gets_the_way_to_see_them_all(capsys):
    code, text = said(capsys, "zzzzzzzzzz")
    assert code == 2
    assert "without a name to see all of them" in text


def test_an_id_that_several_exercises_share_gets_all_of_them(capsys):
    code, text = said(capsys, "breathe")
    assert code == 2
    assert "riding-out-urges/breathe" in text
    assert "breathing/breathe" in text


@pytest.mark.parametrize("typed", ["canary\x1b[2J", "/", "../../etc/passwd", "x" * 5000, "ä/ö"])
def test_what_was_typed_is_not_repeated(typed, capsys):
    code, text = said(capsys, typed)
    assert code == 2
    assert typed not in text
    assert "\x1b" not in text


def test_every_id_of_the_catalogue_is_known(capsys):
    for one in catalogue(LIBRARY):
        _, text = said(capsys, one.id)
        assert "no exercise with that name" not in text, one.id
        assert "Several" not in text, one.id


def test_the_sentence_is_in_the_language_that_is_asked_for(capsys):
    assert run(["--language", "es", "demo", "zzzzzzzzzz"]) == 2
    assert "No se inició nada" in " ".join(capsys.readouterr().err.split())
