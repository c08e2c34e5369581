"""What is this? The question or page at hand in words, and what every key does there."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.prose import paragraphs
from redirection_tui.services import Services
from redirection_tui.tui.actions import BY_ID
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.reading import ReadingScreen
from redirection_tui.tui.widgets.prose import Prose


class ExplainScreen(ReadingScreen):
    """Explains what is below it, which stays as it was."""

    HERE: tuple[str, ...] = ("go-on", "back")
    target = "explain"

    def __init__(
        self,
        services: Services,
        navigator: Navigator,
        about: Sequence[str],
        actions: Sequence[str],
    ) -> None:
        super().__init__(services, navigator)
        self._about = tuple(about)
        self._actions = tuple(actions)

    def place(self) -> str:
        """The question this answers."""
        return self.words.text("explain.title")

    def text(self) -> Iterable[Widget]:
        """The words, then the keys."""
        yield Static(self.place(), classes="title", markup=False)
        yield Prose(paragraphs(self._about))
        yield Static(self.words.text("explain.keys"), classes="prompt gap", markup=False)
        for name in self._actions:
            keys = self.words.text("explain.or").join(BY_ID[name].key_names)
            line = f"{keys}: {self.words.text(f'action.{name}')}"
            yield Static(line, classes="line", markup=False)
