"""When a demonstration begins anew for the next person: it says what was cleared."""

from collections.abc import Mapping

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.statement import StatementScreen


class ClearedScreen(StatementScreen):
    """Says that nothing of the person before is left; then on with the same exercise or another."""

    target = "cleared"

    def __init__(self, services: Services, navigator: Navigator, target: str) -> None:
        self._again = target
        super().__init__(services, navigator)

    def heading(self) -> str:
        """That everything was cleared."""
        return self.words.text("demonstration.cleared-title")

    def body(self) -> str:
        """What that means."""
        return self.words.text("demonstration.cleared")

    def ways(self) -> Mapping[str, str]:
        """The same exercise, where one was open, or the catalogue."""
        ways = {"all": self.words.text("demonstration.to-all")}
        if self._again:
            return {"again": self.words.text("demonstration.again")} | ways
        return ways

    def taken(self, way: str | None) -> None:
        """The same exercise, or the catalogue."""
        navigator, again = self.navigator, self._again
        self.leave_with(None)
        if way == "again":
            navigator.go(again, only=True)
