"""What stands on a sheet: everything that is asked, room for every answer, and nobody's answer."""

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest
from sheets_at_hand import one, services_in

from redirection_tui.content.catalogue import catalogue
from redirection_tui.content.model.fields import Field, ListField
from redirection_tui.content.model.steps import ExerciseBase, FormStep, SafetyStep, Step
from redirection_tui.content.texts import texts
from redirection_tui.handout.fields import ROOM_FOR
from redirection_tui.handout.page import Box, Lines, Question, Rated, Scale
from redirection_tui.handout.steps import PARTS_OF
from redirection_tui.records import Entry


def walk(part):
    """Every part inside a part, and every text."""
    yield part
    if is_dataclass(part):
        for field in fields(part):
            yield from walk(getattr(part, field.name))
    elif isinstance(part, tuple):
        for inner in part:
            yield from walk(inner)


def words_of(handout):
    return " ".join(" ".join(part.split()) for part in walk(handout) if isinstance(part, str))


def modules():
    library = services_in().library
    for name in dict.fromkeys(listed.module for listed in catalogue(library)):
        yield library.module(name).value


def steps_of(kind):
    return [
        (module, step) for module in modules() for step in module.steps if isinstance(step, kind)
    ]


def filled_in(handout):
    """What looks like an answer."""
    for part in walk(handout):
        if isinstance(part, Lines) and part.written:
            yield part.written
        elif isinstance(part, Box) and (part.ticked or part.written):
            yield part.text
        elif isinstance(part, Scale | Rated) and part.marked is not None:
            yield part.marked


def test_every_kind_of_field_has_room_on_paper():
    assert set(ROOM_FOR) | {ListField} == set(get_args(Field))


def test_every_kind_of_step_has_a_sheet():
    assert set(PARTS_OF) == set(get_args(Step))


def test_every_exercise_has_a_sheet_of_its_own(blank):
    sheets = {sheet.id for sheet in blank.sheets}
    assert {f"{module.id}/{step.id}" for module, step in steps_of(ExerciseBase)} <= sheets


def test_every_question_of_every_form_is_on_its_sheet(blank):
    sheets = {sheet.id: words_of(sheet.parts) for sheet in blank.sheets}
    for module, step in steps_of(FormStep):
        for field in step.fields:
            if getattr(field, "sets", None) is None:
                assert " ".join(field.prompt.split()) in sheets[f"{module.id}/{step.id}"]


def test_every_page_to_read_is_in_the_whole_program(blank):
    said = words_of(blank)
    titles = [step.title for module in modules() for step in module.steps]
    assert all(title in said for title in titles)


def test_a_blank_sheet_holds_no_answer(blank):
    assert list(filled_in(blank)) == []


def test_an_example_holds_answers(filled):
    assert len(list(filled_in(filled))) > 200


def test_a_text_of_the_persona_is_on_the_example_and_not_on_the_blank_sheet(blank, filled):
    without, within = (
        {sheet.id: words_of(sheet.parts) for sheet in handout.sheets} for handout in (blank, filled)
    )
    written = [
        (f"{module.id}/{step.id}", " ".join(text.text.split()))
        for module, step in steps_of(FormStep)
        for text in texts(step)
        if text.role == "example" and len(text.text) > 30
    ]
    assert len(written) > 30
    assert [text for sheet, text in written if text in without[sheet]] == []
    assert sum(text in within[sheet] for sheet, text in written) > len(written) * 0.8


def test_only_sheets_with_answers_are_called_an_example(filled):
    for sheet in filled.sheets:
        if sheet.whose == "":
            assert list(filled_in(sheet)) == [], sheet.id


def test_a_question_about_safety_has_no_room_for_an_answer(blank):
    sheets = {sheet.id: sheet for sheet in blank.sheets}
    asked = steps_of(SafetyStep)
    assert asked
    for module, step in asked:
        sheet = sheets[f"{module.id}/{step.id}"]
        question = next(
            part
            for part in sheet.parts
            if isinstance(part, Question) and part.prompt == step.prompt
        )
        assert question.answers == ()
        assert not any(isinstance(part, Box) for part in walk(sheet))


def test_the_country_setting_is_not_asked_on_paper():
    assert "Argentina" not in words_of(one("start-here"))


def test_a_plan_is_filled_with_what_the_persona_wrote_elsewhere():
    plan = words_of(one("my-plan/hard-hours", example=True))
    assert "Stand up and leave the room" in plan
    assert "My sister" in plan


def test_nothing_that_was_written_gets_into_a_blank_sheet():
    services = services_in()
    services.notes.notebook.save(
        Entry("riding-out-urges", "body", 1, "en", "2026-03-02", "night", {"first-sign": "canary"})
    )
    from redirection_tui.handout.build import Builder, Wanted

    for example in (False, True):
        assert "canary" not in words_of(Builder(services, Wanted(example)).whole())


def test_the_notes_for_clinicians_are_all_there(blank):
    library, said = services_in().library, words_of(blank)
    notes = library.clinician_notes("riding-out-urges").notes
    assert notes
    assert all(" ".join(note.aim.split()) in said for note in notes.values())


def test_a_blank_plan_has_lines_and_none_of_the_words_that_the_screen_lends():
    plan = words_of(one("my-plan/hard-hours"))
    assert "My first move" in plan
    assert "Stand up and leave the room" not in plan
    assert "Your own" not in plan


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("telling-someone/ask-first", "What would you have to report?"),
        ("coping-cards/lapse-card", "Stop. Close it. Leave the room."),
        (
            "safety-plan/the-plan",
            "The emergency number, a crisis line (F1",
        ),
    ],
)
def test_a_sentence_in_whose_place_nobody_writes_is_on_the_blank_sheet_too(name, sentence):
    assert sentence in words_of(one(name))


@pytest.mark.parametrize("name", ["coping-cards/own-card", "start-here/my-first-card"])
def test_a_blank_card_comes_four_to_a_sheet(name):
    cards = [part for part in walk(one(name)) if type(part).__name__ == "Card"]
    assert len(cards) == 4
    assert all(own == "" for card in cards for _, own in card.lines)
