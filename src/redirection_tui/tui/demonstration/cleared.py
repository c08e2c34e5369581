"""When a demonstration begins anew for the next person: it says what was cleared."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class ClearedScreen(BaseScreen[None]):
    """Says that nothing of the person before is left; then on with the same exercise or another."""

    target = "cleared"

    def __init__(self, services: Services, navigator: Navigator, target: str) -> None:
        self._again = target
        super().__init__(services, navigator)

    def stage(self) -> Iterable[Widget]:
        """What was cleared, and two ways on."""
        ways = {"all": self.words.text("demonstration.to-all")}
        if self._again:
            ways = {"again": self.words.text("demonstration.again")} | ways
        yield VerticalScroll(
            Static(self.words.text("demonstration.cleared-title"), classes="title", markup=False),
            Prose(self.services.prose(self.words.text("demonstration.cleared"))),
            Choices(ways, marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the ways on."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """The same exercise, or the catalogue."""
        event.stop()
        navigator, again = self.navigator, self._again
        self.leave_with(None)
        if event.option == "again":
            navigator.go(again, only=True)
