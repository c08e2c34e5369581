"""The whole program with nothing written: every import works empty, and nothing is left blank."""

import pytest

from helpers.lives import everything
from redirection_tui.content.model.fields import (
    ContactField,
    DayField,
    DaypartField,
    ListField,
    OptionsBase,
    ShowField,
)
from redirection_tui.content.model.steps import DocumentStep, ExerciseBase, FormStep
from redirection_tui.engine.charting import draw
from redirection_tui.engine.options import OTHER, RATHER_NOT


def steps(services, kind):
    for module in everything(services):
        for step in services.module(module).value.steps:
            if isinstance(step, kind):
                yield module, step


def test_every_exercise_on_the_way_replies(nobody):
    program = nobody.services.library.program
    on_the_way = {
        f"{module}.{step.id}"
        for module, step in steps(nobody.services, ExerciseBase)
        if step.when is None and module in program.modules
    }
    assert on_the_way <= set(nobody.said)


@pytest.mark.parametrize("kind", ["cards", "pages"])
def test_no_page_is_blank_and_no_part_of_it_without_words(nobody, kind):
    seen = [
        (f"{module}.{step.id}", nobody.pages[f"{module}.{step.id}"])
        for module, step in steps(nobody.services, DocumentStep)
        if step.card is (kind == "cards") and f"{module}.{step.id}" in nobody.pages
    ]
    assert seen
    assert [place for place, parts in seen if not parts] == []
    assert [
        place for place, parts in seen for part in parts if not (part.lines or part.empty)
    ] == []


def test_every_question_can_be_answered_without_anything_written_before(shipped):
    lacking = []
    for module, step in steps(shipped, FormStep):
        walk = shipped.walk(module, step.id)
        walk.jump(step.id)
        form = shipped.form(walk, step)
        for field in form.visible():
            inner = field.fields if isinstance(field, ListField) else (field,)
            lacking += [
                f"{module}.{step.id}.{one.id}"
                for one in inner
                if isinstance(one, (OptionsBase, ContactField, DayField, DaypartField))
                and not set(form.options(one)) - {OTHER, RATHER_NOT}
            ]
    assert lacking == []


def test_what_would_be_shown_from_before_says_so_when_there_is_nothing(shipped):
    silent = [
        f"{module}.{step.id}.{field.id}"
        for module, step in steps(shipped, FormStep)
        for field in step.fields
        if isinstance(field, ShowField) and field.of and not field.empty
    ]
    assert silent == []


def test_nothing_written_leaves_no_line_anywhere(nobody):
    shown = {
        place: [line for part in parts for line in part.lines]
        for place, parts in nobody.pages.items()
    }
    assert {place for place, lines in shown.items() if lines} == set()


def test_no_chart_shows_a_gap_as_something(nobody):
    context, today = nobody.services.context(), nobody.services.clock().date()
    charts = nobody.services.library.charts().charts
    assert [one.id for one in charts if draw(one, context.entries, today).lines] == []
    assert all(one.empty.strip() for one in charts)


def test_the_balance_sheet_is_not_reached_while_nothing_is_decided(nobody):
    assert "what-matters.balance" not in nobody.said
    assert nobody.said["what-matters.change-talk"].id == "open"


def test_help_with_an_urge_and_the_review_after_a_lapse_lead_to_their_end(nobody):
    assert nobody.said["urge-help.log"].id == "noted"
    assert nobody.said["lapse-review.restart"].id == "our-line"
