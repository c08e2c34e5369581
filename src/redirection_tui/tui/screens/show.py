"""Before a demonstration begins: what it is, and what becomes of one's own notes."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class BeginScreen(BaseScreen[None]):
    """What a demonstration is, and what becomes of one's own notes."""

    target = "show"

    def place(self) -> str:
        """Showing an exercise."""
        return self.words.text("demonstration.begin-title")

    def stage(self) -> Iterable[Widget]:
        """What happens, and two answers."""
        own = "kept" if self.services.kept else "written" if self._written else "nothing"
        text = self.words.text("demonstration.begin"), self.words.text(f"demonstration.own-{own}")
        ways = {
            "show": self.words.text("demonstration.begin-yes"),
            "stay": self.words.text("demonstration.begin-no"),
        }
        yield VerticalScroll(
            Static(self.place(), classes="title", markup=False),
            Prose(self.services.prose("\n\n".join(text))),
            Choices(ways, marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    @property
    def _written(self) -> bool:
        return bool(self.services.notebook.entries(done=None))

    def on_mount(self) -> None:
        """Begin on the answers."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """A fresh run, or back."""
        event.stop()
        if event.option != "show":
            self.leave_with(None)
        elif self.is_active:
            self.navigator.restart_to_show()
