"""My notes, by keys: found by word, seen over time by question, deleted in any part."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.tui.harness import Face, services
from tests.tui.keeping import OWN, kept, of_the_next_run, refusing, run
from tests.tui.stations import go_to
from tests.tui.test_notebook_keep import said

from redirection_tui.errors import NotebookReason
from redirection_tui.records import Entry
from redirection_tui.services import Services

QUESTION = "What helps you sleep?"


def _note(answer: str, day: str, step: str = "text") -> Entry:
    return Entry(
        module="every-field",
        step=step,
        revision=1,
        language="en",
        day=day,
        part="evening",
        values={"it": answer},
        labels={"it": QUESTION},
        exports={},
    )


def _filled(given: Services) -> Services:
    given.notes.notebook.save_all(
        [
            _note("warm milk", "2026-03-01"),
            _note("a walk by the sea", "2026-03-02"),
            _note("a quiet room", "2026-03-03", "text-area"),
        ]
    )
    return given


def _answers(given: Services) -> list[object]:
    return [entry.values.get("it") for entry in given.entries()]


async def test_a_word_finds_the_notes_that_hold_it_whatever_its_case(
    sleep_folder: Path,
) -> None:
    async with run(_filled(services(sleep_folder))) as face:
        await face.open("list/notes")
        await face.choose("find")
        await face.type("WALK")
        await face.press("enter")
        assert said(face, "notes.found-one")
        await face.press("enter")
        assert "a walk by the sea" in face.text
        await face.press("escape", "escape")
        await face.type("s of nothing")
        await face.press("enter")
        assert said(face, "notes.not-found")
        await face.press("escape", "escape")
        assert face.target == "home"


async def test_all_answers_to_a_question_are_shown_newest_first(sleep_folder: Path) -> None:
    async with run(_filled(services(sleep_folder))) as face:
        await _to_history(face)
        assert QUESTION in face.text
        assert face.text.index("a walk by the sea") < face.text.index("warm milk")
        assert "a quiet room" not in face.text, "it belongs to another exercise"


async def _to_history(face: Face) -> None:
    await face.open("list/notes")
    await face.press("down", "down", "enter")
    await face.choose("questions")
    await face.press("enter")


async def _delete(face: Face, what: str) -> None:
    """Once with the harmless answer, then with the other."""
    before = _answers(face.services)
    await face.choose(f"delete:{what}")
    assert said(face, f"notes.sure-{what}")
    await face.press("enter")
    assert _answers(face.services) == before, "the harmless answer comes first"
    await face.choose(f"delete:{what}")
    await face.choose("yes")


async def test_one_note_is_deleted_and_the_others_stay(sleep_folder: Path) -> None:
    async with run(_filled(services(sleep_folder))) as face:
        await face.open("list/notes")
        await face.press("down", "enter")
        await _delete(face, "note")
        assert _answers(face.services) == ["warm milk", "a walk by the sea"]
        assert "a quiet room" not in face.text


async def test_all_of_an_exercise_is_deleted(sleep_folder: Path) -> None:
    async with run(_filled(services(sleep_folder))) as face:
        await face.open("list/notes")
        await face.press("down", "down", "enter")
        await _delete(face, "step")
        assert _answers(face.services) == ["a quiet room"]


async def test_the_history_of_a_question_is_deleted_with_its_draft(sleep_folder: Path) -> None:
    given = _filled(kept(sleep_folder))
    given.notes.keep_draft(replace(_note("half a sentence", "2026-03-04"), done=False))
    async with run(given) as face:
        await _to_history(face)
        await _delete(face, "field")
        assert _answers(face.services) == [None, None, "a quiet room"]
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    draft = again.notes.draft("every-field", "text")
    assert draft is None or "it" not in draft.values
    assert _answers(again) == [None, None, "a quiet room"]
    again.leave()


async def test_everything_is_deleted_and_stays_deleted(sleep_folder: Path) -> None:
    async with run(_filled(kept(sleep_folder))) as face:
        await face.open("list/notes")
        await _delete(face, "everything")
        assert said(face, "notes.none")
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    assert again.entries() == ()
    again.leave()


async def test_what_cannot_be_deleted_is_said_and_is_still_there(sleep_folder: Path) -> None:
    async with run(_filled(kept(sleep_folder))) as face:
        await face.open("list/notes")
        await face.choose("delete:everything")
        with refusing(face, "full", "delete_everything"):
            await face.choose("yes")
            await face.until(lambda: face.target == "notice", "said")
        assert said(face, "vault-errors.full")
        await face.press("enter")
        assert len(face.services.entries()) == 3
        face.services.leave()


@pytest.mark.parametrize("reason", ["full", "read-only"])
async def test_a_note_that_cannot_be_saved_is_said_and_stays_on_the_screen(
    reason: NotebookReason, sleep_folder: Path
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        await face.type("warm milk")
        with refusing(face, reason):
            await face.press("enter")
            await face.until(lambda: face.target == "notice", "said")
        assert said(face, f"vault-errors.{reason}")
        await face.press("enter")
        assert "warm milk" in face.text
        await face.press("enter")
        await face.until(lambda: [one.step for one in face.services.entries()] == ["text"], "kept")
        face.services.leave()
