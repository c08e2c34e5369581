"""A window that is dragged to other sizes faster than it can be painted."""

import asyncio
from typing import Any

import pytest
from textual import events
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.widgets import Static

from redirection_tui.tui.textual_hooks import InsideCompositor, PaintedScreen

OWN, OTHER = Size(80, 24), Size(81, 24)
MANY = 100
"""Resizes after which two of them chase each other and will not end."""


class Counting(Screen[None]):
    """Counts how often it is told a size."""

    told = 0
    many = asyncio.Event()

    def compose(self) -> ComposeResult:
        """A line."""
        yield Static("a line")

    def on_resize(self) -> None:
        """One more, and something to do after it."""
        self.told += 1
        self.call_later(lambda: None)
        if self.told == MANY:
            self.many.set()
            self.app.exit()


class OurScreen(Counting, PaintedScreen[None]):
    """A screen as all of ours are."""


class OneScreen(App[None]):
    """Shows one screen."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._first = screen

    def get_default_screen(self) -> Screen[Any]:
        """The one."""
        return self._first


def two_at_once(screen: Screen[Any]) -> None:
    """What a slow screen finds in its queue when a window went to another size and back, and
    something was to be done in between."""
    for size in (OTHER, OWN):
        screen.post_message(events.Resize(size, size))
        screen.call_later(lambda: None)


async def test_two_sizes_at_once_end_in_the_one_that_the_window_has() -> None:
    screen = OurScreen()
    async with OneScreen(screen).run_test(size=OWN) as pilot:
        screen.told = 0
        two_at_once(screen)
        await pilot.pause()
        assert screen.told == len((OTHER, OWN))
        assert screen.size == OWN


async def test_two_sizes_at_once_chase_each_other_on_a_stock_screen() -> None:
    screen = Counting()
    screen.many = asyncio.Event()
    async with OneScreen(screen).run_test(size=OWN):
        two_at_once(screen)
        await asyncio.wait_for(screen.many.wait(), 10)
    assert screen.told >= MANY


async def painted_below(compositor: Compositor) -> str:
    """What is painted of a region that reaches below the window, as after it became smaller."""
    app = OneScreen(Screen())
    async with app.run_test(size=OWN):
        compositor.reflow(app.screen, OWN)
        compositor._dirty_regions = {Region(0, OWN.height - 1, OWN.width, 5)}
        update = compositor.render_partial_update()
        assert update is not None
        return update.render_segments(app.console)


async def test_what_lies_below_a_smaller_window_is_not_painted() -> None:
    assert await painted_below(InsideCompositor())


async def test_a_stock_compositor_fails_below_the_window() -> None:
    with pytest.raises(IndexError):
        await painted_below(Compositor())
