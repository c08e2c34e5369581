"""The time left in digits that can be read from across the room. The words beside it say the same.

Standing up, away from the screen, is a step of many practices: a person must still see the time.
"""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

GRID = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", " ##", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
}
"""Each character as five rows of points."""
ROWS = 5
FULL = "█"
TALL_WINDOW = 32
"""Lines from which a point is two lines high; it is always twice as wide as it is high."""
WIDEST = 72


class BigClock(Widget):
    """Minutes and seconds; drawn again only when they change."""

    DEFAULT_CSS = "BigClock { width: 100%; max-width: 72; height: auto; margin: 1 0; color: $ink; }"

    def __init__(self) -> None:
        super().__init__()
        self._time = ""

    def show(self, time: str) -> None:
        """Show a time as `4:05`."""
        if time != self._time:
            longer = len(time) != len(self._time)
            self._time = time
            self.refresh(layout=longer)

    def render(self) -> Content:
        """The digits, as large as the window allows."""
        return Content("\n".join(drawn(self._time, self._scale(self.size.width))))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Five points of one or two lines."""
        del container, viewport
        return ROWS * self._scale(width)

    def _scale(self, width: int) -> int:
        roomy = self.app.size.height >= TALL_WINDOW
        fits = columns_of(self._time, 2) <= min(width or WIDEST, WIDEST)
        return 2 if roomy and fits else 1


def columns_of(time: str, scale: int) -> int:
    """Columns that a time takes: a point is two columns wide, one stands between characters."""
    return sum(2 * scale * (len(GRID[letter][0]) + 1) for letter in time)


def drawn(time: str, scale: int) -> list[str]:
    """A time as lines of blocks."""
    point, gap = FULL * 2 * scale, " " * 2 * scale
    lines = []
    for row in range(ROWS):
        cells = (GRID[letter][row].replace(" ", gap).replace("#", point) for letter in time)
        lines += [gap.join(cells).rstrip()] * scale
    return lines
