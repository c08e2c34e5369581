"""The help directory: by country and kind, each line's limits before its number."""

from collections.abc import Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.contacts import Contact
from redirection_tui.engine.help_lines import grouped, usable_anywhere
from redirection_tui.services import EVERYWHERE, Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import HEADING, Choices


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
        everywhere = self.services.contacts(EVERYWHERE)
        if self._country == EVERYWHERE:
            return everywhere
        return (*self.services.contacts(self._country), *usable_anywhere(everywhere))

    def _countries(self) -> Iterable[Widget]:
        yield Static(self.words.text("directory.choose"), classes="title", markup=False)
        countries = {f"country:{code}": name for code, name in self.services.countries().items()}
        countries[f"country:{EVERYWHERE}"] = self.words.text("directory.everywhere")
        yield Choices(countries, marks="none")

    def _lines(self, country: str) -> Iterable[Widget]:
        name = self.services.countries().get(country, self.words.text("directory.everywhere"))
        yield Static(
            self.words.text("directory.title", country=name), classes="title", markup=False
        )
        listed: dict[str, str] = {}
        for group, contacts in grouped(self._contacts()).items():
            listed[f"{HEADING}{group}"] = self.words.text(f"directory.{group}")
            listed |= {f"line:{contact.id}": f"  {_named(contact)}" for contact in contacts}
        listed["countries"] = self.words.text("directory.other-country")
        yield Choices(listed, marks="none")

    def _one(self, contact: Contact) -> Iterable[Widget]:
        yield Static(_named(contact), classes="title", markup=False)
        for text, loud in self.described(contact):
            yield Static(text, classes="prompt" if loud else "hint", markup=False)
        yield Choices({"list": self.words.text("directory.back")}, marks="none").add_class("gap")

    def described(self, contact: Contact) -> list[tuple[str, bool]]:
        """A contact as (line, is it a number or address): its limits come before any number."""
        words = self.words
        lines: list[tuple[str, bool]] = []
        if contact.about:
            lines.append((contact.about, False))
        lines.append((words.text("directory.limits", text=contact.limits), False))
        if contact.warn:
            lines.append((contact.warn, False))
        lines.append(("", False))
        for phone in contact.phones:
            label = f"  ({phone.label})" if phone.label else ""
            lines.append((words.text("directory.call", number=phone.number) + label, True))
            if phone.abroad:
                lines.append((words.text("directory.abroad", number=phone.abroad), False))
        lines.extend(
            (words.text("directory.message", number=message.number), True)
            for message in contact.messages
        )
        lines.extend((address.url, True) for address in contact.addresses)
        lines.append(("", False))
        if contact.hours:
            lines.append((words.text("directory.hours", text=contact.hours), False))
        if contact.cost:
            lines.append((words.text("directory.cost", text=contact.cost), False))
        if contact.languages:
            spoken = ", ".join(self._language(code) for code in contact.languages)
            lines.append((words.text("directory.languages", text=spoken), False))
        lines.append((words.text(f"directory.anonymous-{contact.anonymous}"), False))
        year, month = contact.checked.split("-")
        checked = words.text("directory.month", month=words.text(f"months.m{month}"), year=year)
        lines.append((words.text(f"directory.{contact.status}", date=checked), False))
        return lines

    def _language(self, code: str) -> str:
        return self.words.group("languages").get(code, code)


def _named(contact: Contact) -> str:
    """A service by its name; an emergency service by its number, which needs no translation."""
    if contact.kind == "emergency" and contact.phones:
        return " / ".join(phone.number for phone in contact.phones)
    return contact.name
