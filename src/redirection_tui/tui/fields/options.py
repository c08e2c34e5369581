"""Options: one, several, in order, a person by role; with an own word for 'other'."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Input

from redirection_tui.content.model.fields import ChoicesField, FieldBase, RankField, TickField
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import OTHER
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.option_lines import Marks
from redirection_tui.tui.widgets.texts import Line
from redirection_tui.words import Words

LONGEST_OTHER = 80


class OptionAnswer(Answer):
    """A list with marks; a line for an own word appears when 'other' is marked."""

    def __init__(self, field: FieldBase, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        marks: Marks = "one"
        most: int | None = None
        if isinstance(field, ChoicesField):
            marks, most = "several", field.most
        elif isinstance(field, RankField):
            marks, most = "order", field.top
        self._several = marks != "one"
        self._list = Choices(form.options(field), marks, self._chosen(), most)
        self._own = Line(self._own_word(), form.words.other, LONGEST_OTHER)
        self._own.display = OTHER in self._list.chosen

    def compose(self) -> ComposeResult:
        """The list, then the line for an own word."""
        yield self._list
        yield self._own

    def show(self) -> None:
        """The marks and the own word as they were."""
        self._list.show(self._chosen())
        self._own.display = OTHER in self._list.chosen
        self._own.value = self._own_word()

    def _chosen(self) -> Sequence[str]:
        value = self.form.answers.get(self.field.id)
        return value if isinstance(value, tuple) else (value,) if value else ()

    def _own_word(self) -> str:
        return str(self.form.answers.get(f"{self.field.id}.{OTHER}", ""))

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
        self.given(event.input.value.strip(), f"{self.field.id}.{OTHER}")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()


class TickAnswer(Answer):
    """One box to tick."""

    def __init__(self, field: TickField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        text = " ".join((field.text or field.prompt).split())
        self._box = Choices({field.id: text}, "several", self._ticked())

    def compose(self) -> ComposeResult:
        """The box."""
        yield self._box

    def show(self) -> None:
        """Ticked or not, as it was."""
        self._box.show(self._ticked())

    def _ticked(self) -> Sequence[str]:
        return (self.field.id,) if self.form.answers.get(self.field.id) else ()

    def on_choices_changed(self, event: Choices.Changed) -> None:
        """Ticked or not."""
        event.stop()
        self.given(True if event.chosen else None)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()
