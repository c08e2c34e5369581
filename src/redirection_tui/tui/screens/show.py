"""Before a demonstration begins: what it is, and what becomes of one's own notes."""

from collections.abc import Mapping

from redirection_tui.saying.showing import before
from redirection_tui.tui.screens.statement import StatementScreen


class BeginScreen(StatementScreen):
    """What a demonstration is, and what becomes of one's own notes."""

    target = "show"

    def place(self) -> str:
        """Showing an exercise."""
        return self.words.text("demonstration.begin-title")

    def body(self) -> str:
        """What happens, to one's own notes too."""
        return before(self.services)

    def ways(self) -> Mapping[str, str]:
        """Two answers."""
        return {
            "show": self.words.text("demonstration.begin-yes"),
            "stay": self.words.text("demonstration.begin-no"),
        }

    def taken(self, way: str | None) -> None:
        """A fresh run, or back."""
        if way != "show":
            self.leave_with(None)
        elif self.is_active:
            self.navigator.restart_to_show()
