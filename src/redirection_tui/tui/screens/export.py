"""A readable copy of my notes: what it means first, then which form, then where."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import HandoutError, NotebookError
from redirection_tui.handout.own import write_copy
from redirection_tui.paths import place_of
from redirection_tui.saying.notes import export_forms, exportable
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion
from redirection_tui.tui.widgets.prose import Prose

ALL = ""


class ExportScreen(BaseScreen[None]):
    """Warning, which notes, which form, where; then what came of it."""

    target = "list/export"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._module: str | None = None
        self._form: str | None = None
        self._written = ""
        self._busy = False
        self._now: Callable[[], Iterable[Widget]] = self._warning
        self._before: list[Callable[[], Iterable[Widget]]] = []

    def place(self) -> str:
        """A readable copy."""
        return self.words.text("export.title")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by how far it is."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The warning."""
        await self.refill(self._warning)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """The next question, or out."""
        event.stop()
        if not self.is_active or self._busy or event.option is None:
            return
        kind, _, value = event.option.partition(":")
        if kind == "go-on":
            await self._show(self._which)
        elif kind == "module":
            self._module = value
            await self._show(self._forms)
        elif kind == "form":
            self._form = value
            await self._show(self._where)
        elif kind == "write":
            for line in self.query(LineQuestion).results(LineQuestion):
                await self._write(line)
        elif kind == "back" and self._before:
            await self.action_back()
        else:
            self.leave_with(None)

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """One question back, from the warning out."""
        if self._busy:
            return
        if not self._before:
            self.leave_with(None)
            return
        self._now = self._before.pop()
        await self.refill(self._now)

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """Write it there."""
        event.stop()
        await self._write(event.source)

    async def _write(self, line: LineQuestion) -> None:
        if self._busy or self._form is None or not line.text:
            return
        self._busy = True
        write = partial(write_copy, self.services, self._module or ALL, self._form, line.text)
        try:
            await asyncio.to_thread(write)
        except NotebookError as error:
            line.say(self.words.text(f"vault-errors.{error.reason}"))
            line.begin()
        except HandoutError as error:
            line.say(self.words.text(f"handout.{error.reason}"))
            line.begin()
        else:
            self._before.clear()
            self._written = str(place_of(line.text))
            await self.refill(self._done)
        finally:
            self._busy = False

    async def _show(self, part: Callable[[], Iterable[Widget]]) -> None:
        """The next question; the one before is a step back."""
        self._before.append(self._now)
        self._now = part
        await self.refill(part)
        for line in self.query(LineQuestion).results(LineQuestion):
            line.begin()

    def _warning(self) -> Iterable[Widget]:
        yield Static(self.words.text("export.title"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("export.warning")))
        ways = {"no": self.words.text("export.no"), "go-on": self.words.text("export.yes")}
        yield Choices(ways, marks="none").add_class("gap")

    def _which(self) -> Iterable[Widget]:
        yield Static(self.words.text("export.which"), classes="title", markup=False)
        named = exportable(self.services)
        listed = {f"module:{module}": title for module, title in named.items()}
        yield Choices(listed | self._back(), marks="none")

    def _forms(self) -> Iterable[Widget]:
        yield Static(self.words.text("export.form"), classes="title", markup=False)
        named = export_forms(self.services)
        listed = {f"form:{form}": text for form, text in named.items()}
        yield Choices(listed | self._back(), marks="none")

    def _where(self) -> Iterable[Widget]:
        yield Static(self.words.text("export.where"), classes="title", markup=False)
        suggested = Path.home() / f"workbook.{self._form}"
        yield LineQuestion(self.words.text("export.where-how"), value=str(suggested))
        ways = {"write:": "export.write", "back": "notice.back", "no": "export.no"}
        named = {way: self.words.text(key) for way, key in ways.items()}
        yield Choices(named, marks="none").add_class("gap")

    def _done(self) -> Iterable[Widget]:
        yield Static(self.words.text("export.done"), classes="title", markup=False)
        yield Static(self.words.text("notebook.file", file=self._written), markup=False)
        yield Choices(self._back(), marks="none").add_class("gap")

    def _back(self) -> dict[str, str]:
        return {"back": self.words.text("notice.back")}
