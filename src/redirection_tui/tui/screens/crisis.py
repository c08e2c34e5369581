"""The crisis panel: twelve lines at most, numbers large and plain, nothing saved."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying.help_lines import crisis_lines, crisis_ways
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class CrisisScreen(BaseScreen[None]):
    """Help now: a child in danger first, then oneself, then what to say."""

    HERE = ("back",)
    target = "crisis"

    def place(self) -> str:
        """Help now."""
        return self.words.text("offer.crisis")

    def stage(self) -> Iterable[Widget]:
        """The lines, then where to go."""
        *lines, kept = crisis_lines(self.services)
        yield VerticalScroll(
            *(
                Static(text, markup=False, classes="loud" if loud else "item")
                for loud, text in lines
            ),
            Static(kept[1], markup=False, classes="hint"),
            Choices(crisis_ways(self.services), marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the ways out."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Go there, or back."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        if event.option == "back":
            self.leave_with(None)
        else:
            self.navigator.go(event.option)
