"""What the kinds of the program cannot say yet. Each of these is asked for somewhere in the brief.

A test that fails here is good news: take it out, and say the form as it was meant.
"""

from datetime import date

import msgspec
import pytest

from helpers.build import condition, data, entry, filled, form, history, lines, session
from redirection_tui.content.model.steps import Step
from redirection_tui.engine.conditions import truth
from redirection_tui.engine.context import UNKNOWN, Context
from redirection_tui.engine.document import woven


def refused(text):
    with pytest.raises(msgspec.ValidationError) as found:
        msgspec.convert(filled(data(text)), Step)
    return str(found.value)


def refused_condition(text):
    with pytest.raises(msgspec.ValidationError) as found:
        condition(text)
    return str(found.value)


def test_a_scale_has_no_other_top_than_10_and_100():
    assert "5" in refused("{kind: form, id: it, fields: [{kind: scale, id: weight, top: 5}]}")


def test_a_list_cannot_stand_in_a_list():
    inner = "{kind: list, id: inner, fields: [{kind: text, id: it}]}"
    own = f"{{kind: form, id: it, fields: [{{kind: list, id: outer, fields: [{inner}]}}]}}"
    assert "'list'" in refused(own)


def test_ratings_and_orders_cannot_stand_in_a_list():
    for kind in ("ratings", "rank"):
        inner = f"{{kind: {kind}, id: inner}}"
        own = f"{{kind: form, id: it, fields: [{{kind: list, id: outer, fields: [{inner}]}}]}}"
        assert kind in refused(own)


def test_a_tick_in_a_row_has_no_example():
    own = """
    kind: form
    id: it
    fields:
      - kind: list
        id: rows
        fields: [{kind: tick, id: done}]
        examples: [{id: a, picks: {done: true}}]
    """
    assert "picks" in refused(own)


ROWS = """
- kind: list
  id: rows
  fields: [{kind: choice, id: term, options: {short: S, long: L}}, {kind: scale, id: hard}]
"""


@pytest.mark.parametrize(
    "text",
    [
        "{max: [rows.hard], is: '>=', value: 7}",
        "{count: rows.term, is: '>=', value: 1}",
        "{ref: rows.term, is: contains, value: short}",
    ],
)
def test_nothing_can_be_asked_about_what_stands_in_the_rows_of_a_list(text):
    made = session(form(ROWS), rows=({"term": "short", "hard": 9},))
    assert truth(condition(text), made.context) is UNKNOWN


def test_rows_cannot_be_picked_from_in_the_form_that_gathers_them():
    step = form(ROWS + "- {kind: choices, id: picked, from-field: [rows]}\n")
    made = session(step, rows=({"term": "short"},))
    assert made.options(step.fields[1]) == {}


def test_what_was_rated_cannot_be_picked_from_in_the_same_form():
    rated = "{kind: ratings, id: rated, from-list: drinks}"
    step = form(f"[{rated}, {{kind: choices, id: picked, from-field: [rated]}}]")
    assert session(step, rated={"tea": 8}).options(step.fields[1]) == {}


@pytest.mark.parametrize("function", ["gap", "sum", "most-frequent", "starts-with", "several-of"])
def test_there_is_no_function_for_gaps_sums_frequencies_beginnings_or_members(function):
    assert "unknown field" in refused_condition(f"{{{function}: compass, is: known}}")


def test_the_highest_of_ratings_in_columns_is_a_cell_and_no_item():
    context = Context(answers={"compass": {"health.importance": 9, "health.living": 4}})
    asked = condition("{top: compass, is: '==', value: health.importance}")
    assert truth(asked, context) is True


def test_entries_are_counted_for_today_only():
    made = history(entry("log.one", "2026-03-01", values={"n": 1}))
    context = Context(entries=made.entries, today=None)
    assert truth(condition("{count: log.one.n, is: '==', value: 1}"), context) is True
    today = Context(entries=made.entries, today=date(2026, 3, 2))
    assert truth(condition("{count: log.one.n, is: '==', value: 0}"), today) is True


def test_a_text_cannot_hold_a_number_that_was_worked_out():
    context = Context(slot=lambda _: lines("a", "b"))
    (block,) = woven("You had {{count slot.x}} places.", lambda _: None, context)
    assert block.text == "You had {{count slot.x}} places."


def test_a_later_half_sees_the_newest_first_half_only():
    context = history(
        entry("test.plan", values={"belief": "older"}), entry("test.plan", values={"belief": "new"})
    )
    assert context.value("test.plan.belief") == "new"


def test_a_form_has_one_score():
    own = """
    kind: form
    id: it
    fields: [{kind: scale, id: a}]
    score: [{items: [a], bands: []}, {items: [a], bands: []}]
    """
    assert "score" in refused(own)


def test_a_practice_cannot_ask_for_a_number_on_the_way():
    assert "unknown field" in refused("{kind: practice, id: it, ask-every: 2}")


def test_a_page_assembled_from_answers_has_no_chart():
    assert "unknown field" in refused(
        "{kind: document, id: it, sections: [{id: a, title: A, of: [slot.x], chart: bars}]}"
    )


def test_several_replies_cannot_be_given_at_once():
    assert "unknown field" in refused(
        "{kind: form, id: it, fields: [{kind: text, id: a}], feedback-mode: all}"
    )
