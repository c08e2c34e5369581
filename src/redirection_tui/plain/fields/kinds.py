"""The table of field kinds: which prompt serves which struct."""

from collections.abc import Callable
from typing import Any

from redirection_tui.content.model.fields import (
    ChoiceField,
    ChoicesField,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    ListField,
    RankField,
    RatingsField,
    ScaleField,
    ShowField,
    TextField,
    TickField,
)
from redirection_tui.plain.fields.asking import Asking
from redirection_tui.plain.fields.feeling import ask_emotion
from redirection_tui.plain.fields.numbers import ask_ratings, ask_scale
from redirection_tui.plain.fields.options import ask_one, ask_several, ask_tick
from redirection_tui.plain.fields.rows import ask_list
from redirection_tui.plain.fields.text import ask_text

KINDS: dict[type, Callable[[Asking, Any], None] | None] = {
    TextField: ask_text,
    ChoiceField: ask_one,
    ChoicesField: ask_several,
    RankField: ask_several,
    ContactField: ask_one,
    DaypartField: ask_one,
    DayField: ask_one,
    TickField: ask_tick,
    ScaleField: ask_scale,
    RatingsField: ask_ratings,
    EmotionField: ask_emotion,
    ListField: ask_list,
    ShowField: None,
}
