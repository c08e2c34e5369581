"""A breath pacer: what to do in words, the seconds left, and a bar that fills and empties."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from redirection_tui.content.model.steps import BreathPattern
from redirection_tui.engine.practice import Breath, breath_at
from redirection_tui.words import Words

COLUMNS = 48
TALL = 2
"""Lines of the bar, so that it is seen before the clock; one in a short window."""


class Pacer(Widget):
    """Redrawn at most once a second; the words alone are enough. Without motion they change with
    the breath only, and say how many seconds to count."""

    DEFAULT_CSS = """
    Pacer { height: auto; width: 100%; max-width: 72; text-style: bold; color: $ink; }
    """

    def __init__(self, pattern: BreathPattern, words: Words, *, motion: bool = True) -> None:
        super().__init__()
        self._pattern = pattern
        self._words = words
        self._motion = motion
        self._breath = breath_at(pattern, 0.5)

    def show(self, elapsed: float) -> None:
        """Show the moment `elapsed` seconds in."""
        # The middle of the second, so that a late redraw never shows the phase before.
        breath = breath_at(self._pattern, int(elapsed) + 0.5)
        if self._looks(breath) != self._looks(self._breath):
            self._breath = breath
            self.refresh()

    def render(self) -> Content:
        """Words, then the bar."""
        said = Content(self._said(self._breath))
        if not self._motion:
            return said
        columns = max(1, min(COLUMNS, self.size.width or COLUMNS))
        full = round(self._breath.fullness * columns)
        bar = Content(f"{'█' * full}{'·' * (columns - full)}").stylize("$mark")
        return Content("\n").join((said, Content(""), *[bar] * self._tall))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line of words, and the bar below a line of air."""
        del container, viewport, width
        return 2 + self._tall if self._motion else 1

    @property
    def _tall(self) -> int:
        return 1 if self.screen.has_class("-short") else TALL

    def _looks(self, breath: Breath) -> tuple[str, float]:
        return self._said(breath), breath.fullness if self._motion else 0.0

    def _said(self, breath: Breath) -> str:
        what = self._words.text(f"breath.{breath.phase}")
        if self._motion:
            return f"{what}  {breath.seconds_left}"
        return self._words.text("breath.count", what=what, n=breath.seconds)
