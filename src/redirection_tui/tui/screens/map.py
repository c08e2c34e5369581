"""The map of the program: what is done, what is next, where one is; and the pages of a module."""

from collections.abc import Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import ContentUnreadable
from redirection_tui.saying import program_map
from redirection_tui.saying.menus import GAP
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class MapScreen(BaseScreen[None]):
    """The whole program, then one module; everything can be opened, nothing is locked."""

    target = "map"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._place = navigator.place()
        self._module = ""

    def place(self) -> str:
        """The map."""
        return self.words.text("map.title")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The whole program."""
        await self._fill()

    def come_back(self) -> None:
        """Progress may have changed."""
        self._place = self.navigator.place()
        self.call_later(self._fill)

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """From a module to the program, from there to where one came from."""
        if not self._module:
            self.leave_with(None)
            return
        self._module = ""
        await self._fill()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Look into a module, or open a place in it."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        kind, _, rest = event.option.partition(":")
        if kind == "module":
            self._module = rest
            await self._fill()
        elif kind == program_map.SHORT:
            program_map.turn(self.services)
            await self._fill()
        elif kind == "go":
            navigator = self.navigator
            self.leave_with(None)
            navigator.go(rest)
        else:
            await self.action_back()

    async def _fill(self) -> None:
        await self.refill(partial(self._inside, self._module) if self._module else self._whole)

    def _whole(self) -> Iterable[Widget]:
        listed = program_map.whole(self.services, self._place)
        marked = program_map.marked(self.services, self._place)
        yield Static(self.place(), classes="title", markup=False)
        yield Static(self.words.text("map.how"), classes="hint under", markup=False)
        yield Choices(listed | self._back(), marks="none", highlight=marked or None)

    def _back(self) -> dict[str, str]:
        return {f"{GAP}back": "", "back": self.words.text("notice.back")}

    def _inside(self, name: str) -> Iterable[Widget]:
        try:
            listed = program_map.inside(self.services, name, self._place)
            header = self.services.library.header(name)
        except ContentUnreadable:
            yield Static(self.words.text("notice.unreadable"), classes="title", markup=False)
            yield Choices({"back": self.words.text("notice.back")}, marks="none")
            return
        yield Static(header.title, classes="title", markup=False)
        yield Static(header.aim, classes="hint", markup=False)
        yield Choices(listed | self._back(), marks="none").add_class("gap")
