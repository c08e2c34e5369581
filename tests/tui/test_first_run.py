"""The first minutes: four short pages with one decision each, and a useful skill soon after."""

import pytest
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.keeping import kept

from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.steps import FormStep, PageStep, PracticeStep
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.tui.widgets.buttons import Buttons

FIRST = "first-run"
SOON = 15.0
"""Minutes within which a person who starts for the first time has practised something."""


async def _to_page(face: Face, number: int) -> None:
    """With Enter alone, as someone does who reads and goes on."""
    await face.press("enter")
    for _ in range(20):
        if face.app.screen.walk_along.position[0] == number:
            return
        await face.press("enter")
    raise AssertionError(face.text)


def test_the_first_run_is_four_pages_each_with_a_decision_that_has_a_default_or_none() -> None:
    steps = services().module(FIRST).value.steps
    assert len(steps) == 4
    for step in steps:
        assert isinstance(step, FormStep | PageStep)
        decisions = step.fields if isinstance(step, FormStep) else step.offer
        assert len(decisions) <= 1


def test_something_useful_is_practised_within_fifteen_minutes_of_the_first_start() -> None:
    given = services()
    minutes = sum(minutes_of(step) for step in given.module(FIRST).value.steps)
    for step in given.module(given.library.program.modules[0]).value.steps:
        minutes += minutes_of(step)
        if isinstance(step, PracticeStep):
            break
    else:
        raise AssertionError("The first module practises nothing.")
    assert minutes <= SOON


async def test_enter_alone_goes_through_the_first_run_in_the_language_of_the_system() -> None:
    given = services(language="es")
    async with running(given) as face:
        await _to_page(face, 4)
        await face.press("enter")
        assert face.target == "home"
        assert given.library.language == "es"
        assert not given.kept


async def test_the_default_of_each_decision_is_marked_before_anything_is_pressed() -> None:
    async with running(services()) as face:
        await _to_page(face, 1)
        assert face.menu.chosen == ("en",)
        await _to_page(face, 3)
        assert face.menu.chosen == ("nothing",)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_every_page_of_the_first_run_shows_a_way_on_and_a_way_back_or_that_more_is_below(
    size: tuple[int, int],
) -> None:
    async with running(services(), size) as face:
        for page in (1, 2, 3):
            await _to_page(face, page)
            if squeezed(face.word("step.more")) in face.flat:
                await face.press("enter")
                assert face.app.screen.walk_along.position[0] == page
            for key in ("step.go-on", "notice.back"):
                assert f"[{squeezed(face.word(key))}]" in face.flat, face.text
            assert squeezed(face.word("step.more")) not in face.flat


async def test_back_is_a_button_that_goes_one_page_back() -> None:
    async with running(services()) as face:
        await _to_page(face, 2)
        await face.press("right", "enter")
        assert face.app.screen.walk_along.position[0] == 1
        buttons = face.app.screen.query_one(Buttons)
        await face.click(buttons, (5, 0))
        assert face.app.screen.walk_along.position[0] != 1 or face.view._replied


async def test_another_language_is_taken_up_and_the_first_run_goes_on_in_it() -> None:
    given = services()
    async with running(given) as face:
        await _to_page(face, 1)
        await face.choose("es")
        await face.until(lambda: given.library.language == "es", "the language changes")
        await face.until(lambda: face.target == f"walk/{FIRST}", "the first run goes on")
        assert face.app.screen.walk_along.position[0] == 2


async def test_keeping_notes_leads_to_the_passphrase_and_back() -> None:
    async with running(services()) as face:
        await _to_page(face, 3)
        await face.choose("encrypted")
        await face.choose("list/keep")
        assert face.target == "list/keep"
        await face.press("escape")
        assert face.target == f"walk/{FIRST}"


async def test_enter_alone_is_said_to_keep_what_is_marked_and_not_to_leave_it_open() -> None:
    async with running(services()) as face:
        await _to_page(face, 3)
        assert squeezed(face.word("how.one-marked")) in face.flat
        assert squeezed(face.word("how.one")) not in face.flat


def test_once_notes_are_kept_nobody_is_told_in_the_first_run_that_they_are_gone() -> None:
    """Making the notebook begins a fresh run, which comes back to the question that led there."""
    assert services().walk(FIRST, "your-notes").current.id == "your-notes"
    assert kept(content_folder()).walk(FIRST, "your-notes").current.id == "try-leaving"


async def test_leaving_can_be_tried_on_the_last_page(leavings: list[int]) -> None:
    async with running(services()) as face:
        await _to_page(face, 4)
        await face.choose("leave")
        assert leavings == [0]


def test_the_program_about_sleep_needs_no_decisions(sleep: Services) -> None:
    """Another program may have another first run, or none."""
    assert sleep.library.program.first_run
