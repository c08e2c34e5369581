"""My notes: everything written so far, newest first; any of it, or all, can be deleted."""

from collections.abc import Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.prose import own_words
from redirection_tui.engine.shown import entry_lines
from redirection_tui.records import Entry
from redirection_tui.saying.menus import HEADING
from redirection_tui.saying.notes import note_title, written
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose

EVERYTHING = "everything"


class NotesScreen(BaseScreen[None]):
    """A list, one note, or the question before everything is deleted."""

    target = "list/notes"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._open: Entry | None = None
        self._asking = False

    def place(self) -> str:
        """My notes."""
        return self.words.text("lists.notes")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The list."""
        await self._fill()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """From a note to the list, from the list to where one came from."""
        if self._open is None and not self._asking:
            self.leave_with(None)
            return
        self._open, self._asking = None, False
        await self._fill()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open a note, delete one, delete all of an exercise, or everything."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        chosen = event.option
        if chosen == "back":
            self.leave_with(None)
            return
        if chosen == "copy":
            self.navigator.go("list/export")
            return
        if chosen == "delete" and self._open is not None:
            self.services.forget(entry=self._open.id)
        elif chosen == "delete-step" and self._open is not None:
            self.services.forget(step=(self._open.module, self._open.step))
        elif chosen == "delete-everything":
            self.services.forget()
        self._asking = chosen == EVERYTHING
        self._open = next((entry for entry in written(self.services) if entry.id == chosen), None)
        await self._fill()

    async def _fill(self) -> None:
        if self._asking:
            await self.refill(self._question)
        elif self._open is not None:
            await self.refill(partial(self._one, self._open))
        else:
            await self.refill(self._list)

    def _list(self) -> Iterable[Widget]:
        notes = written(self.services)
        yield Static(self.place(), classes="title", markup=False)
        listed = {entry.id: note_title(self.services, entry) for entry in notes}
        if not notes:
            yield Static(self.words.text("notes.none"), classes="hint", markup=False)
            listed["back"] = self.words.text("notice.back")
        else:
            listed[f"{HEADING}all"] = self.words.text("notes.all")
            listed["copy"] = self.words.text("export.title")
            listed[EVERYTHING] = self.words.text("notes.delete-everything")
        yield Choices(listed, marks="none").add_class("gap")

    def _one(self, entry: Entry) -> Iterable[Widget]:
        yield Static(note_title(self.services, entry), classes="title", markup=False)
        for question, lines in entry_lines(entry):
            yield Static(question.strip(), classes="prompt gap", markup=False)
            yield Prose(own_words(lines))
        ways = {
            "list": self.words.text("notes.back"),
            "delete": self.words.text("notes.delete"),
            "delete-step": self.words.text("notes.delete-step"),
        }
        yield Choices(ways, marks="none").add_class("gap")

    def _question(self) -> Iterable[Widget]:
        yield Static(self.words.text("notes.sure"), classes="title", markup=False)
        ways = {
            "list": self.words.text("notes.keep"),
            "delete-everything": self.words.text("notes.delete-everything"),
        }
        yield Choices(ways, marks="none")
