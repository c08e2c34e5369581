"""Practices as functions of time: breath, cues, lengths, the clock; and things to count."""

import pytest

from helpers.build import step
from redirection_tui.content.model.steps import BreathPattern
from redirection_tui.engine.practice import Counting, breath_at, clock, cue_at, kept, lengths

BOX = BreathPattern(id="box", name="Box", breathe_in=4, hold=4, breathe_out=6, rest=2)
PLAIN = BreathPattern(id="plain", name="Plain", breathe_in=4, breathe_out=6)


@pytest.mark.parametrize(
    ("elapsed", "phase", "left"),
    [
        (0, "breathe-in", 4),
        (3.9, "breathe-in", 1),
        (4, "hold", 4),
        (8, "breathe-out", 6),
        (13.5, "breathe-out", 1),
        (14, "rest", 2),
        (16, "breathe-in", 4),
        (16 * 40 + 4, "hold", 4),
    ],
)
def test_a_breath_goes_through_its_phases_and_begins_again(elapsed, phase, left):
    moment = breath_at(BOX, elapsed)
    assert (moment.phase, moment.seconds_left) == (phase, left)


def test_phases_of_no_seconds_are_passed_over():
    assert {breath_at(PLAIN, second).phase for second in range(20)} == {"breathe-in", "breathe-out"}


def test_the_lungs_fill_stay_full_and_empty():
    fullness = [breath_at(BOX, second).fullness for second in (0, 2, 4, 7, 8, 11, 14, 15)]
    assert fullness == [0, 0.5, 1, 1, 1, 0.5, 0, 0]


def test_no_moment_has_less_than_a_second_left():
    tenths = [breath_at(BOX, tenth / 10) for tenth in range(170)]
    assert min(moment.seconds_left for moment in tenths) == 1
    assert max(moment.seconds_left for moment in tenths) == 6


CUED = """
kind: practice
id: it
minutes: 5
minutes-choice: [5, 10]
cues:
  - {id: settle, at: 0, text: Settle.}
  - {id: look, at: 60, text: Look.}
"""


@pytest.mark.parametrize(
    ("elapsed", "cue"), [(0, "settle"), (59, "settle"), (60, "look"), (299, "look")]
)
def test_the_newest_cue_is_the_one_to_show(elapsed, cue):
    assert cue_at(step(CUED), elapsed, 5).id == cue


def test_cues_stretch_with_the_length():
    assert cue_at(step(CUED), 119, 10).id == "settle"
    assert cue_at(step(CUED), 120, 10).id == "look"


def test_a_practice_without_cues_shows_none():
    assert cue_at(step("{kind: practice, id: it}"), 30, 1) is None


def test_lengths_are_the_ones_to_choose_from():
    assert lengths(step(CUED)) == (5, 10)


@pytest.mark.parametrize(("minutes", "whole"), [(3, 3), (0.5, 1), (0.1, 1), (2.6, 3)])
def test_a_practice_of_one_length_lasts_whole_minutes(minutes, whole):
    assert lengths(step(f"{{kind: practice, id: it, minutes: {minutes}}}")) == (whole,)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (5, "0:05"), (65, "1:05"), (600, "10:00"), (-3, "0:00")]
)
def test_the_clock_shows_minutes_and_seconds_and_never_less_than_nothing(seconds, text):
    assert clock(seconds) == text


COUNTED = """
kind: practice
id: it
items: [{id: see, text: See, count: 2}, {id: hear, text: Hear, count: 1}]
"""


def presses(number):
    state = Counting()
    for _ in range(number):
        state = state.one_more(step(COUNTED))
    return state


def test_counting_begins_with_the_first_thing():
    assert presses(0) == Counting(0, 0)


def test_each_press_counts_one_more():
    assert presses(1) == Counting(0, 1)


def test_the_last_one_of_a_thing_leads_to_the_next_thing():
    assert presses(2) == Counting(1, 0)


def test_counting_is_finished_when_everything_is_found():
    assert not presses(2).finished(step(COUNTED))
    assert presses(3).finished(step(COUNTED))


def test_a_press_after_the_end_changes_nothing():
    assert presses(9) == presses(3)


RATED = "{{kind: practice, id: it, rating: {{kind: scale, id: pull, prompt: Pull?, store: {}}}}}"
DONE = {"before": 8, "after": 0, "minutes-done": 5}
MOMENTS = {"before": "Before", "after": "Afterwards"}


def test_the_ratings_of_a_practice_are_kept_with_their_question():
    asked = {"before": "Before: Pull?", "after": "Afterwards: Pull?"}
    assert kept(step(RATED.format("saved")), DONE, MOMENTS) == (DONE, asked)


@pytest.mark.parametrize("store", ["never", "session"])
def test_ratings_that_are_not_saved_are_not_kept(store):
    assert kept(step(RATED.format(store)), DONE, MOMENTS) == ({"minutes-done": 5}, {})


def test_a_practice_without_a_rating_keeps_its_minutes():
    done = {"minutes-done": 2}
    assert kept(step("{kind: practice, id: it}"), done, MOMENTS) == (done, {})
