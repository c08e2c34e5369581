"""Scores and series: what is missing is unknown, and a gap stays a gap."""

from datetime import date

import pytest

from helpers.build import entry, form, session
from redirection_tui.content.model.steps import Band, Score
from redirection_tui.engine.scores import band, total
from redirection_tui.engine.series import daily, effect_by_tool, summary

SCORE = Score(
    items=("a", "b"),
    bands=(Band(id="low", up_to=4, say="Low."), Band(id="high", up_to=20, say="High.")),
)


def test_a_total_is_the_sum_of_its_items():
    assert total(SCORE, {"a": 0, "b": 5}) == 5


@pytest.mark.parametrize(
    "answers", [{}, {"a": 3}, {"a": 3, "b": "rather-not"}, {"a": 3, "b": True}]
)
def test_a_total_is_unknown_when_an_item_is_missing(answers):
    assert total(SCORE, answers) is None


def test_a_band_holds_its_upper_end():
    assert band(SCORE, {"a": 2, "b": 2}).id == "low"
    assert band(SCORE, {"a": 2, "b": 3}).id == "high"


def test_no_band_without_a_total():
    assert band(SCORE, {"a": 2}) is None


def test_no_band_above_the_last_one():
    assert band(SCORE, {"a": 20, "b": 20}) is None


OFTEN = "options: {never: Not at all, some: Several days, most: Nearly every day}"
LABELLED = f"[{{kind: choice, id: a, {OFTEN}}}, {{kind: choice, id: b, {OFTEN}}}]"
BANDS = [{"id": "low", "up-to": 1, "say": "Low."}, {"id": "high", "up-to": 4, "say": "High."}]


def labelled(**answers):
    step = form(LABELLED, score={"items": ["a", "b"], "bands": BANDS})
    made = session(step, **answers).finish().band
    return made and made.id


def test_labelled_answers_count_by_their_place_from_zero():
    assert labelled(a="never", b="some") == "low"
    assert labelled(a="never", b="most") == "high"


def test_rather_not_say_makes_a_score_of_labelled_answers_unknown():
    assert labelled(a="most", b="rather-not") is None


def logged(day, value):
    return entry("log.one", day, values={} if value is None else {"n": value})


def points(*entries, days=4):
    return [point.value for point in daily(entries, "n", date(2026, 3, 4), days)]


def test_a_day_without_an_entry_stays_a_gap():
    assert points(logged("2026-03-01", 4), logged("2026-03-03", 8)) == [4, None, 8, None]


def test_a_day_with_an_entry_that_has_no_number_stays_a_gap():
    assert points(logged("2026-03-02", None)) == [None, None, None, None]


def test_zero_is_a_value_and_no_gap():
    assert points(logged("2026-03-04", 0)) == [None, None, None, 0]


def test_a_day_with_several_entries_has_their_mean():
    assert points(logged("2026-03-04", 2), logged("2026-03-04", 6))[-1] == 4


def test_days_before_the_first_day_are_left_out():
    assert points(logged("2026-02-01", 9), days=2) == [None, None]


def test_a_summary_counts_the_logged_days_only():
    found = summary(
        daily([logged("2026-03-01", 4), logged("2026-03-03", 8)], "n", date(2026, 3, 4), 4)
    )
    assert (found.last, found.mean, found.logged, found.days) == (8, 6, 2, 4)


def test_a_summary_of_nothing_knows_no_numbers():
    found = summary(daily([], "n", date(2026, 3, 4), 4))
    assert (found.last, found.mean, found.logged) == (None, None, 0)


def used(tool, before=None, after=None):
    numbers = {"before": before, "after": after}
    return entry(
        "log.one", values={"tool": tool} | {k: v for k, v in numbers.items() if v is not None}
    )


def effect(*entries):
    return effect_by_tool(entries, "tool", "before", "after")


def test_the_effect_of_a_tool_is_the_mean_of_before_minus_after():
    assert effect(used("walk", 8, 4), used("walk", 6, 4)) == {"walk": (3, 2)}


def test_an_entry_with_one_number_says_nothing_of_an_effect():
    assert effect(used("walk", 8), used("walk", after=0)) == {}


def test_the_tool_with_the_most_effect_comes_first():
    assert list(effect(used("tea", 5, 4), used("walk", 8, 2))) == ["walk", "tea"]


def test_an_entry_counts_for_each_tool_that_was_used():
    assert effect(used(("tea", "walk"), 5, 4)) == {"tea": (1, 1), "walk": (1, 1)}


def test_a_rise_is_an_effect_below_zero():
    assert effect(used("walk", 4, 7)) == {"walk": (-3, 1)}


def test_rather_not_say_is_no_tool():
    assert effect(used("rather-not", 8, 2)) == {}
