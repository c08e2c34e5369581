"""Buttons in words: a row of them at the end of a page. Arrows or Tab choose, Enter presses."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from redirection_tui.tui.widgets.moving import HERE, chosen_style, read_down_to

BETWEEN = 2
"""Columns between two buttons."""


class Buttons(Widget, can_focus=True):
    """A few buttons in a row, below each other where they do not fit. Brackets and a sign before
    the chosen one tell them without any colour."""

    DEFAULT_CSS = "Buttons { height: auto; width: 100%; max-width: 72; margin-top: 1; }"
    BINDINGS = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "leave_up", show=False),
        Binding("enter", "press", show=False),
    ]

    class Pressed(Message):
        """A button was pressed."""

        def __init__(self, source: "Buttons", name: str) -> None:
            super().__init__()
            self.source = source
            self.name = name

    def __init__(self, labels: Mapping[str, str]) -> None:
        super().__init__()
        self._labels = dict(labels)
        self._here = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the buttons, in order."""
        return tuple(self._labels)

    @property
    def chosen(self) -> str:
        """The button that Enter presses."""
        return self.names[self._here]

    def render(self) -> Content:
        """The rows of buttons."""
        return Content("\n").join(
            Content("").join(self._drawn(place, text) for place, text in row)
            for row in self._rows(self.size.width)
        )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line where they fit."""
        del container, viewport
        return len(self._rows(width))

    def watch_has_focus(self, has_focus: bool) -> None:
        """The sign stands only where keys are heard."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Press the button under the pointer."""
        event.stop()
        place = self.place_at(event.x, event.y)
        if place is not None:
            self._here = place
            self.action_press()

    def place_at(self, x: int, y: int) -> int | None:
        """The place of the button at this column and line."""
        rows = self._rows(self.size.width)
        for place, text in rows[y] if 0 <= y < len(rows) else ():
            if len(HERE) <= x < cell_len(text) - BETWEEN:
                return place
            x -= cell_len(text)
        return None

    def action_move(self, step: int) -> None:
        """To the next button, stopping at the ends."""
        self._here = max(0, min(len(self._labels) - 1, self._here + step))
        self.refresh()

    def action_leave_up(self) -> None:
        """Back to the question above; where there is none the page scrolls."""
        if self.screen.focus_chain[:1] in ([], [self]):
            raise SkipAction
        self.screen.focus_previous()

    def action_press(self) -> None:
        """Press the chosen one."""
        if read_down_to(self, 0):
            return
        self.refresh()
        self.post_message(self.Pressed(self, self.chosen))

    def _rows(self, width: int) -> list[list[tuple[int, str]]]:
        """Lines of (place, text); each text brings the room for its sign and the gap behind it."""
        rows: list[list[tuple[int, str]]] = [[]]
        used = 0
        for place, label in enumerate(self._labels.values()):
            text = f"{' ' * len(HERE)}[ {label} ]{' ' * BETWEEN}"
            if rows[-1] and used + cell_len(text) - BETWEEN > max(width, 12):
                rows.append([])
                used = 0
            rows[-1].append((place, text))
            used += cell_len(text)
        return rows

    def _drawn(self, place: int, text: str) -> Content:
        if not (self.has_focus and place == self._here):
            return Content(text)
        style = chosen_style(self)
        shown = Content(HERE + text[len(HERE) :])
        return shown.stylize(style, 0, len(text) - BETWEEN)
