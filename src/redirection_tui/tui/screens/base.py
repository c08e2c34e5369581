"""What every screen has: a line at the top, a stage, lines of keys, and being left once."""

import asyncio
from collections.abc import Callable, Iterable
from itertools import product
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.textual_hooks import PaintedScreen
from redirection_tui.tui.widgets.bars import KeyBar, TopBar
from redirection_tui.tui.widgets.choices import Choices

R = TypeVar("R")
NARROW = 76
SHORT = 22
ROOMY = (100, 30)
TINY_COLUMNS = 36
TINY_LINES = 10
"""Columns and lines below which a window counts as small, from which as roomy, and below which
as too small to work in."""


class BaseScreen(PaintedScreen[R], Generic[R]):
    """A screen that gets its services in the constructor and knows no app."""

    AUTO_FOCUS = ""
    HERE: tuple[str, ...] = ("back", "menu")
    target: str | None = None

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__()
        self.services = services
        self.navigator = navigator
        self.words = services.words
        self._left = False
        self._shown = False
        self._refilling = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Bar, stage, keys."""
        yield TopBar(self.place(), self._kept())
        shown = tuple(self._readable())
        for column in shown:
            self.follow(column)
        yield Container(*shown, classes="stage")
        yield KeyBar(self.words, self.HERE)

    def on_resize(self) -> None:
        """Less air in small windows. Set here and not by breakpoints: those restyle every widget
        of a screen once more before its first frame. The size is the window's own: what was told
        may be old."""
        width, height = self.app.size
        self.set_class(width < NARROW, "-narrow")
        self.set_class(height < SHORT, "-short")
        self.set_class(width >= ROOMY[0] and height >= ROOMY[1], "-roomy")
        self._say_if_tiny(width < TINY_COLUMNS or height < TINY_LINES)
        self._mark_titles()
        self.call_after_refresh(self._tell_more)

    def follow(self, column: Widget) -> None:
        """Say at the bottom when there is more of `column` below what the window shows."""

        def moved() -> None:
            self.call_after_refresh(self._tell_more)

        for changing in ("scroll_y", "virtual_size"):
            self.watch(column, changing, moved, init=False)

    def _tell_more(self) -> None:
        shown = (column for column in self.query(".column") if column.display)
        below = any(column.max_scroll_y > column.scroll_offset.y for column in shown)
        for keys in self.query(KeyBar):
            keys.tell_more(below=below)

    def _mark_titles(self) -> None:
        """A title that the line at the top says too: a small window leaves it out, for a line of
        air."""
        for top, title in product(self.query(TopBar), self.query(".title").results(Static)):
            said = top.says(str(title.visual), self.size.width)
            title.set_class(said, "said-above")
            for column in self.query(".column"):
                column.set_class(said, "-untitled")

    def _say_if_tiny(self, tiny: bool) -> None:
        """Below a usable size a sentence asks for a larger window; what was typed stays."""
        said = self.query(".too-small")
        for stage in self.query(".stage"):
            stage.display = not tiny
        if tiny and not said and self.is_attached:
            text = Static(self.words.text("terminal.small"), markup=False, classes="too-small")
            self.mount(text, before=0)
        elif not tiny:
            said.remove()

    def on_screen_resume(self) -> None:
        """Tell the screen when it comes back into view, and not when it is first shown."""
        if self._shown:
            self.show_kept()
            self.come_back()
        self._shown = True

    def come_back(self) -> None:
        """Something was on top and is gone: what is shown may have changed."""

    async def undo(self) -> None:
        """Take back what was typed into a line, or say that there is nothing."""
        line = self.focused
        if isinstance(line, Input) and line.value:
            line.value = ""
        else:
            self.say(self.words.text("closed.undo"))

    def explained(self) -> tuple[str, ...]:
        """What this place is and what can be done here, one paragraph each."""
        return (self.words.text("explain.screen"),)

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of the actions that the lines at the bottom offer now."""
        return tuple(name for bar in self.query(KeyBar) for name in bar.offered)

    def say(self, text: str) -> None:
        """Say a sentence in the line above the keys, until the next one or for a while: why a key
        did nothing here, or what it did where that cannot be seen."""
        for bar in self.query(KeyBar):
            bar.say(text)

    def on_choices_full(self, event: Choices.Full) -> None:
        """Why Enter marked nothing more."""
        event.stop()
        self.say(self.words.text("closed.full"))

    def begin(self) -> None:
        """Put the focus into the list. A screen that was left in the same burst of keys has none
        any more; so nothing here relies on a widget that it asks for."""
        for menu in tuple(self.lists())[:1]:
            menu.focus(scroll_visible=False)

    def lists(self) -> Iterable[Choices]:
        """The lists of this screen that are still there; the first one gets the focus."""
        return self.query(Choices).results(Choices)

    async def refill(self, widgets: Callable[[], Iterable[Widget]]) -> None:
        """Show other widgets in the column. Esc and Enter come by different tasks; one at a time
        changes what is shown."""
        async with self._refilling:
            for column in self.query(".column"):
                await column.remove_children()
                if column.is_attached:
                    await column.mount(*widgets())
                    self._mark_titles()
                    column.scroll_home(animate=False)
            self.begin()

    def stage(self) -> Iterable[Widget]:
        """The widgets between the bars."""
        return ()

    def place(self) -> str:
        """Where this is, for the top line."""
        return self.words.text("app.name")

    def action_back(self) -> None:
        """One screen back."""
        self.leave_with(None)

    def leave_with(self, result: R | None) -> None:
        """Leave once: a second key in the same burst would pop the screen below."""
        if self._left or self.app.screen is not self or len(self.app.screen_stack) <= 1:
            return
        self._left = True
        self.dismiss(result)

    def _readable(self) -> Iterable[Widget]:
        """The stage, or one sentence where the content it shows cannot be read."""
        try:
            return tuple(self.stage())
        except (ContentUnreadable, UnknownId):
            said = Static(self.words.text("notice.unreadable"), classes="title", markup=False)
            back = Choices({"back": self.words.text("notice.back")}, marks="none")
            return (VerticalScroll(said, back, classes="column"),)

    def show_kept(self, state: str | None = None) -> None:
        """Say on the top line how notes are kept; `state` is saved or trouble, for what was
        written last."""
        for bar in self.query(TopBar):
            bar.show_kept(self.words.text(f"kept.{state}") if state else self._kept())

    def _kept(self) -> str:
        if self.services.settings.demonstration:
            return self.words.text("kept.demonstration")
        if self.services.notes.unsaved:
            return self.words.text("kept.saving")
        return self.words.text("kept.yes" if self.services.kept else "kept.no")
