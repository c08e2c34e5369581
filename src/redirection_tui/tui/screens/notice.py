"""One calm sentence and a way back."""

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.statement import StatementScreen


class NoticeScreen(StatementScreen):
    """Says what happened, what is safe and what to do next."""

    target = "notice"

    def __init__(self, services: Services, navigator: Navigator, text: str) -> None:
        self._text = text
        super().__init__(services, navigator)

    def heading(self) -> str:
        """The sentence."""
        return self._text
