"""Help, urge help, leaving and the other words work at every prompt there is."""

from typing import Any, get_args

import pytest
from tests.plain.harness import CTRL_C, Face, numbered
from tests.tui.harness import services

from redirection_tui.plain.commands import EVERYWHERE
from redirection_tui.plain.jumps import Closed, Leave
from redirection_tui.plain.prompts import Kind

MODULE, FIELDS = "module/rest-well", "module/every-field"
PROMPTS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "the first list": ("home", ()),
    "help now": ("crisis", ()),
    "the menu": ("menu", ()),
    "settings": ("settings", ()),
    "the tools": ("tools", ()),
    "the map": ("map", ()),
    "the search": ("find", ()),
    "the countries": ("list/help-lines", ()),
    "the help lines of a country": ("list/help-lines", ("1",)),
    "one help line": ("list/help-lines", ("1", "1")),
    "my progress": ("list/progress", ()),
    "keeping notes": ("list/keep", ()),
    "words for a passphrase": ("list/keep", ("1",)),
    "one's own passphrase": ("list/keep", ("1", numbered("own"))),
    "the passphrase once more": ("list/keep", ("1", "1")),
    "a readable copy": ("list/export", ()),
    "where to copy to": ("list/export", ("2", "1", "1")),
    "what protects notes": ("list/protects", ()),
    "a page": (f"{MODULE}/page", ()),
    "a page with offers": (f"{MODULE}/offering", ()),
    "a safety question": (f"{MODULE}/safety", ()),
    "a safety answer": (f"{MODULE}/safety", ("2",)),
    "a text": (f"{FIELDS}/text", ()),
    "several lines": (f"{FIELDS}/text-area", ()),
    "the second of several lines": (f"{FIELDS}/text-area", ("Quiet.",)),
    "a choice": (f"{FIELDS}/choice", ()),
    "the own word of a choice": (f"{FIELDS}/choice", (numbered("other"),)),
    "several choices": (f"{FIELDS}/choices", ()),
    "an order": (f"{FIELDS}/rank", ()),
    "a scale": (f"{FIELDS}/scale", ()),
    "ratings": (f"{FIELDS}/ratings", ("1",)),
    "a feeling": (f"{FIELDS}/emotion", ()),
    "the finer word of a feeling": (f"{FIELDS}/emotion", ("2",)),
    "the strength of a feeling": (f"{FIELDS}/emotion", ("2", "1")),
    "a part of the day": (f"{FIELDS}/daypart", ()),
    "a day": (f"{FIELDS}/day", ()),
    "a person by role": (f"{FIELDS}/contact", ()),
    "a box to tick": (f"{FIELDS}/tick", ()),
    "a list": (f"{FIELDS}/list", ()),
    "a row of a list": (f"{FIELDS}/list", (numbered("add"),)),
    "the reply to a form": (f"{FIELDS}/text", ("tea",)),
    "a quiz": (f"{MODULE}/quiz", ()),
    "a quiz, answered": (f"{MODULE}/quiz", ("2",)),
    "sorting into groups": (f"{MODULE}/groups", ()),
    "sorting into order": (f"{MODULE}/order", ()),
    "a practice": (f"{MODULE}/breath", ()),
    "a rating": (f"{MODULE}/breath", ("",)),
    "the length": (f"{MODULE}/breath", ("", "")),
    "the rhythm": (f"{MODULE}/breath", ("", "", "")),
    "standing up": (f"{MODULE}/breath", ("", "", "", "")),
    "counting": ("tool/count-things", ("",)),
    "a document": (f"{MODULE}/plan", ()),
    "a card": (f"{MODULE}/card", ()),
    "a summary": (f"{MODULE}/end", ()),
    "urge help": ("tool/night-help", ()),
    "this is not helping": ("tool/not-for-me", ()),
}
"""Name -> the place, and the lines that lead to the prompt."""
EACH = pytest.mark.parametrize("name", PROMPTS)


def after(face: Face, name: str, *typed: str) -> tuple[str, Any]:
    """What is said after these lines at the prompt of this name, and how it ended."""
    place, way = PROMPTS[name]
    here: list[int] = []

    def mark(talk: Any) -> str:
        here.append(len(face.terminal.written))
        return typed[0]

    ended = face.enter(*way, mark, *typed[1:], at=place)
    return face.said_since(here[0]), ended


@EACH
@pytest.mark.parametrize("word", ["help now", "!", "Help-Now"])
def test_help_now_is_one_line_away(sleep: Face, name: str, word: str) -> None:
    said, _ = after(sleep, name, word)
    assert sleep.word("crisis.near") in said


@EACH
def test_after_help_the_same_question_is_asked_again(sleep: Face, name: str) -> None:
    asked: list[Any] = []
    place, way = PROMPTS[name]

    def note(line: str) -> Any:
        def typed(talk: Any) -> str:
            asked.append((talk.prompt.kind, talk.prompt.ask))
            return line

        return typed

    sleep.enter(*way, note("!"), note("back"), note("help"), at=place)
    if name != "help now":
        assert asked[0] == asked[2]


@EACH
def test_urge_help_is_one_line_away(sleep: Face, name: str) -> None:
    said, _ = after(sleep, name, "urge")
    title = sleep.services.title_of("night-help")
    assert title in said


@EACH
def test_leave_ends_the_program_at_once(sleep: Face, name: str) -> None:
    assert after(sleep, name, "leave")[1] is Leave


@EACH
def test_help_explains_the_prompt_and_names_the_words(sleep: Face, name: str) -> None:
    said, _ = after(sleep, name, "help")
    assert sleep.talk.prompt is not None
    assert sleep.word(f"plain-help.{sleep.talk.prompt.kind}") in said
    for command in EVERYWHERE:
        assert sleep.word(f"typed-means.{command}") in said


@EACH
def test_the_menu_is_one_line_away_and_back_leads_out_of_it(sleep: Face, name: str) -> None:
    said, ended = after(sleep, name, "menu", "back")
    assert sleep.word("menu.title") in said
    assert ended is Closed


@EACH
def test_the_window_can_be_closed_anywhere(sleep: Face, name: str) -> None:
    place, way = PROMPTS[name]
    assert sleep.enter(*way, at=place) is Closed


@EACH
def test_ctrl_c_asks_once_and_then_leaves(sleep: Face, name: str) -> None:
    said, ended = after(sleep, name, CTRL_C, "")
    assert sleep.word("leave.title") in said
    assert ended is Closed
    assert after(sleep, name, CTRL_C, CTRL_C)[1] is Leave
    assert after(sleep, name, CTRL_C, "yes")[1] is Leave


def test_these_are_all_kinds_of_prompts(sleep: Face) -> None:
    for place, way in PROMPTS.values():
        sleep.enter(*way, at=place)
    asked = {prompt.kind for prompt in sleep.talk.seen}
    assert asked == set(get_args(Kind)) - {"timer"}  # see test_time.py


@pytest.mark.parametrize("word", ["ayuda ya", "AYUDA YA", "help now", "!"])
def test_words_work_in_the_language_at_hand_and_in_english(word: str) -> None:
    face = Face(services(language="es"))
    face.enter(word)
    assert face.word("crisis.near") in face.flat


@pytest.mark.parametrize("word", ["atras", "volver", "back"])
def test_accents_make_no_difference(word: str) -> None:
    face = Face(services(language="es"))
    face.enter("menu", word)
    found = face.talk.commands.named(word, frozenset())
    assert (found == "back") is (word != "atras")
    assert face.talk.commands.named("menú", frozenset()) == "menu"


def test_not_helping_leads_to_its_tool_on_exercises(sleep: Face) -> None:
    said, _ = after(sleep, "a text", "not helping")
    assert sleep.services.title_of("not-for-me") in said


def test_example_says_the_made_up_answers(sleep: Face) -> None:
    said, _ = after(sleep, "a text", "example")
    assert sleep.word("example.label") in said
    assert "A cup of tea" in said


def test_grounding_works_on_heavy_pages_only(sleep: Face) -> None:
    begun = f"{sleep.services.title_of('slow-breath')}, step 1 of"
    assert begun in after(sleep, "a page with offers", "grounding")[0]
    assert begun not in after(sleep, "a page", "grounding")[0]


def test_what_is_open_is_returned_to_and_never_opened_twice(sleep: Face) -> None:
    sleep.enter(*["!", "urge", "menu", numbered("settings")] * 20)
    assert len(sleep.guide._open) == 0
    sleep.enter(*["!", "urge"] * 300)
