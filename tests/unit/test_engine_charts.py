"""Charts over what was noted: gaps stay gaps, and the sentence says what the lines say."""

from datetime import date

import pytest

from helpers.build import entry, history
from redirection_tui.content.model.charts import Chart
from redirection_tui.engine.charting import DAYS, WEEKS, draw
from redirection_tui.engine.charts import bars, below, columns, fallen, number
from redirection_tui.engine.series import Point

TODAY = date(2026, 3, 4)


def drawn(kind, *entries, of=("log.one.it",), **keys):
    chart = Chart(id="a", kind=kind, title="A", of=of, empty="Nothing noted yet.", **keys)
    return draw(chart, history(*entries).entries, TODAY)


def noted(day="2026-03-04", labels=None, **values):
    return entry("log.one", day, values=values, labels=labels or {})


@pytest.mark.parametrize("kind", ["days", "effect", "counts", "total", "sum", "parts", "newest"])
def test_a_chart_of_nothing_has_no_lines_and_no_sentence(kind):
    found = drawn(kind, before="log.one.before", after="log.one.after")
    assert (found.lines, found.key) == ((), "")


def test_days_say_the_last_and_the_mean_of_the_noted_days():
    found = drawn("days", noted("2026-03-01", it=4), noted("2026-03-03", it=7))
    assert found.key == "chart.days"
    assert found.values == {"last": "7", "mean": "5.5", "logged": "2", "days": str(DAYS)}


def test_parts_say_what_was_noted_in_each_part_of_the_day():
    words = {"it/sad": "Sad", "it/calm": "Calm", "when/night": "Night", "when/noon": "Midday"}
    notes = [("sad", "night"), ("sad", "night"), ("calm", "night"), ("calm", "noon")]
    made = [noted(labels=words, it=it, when=when) for it, when in notes]
    unsaid = noted(labels=words, it="rather-not", when="night")
    found = drawn("parts", *made, unsaid, noted(it="sad"), by="log.one.when")
    night, in_the_night, noon, at_noon = found.lines
    assert night.startswith("Night ")
    assert night.count("█") > noon.count("█") > 0
    assert (in_the_night.strip(), at_noon.strip()) == ("Sad 2, Calm 1", "Calm 1")
    assert found.values == {"most": "Night", "times": "3", "logged": "4"}


def test_newest_shows_the_last_three_in_words_with_their_days():
    days = ["2026-01-04", "2026-02-04", "2026-02-20", "2026-03-04"]
    bands = ["mild", "severe", "mild", "low"]
    notes = [noted(day, it=band) for day, band in zip(days, bands, strict=True)]
    found = drawn("newest", *notes, noted(), names={"low": "the lowest band"})
    assert found.days == ("2026-02-04", "2026-02-20", "2026-03-04")
    assert found.lines[-1] == "█  the lowest band"
    assert found.values == {"last": "the lowest band", "day": "2026-03-04", "times": "4"}


def test_days_gather_several_places():
    other = entry("log.two", "2026-03-03", values={"pull": 8})
    found = drawn("days", noted(it=4), other, of=("log.one.it", "log.two.pull"))
    assert (found.values["logged"], found.values["mean"]) == ("2", "6")


def test_a_day_without_a_note_is_a_dot_at_the_foot():
    points = [Point(TODAY, None), Point(TODAY, 10)]
    *above, foot, _axis = columns(points)
    assert "·" in foot
    assert "·" not in "".join(above)


def test_a_noted_zero_is_seen_and_is_no_dot():
    foot = columns([Point(TODAY, 0)])[-2]
    assert "▁" in foot
    assert "·" not in foot


def test_a_column_is_as_high_as_its_value():
    def height(value):
        return sum("█" in row for row in columns([Point(TODAY, value)]))

    assert [height(value) for value in (0, 2, 6, 10)] == [0, 1, 3, 5]


def test_the_effect_of_a_tool_is_shown_as_from_and_to():
    labels = {"tool/walk": "A walk"}
    found = drawn(
        "effect",
        noted(labels=labels, tool="walk", before=8, after=4),
        noted(labels=labels, tool="walk", before=6, after=4),
        of=("log.one.tool",),
        before="log.one.before",
        after="log.one.after",
    )
    assert found.lines == ("A walk  ████─── 7 → 4  (2)",)
    assert found.values == {"tool": "A walk", "times": "2", "before": "7", "after": "4"}


def test_an_entry_with_one_number_does_not_move_the_effect():
    found = drawn(
        "effect",
        noted(tool="walk", before=8, after=4),
        noted(tool="walk", before=2),
        of=("log.one.tool",),
        before="log.one.before",
        after="log.one.after",
    )
    assert found.lines == ("walk  ████──── 8 → 4  (1)",)


def test_counts_say_what_was_noted_most_often():
    labels = {"it/tea": "Tea", "it/milk": "Milk"}
    found = drawn(
        "counts", noted(labels=labels, it=("tea", "milk")), noted(labels=labels, it=("tea",))
    )
    assert found.values == {"most": "Tea", "times": "2", "logged": "2"}
    assert [line.split()[0] for line in found.lines] == ["Tea", "Milk"]


def test_rather_not_say_is_not_counted():
    assert drawn("counts", noted(it="rather-not")).lines == ()


def test_a_total_counts_entries_with_one_of_the_wanted_answers():
    rides = [noted(it=outcome) for outcome in ("rode-it", "left", "nearly")]
    found = drawn("total", *rides, only=("rode-it", "left"))
    assert found.values == {"n": "2", "recent": "2", "weeks": str(WEEKS)}


def test_a_sum_adds_numbers_and_says_their_unit():
    found = drawn("sum", noted(it=5), noted(it=2), noted(), unit="minutes")
    assert found.values["n"] == found.values["recent"] == "7"
    assert (found.values["unit"], found.values["times"]) == ("minutes", "2")


def test_an_answer_in_two_languages_is_counted_as_one_in_its_newest_words():
    found = drawn(
        "counts",
        noted(labels={"it/tea": "Tea"}, it="tea"),
        noted(labels={"it/tea": "Té"}, it="tea"),
    )
    assert found.values == {"most": "Té", "times": "2", "logged": "2"}


def test_bars_come_largest_first_with_their_numbers():
    lines = bars({"tea": 1, "walk": 4})
    assert [line.split()[0] for line in lines] == ["walk", "tea"]
    assert lines[0].endswith(" 4")
    assert lines[0].count("█") > lines[1].count("█") > 0


def test_no_bars_for_nothing():
    assert bars({}) == []


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (3.0, "3"), (3.25, "3.2"), (0, "0")])
def test_a_number_has_a_decimal_only_where_it_needs_one(value, text):
    assert number(value) == text


def test_a_chart_over_days_has_numbers_at_its_side_and_names_its_first_and_last_day():
    found = drawn("days", noted("2026-03-01", it=4), noted("2026-03-03", it=7))
    assert [line[:6].strip() for line in found.lines] == ["10 ┤", "│", "6 ┤", "│", "│", "0 └"]
    first, last = (date.fromisoformat(day) for day in found.span)
    assert (last - first).days == DAYS - 1


def test_the_days_stand_below_the_two_ends_of_the_axis():
    line = below("1 May", "9 May", 9)
    assert line == "      1 May        9 May"
    assert "1 May  9 May" in below("1 May", "9 May", 2)


def test_weeks_stand_behind_the_monday_they_begin_on_and_the_last_is_this_one():
    found = drawn(
        "sum", noted("2026-03-04", it=5), noted("2026-03-02", it=3), noted("2026-02-22", it=2)
    )
    assert len(found.lines) == WEEKS
    weeks = dict(zip(found.days, found.lines, strict=True))
    assert list(weeks)[-1] == "2026-03-02"
    assert weeks["2026-03-02"].endswith("█ 8")
    assert weeks["2026-02-16"].endswith("█ 2")


def test_a_week_without_a_note_is_a_dot_and_never_a_number():
    *_, before, now = drawn("total", noted(it="rode-it"), only=("rode-it",)).lines
    assert before == "·"
    assert now.endswith(" 1")


def test_a_noted_week_without_a_ride_is_told_from_a_week_without_a_note():
    old = noted("2026-02-24", it="nearly")
    *_, before, _now = drawn("total", old, noted(it="rode-it"), only=("rode-it",)).lines
    assert before == "0"


def test_what_lies_further_back_counts_in_all_and_not_in_the_weeks_shown():
    found = drawn("sum", noted("2025-11-01", it=5), noted(it=2), unit="minutes")
    assert (found.values["n"], found.values["recent"]) == ("7", "2")


def test_a_number_that_rose_has_no_line_behind_its_bar():
    assert fallen("Walk", 3, 5) == "Walk  █████ 3 → 5"


def test_a_band_is_drawn_on_the_ladder_of_its_names():
    names = {"low": "the lowest", "mild": "the second", "severe": "the highest"}
    found = drawn("newest", noted("2026-03-01", it="mild"), noted(it="severe"), names=names)
    assert found.lines == ("██·  the second", "███  the highest")


@pytest.mark.parametrize("kind", ["days", "effect", "counts", "total", "sum", "parts", "newest"])
def test_every_chart_is_drawn_in_the_width_of_a_small_window(kind):
    words = {"it/x": "Wait with busy hands, 15 minutes", "when/y": "Late evening"}
    values = {"when": "y", "before": 10, "after": 0, "it": 10 if kind in ("days", "sum") else "x"}
    found = drawn(
        kind,
        noted(labels=words, **values),
        before="log.one.before",
        after="log.one.after",
        by="log.one.when",
        names={"x": "highest band, severe"},
    )
    assert found.lines
    assert max(map(len, found.lines)) <= 60
