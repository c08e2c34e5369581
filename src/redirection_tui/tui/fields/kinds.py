"""The table of field kinds: which answer widget serves which struct."""

from collections.abc import Callable

from redirection_tui.content.model.fields import (
    ChoiceField,
    ChoicesField,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    Field,
    ListField,
    RankField,
    RatingsField,
    ScaleField,
    ShowField,
    TextField,
    TickField,
)
from redirection_tui.engine.form import FormSession
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.fields.feeling import EmotionAnswer
from redirection_tui.tui.fields.numbers import RatingsAnswer, ScaleAnswer
from redirection_tui.tui.fields.options import OptionAnswer, TickAnswer
from redirection_tui.tui.fields.rows import ListAnswer
from redirection_tui.tui.fields.text import TextAnswer
from redirection_tui.words import Words

Make = Callable[[Field, FormSession, Words], Answer | None]


def _emotion(field: EmotionField, form: FormSession, words: Words) -> Answer:
    ends = (words.text("emotion.low"), words.text("emotion.high"))
    return EmotionAnswer(field, form, ends)


KINDS: dict[type, Make] = {
    TextField: lambda field, form, _: TextAnswer(field, form),  # type: ignore[arg-type]  # keyed by its type
    ChoiceField: lambda field, form, _: OptionAnswer(field, form),
    ChoicesField: lambda field, form, _: OptionAnswer(field, form),
    RankField: lambda field, form, _: OptionAnswer(field, form),
    ContactField: lambda field, form, _: OptionAnswer(field, form),
    DaypartField: lambda field, form, _: OptionAnswer(field, form),
    DayField: lambda field, form, _: OptionAnswer(field, form),
    TickField: lambda field, form, _: TickAnswer(field, form),  # type: ignore[arg-type]  # keyed by its type
    ScaleField: lambda field, form, _: ScaleAnswer(field, form),  # type: ignore[arg-type]  # keyed by its type
    RatingsField: lambda field, form, _: RatingsAnswer(field, form),  # type: ignore[arg-type]  # keyed by its type
    EmotionField: _emotion,  # type: ignore[dict-item]  # keyed by its type
    ListField: lambda field, form, words: ListAnswer(field, form, words),  # type: ignore[arg-type]  # keyed by its type
    ShowField: lambda _field, _form, _words: None,
}


def answer_for(field: Field, form: FormSession, words: Words) -> Answer | None:
    """The widget that takes the answer to `field`; None for what only shows something."""
    return KINDS[type(field)](field, form, words)
