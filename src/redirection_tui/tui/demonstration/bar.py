"""A line under the top line: whether what stands there is made up, and the minutes so far."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, TextArea

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
        room = self.size.width - 2
        time = "" if self.is_typed else self._time()
        left = self._label
        if self._hint and cell_len(f"{left}{BETWEEN}{self._hint}  {time}") <= room:
            left += f"{BETWEEN if left else ''}{self._hint}"
        gap = " " * max(1, room - cell_len(left) - cell_len(time))
        line = Content(f" {left}{gap}{time} ")
        return line.stylize("bold", 1, 1 + len(self._label))

    def _tick(self) -> None:
        if not self.is_typed:
            self.refresh()
