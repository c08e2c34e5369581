"""The table of field kinds: which answer widget serves which struct."""

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

KINDS: dict[type, type[Answer] | None] = {
    TextField: TextAnswer,
    ChoiceField: OptionAnswer,
    ChoicesField: OptionAnswer,
    RankField: OptionAnswer,
    ContactField: OptionAnswer,
    DaypartField: OptionAnswer,
    DayField: OptionAnswer,
    TickField: TickAnswer,
    ScaleField: ScaleAnswer,
    RatingsField: RatingsAnswer,
    EmotionField: EmotionAnswer,
    ListField: ListAnswer,
    ShowField: None,
}


def answer_for(field: Field, form: FormSession, words: Words) -> Answer | None:
    """The widget that takes the answer to `field`; None for what only shows something."""
    widget = KINDS[type(field)]
    return widget(field, form, words) if widget is not None else None
