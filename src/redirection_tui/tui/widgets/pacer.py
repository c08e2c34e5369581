"""A breath pacer: what to do in words, the seconds left, and a bar that fills and empties."""

from textual.widgets import Static

from redirection_tui.content.model.steps import BreathPattern
from redirection_tui.engine.practice import breath_at
from redirection_tui.words import Words

COLUMNS = 30


class Pacer(Static):
    """Redrawn once a second; the words alone are enough."""

    DEFAULT_CSS = "Pacer { height: 3; width: 100%; max-width: 72; text-style: bold; }"

    def __init__(self, pattern: BreathPattern, words: Words) -> None:
        super().__init__("", markup=False)
        self._pattern = pattern
        self._words = words

    def show(self, elapsed: float) -> None:
        """Show the moment `elapsed` seconds in."""
        # The middle of the second, so that a late redraw never shows the phase before.
        breath = breath_at(self._pattern, int(elapsed) + 0.5)
        full = round(breath.fullness * COLUMNS)
        bar = "█" * full + "·" * (COLUMNS - full)
        what = self._words.text(f"breath.{breath.phase}")
        self.update(f"{what}  {breath.seconds_left}\n\n{bar}")
