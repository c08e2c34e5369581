"""What every view of a step has: a column, a way on, a way back, and three facts it posts."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.base import Target
from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.steps import Step
from redirection_tui.content.prose import Block
from redirection_tui.engine.walk import Walk
from redirection_tui.saying.explaining import about_step
from redirection_tui.saying.places import offered
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.widgets.bars import KeyBar
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose

S = TypeVar("S", bound=Step)
ON, BACK, MENU = "on", "back", "menu"
KEEP = "list/keep"


@dataclass(frozen=True)
class Scene:
    """What a view works with: services, the walk, and whether parts are in another language."""

    services: Services
    navigator: Navigator
    walk: Walk
    missing: frozenset[str] = field(default_factory=frozenset)


class StepView(VerticalScroll, Generic[S]):
    """One step on the screen. Enter goes on, Esc goes back; both ask the view first."""

    DEFAULT_CLASSES = "column"
    STATE: tuple[str, ...] = ()
    """Names of what says where in the step one is. It holds in every language."""
    can_focus = False

    class Done(Message):
        """The step is finished."""

        def __init__(self, view: "StepView[Any]") -> None:
            super().__init__()
            self.view = view

    class Wants(Message):
        """The user chose a place to go; `only` that step, to change it and come back."""

        def __init__(self, view: "StepView[Any]", target: Target, *, only: bool = False) -> None:
            super().__init__()
            self.view = view
            self.target = target
            self.only = only

    def __init__(self, scene: Scene, step: S) -> None:
        super().__init__()
        self.scene = scene
        self.services = scene.services
        self.words = scene.services.words
        self.walk_along = scene.walk
        self.step = step
        self._at_hand: tuple[Widget, ...] = ()
        self._filling = asyncio.Lock()

    async def on_mount(self) -> None:
        """Show the first part."""
        await self.begin()

    async def begin(self) -> None:
        """Fill the column and put the focus where work begins."""

    async def go_on(self) -> None:
        """Enter: a screenful further where there is more to read, else done."""
        if not self.read_further():
            self.done()

    @property
    def timing(self) -> bool:
        """True while a timer runs."""
        return False

    def step_aside(self) -> None:
        """Something comes on top."""

    async def come_back(self) -> None:
        """Something was on top and is gone."""

    async def go_back(self) -> bool:
        """Esc: True when the view went back inside itself."""
        return False

    async def undo(self) -> bool:
        """Take back the last change to an answer; False where there is nothing to take back."""
        return False

    def explained(self) -> tuple[str, ...]:
        """What this is and what can be done here, in words, for whoever asks."""
        return about_step(self.step, self.words)

    async def show_example(self) -> None:
        """Explain it again: from the beginning, with why and how. Forms show the persona's."""
        await self.begin()

    def position(self) -> dict[str, Any]:
        """Where in the step one is, for `resume` of another view of the same step."""
        return {name: getattr(self, name) for name in self.STATE}

    async def resume(self, position: Mapping[str, Any]) -> None:
        """Go on where another view of this step was, in another language perhaps."""
        for name in self.STATE:
            if name in position:
                setattr(self, name, position[name])
        await self.show_again()

    async def show_again(self) -> None:
        """Draw where one is."""
        await self.begin()

    def read_further(self) -> bool:
        """Scroll one screenful; False at the end."""
        if self.max_scroll_y - self.scroll_offset.y <= 0:
            return False
        self.scroll_page_down(animate=False)
        return True

    async def fill(self, *widgets: Widget) -> None:
        """Show these widgets under the title instead of what was there. Keys and messages travel
        by different tasks, so two of them may ask at once: the later one is what stays."""
        self._at_hand = widgets
        if self.is_attached:  # else there is no screen to ask
            for keys in self.screen.query(KeyBar):
                keys.hush()
        async with self._filling:
            if self.children:
                await self.remove_children()
            if self.is_attached:  # else left in the same burst of keys
                await self.mount(*self.heading(), *widgets)
                self.scroll_home(animate=False)

    def done(self) -> None:
        """Post that the step is finished."""
        self.post_message(self.Done(self))

    def wants(self, target: Target, *, only: bool = False) -> None:
        """Post that a place was chosen."""
        self.post_message(self.Wants(self, target, only=only))

    def shows(self, widget: Widget) -> bool:
        """False for a widget that is gone: the second key of a burst may still speak for it."""
        return widget in self._at_hand

    def ways_on(self) -> Buttons:
        """On, back, and the menu for whoever knows only arrows: buttons for the end of a page."""
        labels = {
            ON: self.words.text("step.go-on"),
            BACK: self.words.text("notice.back"),
            MENU: self.words.text("menu.button"),
        }
        return Buttons(labels)

    def how_to_answer(self) -> Static:
        """How a list without buttons is used, the way back too, for whoever knows only arrows."""
        return Static(self.words.text("how.answer"), classes="hint", markup=False)

    async def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """On, back, or the menu."""
        event.stop()
        if not self.shows(event.source):
            return
        if event.name == BACK:
            await self.screen.run_action("screen.back")
        elif event.name == MENU:
            self.scene.navigator.go("menu")
        else:
            await self.go_on()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """An option was taken in a list that is still here."""
        event.stop()
        if self.shows(event.source):
            await self.taken(event.option)

    async def taken(self, option: str | None) -> None:
        """What an option of the list at hand does: on, or to a place that was offered."""
        await self.follow(option)

    def heading(self) -> Iterable[Widget]:
        """The title, a line before heavy steps, and a line where a text is not translated."""
        yield Static(self.step.title, classes="title", markup=False)
        if self.step.feel == "heavy":
            yield Static(self.words.text("step.heavy"), classes="note", markup=False)
        if "*" in self.scene.missing or any(self._mine(key) for key in self.scene.missing):
            yield Static(self.words.text("step.not-translated"), classes="hint", markup=False)

    def prose(self, body: str, answers: Mapping[str, Any] | None = None) -> Prose:
        """A text of the content as a widget."""
        return Prose(self.services.prose(body, self.walk_along, answers))

    def own(self, lines: Iterable[str]) -> Prose:
        """What the user wrote, as written."""
        return Prose(tuple(Block("own", ((line, ""),)) for line in lines))

    async def show_feedback(self, rule: Feedback, answers: Mapping[str, Any]) -> None:
        """The reply to an exercise, with places to go and a way on."""
        ways = offered(self.services, self.walk_along, rule.offer)
        ways[ON] = self.words.text("step.go-on")
        # Enter alone would pass the notebook by, and its notes would not be kept.
        first = KEEP if KEEP in ways and not self.services.kept else ON
        menu = Choices(ways, marks="none", highlight=first).add_class("gap")
        await self.fill(self.prose(rule.say, answers), *self._kept_line(), menu)
        menu.focus(scroll_visible=False)

    def _kept_line(self) -> Iterable[Widget]:
        """'Saved', where notes outlive the program and this one is on the disk."""
        if self.services.kept:
            yield Static(self.words.text("kept.saved"), classes="hint gap", markup=False)

    async def follow(self, way: str | None) -> None:
        """On, or to a place that was offered. On is first a screenful further, where there is
        more to read than the window shows."""
        if way == ON or way is None:
            if not self.read_further():
                self.done()
        else:
            self.wants(way)

    def _mine(self, key: str) -> bool:
        return key.startswith(f"steps/{self.step.id}/")
