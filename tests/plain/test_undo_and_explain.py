"""Undo takes back the last change in an exercise; explain says what is asked; pause stops time."""

from typing import Any

import pytest
from tests.plain.harness import Face, numbered

FIELDS = "module/every-field"
DIARY = "module/rest-well/diary"


def kept(face: Face, step: str, module: str = "every-field") -> dict[str, Any]:
    entries = face.services.notebook.entries(module, step, done=None)
    return entries[-1].values if entries else {}


def test_undo_after_an_answer_takes_it_back_and_asks_its_question_again(sleep: Face) -> None:
    sleep.enter("A cup of tea", "undo", "", at=f"{FIELDS}/text")
    assert sleep.word("closed.undone") in sleep.flat
    assert kept(sleep, "text") == {}
    sleep.enter("Milk", at=f"{FIELDS}/text")
    assert kept(sleep, "text") == {"field": "Milk"}


def test_undo_brings_back_the_answer_before(sleep: Face) -> None:
    sleep.enter("Tea", "back", "Tea and milk", "undo", "", at=f"{FIELDS}/text")
    assert kept(sleep, "text") == {"field": "Tea"}


def test_undo_goes_to_the_question_that_changed(sleep: Face) -> None:
    sleep.enter("2", "undo", "leave", at=DIARY)
    asked = [line for line in sleep.terminal.written if line.endswith("?")]
    assert asked[0] == asked[-1] != asked[1]


@pytest.mark.parametrize("place", ["home", "crisis", f"{FIELDS}/text", "module/rest-well/page"])
def test_where_nothing_changed_undo_says_so(sleep: Face, place: str) -> None:
    sleep.enter("undo", at=place)
    assert sleep.word("plain.undo-nothing") in sleep.flat


def test_undo_in_help_now_leaves_the_exercise_below_as_it_is(sleep: Face) -> None:
    sleep.enter("2", "help now", "undo", "leave", at=DIARY)
    assert sleep.word("closed.undone") not in sleep.flat


def test_undo_takes_back_a_row_and_in_a_row_one_answer(sleep: Face) -> None:
    row = (numbered("add"), "Drink tea", "2")
    sleep.enter(*row, "undo", "leave", at=f"{FIELDS}/list")
    assert kept(sleep, "list") == {}
    sleep.enter(numbered("add"), "Drink tea", "undo", "Walk", "2", "", at=f"{FIELDS}/list")
    assert kept(sleep, "list") == {"field": ({"what": "Walk", "part": "evening"},)}


def test_what_the_guard_refused_does_not_come_back(sleep: Face) -> None:
    sleep.enter("Tea", "back", "see example.com", "undo", "leave", at=f"{FIELDS}/text")
    assert kept(sleep, "text") == {"field": "Tea"}
    sleep.enter("clear", "see example.com", "undo", "undo", "leave", at=f"{FIELDS}/text")
    assert "example.com" not in str(kept(sleep, "text"))


def test_explain_says_the_question_what_becomes_of_it_and_the_exercise(sleep: Face) -> None:
    sleep.enter("explain", at=f"{FIELDS}/text")
    said = sleep.flat.partition(sleep.word("explain.title"))[2]
    for key in ("plain-explain.open", "plain-explain.saved", "explain.general", "plain-help.text"):
        assert sleep.word(key) in said
    assert sleep.word("plain-explain.form") in said
    assert not {"Tab", "Esc", "arrow", "Ctrl"} & set(said.replace(".", " ").split())


def test_explain_in_a_row_says_the_question_of_the_row(sleep: Face) -> None:
    sleep.enter(numbered("add"), "explain", at=f"{FIELDS}/list")
    said = sleep.flat.partition(sleep.word("explain.title"))[2]
    assert sleep.word("plain-help.text") in said
    assert sleep.word("plain-explain.form") not in said


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("home", "plain-explain.screen"),
        ("crisis", "plain-explain.screen"),
        ("module/rest-well/page", "plain-explain.page"),
        ("module/rest-well/safety", "explain.safety"),
        ("module/rest-well/breath", "plain-explain.practice"),
    ],
)
def test_explain_says_what_a_place_is(sleep: Face, place: str, key: str) -> None:
    sleep.enter("explain", at=place)
    assert sleep.word(key) in sleep.flat


def test_pause_makes_time_stand_still_until_enter(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(30.0, "pause")]
    sleep.enter("", "", at="module/rest-well/cues")
    assert sleep.word("plain.timer-over") in sleep.flat
    written = sleep.terminal.written
    assert (
        f"{sleep.word('plain.enter-on')} "
        in written[: written.index(sleep.word("plain.timer-over"))]
    )


def test_help_while_time_runs_names_pause(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(5.0, "help")]
    sleep.enter("", at="module/rest-well/cues")
    assert sleep.word("typed-means.pause") in sleep.flat


def test_a_word_that_works_everywhere_is_searched_for_with_a_full_stop(sleep: Face) -> None:
    sleep.enter("urge.", at="find")
    assert sleep.word("typed-means.urge") in sleep.flat
    assert sleep.services.title_of("night-help") + ", step" not in sleep.flat


def test_words_are_found_like_places_and_do_what_they_say(sleep: Face) -> None:
    sleep.enter("help when you", "1", at="find")
    assert sleep.word("crisis.near") in sleep.flat
    sleep.enter("take back", "1", "", at="find")
    assert sleep.word("plain.word-anywhere", word="undo") in sleep.flat
