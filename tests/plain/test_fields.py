"""Every kind of field alone: what is typed, what is kept of it, and what bad input gets."""

from typing import Any, get_args

import pytest
from tests.plain.harness import Face, numbered

from redirection_tui.content.model.fields import Field
from redirection_tui.plain.fields import kinds as plain
from redirection_tui.plain.jumps import Closed
from redirection_tui.tui.fields import kinds as screens

ANSWERS: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "text": (("A cup of tea",), {"field": "A cup of tea"}),
    "text-area": (("Quiet.", "Tea.", ""), {"field": "Quiet.\nTea."}),
    "choice": (("2",), {"field": "walk"}),
    "choices": (("1 2",), {"field": ("tea", "walk")}),
    "rank": (("3, 1",), {"field": ("book", "tea")}),
    "scale": (("4",), {"field": 4}),
    "belief": (("60",), {"field": 60}),
    "ratings": (("1", "2", "", "10"), {"field": {"tea.now": 1, "tea.later": 2, "walk.later": 10}}),
    "emotion": (("2", "1", "5"), {"field": {"core": "tense", "word": "restless", "strength": 5}}),
    "daypart": (("2",), {"field": "evening"}),
    "day": (("3",), {"field": "sunday"}),
    "contact": (("1",), {"field": "neighbour"}),
    "tick": (("1",), {"field": True}),
    "list": (
        (numbered("add"), "Drink tea", "2", ""),
        {"field": ({"what": "Drink tea", "part": "evening"},)},
    ),
}
"""Form -> lines that are typed, and what is kept."""
WRONG = {
    "choice": ("9", "plain.no-such-number"),
    "choices": ("1 9", "plain.no-such-number"),
    "rank": ("1 2 3", "plain.too-many"),
    "scale": ("eleven", "plain.no-such-scale"),
    "belief": ("55", "plain.no-such-tenth"),
    "ratings": ("11", "plain.no-such-scale"),
    "emotion": ("7", "plain.no-such-number"),
    "tick": ("3", "plain.no-such-number"),
    "list": ("8", "plain.no-such-number"),
    "text": ("see example.com", "plain.guard"),
}


def kept(face: Face, step: str) -> dict[str, Any]:
    entries = face.services.notebook.entries("every-field", step, done=None)
    return entries[-1].values if entries else {}


@pytest.mark.parametrize("step", ANSWERS)
def test_what_is_typed_is_kept(sleep: Face, step: str) -> None:
    typed, wanted = ANSWERS[step]
    sleep.enter(*typed, at=f"module/every-field/{step}")
    assert kept(sleep, step) == wanted


@pytest.mark.parametrize("step", [step for step in ANSWERS if step != "choice"])
def test_enter_alone_leaves_it_open(sleep: Face, step: str) -> None:
    sleep.enter(*[""] * 4, at=f"module/every-field/{step}")
    assert kept(sleep, step) == {}
    assert "Thank you." in sleep.flat


def test_what_must_be_answered_is_asked_again(sleep: Face) -> None:
    sleep.enter("", at="module/every-field/choice")
    assert sleep.word("form.required") in sleep.flat
    assert "Thank you." not in sleep.flat


@pytest.mark.parametrize("step", WRONG)
def test_bad_input_gets_a_sentence_and_keeps_nothing(sleep: Face, step: str) -> None:
    typed, key = WRONG[step]
    assert sleep.enter(typed, at=f"module/every-field/{step}") is Closed
    said = sleep.word(key).partition("{")[0].strip()
    assert said in sleep.flat
    assert kept(sleep, step) == {}


@pytest.mark.parametrize(
    "step", [step for step in ANSWERS if step not in ("choice", "tick", "list")]
)
def test_an_answer_can_be_taken_back(sleep: Face, step: str) -> None:
    cleared = ("clear", "clear", "", "clear") if step == "ratings" else ("clear",)
    sleep.enter(*ANSWERS[step][0], "back", *cleared, "", at=f"module/every-field/{step}")
    assert "so far:" in sleep.flat
    assert kept(sleep, step) == {}


def test_an_own_word_is_asked_for_and_kept(sleep: Face) -> None:
    sleep.enter(numbered("other"), "A hot bath", at="module/every-field/choice")
    assert kept(sleep, "choice") == {"field": "other", "field.other": "A hot bath"}


def test_the_first_letters_of_an_answer_choose_it(sleep: Face) -> None:
    sleep.enter("a wa", at="module/every-field/choice")
    assert kept(sleep, "choice") == {"field": "walk"}


def test_a_word_that_works_here_can_be_an_answer_with_a_full_stop(sleep: Face) -> None:
    sleep.enter("menu.", at="module/every-field/text")
    assert kept(sleep, "text") == {"field": "menu."}


def test_a_row_of_a_list_can_be_changed_and_taken_out(sleep: Face) -> None:
    added = (numbered("add"), "Drink tea", "2")
    sleep.enter(*added, "1", "", "Walk", "", at="module/every-field/list")
    assert kept(sleep, "list") == {"field": ({"what": "Walk", "part": "evening"},)}
    sleep.enter("1", "2", "", at="module/every-field/list")
    assert kept(sleep, "list") == {}


@pytest.mark.parametrize("way", ["leave", "help now", "menu"])
def test_a_row_that_is_half_written_is_not_lost(sleep: Face, way: str) -> None:
    sleep.enter(numbered("add"), "Drink tea", way, at="module/every-field/list")
    assert kept(sleep, "list") == {"field": ({"what": "Drink tea"},)}


def test_what_a_person_types_is_not_said_back(sleep: Face) -> None:
    sleep.enter("A cup of tea", at="module/every-field/text")
    assert "A cup of tea" not in sleep.text


def test_every_kind_of_field_has_its_prompt_and_its_widget() -> None:
    assert set(get_args(Field)) == set(plain.KINDS) == set(screens.KINDS)


def test_a_kind_without_a_prompt_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(plain.KINDS, get_args(Field)[0])
    assert set(get_args(Field)) != set(plain.KINDS)
