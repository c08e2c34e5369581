"""Tab goes through everything that hears keys, in the order it stands; no size loses anything."""

import pytest
from tests.tui.harness import focused_text, running
from tests.tui.stations import WAYS, go_to

from redirection_tui.services import Services

LARGE, SMALL = (120, 36), (60, 20)
MOST = 40
"""Presses of Tab after which an order has no end."""


async def test_tab_goes_from_top_to_bottom_through_everything_and_begins_again(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        for place in WAYS:
            await go_to(face, place)
            chain = face.app.screen.focus_chain
            first, order = face.app.screen.focused, []
            for _ in range(MOST):
                await face.press("tab")
                focused = face.app.screen.focused
                if focused in order or focused is None:
                    break
                order.append(focused)
            assert set(order) == set(chain), f"Tab leaves something out in {place}"
            assert first is None or first in chain, place
            tops = [widget.virtual_region_with_margin.y for widget in chain]
            same_parent = len({widget.parent for widget in chain}) == 1
            assert not same_parent or tops == sorted(tops), f"the order jumps in {place}"


@pytest.mark.parametrize("place", ["home", "a text area", "a record on one screen", "my progress"])
async def test_a_window_made_small_and_large_again_shows_the_same_as_before(
    place: str, sleep: Services
) -> None:
    async with running(sleep, LARGE) as face:
        await go_to(face, place)
        if place == "a text area":
            await face.type("tea and a walk")
        before, focused = face.text, face.app.screen.focused
        for size in (SMALL, LARGE):
            await face.pilot.resize_terminal(*size)
            await face.settle()
        assert face.app.screen.focused is focused
        if place == "a text area":
            assert focused_text(face) == "tea and a walk"
        assert face.text == before
