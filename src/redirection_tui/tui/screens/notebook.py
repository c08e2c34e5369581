"""My notebook: change its passphrase, back it up, check it, delete it."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import NotebookError
from redirection_tui.saying.menus import HEADING
from redirection_tui.saying.notes import minutes_to_lock, opened_before
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.screens.passphrase import PassphraseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion
from redirection_tui.tui.widgets.prose import Prose


class NotebookScreen(BaseScreen[None]):
    """A list; each entry is done on the spot, and says what came of it."""

    target = "list/notebook"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._inside = False
        self._busy = False
        self._answered: Callable[[LineQuestion], None] | None = None

    def place(self) -> str:
        """My notebook."""
        return self.words.text("lists.notebook")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The list."""
        await self._menu()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """To the list, or out."""
        if not self._inside:
            self.leave_with(None)
        elif not self._busy:
            await self._menu()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Begin what was chosen."""
        event.stop()
        if not self.is_active or self._busy or event.option is None:
            return
        name, _, value = event.option.partition(":")
        if name == "minutes":
            self.services.change(lock_after=int(value))
            await self._menu(keep_place=True)
        elif name in ("list", "protects", "lock", "export"):
            await self._elsewhere(name)
        elif name == "check":
            await self._work("notebook.checking", self.services.keeping.check, "notebook.checked")
        elif name in ("taken", "show"):
            self._of_line(name)
        elif name == "delete-it":
            self.navigator.restart_without(delete=True)
        elif name in ("passphrase", "backup", "delete"):
            self._inside = True
            await self.refill(
                {
                    "passphrase": self._old_passphrase,
                    "backup": self._backup,
                    "delete": self._delete,
                }[name]
            )
            for line in self.query(LineQuestion).results(LineQuestion):
                line.begin()

    def _of_line(self, name: str) -> None:
        """Go on with what is typed, or show it."""
        for line in self.query(LineQuestion).results(LineQuestion):
            if name == "show":
                line.turn()
                line.begin()
            elif self._answered is not None and line.text:
                self._answered(line)

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """A passphrase or a place was typed."""
        event.stop()
        if self._answered is not None and event.text:
            self._answered(event.source)

    async def _elsewhere(self, name: str) -> None:
        if name == "list":
            await self._menu()
        elif name == "lock":
            self.navigator.lock()
        else:
            self.navigator.go(f"list/{name}")

    async def _menu(self, *, keep_place: bool = False) -> None:
        self._inside, self._answered = False, None
        if keep_place:
            for menu in self.lists():
                menu.replace(self._entries(), keep_place=True)
            return
        await self.refill(self._list)

    def _entries(self) -> dict[str, str]:
        text = self.words.text
        found = {name: text(f"notebook.{name}") for name in ("lock", "backup", "check")}
        found["export"] = text("export.title")
        found["passphrase"] = text("notebook.passphrase")
        found["protects"] = text("protects.title")
        found["delete"] = text("notebook.delete")
        found[f"{HEADING}minutes"] = text("notebook.minutes")
        for minutes, said in minutes_to_lock(self.services).items():
            mark = "(•)" if minutes == self.services.settings.lock_after else "( )"
            found[f"minutes:{minutes}"] = f"{mark} {said}"
        return found

    def _list(self) -> Iterable[Widget]:
        yield Static(self.place(), classes="title", markup=False)
        yield Static(opened_before(self.services), classes="hint", markup=False)
        file = str(self.services.keeping.file)
        yield Static(self.words.text("notebook.file", file=file), classes="hint", markup=False)
        yield Choices(self._entries(), marks="none").add_class("gap")

    def _old_passphrase(self) -> Iterable[Widget]:
        self._answered = self._ask_for_new
        yield Static(self.words.text("notebook.passphrase"), classes="title", markup=False)
        yield LineQuestion(self.words.text("notebook.old"), hidden=True)
        yield self._ways_of_line(show=True)

    def _ask_for_new(self, line: LineQuestion) -> None:
        self.call_later(self._look_at_old, line)

    async def _look_at_old(self, line: LineQuestion) -> None:
        """Before a new one is thought of and written down, the old one has to be right."""
        if self._busy:
            return
        old, self._busy = line.text, True
        line.say(self.words.text("unlock.moment"))
        try:
            await asyncio.to_thread(self.services.keeping.opens_with, old)
        except NotebookError as error:
            line.say(self.words.text(f"vault-errors.{error.reason}"))
            line.begin()
            return
        finally:
            self._busy = False
        line.clear()
        if not self.is_active:
            return

        def chosen(new: str | None) -> None:
            if new is not None:
                change = partial(self.services.keeping.change_passphrase, old, new)
                self.call_later(self._work, "notebook.changing", change, "notebook.changed")

        self.app.push_screen(PassphraseScreen(self.services, self.navigator), chosen)

    def _backup(self) -> Iterable[Widget]:
        self._answered = self._back_up_to
        yield Static(self.words.text("notebook.backup"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("notebook.backup-how")))
        suggested = str(self.services.keeping.suggested_backup())
        yield LineQuestion(self.words.text("notebook.where"), value=suggested)
        yield self._ways_of_line()

    def _back_up_to(self, line: LineQuestion) -> None:
        self.call_later(self._write_backup, line)

    async def _write_backup(self, line: LineQuestion) -> None:
        """Another place can be tried at once: what was typed stays."""
        if self._busy:
            return
        self._busy = True
        line.say(self.words.text("notebook.backing-up"))
        try:
            await asyncio.to_thread(self.services.keeping.back_up, line.text)
        except NotebookError as error:
            line.say(self.words.text(f"vault-errors.{error.reason}"))
            line.begin()
        else:
            said = self.words.text("notebook.backed-up")
            await self.refill(partial(self._said, said, with_way=True))
        finally:
            self._busy = False

    def _delete(self) -> Iterable[Widget]:
        yield Static(self.words.text("notebook.delete"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("notebook.delete-text")))
        ways = {
            "list": self.words.text("notes.keep"),
            "delete-it": self.words.text("notebook.delete-it"),
        }
        yield Choices(ways, marks="none").add_class("gap")

    async def _work(self, moment: str, work: Callable[[], object], done: str) -> None:
        """Do something that takes a moment, then say what came of it."""
        self._inside = self._busy = True
        await self.refill(partial(self._said, self.words.text(moment), with_way=False))
        try:
            await asyncio.to_thread(work)
            said = self.words.text(done)
        except NotebookError as error:
            said = self.words.text(f"vault-errors.{error.reason}")
        finally:
            self._busy = False
        await self.refill(partial(self._said, said, with_way=True))

    def _said(self, text: str, *, with_way: bool) -> Iterable[Widget]:
        yield Static(text, classes="title", markup=False)
        if with_way:
            yield self._way_back()

    def _ways_of_line(self, *, show: bool = False) -> Widget:
        ways = {"taken": self.words.text("step.go-on")}
        if show:
            ways["show"] = self.words.text("passphrase.show")
        return Choices(ways | {"list": self.words.text("notebook.back")}, marks="none").add_class(
            "gap"
        )

    def _way_back(self) -> Widget:
        ways = {"list": self.words.text("notebook.back")}
        return Choices(ways, marks="none").add_class("gap")
