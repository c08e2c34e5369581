"""A wave for urges: where one is in it in words, and a picture where things may move."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from redirection_tui.engine.wave import ROWS, drawn, phase_at
from redirection_tui.words import Words

COLUMNS = 48


class Wave(Widget):
    """Words first: in a short window, and where nothing may move, they stand alone."""

    DEFAULT_CSS = """
    Wave { width: 100%; max-width: 72; height: auto; margin-top: 1; color: $ink; }
    """

    def __init__(self, words: Words, *, motion: bool) -> None:
        super().__init__()
        self._words = words
        self._motion = motion
        self._share = 0.0
        self._shown: tuple[str, ...] = ()

    def show(self, share: float) -> None:
        """Show the moment after `share` of the time; drawn again only where it looks different."""
        self._share = share
        lines = self._lines(self.size.width)
        if lines != self._shown:
            self._shown = lines
            self.refresh()

    def render(self) -> Content:
        """Words, then the picture."""
        said, *picture = self._lines(self.size.width)
        drawn_in = [Content(line).stylize("$mark") for line in picture]
        return Content("\n").join((Content(said), *drawn_in))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line of words, and the picture."""
        del container, viewport, width
        return 1 + (ROWS if self._motion else 0)

    def _lines(self, width: int) -> tuple[str, ...]:
        said = self._words.text(f"wave.{phase_at(self._share)}")
        columns = max(12, min(COLUMNS, width or COLUMNS))
        return (said, *drawn(self._share, columns)) if self._motion else (said,)
