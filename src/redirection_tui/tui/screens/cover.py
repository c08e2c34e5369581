"""The cover: in a run that keeps nothing, it hides the page until someone presses Enter."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class CoverScreen(BaseScreen[None]):
    """Says what it does and what it does not do: nothing is locked without a passphrase."""

    HERE = ()
    target = "cover"

    def stage(self) -> Iterable[Widget]:
        """A few words and a way back."""
        yield VerticalScroll(
            Static(self.words.text("cover.title"), classes="title", markup=False),
            Prose(self.services.prose(self.words.text("cover.text"))),
            Choices({"on": self.words.text("cover.on")}, marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the way back."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Uncover."""
        event.stop()
        self.leave_with(None)
