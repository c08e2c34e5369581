"""A row of numbers with the chosen one in brackets, and its ends in words below."""

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from redirection_tui.tui.widgets.moving import HERE, leave_field

CELL = 4
"""Columns a number takes, brackets included."""


class Scale(Static, can_focus=True):
    """0 to `top` in eleven steps; arrows, digits and clicks choose. Enter goes on."""

    DEFAULT_CSS = """
    Scale { width: 100%; max-width: 72; height: auto; color: $ink; }
    """
    BINDINGS = [
        Binding("left", "less", show=False),
        Binding("right", "more", show=False),
        Binding("up", "leave(-1)", show=False),
        Binding("down", "leave(1)", show=False),
        Binding("home", "lowest", show=False),
        Binding("end", "highest", show=False),
        Binding("backspace,delete", "clear", show=False),
        Binding("enter", "take", show=False),
    ]

    class Changed(Message):
        """Another number, or none."""

        def __init__(self, source: "Scale", value: int | None) -> None:
            super().__init__()
            self.source = source
            self.value = value

        @property
        def control(self) -> "Scale":
            """The scale."""
            return self.source

    class Taken(Message):
        """Enter was pressed."""

        def __init__(self, source: "Scale") -> None:
            super().__init__()
            self.source = source

    def __init__(self, low: str, high: str, top: int = 10, value: int | None = None) -> None:
        super().__init__("", markup=False)
        self._ends = (low, high)
        self._step = top // 10
        self._typed = ""
        self.value = value

    def on_mount(self) -> None:
        """Draw it."""
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The sign before the row shows which one the keys change."""
        super().watch_has_focus(has_focus)
        self._typed = ""
        self._draw()

    def on_resize(self) -> None:
        """The ends in words are placed by the width."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """A digit chooses, and so does a number that is typed out, such as 10, 70 or 100."""
        if event.character is None or not event.character.isdecimal() or len(event.key) > 1:
            self._typed = ""
            return
        event.stop()
        written = self._typed + event.character
        number = int(written)
        if self._typed and number % self._step == 0 and number <= 10 * self._step:
            place = number // self._step
        else:
            written, place = event.character, int(event.character)
        self._typed = written
        self._choose(place)

    def on_click(self, event: events.Click) -> None:
        """Choose the number under the pointer."""
        place = (event.x - len(HERE)) // CELL
        self._typed = ""
        if event.y == 0 and 0 <= place <= 10:  # noqa: PLR2004 - eleven numbers
            self._choose(place)

    def show(self, value: int | None) -> None:
        """Mark this number, without telling anyone."""
        self.value = value
        self._draw()

    def action_less(self) -> None:
        """One down."""
        place = self._place()
        self._choose(5 if place is None else max(0, place - 1))

    def action_more(self) -> None:
        """One up."""
        place = self._place()
        self._choose(5 if place is None else min(10, place + 1))

    def action_leave(self, step: int) -> None:
        """To the question before or after this one."""
        leave_field(self, step)

    def action_lowest(self) -> None:
        """Zero."""
        self._choose(0)

    def action_highest(self) -> None:
        """The top."""
        self._choose(10)

    def action_clear(self) -> None:
        """No answer."""
        self._choose(None)

    def action_take(self) -> None:
        """Go on."""
        self.post_message(self.Taken(self))

    def _place(self) -> int | None:
        return None if self.value is None else self.value // self._step

    def _choose(self, place: int | None) -> None:
        value = None if place is None else place * self._step
        if value != self.value:
            self.value = value
            self._draw()
            self.post_message(self.Changed(self, value))

    def _draw(self) -> None:
        lines = drawn(self.value, self._step, self._ends, self.size.width - len(HERE))
        here = self.has_focus
        lead = HERE if here else " " * len(HERE)
        shown = Content(lead + lines[0])
        below = "".join(f"\n{' ' * len(HERE)}{line}" for line in lines[1:])
        self.update((shown.stylize("bold") if here else shown) + Content(below))


def drawn(value: int | None, step: int, ends: tuple[str, str], width: int) -> list[str]:
    """The scale as lines of text: numbers, then what the lowest and the highest mean."""
    cells = []
    for place in range(11):
        number = place * step
        text = f"[{number}]" if number == value else f" {number} "
        cells.append(text.rjust(CELL) if number >= 100 else text.ljust(CELL))  # noqa: PLR2004 - three digits
    row = "".join(cells).rstrip()
    low, high = f"0 = {ends[0]}", f"{10 * step} = {ends[1]}"
    room = min(width or 72, CELL * 11 + 4)
    if len(low) + len(high) + 2 <= room:
        return [row, f"{low}{high.rjust(room - len(low))}"]
    return [row, low, high]
