"""When the notebook does not open: bring back a backup, rescue what can be read, or begin anew."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import Literal

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import NotebookError
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion
from redirection_tui.tui.widgets.prose import Prose

Part = Literal["list", "where", "passphrase", "rescue", "forgotten", "done"]
_CHOSEN: tuple[Part, ...] = ("where", "rescue", "forgotten")


class RecoverScreen(BaseScreen[bool]):
    """Gives back True when a notebook is open. With `only_backup` there is none yet that could be
    rescued or deleted."""

    target = "list/recover"

    def __init__(
        self, services: Services, navigator: Navigator, *, only_backup: bool = False
    ) -> None:
        super().__init__(services, navigator)
        self._only_backup = only_backup
        self._first: Part = "where" if only_backup else "list"
        self._part: Part = self._first
        self._source = ""
        self._said = self._then = ""
        self._busy = False

    def place(self) -> str:
        """What this is about."""
        return self.words.text("recover.backup" if self._only_backup else "recover.title")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The list, or where the backup is."""
        await self._show(self._first)

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """One part back, or out."""
        if self._busy:
            return
        if self._part == "done":
            self.leave_with(True)
        elif self._part == self._first:
            self.leave_with(None)
        else:
            await self._show("where" if self._part == "passphrase" else self._first)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Begin what was chosen."""
        event.stop()
        if not self.is_active or self._busy or event.option is None:
            return
        if event.option == "back":
            await self.action_back()
        elif event.option == "delete-it":
            self.navigator.restart_without(delete=True)
        elif event.option == "on":
            self.leave_with(True)
        elif event.option == "taken":
            await self._take()
        elif event.option == "show":
            for line in self._lines():
                line.turn()
                line.begin()
        else:
            part = next((one for one in _CHOSEN if one == event.option), self._first)
            await self._show(part)

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """Enter in the line."""
        event.stop()
        if not self._busy:
            await self._take()

    async def _take(self) -> None:
        """The place of the backup, or the passphrase."""
        line = next(iter(self._lines()), None)
        if line is None or not line.text:
            return
        if self._part == "where":
            try:
                self.services.keeping.look_for_backup(line.text)
            except NotebookError as error:
                line.say(self.words.text(f"vault-errors.{error.reason}"))
                line.begin()
                return
            self._source = line.text
            await self._show("passphrase")
        elif self._part == "passphrase":
            await self._work(line, partial(self._bring_back, line.text))
        else:
            await self._work(line, partial(self._rescue, line.text))

    def _bring_back(self, passphrase: str) -> None:
        self.services.returning = self.services.keeping.bring_back(self._source, passphrase)
        self._said = self.words.text("recover.brought-back")

    def _rescue(self, passphrase: str) -> None:
        found = self.services.keeping.rescue(passphrase)
        self._said = self.words.text("recover.rescued", n=found.saved, lost=found.lost)
        self._then = self.words.text("recover.rescued-then")

    async def _work(self, line: LineQuestion, work: Callable[[], None]) -> None:
        """It takes a second or more; what went wrong is said below the line."""
        self._busy = True
        line.say(self.words.text("recover.moment"))
        try:
            await asyncio.to_thread(work)
        except NotebookError as error:
            nothing = self._part == "rescue" and error.reason == "damaged"
            key = "recover.nothing" if nothing else f"vault-errors.{error.reason}"
            line.say(self.words.text(key))
            line.begin()
        else:
            line.clear()
            self.show_kept()
            await self._show("done")
        finally:
            self._busy = False

    async def _show(self, part: Part) -> None:
        self._part = part
        parts: dict[Part, Callable[[], Iterable[Widget]]] = {
            "list": self._list,
            "where": self._where,
            "passphrase": partial(self._passphrase, "recover.backup", "recover.passphrase-how"),
            "rescue": partial(self._passphrase, "recover.rescue", "recover.rescue-how"),
            "forgotten": self._forgotten,
            "done": self._done,
        }
        await self.refill(parts[part])
        for line in self._lines():
            line.begin()

    def _lines(self) -> tuple[LineQuestion, ...]:
        return tuple(self.query(LineQuestion).results(LineQuestion))

    def _list(self) -> Iterable[Widget]:
        yield Static(self.place(), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("recover.text")))
        yield self._ways(
            where="recover.backup", rescue="recover.rescue", forgotten="recover.forgotten"
        )

    def _where(self) -> Iterable[Widget]:
        yield Static(self.words.text("recover.backup"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("recover.backup-how")))
        suggested = str(self.services.keeping.newest_backup())
        yield LineQuestion(self.words.text("recover.where"), value=suggested)
        yield self._ways(taken="step.go-on")

    def _passphrase(self, title: str, how: str) -> Iterable[Widget]:
        yield Static(self.words.text(title), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text(how)))
        yield LineQuestion(self.words.text("unlock.prompt"), hidden=True)
        yield self._ways(taken="step.go-on", show="passphrase.show")

    def _forgotten(self) -> Iterable[Widget]:
        yield Static(self.words.text("recover.forgotten"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("recover.forgotten-text")))
        yield self._ways(**{"delete-it": "notebook.delete-it"})

    def _done(self) -> Iterable[Widget]:
        yield Static(self._said, classes="title", markup=False)
        if self._then:
            yield Prose(self.services.prose(self._then))
        yield Choices({"on": self.words.text("step.go-on")}, marks="none").add_class("gap")

    def _ways(self, **ways: str) -> Widget:
        """Ways on by their words, and one back."""
        named = {way: self.words.text(key) for way, key in ways.items()}
        if self._part == "forgotten":  # the harmless one first
            named = {"back": self.words.text("notice.back"), **named}
        else:
            named["back"] = self.words.text("notice.back")
        return Choices(named, marks="none").add_class("gap")
