"""A line under the top line: whether what stands there is made up, and the minutes so far."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, TextArea

from redirection_tui.tui.widgets.bars import beside

BETWEEN = "  ·  "
MINUTE = 60.0


class PresenterBar(Widget):
    """Drawn again at most once a minute by the time; while someone types the time is not shown."""

    DEFAULT_CSS = "PresenterBar { height: 1; width: 100%; background: $raised; color: $ink; }"

    def __init__(self, time: Callable[[], str]) -> None:
        super().__init__()
        self._time = time
        self._label = self._hint = ""

    def on_mount(self) -> None:
        """Tick each minute."""
        self.set_interval(MINUTE, self._tick)

    def say(self, label: str, hint: str) -> None:
        """What the exercise is filled in with, and how to change that."""
        self._label, self._hint = label, hint
        self.refresh()

    @property
    def is_typed(self) -> bool:
        """True while a text field has the focus."""
        return isinstance(self.screen.focused, Input | TextArea)

    def render(self) -> Content:
        """The label whole; then the time and the hint, as far as there is room."""
        side = beside(self.size.width)
        room = self.size.width - 2 * side - 2
        time = "" if self.is_typed else self._time()
        left = self._label
        if self._hint and cell_len(f"{left}{BETWEEN}{self._hint}  {time}") <= room:
            left += f"{BETWEEN if left else ''}{self._hint}"
        gap = " " * max(1, room - cell_len(left) - cell_len(time))
        begin = side + 1
        line = Content(f"{' ' * begin}{left}{gap}{time}{' ' * begin}")
        return line.stylize("bold", begin, begin + len(self._label))

    def _tick(self) -> None:
        if not self.is_typed:
            self.refresh()
