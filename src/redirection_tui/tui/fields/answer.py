"""What every answer widget has: a field, the form it belongs to, and two facts it posts."""

from typing import Any

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from redirection_tui.content.model.fields import FieldBase
from redirection_tui.engine.form import FormSession
from redirection_tui.words import Words


class Answer(Vertical):
    """Shows one field's answer and posts what changes. It keeps nothing but what is on screen."""

    DEFAULT_CSS = "Answer { height: auto; width: 100%; }"

    class Given(Message):
        """An answer changed: `field`, or `field.other`, and its value (None clears it)."""

        def __init__(self, key: str, value: Any) -> None:
            super().__init__()
            self.key = key
            self.value = value

    class Taken(Message):
        """Enter: this question is done for now."""

        def __init__(self, source: "Answer") -> None:
            super().__init__()
            self.source = source

    def __init__(self, field: FieldBase, form: FormSession, words: Words) -> None:
        super().__init__()
        self.field = field
        self.form = form
        self.words = words

    def show(self) -> None:
        """Show the answer as the form has it now, in the widgets that are there: a page made anew
        would lose the letters that are typed meanwhile."""

    def given(self, value: Any, key: str | None = None) -> None:
        """Post an answer."""
        self.post_message(self.Given(key or self.field.id, value))

    def taken(self) -> None:
        """Post that Enter was pressed."""
        self.post_message(self.Taken(self))

    def first(self) -> Widget | None:
        """The widget to focus first; None where nothing is asked."""
        return next((widget for widget in self.query("*") if widget.focusable), None)
