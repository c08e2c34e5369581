"""A breath pacer: what to do in words, the seconds left, and a bar that fills and empties."""

from textual.widgets import Static

from redirection_tui.content.model.steps import BreathPattern
from redirection_tui.engine.practice import breath_at
from redirection_tui.words import Words

COLUMNS = 30


class Pacer(Static):
    """Redrawn at most once a second; the words alone are enough. Without motion they change with
    the breath only, and say how many seconds to count."""

    DEFAULT_CSS = """
    Pacer { height: 3; width: 100%; max-width: 72; text-style: bold; }
    Pacer.-still { height: 1; }
    """

    def __init__(self, pattern: BreathPattern, words: Words, *, motion: bool = True) -> None:
        super().__init__("", markup=False, classes="" if motion else "-still")
        self._pattern = pattern
        self._words = words
        self._motion = motion
        self._shown = ""

    def show(self, elapsed: float) -> None:
        """Show the moment `elapsed` seconds in."""
        # The middle of the second, so that a late redraw never shows the phase before.
        breath = breath_at(self._pattern, int(elapsed) + 0.5)
        what = self._words.text(f"breath.{breath.phase}")
        if self._motion:
            full = round(breath.fullness * COLUMNS)
            shown = f"{what}  {breath.seconds_left}\n\n{'█' * full}{'·' * (COLUMNS - full)}"
        else:
            shown = self._words.text("breath.count", what=what, n=breath.seconds)
        if shown != self._shown:
            self._shown = shown
            self.update(shown, layout=False)
