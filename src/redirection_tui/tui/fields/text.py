"""Free text: one line, or a few."""

from textual.app import ComposeResult
from textual.widgets import Input, TextArea

from redirection_tui.content.model.fields import TextField
from redirection_tui.engine.form import FormSession
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.texts import Line, Lines
from redirection_tui.words import Words


class TextAnswer(Answer):
    """An Input for one line, a text area for more."""

    def __init__(self, field: TextField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        value = str(form.answers.get(field.id, ""))
        kind = Line if field.lines == 1 else Lines
        self._box = kind(value, field.placeholder or "", field.longest)

    def compose(self) -> ComposeResult:
        """The box."""
        yield self._box

    def show(self) -> None:
        """The text as it was."""
        text = str(self.form.answers.get(self.field.id, ""))
        if isinstance(self._box, Lines):
            self._box.text = text
            self._box.move_cursor(self._box.document.end)
        else:
            self._box.value = text

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep every change."""
        event.stop()
        self.given(event.input.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep every change."""
        event.stop()
        if isinstance(self._box, Lines):
            self.given(self._box.cut_to_length().strip())
