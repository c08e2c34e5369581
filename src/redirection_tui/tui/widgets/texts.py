"""Text entry: one line that joins what is pasted, and several lines without a keyboard trap."""

import re

from textual import events
from textual.widgets import Input, TextArea

_BREAKS = re.compile(r"\s*[\r\n\t\v\f]+\s*")
"""Ends of lines and tabs with the spaces around them; other spaces stay as they were pasted."""


class Line(Input):
    """One line. A paste of several lines is joined; the stock widget drops all but the first."""

    def __init__(self, value: str, placeholder: str, longest: int) -> None:
        super().__init__(
            value=value,
            placeholder=placeholder,
            max_length=longest,
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if event.text:
            start, end = sorted((self.selection.start, self.selection.end))
            self.replace(_BREAKS.sub(" ", event.text), start, end)


class Lines(TextArea):
    """Several lines. Tab moves on instead of typing a tab."""

    def __init__(self, value: str, placeholder: str, longest: int) -> None:
        super().__init__(
            value, placeholder=placeholder, tab_behavior="focus", compact=True, soft_wrap=True
        )
        self.cursor_blink = False
        self._longest = longest

    def cut_to_length(self) -> str:
        """The text, held to its longest; typing past the end changes nothing."""
        if len(self.text) > self._longest:
            place = self.cursor_location
            self.text = self.text[: self._longest]
            self.move_cursor(place)
        return self.text
