"""The locked notebook: one line for the passphrase, and a way on without it."""

import asyncio
from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import NotebookError
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.screens.recover import RecoverScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion


class UnlockScreen(BaseScreen[bool]):
    """Gives back True when the notebook is open, False to go on without it."""

    HERE = ("menu",)
    target = "unlock"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._line = LineQuestion(self.words.text("unlock.prompt"), hidden=True)
        self._moment = Static(self.words.text("unlock.moment"), classes="hint gap", markup=False)
        self._moment.display = False
        self._opening = False

    def place(self) -> str:
        """The notebook."""
        return self.words.text("unlock.title")

    def _kept(self) -> str:
        return self.words.text("kept.locked")

    def stage(self) -> Iterable[Widget]:
        """The line first, then what else can be done."""
        yield VerticalScroll(
            Static(self.words.text("unlock.title"), classes="title", markup=False),
            Static(self.words.text("unlock.how"), classes="hint", markup=False),
            self._line,
            self._moment,
            Choices(self._ways(), marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin in the line."""
        self._line.begin()

    def action_back(self) -> None:
        """On without the notebook; the first screen offers to open it."""
        self._without()

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """Try the passphrase."""
        event.stop()
        await self._open()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open, show or hide what is typed, or go on without."""
        event.stop()
        if not self.is_active:
            return
        if event.option == "open":
            await self._open()
        elif event.option == "show":
            self._line.turn()
            for menu in self.lists():
                menu.replace(self._ways(), keep_place=True)
        elif event.option == "recover":
            self.app.push_screen(RecoverScreen(self.services, self.navigator), self._recovered)
        elif event.option == "without":
            self._without()

    def _without(self) -> None:
        """Not while the notebook is being opened: it would be open behind the next screen."""
        if not self._opening:
            self.leave_with(False)

    def _recovered(self, opened: bool | None) -> None:
        """A notebook may be open now, under the passphrase that was given there."""
        if opened:
            self._line.clear()
            self.call_later(self.leave_with, True)
        else:
            self._line.begin()

    async def _open(self) -> None:
        """Deriving the key takes a second or so; the face goes on meanwhile."""
        if self._opening or not self._line.text:
            return
        self._opening = True
        self._line.say(None)
        self._moment.display = True
        try:
            place = await asyncio.to_thread(self.services.keeping.open, self._line.text)
        except NotebookError as error:
            self._line.say(self.words.text(f"vault-errors.{error.reason}"))
            self._line.begin()
        else:
            self._line.clear()
            self.services.returning = place
            self.leave_with(True)
        finally:
            self._opening = False
            self._moment.display = False

    def _ways(self) -> dict[str, str]:
        shown = "unlock.show" if self._line.hidden else "unlock.hide"
        return {
            "open": self.words.text("unlock.open"),
            "show": self.words.text(shown),
            "without": self.words.text("unlock.without"),
            "recover": self.words.text("recover.title"),
        }
