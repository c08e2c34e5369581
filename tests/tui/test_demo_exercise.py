"""An exercise that is shown to someone, by pressing keys: example, note, clicker, language."""

import pytest
from tests.tui.harness import Face, focused_text, running, services, squeezed
from tests.tui.layout import everything_readable
from textual.widgets import Input

from redirection_tui.handover import Handover
from redirection_tui.tui.demonstration.bar import MINUTE, PresenterBar

EMPTY = "demonstration.empty"
SURF = "module/riding-out-urges/surf"
BREATHING = "tool/breathing/breathe"
TEXT = "module/the-harm/stand"
SORT = "module/triggers-and-feelings/words"
RECORD = "tool/urge-log/entry"
PERSONA = "demonstration.example"


def at(target: str, **settings):
    """A demonstration that begins with an exercise, as `redirection-tui demo ID` does."""
    given = services(demonstration=True, **settings)
    return running(given, taken=Handover(why="show", settings=given.settings, place=target))


async def to_text(face: Face) -> None:
    """On to the first question with a text line."""
    for _ in range(12):
        if isinstance(face.app.screen.focused, Input):
            return
        await face.press("enter")
    raise AssertionError(face.text)


async def to_rating(face: Face) -> None:
    """On to the number before a practice."""
    while face.view._stage != "before":
        await face.press("enter")


async def test_an_exercise_that_is_asked_for_opens_at_once_with_the_catalogue_behind_it():
    async with at(RECORD) as face:
        assert face.app.screen.at == RECORD
        await face.press("escape")
        assert face.target == "catalogue"
        assert squeezed(face.word("demonstration.title")) in face.flat


async def test_an_example_is_called_made_up_on_the_screen():
    async with at(RECORD) as face:
        assert face.view.form.answers
        assert squeezed(face.word(PERSONA)) in face.flat
        await face.press("ctrl+x")
        assert squeezed(face.word(EMPTY)) in face.flat
        assert not face.view.form.answers


async def test_what_is_typed_stays_with_the_empty_exercise_when_the_example_is_looked_at():
    async with at(TEXT, examples=False) as face:
        await to_text(face)
        await face.type("Good evening")
        await face.press("ctrl+x")
        await to_text(face)
        assert focused_text(face) != "Good evening"
        await face.press("ctrl+x")
        assert focused_text(face) == "Good evening"


async def test_a_finished_example_does_not_fill_the_empty_exercise():
    async with at("module/what-matters/decision") as face:
        for _ in range(12):
            if face.target != "walk/what-matters":
                break
            await face.press("enter")
        assert face.services.entries()
        await face.press("ctrl+x")
        assert not face.services.entries()
        await face.open("module/what-matters/decision")
        assert not face.view.form.answers


async def test_a_clicker_goes_to_the_next_exercise_and_back_round_the_ends():
    async with running(services(demonstration=True)) as face:
        await face.type("surf")
        await face.press("enter")
        row = [one.target for one in face.app.showing._row]
        assert len(row) > 2
        seen = [face.app.screen.at]
        for _ in row:
            await face.press("pagedown")
            seen.append(face.app.screen.at)
        assert seen == [*row, row[0]]
        await face.press("pageup")
        assert face.app.screen.at == row[-1]


async def test_a_clicker_goes_on_while_someone_types():
    async with at(TEXT) as face:
        await to_text(face)
        before = face.app.screen.at
        await face.press("pagedown")
        assert face.app.screen.at != before


async def test_in_a_whole_module_a_clicker_turns_the_pages():
    async with at("module/riding-out-urges") as face:
        number, _ = face.app.screen.walk_along.position
        await face.press("pagedown", "pagedown")
        assert face.app.screen.walk_along.position[0] > number
        assert face.target == "walk/riding-out-urges"
        await face.press("pageup", "pageup")
        assert face.app.screen.walk_along.position[0] == number


async def test_the_clinicians_note_has_all_its_parts_and_enter_reads_on_and_leaves():
    async with at(SURF) as face:
        await face.press("ctrl+p")
        assert face.target == "note"
        seen = face.flat
        for _ in range(12):
            if face.target != "note":
                break
            seen += face.flat
            await face.press("enter")
        for part in ("aim", "when", "when-not", "introduce", "pitfalls", "ask-next", "evidence"):
            assert squeezed(face.word(f"clinician.{part}")) in seen
        assert squeezed(face.word("clinician.safeguarding")) in seen
        assert face.app.screen.at == SURF


async def test_a_page_without_a_note_says_so():
    async with at("module/riding-out-urges") as face:
        await face.press("ctrl+p")
        assert squeezed(face.word("demonstration.no-note")) in face.flat


async def test_another_language_keeps_the_question_and_what_was_typed():
    async with at(TEXT, examples=False) as face:
        await to_text(face)
        page = face.view._page
        await face.type("Buenas noches")
        await face.press("ctrl+y")
        assert face.services.library.language == "es"
        assert (face.app.screen.at, face.view._page) == (TEXT, page)
        assert focused_text(face) == "Buenas noches"
        assert squeezed(face.word(EMPTY)) in face.flat
        assert "Demostración. No se guarda nada." in face.text
        await face.press("escape", "escape", "escape", "escape")
        assert squeezed(face.word("demonstration.title")) in face.flat


async def test_another_language_keeps_what_was_sorted():
    async with at(SORT) as face:
        await face.press("enter")
        placed = face.view._placed
        assert placed
        await face.press("ctrl+y")
        assert face.view._placed == placed


async def test_another_language_keeps_the_stage_and_the_time_of_a_practice():
    async with at(BREATHING) as face:
        for _ in range(8):
            if face.view._stage == "doing":
                break
            await face.press("enter")
        face.view._elapsed = 30.0
        await face.press("ctrl+y")
        assert face.view._stage == "doing"
        assert face.view._elapsed >= 30.0


async def test_a_practice_begins_with_the_number_of_the_persona_and_empty_with_none():
    async with at(BREATHING) as face:
        await to_rating(face)
        assert face.app.screen.focused.value == 7
        assert squeezed(face.word(PERSONA)) in face.flat
        await face.press("ctrl+x")
        assert face.app.screen.focused.value is None
        assert squeezed(face.word(EMPTY)) in face.flat


async def test_another_language_keeps_the_number_that_was_given_in_a_practice():
    async with at(BREATHING, examples=False) as face:
        await to_rating(face)
        await face.press("4", "ctrl+y")
        assert face.app.screen.focused.value == 4


async def test_ones_own_practice_begins_with_no_number():
    async with running(services()) as face:
        await face.open(BREATHING)
        await to_rating(face)
        assert face.app.screen.focused.value is None


async def test_another_language_keeps_the_reply():
    async with at(RECORD) as face:
        for _ in range(12):
            if face.view._replied:
                break
            await face.press("enter")
            if face.app.screen.focused is face.view:
                await face.press("end")
        entries = len(face.services.entries())
        await face.press("ctrl+y")
        assert face.view._replied
        assert len(face.services.entries()) == entries


async def test_the_note_and_the_settings_speak_the_other_language_too():
    async with at(SURF) as face:
        await face.press("ctrl+p", "ctrl+y")
        assert face.target == "note"
        assert squeezed(face.word("clinician.aim")) in face.flat
        assert squeezed(face.word("demonstration.note-language")) in face.flat
        await face.press("escape")
        await face.open("settings")
        await face.choose("language:en")
        assert face.app.screen.at == SURF
        assert face.services.library.language == "en"


async def test_the_time_is_in_minutes_and_off_while_someone_types():
    async with at(TEXT) as face:
        now = [1000.0]
        face.app.showing.clock, face.app.showing.began = (lambda: now[0]), now[0]
        now[0] += 12 * 60 + 59
        await face.press("ctrl+x")
        bar = face.app.screen.query_one(PresenterBar)
        assert "12 min" in face.text
        await to_text(face)
        assert "12 min" not in face.text
        assert bar.is_typed
        await face.press("escape", "escape", "escape", "escape")
        await face.open(RECORD)
        assert "12 min" in face.text
        face.app.action_timer()
        await face.settle()
        assert "12 min" not in face.text


async def test_the_time_alone_draws_at_most_once_a_minute(monkeypatch):
    assert MINUTE >= 60
    drawn = []
    async with at(TEXT) as face:
        bar = face.app.screen.query_one(PresenterBar)
        monkeypatch.setattr(bar, "refresh", lambda *_, **__: drawn.append(1))
        bar._tick()
        assert len(drawn) == 1
        await to_text(face)
        drawn.clear()
        bar._tick()
        assert not drawn


async def test_the_menu_has_every_action_and_nothing_of_ones_own_notes():
    async with at(RECORD) as face:
        await face.press("f4")
        options = face.menu.options
        for name in ("note", "example", "next-exercise", "language", "timer", "anew", "own"):
            assert name in options
        assert not {"tools", "show", "list/keep", "list/notes"} & set(options)
        before = len(face.app.screen_stack)
        await face.choose("next-exercise")
        assert len(face.app.screen_stack) == before - 1
        assert face.app.screen.at != RECORD


@pytest.mark.parametrize("target", ["list/keep", "unlock", "list/notebook", "list/export", "show"])
async def test_a_place_of_ones_own_notebook_is_refused_with_a_sentence(target):
    async with at(RECORD) as face:
        await face.open(target)
        assert squeezed(face.word("vault-errors.demonstration")) in face.flat


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)], ids=str)
async def test_everything_on_an_exercise_is_readable(size, language):
    given = services(demonstration=True, language=language)
    begun = Handover(why="show", settings=given.settings, place=RECORD)
    async with running(given, size, taken=begun) as face:
        everything_readable(face)
        assert squeezed(face.word(PERSONA)) in face.flat
        await face.press("ctrl+x")
        everything_readable(face)
        await face.press("ctrl+p")
        everything_readable(face)
        await face.press("escape", "f4")
        everything_readable(face)
