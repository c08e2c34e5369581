"""Options: one, several, in order, a person by role; with an own word for 'other'."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Input

from redirection_tui.content.model.fields import ChoicesField, FieldBase, RankField, TickField
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import OTHER
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.choices import Choices, Marks
from redirection_tui.tui.widgets.texts import Line
from redirection_tui.words import Words

LONGEST_OTHER = 80


class OptionAnswer(Answer):
    """A list with marks; a line for an own word appears when 'other' is marked."""

    def __init__(self, field: FieldBase, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        value = form.answers.get(field.id)
        chosen: Sequence[str] = value if isinstance(value, tuple) else (value,) if value else ()
        marks: Marks = "one"
        most: int | None = None
        if isinstance(field, ChoicesField):
            marks, most = "several", field.most
        elif isinstance(field, RankField):
            marks, most = "order", field.top
        self._several = marks != "one"
        self._list = Choices(form.options(field), marks, chosen, most)
        own = str(form.answers.get(f"{field.id}.{OTHER}", ""))
        self._own = Line(own, form.words.other, LONGEST_OTHER)
        self._own.display = OTHER in self._list.chosen

    def compose(self) -> ComposeResult:
        """The list, then the line for an own word."""
        yield self._list
        yield self._own

    def on_choices_changed(self, event: Choices.Changed) -> None:
        """Keep what is marked."""
        event.stop()
        self._own.display = OTHER in event.chosen
        if self._several:
            self.given(event.chosen)
        else:
            self.given(event.chosen[0] if event.chosen else None)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Enter goes on, by way of the own word where there is one."""
        event.stop()
        if self._own.display and not self._own.value and event.option == OTHER:
            self._own.focus()
        else:
            self.taken()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the own word."""
        event.stop()
        self.given(event.value.strip(), f"{self.field.id}.{OTHER}")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()


class TickAnswer(Answer):
    """One box to tick."""

    def __init__(self, field: TickField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        text = " ".join((field.text or field.prompt).split())
        ticked = (field.id,) if form.answers.get(field.id) else ()
        self._box = Choices({field.id: text}, "several", ticked)

    def compose(self) -> ComposeResult:
        """The box."""
        yield self._box

    def on_choices_changed(self, event: Choices.Changed) -> None:
        """Ticked or not."""
        event.stop()
        self.given(True if event.chosen else None)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()
