"""My notes: everything written so far, by day, word or question; any of it can be deleted."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.prose import own_words
from redirection_tui.engine.shown import shown_answers
from redirection_tui.errors import NotebookError
from redirection_tui.records import Entry
from redirection_tui.saying.menus import HEADING
from redirection_tui.saying.notes import found, history, note_title, written
from redirection_tui.services import Services
from redirection_tui.tui.durable import durably
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion
from redirection_tui.tui.widgets.prose import Prose

Page = Callable[[], Iterable[Widget]]
Deletion = Callable[[], None]


class NotesScreen(BaseScreen[None]):
    """Pages one on another: the list, a search, a note, the answers to one question over time, and
    the question before anything is deleted. `opened`: the id of a note to begin with."""

    target = "list/notes"

    def __init__(self, services: Services, navigator: Navigator, opened: str = "") -> None:
        super().__init__(services, navigator)
        self._note = next((one for one in written(services) if one.id == opened), None)
        self._pages: list[Page] = [self._list] if self._note is None else [self._list, self._one]
        self._field = ""
        self._deletion: Deletion | None = None

    def place(self) -> str:
        """My notes."""
        return self.words.text("lists.notes")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The list."""
        await self._show()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """One page back, from the list to where one came from."""
        self._deletion = None
        if len(self._pages) == 1:
            self.leave_with(None)
            return
        self._pages.pop()
        await self._show()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open a note or what belongs to it, or begin to delete."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        kind, _, value = event.option.partition(":")
        if kind == "note":
            self._note = next((one for one in written(self.services) if one.id == value), None)
            await self._open(self._one)
        elif kind == "field":
            self._field = value
            await self._open(self._history)
        elif kind == "find":
            await self._open(self._search)
        elif kind == "questions":
            await self._open(self._questions)
        elif kind == "copy":
            self.navigator.go("list/export")
        elif kind == "delete":
            self._deletion = self._to_delete(value)
            await self._open(partial(self._sure, value))
        elif kind == "yes" and self._deletion is not None:
            await self._delete(self._deletion)
        else:
            await self.action_back()

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """Look for a word."""
        event.stop()
        if not event.text.strip():
            return
        notes = found(self.services, event.text)
        if notes:
            await self._open(partial(self._found, notes))
        else:
            event.source.say(self.words.text("notes.not-found"))
            event.source.begin()

    async def _open(self, page: Page) -> None:
        self._pages.append(page)
        await self._show()

    async def _show(self) -> None:
        await self.refill(self._pages[-1])
        for line in self.query(LineQuestion).results(LineQuestion):
            line.begin()

    def _to_delete(self, what: str) -> Deletion:
        """What `what` names at this moment."""
        note = self._note
        asked: dict[str, Any] = {}
        if what == "note" and note is not None:
            asked = {"entry": note.id}
        elif what == "step" and note is not None:
            asked = {"step": (note.module, note.step)}
        elif what == "field" and note is not None:
            asked = {"step": (note.module, note.step), "field": self._field}
        return partial(self.services.forget, **asked)

    async def _delete(self, deletion: Deletion) -> None:
        """Gone when it is gone on the disk; then the list."""
        self._deletion = None
        try:
            await durably(self.services, deletion)
        except NotebookError as error:
            self.navigator.not_kept(error)
        self._pages = [self._list]
        await self._show()

    def _list(self) -> Iterable[Widget]:
        notes = written(self.services)
        yield Static(self.place(), classes="title", markup=False)
        if not notes:
            yield Static(self.words.text("notes.none"), classes="hint", markup=False)
            yield self._ways({"back": "notice.back"})
            return
        listed = {"find": self.words.text("notes.find")} | self._titles(notes)
        listed[f"{HEADING}all"] = self.words.text("notes.all")
        listed["copy"] = self.words.text("export.title")
        listed["delete:everything"] = self.words.text("notes.delete-everything")
        listed["back"] = self.words.text("notice.back")
        yield Choices(listed, marks="none")

    def _search(self) -> Iterable[Widget]:
        yield Static(self.words.text("notes.find"), classes="title", markup=False)
        yield LineQuestion(self.words.text("notes.find-how"))
        yield self._ways({"back": "notes.back"})

    def _found(self, notes: tuple[Entry, ...]) -> Iterable[Widget]:
        yield Static(self.words.count("notes.found", len(notes)), classes="title", markup=False)
        listed = self._titles(notes) | {"back": self.words.text("notice.back")}
        yield Choices(listed, marks="none")

    def _one(self) -> Iterable[Widget]:
        if self._note is None:
            return
        yield Static(note_title(self.services, self._note), classes="title", markup=False)
        for _, question, lines in shown_answers(self._note):
            yield Static(question.strip(), classes="prompt gap", markup=False)
            yield Prose(own_words(lines))
        yield self._ways(
            {
                "back": "notice.back",
                "questions": "notes.questions",
                "delete:note": "notes.delete",
                "delete:step": "notes.delete-step",
            }
        )

    def _questions(self) -> Iterable[Widget]:
        yield Static(self.words.text("notes.which-question"), classes="title", markup=False)
        answers = shown_answers(self._note) if self._note is not None else ()
        listed = {f"field:{one.field}": " ".join(one.question.split()) for one in answers}
        yield Choices(listed | {"back": self.words.text("notice.back")}, marks="none")

    def _history(self) -> Iterable[Widget]:
        if self._note is None:
            return
        answers = history(self.services, self._note, self._field)
        for _, shown in answers[:1]:
            yield Static(shown.question.strip(), classes="title", markup=False)
        for day, shown in answers:
            yield Static(day, classes="prompt gap", markup=False)
            yield Prose(own_words(shown.lines))
        yield self._ways({"back": "notice.back", "delete:field": "notes.delete-field"})

    def _sure(self, what: str) -> Iterable[Widget]:
        yield Static(self.words.text(f"notes.sure-{what}"), classes="title", markup=False)
        yield self._ways({"back": "notes.keep", "yes": "notes.delete-it"})

    def _titles(self, notes: Iterable[Entry]) -> dict[str, str]:
        return {f"note:{entry.id}": note_title(self.services, entry) for entry in notes}

    def _ways(self, ways: dict[str, str]) -> Widget:
        named = {way: self.words.text(key) for way, key in ways.items()}
        return Choices(named, marks="none").add_class("gap")
