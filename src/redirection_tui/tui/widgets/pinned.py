"""A thought that stays in view at the top while the questions about it scroll."""

from collections.abc import Iterable

from textual import events

from redirection_tui.content.prose import Block
from redirection_tui.tui.widgets.prose import Prose

SHARE = 3
"""It stays where it takes at most one of so many parts of the window; a longer one scrolls."""


class Pinned(Prose):
    """Own words, as written. Cut they never are: what is too long for it is not kept in view."""

    DEFAULT_CSS = """
    Pinned.-stays { dock: top; margin-bottom: 1; background: $paper; }
    """

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__(tuple(Block("own", ((line, ""),)) for line in lines))

    def on_mount(self) -> None:
        """Stay, or not, by the window there is."""
        self._settle()

    def on_resize(self, event: events.Resize) -> None:
        """A window that changed may have room, or none any more."""
        event.stop()
        self._settle()

    def _settle(self) -> None:
        width = self.size.width or self.app.size.width
        height = self.get_content_height(self.size, self.app.size, width)
        self.set_class(height * SHARE <= self.app.size.height, "-stays")
