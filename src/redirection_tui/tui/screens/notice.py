"""One calm sentence and a way back."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class NoticeScreen(BaseScreen[None]):
    """Says what happened, what is safe and what to do next."""

    target = "notice"

    def __init__(self, services: Services, navigator: Navigator, text: str) -> None:
        self._text = text
        super().__init__(services, navigator)

    def stage(self) -> Iterable[Widget]:
        """The sentence and one button-like line."""
        yield VerticalScroll(
            Static(self._text, classes="title", markup=False),
            Choices({"back": self.words.text("notice.back")}, marks="none"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the way back."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Back."""
        event.stop()
        self.leave_with(None)
