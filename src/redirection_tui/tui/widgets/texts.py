"""Text entry: one line that joins what is pasted, and several lines without a keyboard trap."""

import re

from textual import events
from textual.binding import Binding
from textual.strip import Strip
from textual.widgets import Input, TextArea

from redirection_tui.tui.widgets.moving import leave_field

_BREAKS = re.compile(r"\s*[\r\n\t\v\f]+\s*")
"""Ends of lines and tabs with the spaces around them; other spaces stay as they were pasted."""


class Line(Input):
    """One line. A paste of several lines is joined; the stock widget drops all but the first.
    Up and down go to the question before and after it."""

    BINDINGS = [
        Binding("up", "leave(-1)", show=False),
        Binding("down", "leave(1)", show=False),
    ]

    def __init__(self, value: str, placeholder: str, longest: int) -> None:
        super().__init__(
            value=value,
            placeholder=placeholder,
            max_length=longest,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False

    def action_leave(self, step: int) -> None:
        """To the question before or after this one."""
        leave_field(self, step)

    def render_line(self, y: int) -> Strip:
        """As wide as its field while it is empty too, which the stock widget is not: without
        colours its underline shows where to type."""
        return super().render_line(y).extend_cell_length(self.content_size.width, self.rich_style)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if event.text:
            start, end = sorted((self.selection.start, self.selection.end))
            self.replace(_BREAKS.sub(" ", event.text), start, end)


class Lines(TextArea):
    """Several lines. Tab moves on instead of typing a tab; so do arrows past the first and the
    last line, for whoever knows only those."""

    def __init__(self, value: str, placeholder: str, longest: int) -> None:
        super().__init__(
            value, placeholder=placeholder, tab_behavior="focus", compact=True, soft_wrap=True
        )
        self.cursor_blink = False
        self._longest = longest

    def action_cursor_up(self, select: bool = False) -> None:
        """A line up, or to the question before."""
        self._move_or_leave(-1, select=select)

    def action_cursor_down(self, select: bool = False) -> None:
        """A line down, or to the question after."""
        self._move_or_leave(1, select=select)

    def _move_or_leave(self, step: int, *, select: bool) -> None:
        before = self.selection
        if step < 0:
            super().action_cursor_up(select)
        else:
            super().action_cursor_down(select)
        if self.selection == before and not select:
            leave_field(self, step)

    def cut_to_length(self) -> str:
        """The text, held to its longest; typing past the end changes nothing."""
        if len(self.text) > self._longest:
            place = self.cursor_location
            self.text = self.text[: self._longest]
            self.move_cursor(place)
        return self.text
