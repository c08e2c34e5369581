"""How one option of a list is drawn: its mark as text, and its words wrapped below themselves."""

from collections.abc import Sequence
from typing import Literal

from textual.content import Content
from textual.widget import Widget

from redirection_tui.saying.menus import CLOSED, GAP, HEADING
from redirection_tui.tui.widgets.moving import HERE

Marks = Literal["none", "one", "several", "order"]
AIRY_UP_TO = 9
"""Options that may stand apart from each other in a demonstration."""


def mark_of(marks: Marks, chosen: Sequence[str], name: str) -> str:
    """The mark before an option."""
    on = name in chosen
    return {
        "none": "",
        "one": "(•) " if on else "( ) ",
        "several": "[x] " if on else "[ ] ",
        "order": f"[{chosen.index(name) + 1}] " if on else "[ ] ",
    }[marks]


def stand_apart(widget: Widget, count: int) -> bool:
    """A line between options, to be read from the back of a room; long lists stay close."""
    wanted = getattr(widget.app, "AIRY", False) and widget.screen.has_class("-roomy")
    return wanted and count <= AIRY_UP_TO


def option_lines(name: str, label: str, mark: str, room: int, style: str | None) -> list[Content]:
    """The lines of an option in `room` columns; `style` is given for the one that Enter takes."""
    if name.startswith(GAP):
        return [Content("")]
    if name.startswith(HEADING):
        return [line.stylize("bold $hint") for line in Content(label).wrap(room)]
    lead = (HERE if style else " " * len(HERE)) + mark
    wrapped = Content(label).wrap(room - len(lead))
    lines = [Content(lead if n == 0 else " " * len(lead)) + line for n, line in enumerate(wrapped)]
    if style:
        return [line.pad_right(max(0, room - line.cell_length)).stylize(style) for line in lines]
    return [line.stylize("$hint") for line in lines] if name.startswith(CLOSED) else lines
