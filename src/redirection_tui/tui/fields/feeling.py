"""A feeling: one of six families, a finer word if wanted, and its strength."""

from textual.app import ComposeResult
from textual.widgets import Static

from redirection_tui.content.model.fields import EmotionField
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import emotion_options
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.scale import Scale
from redirection_tui.words import Words


class EmotionAnswer(Answer):
    """Two lists and a scale; the finer words appear when a family is chosen."""

    def __init__(self, field: EmotionField, form: FormSession, words: Words) -> None:
        super().__init__(field, form, words)
        self._finer = emotion_options(field, form.words)
        self._value: dict[str, int | str] = dict(form.answers.get(field.id, {}))
        families = {family.id: family.name for family in form.words.emotions}
        core = str(self._value.get("core", ""))
        self._core = Choices(families, "one", (core,) if core else ())
        word = str(self._value.get("word", ""))
        self._words = Choices(self._finer.get(core, {}), "one", (word,) if word else ())
        self._words.display = bool(self._finer.get(core))
        strength = self._value.get("strength")
        self._strength = Scale(*self._ends(), 10, strength if isinstance(strength, int) else None)
        self._strength.display = field.strength
        self._how_strong = Static(words.text("emotion.strength"), classes="item gap", markup=False)
        self._how_strong.display = field.strength

    def _ends(self) -> tuple[str, str]:
        return self.words.text("emotion.low"), self.words.text("emotion.high")

    def compose(self) -> ComposeResult:
        """Family, finer word, strength."""
        yield self._core
        yield self._words.add_class("gap")
        yield self._how_strong
        yield self._strength

    def show(self) -> None:
        """The parts as they were."""
        self._value = dict(self.form.answers.get(self.field.id, {}))
        core, word = str(self._value.get("core", "")), str(self._value.get("word", ""))
        words = self._finer.get(core, {})
        self._core.show((core,))
        self._words.replace(words, (word,))
        self._words.display = bool(words)
        strength = self._value.get("strength")
        self._strength.show(strength if isinstance(strength, int) else None)

    def on_choices_changed(self, event: Choices.Changed) -> None:
        """Keep the family or the word."""
        event.stop()
        chosen = event.chosen[0] if event.chosen else None
        if event.source is self._words:
            self._keep("word", chosen)
            return
        self._value.pop("word", None)
        self._keep("core", chosen)
        words = self._finer.get(chosen or "", {})
        self._words.replace(words)
        self._words.display = bool(words)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Enter goes to the next part."""
        event.stop()
        parts = [part for part in (self._core, self._words, self._strength) if part.display]
        place = parts.index(event.source) if event.source in parts else len(parts)
        if place + 1 < len(parts):
            parts[place + 1].focus()
        else:
            self.taken()

    def on_scale_changed(self, event: Scale.Changed) -> None:
        """Keep the strength."""
        event.stop()
        self._keep("strength", event.value)

    def on_scale_taken(self, event: Scale.Taken) -> None:
        """Enter goes on."""
        event.stop()
        self.taken()

    def _keep(self, name: str, value: str | int | None) -> None:
        if value is None:
            self._value.pop(name, None)
        else:
            self._value[name] = value
        self.given(dict(self._value))
