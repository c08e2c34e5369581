"""Drives the face inside the test process: keys, clicks, and what the screen says then."""

import contextlib
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from time import monotonic
from typing import Any
from unittest import mock

import yaml
from rich.segment import Segment
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from redirection_tui.handover import Handover
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings
from redirection_tui.tui.actions import BY_ID
from redirection_tui.tui.app import RedirectionApp
from redirection_tui.tui.screens.walk import WalkScreen
from redirection_tui.tui.session import face_of
from redirection_tui.tui.views.base import StepView
from redirection_tui.tui.widgets.bars import KeyBar
from redirection_tui.tui.widgets.choices import Choices

PATIENCE = 10.0
"""Seconds after which something that should have happened is said not to happen."""
SLEEP_PROGRAM = Path(__file__).with_name("sleep_program")


def services(folder: Path | None = None, **settings: Any) -> Services:
    """Services on the shipped content, or on another folder."""
    return Services.open(folder or content_folder(), Settings(**{"language": "en", **settings}))


def sleep_program(folder: Path) -> Path:
    """A small program about sleep in `folder`: the interface's words of the shipped content, with
    a name of its own."""
    made = folder / "sleep"
    shutil.copytree(SLEEP_PROGRAM, made)
    interface = yaml.safe_load((content_folder() / "en" / "ui.yaml").read_text(encoding="utf-8"))
    interface["words"]["app"]["name"] = "Quiet nights"
    words = yaml.safe_dump(interface, allow_unicode=True)
    (made / "en" / "ui.yaml").write_text(words, encoding="utf-8")
    return made


class Face:
    """The running app with what tests do to it and ask of it."""

    def __init__(self, app: RedirectionApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot
        self.services = app.services

    async def press(self, *keys: str) -> None:
        """Press keys, each after the effects of the one before."""
        for key in keys:
            self.burst(key)
            await self.settle()

    def burst(self, *keys: str) -> None:
        """Press keys faster than the program can answer."""
        for key in keys:
            character = " " if key == "space" else key if len(key) == 1 else None
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, character))

    async def type(self, text: str) -> None:
        """Type a text, one key a character; a line break is Enter."""
        self.burst(*("enter" if letter == "\n" else letter for letter in text))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text, as a terminal with bracketed paste hands it over."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, widget: Widget, offset: tuple[int, int] = (1, 0)) -> None:
        """Click into a widget that is on the screen."""
        await self.pilot.click(widget, offset=offset)
        await self.settle()

    async def open(self, target: str) -> None:
        """Open a place by its target, as the menus do."""
        self.app.navigator.go(target)
        await self.settle()

    async def settle(self) -> None:
        """Wait until every message is handled and nothing is being put on the screen."""
        rounds, end = 0, monotonic() + PATIENCE
        while rounds < 2:
            await self.pilot.pause(0)
            rounds = rounds + 1 if self._still() else 0
            assert monotonic() < end, f"The face does not come to rest:\n{self.text}"

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for a state; `what` names it when it never comes."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, f"Never: {what}. On the screen:\n{self.text}"
            await self.pilot.pause(0)

    @property
    def lines(self) -> list[str]:
        """The screen as lines of text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def painted(self) -> list[list[Segment]]:
        """The screen as a terminal gets it: lines of segments with their styles."""
        ground = self.app.screen.background_colors[1]
        found = []
        for strip in self.app.screen._compositor.render_strips():
            segments = list(strip)
            for line_filter in self.app.get_line_filters():
                segments = line_filter.apply(segments, ground)
            found.append(segments)
        return found

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def flat(self) -> str:
        """The screen without any space: a text is found in it however it was wrapped."""
        return squeezed("".join(line.strip("┃│▌ ") for line in self.lines))

    @property
    def target(self) -> str | None:
        """The name of the screen on top; for a walk, `walk/MODULE`."""
        screen = self.app.screen
        if isinstance(screen, WalkScreen):
            return f"walk/{screen.module_id}"
        return getattr(screen, "target", None)

    @property
    def view(self) -> StepView[Any]:
        """The view on the stage of the walk on top."""
        return self.app.screen.query_one(StepView)

    @property
    def step(self) -> str:
        """The id of the step at hand."""
        return self.view.step.id

    @property
    def menu(self) -> Choices:
        """The list on the screen (the last one where there are several)."""
        return self.app.screen.query(Choices).last()

    @property
    def signature(self) -> tuple[Any, ...]:
        """What changes when anything happens: screens, view, focus, scrolling, words."""
        screen = self.app.screen
        views = [(id(view), view.scroll_offset) for view in screen.query(StepView)]
        return len(self.app.screen_stack), id(screen), views, id(screen.focused), self.text

    def word(self, key: str, **values: object) -> str:
        """The interface's words at `key`."""
        return self.services.words.text(key, **values)

    @property
    def offered(self) -> tuple[str, ...]:
        """The actions that the lines at the bottom show now."""
        return self.app.screen.query_one(KeyBar).offered

    async def click_action(self, action: str) -> None:
        """Click the words of an action at the bottom."""
        bar = self.app.screen.query_one(KeyBar)
        places = [(x, y) for y in range(bar.size.height) for x in range(bar.size.width)]
        place = next((place for place in places if bar.action_at(*place) == action), None)
        assert place is not None, f"{action} is not on the screen:\n{self.text}"
        await self.click(bar, place)

    async def choose(self, option: str) -> None:
        """Move to an option of the focused list with the arrow keys, and press Enter."""
        await self.move_to(option)
        await self.press("enter")

    async def move_to(self, option: str) -> None:
        """Move to an option of the focused list with the arrow keys."""
        menu = self.app.screen.focused
        assert isinstance(menu, Choices), f"No list has the focus:\n{self.text}"
        wanted = menu.options.index(option)
        for _ in menu.options:
            if menu.highlighted == wanted:
                return
            here = -1 if menu.highlighted is None else menu.highlighted
            await self.press("down" if here < wanted else "up")
        assert menu.highlighted == wanted, f"{option} cannot be reached:\n{self.text}"

    def _still(self) -> bool:
        screen = self.app.screen
        pumps = (self.app, *screen.walk_children(with_self=True))
        turning = getattr(screen, "_turning", False)
        return not turning and all(pump._message_queue.empty() for pump in pumps)


@contextlib.asynccontextmanager
async def running(
    given: Services, size: tuple[int, int] = (80, 24), taken: Handover | None = None
) -> AsyncIterator[Face]:
    """The face of these services, on the first screen or where the run before has led."""
    app = face_of(given, taken)
    with mock.patch.object(Screen, "_compositor_refresh", _paint_nothing):
        async with app.run_test(size=size) as pilot:
            face = Face(app, pilot)
            await face.settle()
            yield face


def _paint_nothing(screen: Screen[Any]) -> None:
    """Skip painting on a terminal that is not there, which is a third of the time of these tests.
    What tests look at is drawn when they look; the tests with a pty see real painting."""
    if screen.is_current:
        screen._compositor._dirty_regions.clear()
        screen._dirty_widgets.clear()
        screen._repaint_required = False
        screen.app._update_mouse_over(screen)


def keys_of(action: str) -> tuple[str, ...]:
    """The keys of an action."""
    return BY_ID[action].keys


def squeezed(text: str) -> str:
    """A text without any white space."""
    return "".join(text.split())


def focused_text(face: Face) -> str:
    """What stands in the text field that has the focus."""
    field = face.app.screen.focused
    if isinstance(field, Input):
        return field.value
    assert isinstance(field, TextArea), f"No text field has the focus:\n{face.text}"
    return field.text
