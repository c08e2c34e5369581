"""What every screen has: a line at the top, a stage, two lines of keys, and being left once."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widget import Widget

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.widgets.bars import KeyBar, TopBar

R = TypeVar("R")


class BaseScreen(Screen[R], Generic[R]):
    """A screen that gets its services in the constructor and knows no app."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-normal"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]
    HERE: tuple[str, ...] = ("back", "menu")
    target: str | None = None

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__()
        self.services = services
        self.navigator = navigator
        self.words = services.words
        self._left = False

    def compose(self) -> ComposeResult:
        """Bar, stage, keys."""
        yield TopBar(self.place(), self._kept())
        yield Container(*self.stage(), classes="stage")
        yield KeyBar(self.words, self.HERE)

    def stage(self) -> Iterable[Widget]:
        """The widgets between the bars."""
        return ()

    def place(self) -> str:
        """Where this is, for the top line."""
        return self.words.text("app.name")

    def action_back(self) -> None:
        """One screen back."""
        self.leave_with(None)

    def leave_with(self, result: R | None) -> None:
        """Leave once: a second key in the same burst would pop the screen below."""
        if self._left or self.app.screen is not self or len(self.app.screen_stack) <= 1:
            return
        self._left = True
        self.dismiss(result)

    def _kept(self) -> str:
        if self.services.settings.demonstration:
            return self.words.text("kept.demonstration")
        return self.words.text("kept.yes" if self.services.notebook.kept else "kept.no")
