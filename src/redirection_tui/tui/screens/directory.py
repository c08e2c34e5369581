"""The help directory: by country and kind, each line's limits before its number."""

from collections.abc import Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.contacts import Contact
from redirection_tui.engine.help_lines import EVERYWHERE
from redirection_tui.saying import help_lines
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class DirectoryScreen(BaseScreen[None]):
    """Choose a country (once), see its lines, open one. Nothing dials and nothing is opened."""

    target = "list/help-lines"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        self._country = services.settings.country
        self._open: Contact | None = None
        super().__init__(services, navigator)

    def place(self) -> str:
        """Help lines."""
        return self.words.text("lists.help-lines")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """Show the countries, or the lines of the country at hand."""
        await self._fill()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """From a line to the list, from the list to where one came from."""
        if self._open is not None:
            self._open = None
            await self._fill()
        else:
            self.leave_with(None)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open a country or a line."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        kind, _, name = event.option.partition(":")
        if kind == "back":
            await self.action_back()
            return
        if kind == "country":
            self._country = name
            if name != EVERYWHERE:
                self.services.change(country=name)
        elif kind == "countries":
            self._country = None
        elif kind == "line":
            self._open = next((c for c in self._contacts() if c.id == name), None)
        else:
            self._open = None
        await self._fill()

    async def _fill(self) -> None:
        if self._open is not None:
            await self.refill(partial(self._one, self._open))
        elif self._country is None:
            await self.refill(self._countries)
        else:
            await self.refill(partial(self._lines, self._country))

    def _contacts(self) -> tuple[Contact, ...]:
        return help_lines.lines_of(self.services, self._country or EVERYWHERE)

    def _countries(self) -> Iterable[Widget]:
        yield Static(self.words.text("directory.choose"), classes="title", markup=False)
        yield Choices(help_lines.countries(self.services) | self._back(), marks="none")

    def _lines(self, country: str) -> Iterable[Widget]:
        title = help_lines.country_title(self.services, country)
        yield Static(title, classes="title", markup=False)
        yield Choices(help_lines.listed(self.services, country) | self._back(), marks="none")

    def _back(self) -> dict[str, str]:
        return {"back": self.words.text("notice.back")}

    def _one(self, contact: Contact) -> Iterable[Widget]:
        yield Static(help_lines.named(contact), classes="title", markup=False)
        for text, loud in help_lines.described(self.services, contact):
            yield Static(text, classes="prompt" if loud else "hint", markup=False)
        yield Choices({"list": self.words.text("directory.back")}, marks="none").add_class("gap")
