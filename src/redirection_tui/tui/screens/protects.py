"""What protects my notes: what is on, off or not to be had on this computer, and the limits."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.privacy.doctor import points
from redirection_tui.saying.protection import said_of
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class ProtectsScreen(BaseScreen[None]):
    """The same rows as `doctor`, then what nothing here protects from."""

    target = "list/protects"

    def place(self) -> str:
        """What protects my notes."""
        return self.words.text("protects.title")

    def stage(self) -> Iterable[Widget]:
        """Rows, limits, a way back."""
        yield VerticalScroll(*self._lines(), classes="column", can_focus=False)

    def on_mount(self) -> None:
        """Begin on the way back."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Back."""
        event.stop()
        self.leave_with(None)

    def _lines(self) -> Iterable[Widget]:
        yield Static(self.place(), classes="title", markup=False)
        for point in points(self.services.guards, self.services.keeping.file):
            yield Static(said_of(point, self.words), classes="item under", markup=False)
        yield Prose(self.services.prose(self.words.text("protects.limits"))).add_class("gap")
        yield Choices({"back": self.words.text("notice.back")}, marks="none").add_class("gap")
