"""Keep my notes: what the encrypted notebook does and does not do, then a passphrase, then it is
made, read back, and only then relied on."""

import asyncio
from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.errors import NotebookError
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.screens.passphrase import PassphraseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class KeepScreen(BaseScreen[None]):
    """Asks first, then makes the notebook. With a passphrase it goes on where a run that could not
    write has left off: that one was allowed to write nowhere, so a fresh one makes the file."""

    target = "list/keep"

    def __init__(
        self, services: Services, navigator: Navigator, passphrase: str | None = None
    ) -> None:
        super().__init__(services, navigator)
        self._passphrase = passphrase
        self._said = ""

    def place(self) -> str:
        """Keeping notes."""
        return self.words.text("lists.keep")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by how far it is."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """What it means; or make it."""
        if self._passphrase is not None:
            await self._make()
        else:
            await self.refill(self._question)

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """On to a passphrase, or leave it."""
        event.stop()
        if not self.is_active:
            return
        if event.option == "yes":
            self.app.push_screen(PassphraseScreen(self.services, self.navigator), self._chosen)
        elif event.option == "again" and self._passphrase is not None:
            self._chosen(self._passphrase)
        elif event.option == "open":
            self.navigator.restart_to_open()
        elif event.option == "backup":
            self.navigator.restart_to_bring_back()
        else:
            self.leave_with(None)

    def _chosen(self, passphrase: str | None) -> None:
        if passphrase is None:
            return
        self._passphrase = passphrase
        if self.services.keeping.may_write:
            self.call_later(self._make)
        else:
            self.navigator.restart_to_keep(passphrase)

    async def _make(self) -> None:
        """Deriving the key, writing and reading back take a few seconds."""
        await self.refill(self._moment)
        try:
            await asyncio.to_thread(self.services.keeping.create, self._passphrase or "")
        except NotebookError as error:
            self._said = self.words.text(f"vault-errors.{error.reason}")
            await self.refill(self._failed)
        else:
            self._passphrase = None
            self.show_kept()
            await self.refill(self._done)

    def _question(self) -> Iterable[Widget]:
        yield Static(self.words.text("lists.keep"), classes="title", markup=False)
        if self.services.has_notebook:
            yield Prose(self.services.prose(self.words.text("keep.there-is")))
            ways = {"open": self.words.text("unlock.open"), "no": self.words.text("notice.back")}
            yield Choices(ways, marks="none").add_class("gap")
            return
        yield Prose(self.services.prose(self.words.text("keep.text")))
        ways = {
            "yes": self.words.text("keep.yes"),
            "no": self.words.text("keep.no"),
            "backup": self.words.text("keep.backup"),
        }
        yield Choices(ways, marks="none").add_class("gap")

    def _moment(self) -> Iterable[Widget]:
        yield Static(self.words.text("keep.moment"), classes="title", markup=False)

    def _done(self) -> Iterable[Widget]:
        yield Static(self.words.text("keep.done-title"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("keep.done")))
        yield Choices({"on": self.words.text("step.go-on")}, marks="none").add_class("gap")

    def _failed(self) -> Iterable[Widget]:
        yield Static(self._said, classes="title", markup=False)
        ways = {"again": self.words.text("keep.again"), "no": self.words.text("keep.no")}
        yield Choices(ways, marks="none").add_class("gap")
