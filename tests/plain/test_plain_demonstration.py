"""A demonstration in plain lines: ways to an exercise, its note, and the words of a presenter."""

import pytest
from tests.plain.harness import Face, numbered
from tests.tui.harness import services

from redirection_tui.handover import Handover, decode
from redirection_tui.plain.commands import SHOWING
from redirection_tui.plain.jumps import Closed, Leave, Restart
from redirection_tui.plain.session import converse

CARD = "module/start-here/first-card"


@pytest.fixture
def shown() -> Face:
    return Face(services(demonstration=True))


def test_an_exercise_is_found_by_a_word_and_opens_with_the_example_after_its_note(
    shown: Face,
) -> None:
    way = (numbered("find-exercise"), "first card", numbered(CARD), "2", "")
    assert shown.enter(*way) is Closed
    assert shown.word("clinician.aim") in shown.flat
    assert shown.word("kept.demonstration") in shown.flat
    assert shown.services.module("start-here").value.title in shown.flat


@pytest.mark.parametrize("order", ["technique", "module", "minutes"])
def test_all_of_them_are_listed_in_three_orders(shown: Face, order: str) -> None:
    assert shown.enter(numbered(f"by:{order}"), numbered(CARD), "1") is Closed
    assert shown.word("plain.where", title="Start here", n=4, all=22).split(",")[0] in shown.flat


def test_find_looks_for_exercises_from_anywhere(shown: Face) -> None:
    shown.enter("find", "first card", numbered(CARD), "1", at="crisis")
    assert shown.services.module("start-here").value.title in shown.flat


def test_a_search_without_a_hit_asks_again(shown: Face) -> None:
    shown.enter(numbered("find-exercise"), "qqqq", "")
    assert shown.word("demonstration.nothing") in shown.flat


def test_swapping_opens_the_same_exercise_empty_and_keeps_what_was_written(shown: Face) -> None:
    shown.enter("swap", "swap", at=CARD)
    assert shown.services.settings.examples
    before = len(shown.terminal.written)
    shown.enter("swap", at=CARD)
    assert not shown.services.settings.examples
    title = next(
        step.title
        for step in shown.services.module("start-here").value.steps
        if step.id == "first-card"
    )
    assert shown.said_since(before).count(title) >= 2


def test_a_practice_begins_with_the_number_of_the_persona(shown: Face) -> None:
    shown.enter("", "", at="tool/breathing/breathe")
    assert shown.word("plain.number-so-far", n=7) in shown.flat
    before = len(shown.terminal.written)
    shown.enter("swap", "", "", at="tool/breathing/breathe")
    assert shown.word("plain.number-so-far", n=7) not in shown.said_since(before)


def test_next_and_previous_follow_what_was_found_last(shown: Face) -> None:
    shown.guide.alone = True
    shown.enter("next", "previous", at=CARD)
    there = [line for line in shown.terminal.written if ", step " in line]
    assert len(there) == 3
    assert there[0] == there[2] != there[1]


def test_the_note_the_minutes_and_the_language_are_a_word_away(shown: Face) -> None:
    shown.enter("note", "", "minutes", "language", at=CARD)
    said = shown.flat
    english = services().words
    assert english.text("clinician.pitfalls") in said
    assert english.text("plain.minutes-so-far", n=0) in said
    assert shown.services.library.language == "es"
    assert shown.services.module("start-here").value.title in said


@pytest.mark.parametrize(("word", "why"), [("next person", "anew"), ("end", "own")])
def test_it_is_cleared_and_ended_by_a_fresh_run(
    shown: Face, monkeypatch: pytest.MonkeyPatch, word: str, why: str
) -> None:
    handed: list[bytes] = []
    monkeypatch.setattr(Restart, "__init__", lambda self, data: handed.append(data))
    assert shown.enter(word, at=CARD) is Restart
    assert decode(handed[0]).why == why
    assert shown.enter(numbered(why)) is Restart


@pytest.mark.parametrize("way", ["again", "all"])
def test_the_next_person_hears_that_everything_was_cleared(shown: Face, way: str) -> None:
    typed = iter([numbered(way), "leave"])
    shown.terminal.answer = lambda: _line(shown, typed)
    taken = Handover(why="anew", settings=shown.services.settings, place=CARD)
    with pytest.raises(Leave):
        converse(shown.guide, taken)
    assert shown.word("demonstration.cleared-title") in shown.flat
    assert (", step " in shown.flat) is (way == "again")


def _line(face: Face, typed: object) -> str:
    line = next(typed)  # type: ignore[call-overload]
    return line(face.talk) if callable(line) else line


@pytest.mark.parametrize("place", ["list/keep", "list/export", "list/notebook", "show"])
def test_places_of_ones_own_are_closed_in_it(shown: Face, place: str) -> None:
    shown.enter(at=place)
    assert shown.word("vault-errors.demonstration") in shown.flat


def test_its_words_do_nothing_in_ones_own_program(sleep: Face) -> None:
    for word in SHOWING:
        sleep.enter(sleep.word(f"typed.{word}"))
    assert sleep.flat.count(sleep.word("plain.word-not-here")) == len(SHOWING)


def test_it_begins_from_the_menu_after_saying_what_becomes_of_ones_notes(
    sleep: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[bytes] = []
    monkeypatch.setattr(Restart, "__init__", lambda self, data: handed.append(data))
    assert sleep.enter("menu", numbered("show"), numbered("show")) is Restart
    assert sleep.word("demonstration.own-nothing") in sleep.flat
    assert decode(handed[0]).settings.demonstration
