"""A list: rows of the same questions, added, changed and taken out one at a time."""

from typing import Any

from textual.app import ComposeResult
from textual.message import Message

from redirection_tui.content.model.fields import ListField
from redirection_tui.engine.exports import row_line
from redirection_tui.engine.form import FormSession
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.words import Words

ADD = "add"
DONE = "done"


class ListAnswer(Answer):
    """The rows so far, a way to add one, and a way on."""

    class RowWanted(Message):
        """A row is to be written: its place, None for a new one, and what it holds."""

        def __init__(self, source: "ListAnswer", place: int | None, row: dict[str, Any]) -> None:
            super().__init__()
            self.source = source
            self.place = place
            self.row = row

    def __init__(self, field: ListField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        self.list_field = field
        self.rows: list[dict[str, Any]] = [dict(row) for row in form.answers.get(field.id, ())]
        self._list = Choices(self._entries(), "none")

    def compose(self) -> ComposeResult:
        """One list."""
        yield self._list

    def show(self) -> None:
        """The rows as they were."""
        self.rows = [dict(row) for row in self.form.answers.get(self.field.id, ())]
        self._list.replace(self._entries(), keep_place=True)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open a row, add one, or go on."""
        event.stop()
        if event.option == DONE:
            self.taken()
        elif event.option == ADD:
            self.post_message(self.RowWanted(self, None, {}))
        elif event.option is not None:
            place = int(event.option)
            self.post_message(self.RowWanted(self, place, dict(self.rows[place])))

    def with_row(self, place: int | None, row: dict[str, Any]) -> tuple[dict[str, Any], ...]:
        """The rows with another one at `place` (None: behind them); an empty one is taken out."""
        rows: list[dict[str, Any]] = [*self.rows, {}] if place is None else list(self.rows)
        rows[-1 if place is None else place] = row
        return tuple(one for one in rows if one)

    def put(self, place: int | None, row: dict[str, Any]) -> None:
        """Take up a written row; an empty one is taken out."""
        self.rows = list(self.with_row(place, row))
        self.given(tuple(self.rows))
        self._list.replace(self._entries())
        names = self._list.options
        # After an empty row the way on is marked, so that Enter alone never goes round in a circle.
        self._list.highlighted = names.index(ADD if row and ADD in names else DONE)

    def _entries(self) -> dict[str, str]:
        found = {
            str(n): f"{n + 1}. {row_line(self.list_field, row, self.form.options)}"
            for n, row in enumerate(self.rows)
        }
        if len(self.rows) < self.list_field.most:
            found[ADD] = self.words.text("list.add")
        found[DONE] = self.words.text("list.done")
        return found
