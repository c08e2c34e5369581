"""Keys faster than the program: nothing breaks, and no question is passed by unseen."""

import pytest
from tests.tui.harness import running
from tests.tui.stations import MODULE, WAYS, go_to

from redirection_tui.services import Services
from redirection_tui.tui.screens.row import RowScreen
from redirection_tui.tui.widgets.buttons import Buttons

BURSTS = (("enter", "enter", "escape", "enter"), ("enter",) * 3)
PLACES = (
    "settings",
    "the help lines of a country",
    "one help line",
    "a heavy page with offers",
    "a safety question",
    "a text area",
    "the own word of a choice",
    "ratings",
    "a feeling",
    "the finer word of a feeling",
    "the text of a list row",
    "a record on one screen",
    "a quiz",
    "sorting into groups",
    "sorting into order",
    "a practice",
    "a rating before",
    "the length",
    "the rhythm",
    "standing up",
    "a running pacer",
    "counting",
    "a summary",
    "this is not helping",
)
"""One for each way in which keys are answered."""


def test_the_places_are_among_all_places() -> None:
    assert set(PLACES) <= set(WAYS)


@pytest.mark.parametrize("place", PLACES)
async def test_a_burst_of_keys_breaks_nothing(place: str, sleep: Services) -> None:
    async with running(sleep) as face:
        for burst in BURSTS:
            await go_to(face, place)
            face.burst(*burst)
            await face.settle()
        await face.press("f1")
        assert face.target == "crisis", face.text


async def test_enter_pressed_too_often_does_not_pass_a_safety_question(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open(f"{MODULE}/offering")
        face.burst("enter", "enter")
        await face.settle()
        assert face.step == "safety"


async def test_back_from_the_reply_to_a_safety_question_asks_it_again(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a safety question")
        await face.press("down", "enter")
        assert "Please stay" in face.text
        await face.press("escape")
        assert face.step == "safety"
        assert "Are you about to drive" in face.text


async def test_enter_twice_opens_one_row_of_a_list(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a list")
        face.burst("enter", "enter")
        await face.settle()
        rows = [screen for screen in face.app.screen_stack if isinstance(screen, RowScreen)]
        assert len(rows) == 1


async def test_help_keys_held_down_open_help_once(sleep: Services) -> None:
    async with running(sleep) as face:
        face.burst("f1", "f2", "f1", "f1", "f2", "f1")
        await face.settle()
        assert face.target == "crisis"
        assert len(face.app.screen_stack) <= 3


async def test_a_key_on_its_way_to_buttons_that_are_gone_does_nothing(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a page")
        buttons = face.app.screen.query_one(Buttons)
        await buttons.remove()
        assert not await face.app.run_action("leave_up", buttons)
        await face.press("f1")
        assert face.target == "crisis"
