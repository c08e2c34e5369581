"""A window that is dragged to other sizes faster than it can be painted."""

import asyncio
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from redirection_tui.tui.textual_hooks import PaintedScreen

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
