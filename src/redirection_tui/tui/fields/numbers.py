"""Numbers: one scale, or the same scale for several items."""

from textual.app import ComposeResult
from textual.widgets import Static

from redirection_tui.content.model.fields import RatingsField, ScaleField
from redirection_tui.engine.form import FormSession
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.scale import Scale
from redirection_tui.words import Words


class ScaleAnswer(Answer):
    """One row of numbers."""

    def __init__(self, field: ScaleField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        self._scale = Scale(field.low, field.high, field.top, form.answers.get(field.id))

    def compose(self) -> ComposeResult:
        """The row."""
        yield self._scale

    def show(self) -> None:
        """The number as it was."""
        self._scale.show(self.form.answers.get(self.field.id))

    def on_scale_changed(self, event: Scale.Changed) -> None:
        """Keep the number."""
        event.stop()
        self.given(event.value)

    def on_scale_taken(self, event: Scale.Taken) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()


class RatingsAnswer(Answer):
    """A row of numbers for each item and column."""

    def __init__(self, field: RatingsField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        self._values: dict[str, int] = dict(form.answers.get(field.id, {}))
        self._rows: list[tuple[str, str, Scale]] = []
        for item, label in form.options(field).items():
            for column, heading in (field.columns or {"": ""}).items():
                key = f"{item}.{column}" if column else item
                shown = f"{label}: {heading}" if heading else label
                scale = Scale(field.low, field.high, 10, self._values.get(key))
                self._rows.append((key, shown, scale))

    def compose(self) -> ComposeResult:
        """Item, then its row."""
        for number, (_, shown, scale) in enumerate(self._rows):
            yield Static(shown, markup=False, classes="item gap" if number else "item")
            yield scale

    def show(self) -> None:
        """The numbers as they were."""
        self._values = dict(self.form.answers.get(self.field.id, {}))
        for key, _, scale in self._rows:
            scale.show(self._values.get(key))

    def on_scale_changed(self, event: Scale.Changed) -> None:
        """Keep the number of that item."""
        event.stop()
        key = next(key for key, _, scale in self._rows if scale is event.source)
        if event.value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = event.value
        self.given(dict(self._values))

    def on_scale_taken(self, event: Scale.Taken) -> None:
        """Enter goes to the next row, after the last one on."""
        event.stop()
        scales = [scale for _, _, scale in self._rows]
        place = next((n for n, scale in enumerate(scales) if scale.has_focus), len(scales))
        if place + 1 < len(scales):
            scales[place + 1].focus()
        else:
            self.taken()
