"""Field kinds on paper: one table says what room each kind of question gets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

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
from redirection_tui.content.model.program import EmotionFamily
from redirection_tui.engine.options import OTHER, RATHER_NOT
from redirection_tui.handout.page import (
    Answer,
    Box,
    Boxes,
    Group,
    Lines,
    Part,
    Question,
    Rated,
    Ratings,
    Scale,
)
from redirection_tui.words import Words

_ROOM = {1: 2, 3: 4, 6: 8}
"""Lines on paper for a text's lines on the screen: a pen needs more room than a key."""
_ROWS = 3
"""Rows of a list on a sheet at most; for more, a sheet is copied."""
TEN = tuple(range(11))


@dataclass(frozen=True, slots=True)
class Pen:
    """What filling in one form takes: its answers (none on a blank sheet), words and options."""

    words: Words
    options: Callable[[Any], Mapping[str, str]]
    families: tuple[EmotionFamily, ...]
    answers: Mapping[str, Any]

    def value(self, field: Any) -> Any:
        """The answer to a field; None where there is none."""
        return self.answers.get(field.id)


def on_paper(field: Field, pen: Pen) -> tuple[Part, ...]:
    """A field as parts of a sheet. A setting of the program has no place on paper."""
    if getattr(field, "sets", None):
        return ()
    if isinstance(field, ListField):
        return _list(field, pen)
    return (_question(field, pen),)


def _question(field: Any, pen: Pen) -> Question:
    hints = [field.hint] if field.hint else []
    how = _how(field, pen)
    if field.when is not None:
        hints.append(pen.words.text("handout.if-it-fits"))
    if how:
        hints.append(how)
    if isinstance(field, TextField) and field.placeholder and not pen.answers:
        hints.append(field.placeholder)
    return Question(field.prompt, tuple(hints), ROOM_FOR[type(field)](field, pen))


def _how(field: Any, pen: Pen) -> str:
    """How an answer is marked, for kinds where the boxes do not say it."""
    if isinstance(field, ChoiceField):
        return pen.words.text("handout.one")
    if isinstance(field, ChoicesField):
        most = field.most
        return pen.words.text("handout.up-to", n=most) if most else pen.words.text("handout.many")
    return ""


def _text(field: TextField, pen: Pen) -> tuple[Answer, ...]:
    value = pen.value(field)
    return (Lines(_ROOM[field.lines], (str(value),) if value else ()),)


def _choosing(field: Any, pen: Pen) -> tuple[Answer, ...]:
    """Boxes; or lines where all options come from what was written on another sheet."""
    options = {name: text for name, text in pen.options(field).items() if name != RATHER_NOT}
    if not set(options) - {OTHER}:
        return (Lines(2),)
    value = pen.value(field)
    picked = value if isinstance(value, tuple) else (value,)
    other = str(pen.answers.get(f"{field.id}.{OTHER}", ""))
    return (
        Boxes(
            tuple(
                Box(text, name in picked, room=name == OTHER, written=other * (name == OTHER))
                for name, text in options.items()
            )
        ),
    )


def _scale(field: ScaleField, pen: Pen) -> tuple[Answer, ...]:
    values = tuple(range(0, field.top + 1, field.step))
    return (Scale(values, field.low, field.high, pen.value(field)),)


def _ratings(field: RatingsField, pen: Pen) -> tuple[Answer, ...]:
    items = {name: text for name, text in pen.options(field).items() if name != OTHER}
    value = pen.value(field) or {}
    spare = (Rated(""),) * (3 if not items else 1 if field.other else 0)
    made = []
    for column, label in (field.columns or {"": ""}).items():
        marks = {name: value.get(f"{name}.{column}" if column else name) for name in items}
        rows = tuple(Rated(text, marks[name]) for name, text in items.items())
        made.append(Ratings(TEN, field.low, field.high, (*rows, *spare), label))
    return tuple(made)


def _rank(field: RankField, pen: Pen) -> tuple[Answer, ...]:
    """The options to choose from as they are, then numbered lines for the first of them."""
    options = pen.options(field)
    picked = tuple(options.get(name, name) for name in pen.value(field) or ())
    known = tuple(Box(text) for name, text in options.items() if name != OTHER)
    order = Lines(min(field.top, max(len(options), 1)), picked, numbered=True)
    return (Boxes(known), order) if known and not picked else (order,)


def _emotion(field: EmotionField, pen: Pen) -> tuple[Answer, ...]:
    value = pen.value(field) or {}
    made: list[Answer] = []
    if field.words:
        for family in pen.families:
            core = Box(family.name, family.id == value.get("core"))
            finer = (Box(text, name == value.get("word")) for name, text in family.words.items())
            made.append(Boxes((core, *finer), lead=True))
    else:
        cores = tuple(Box(one.name, one.id == value.get("core")) for one in pen.families)
        made.append(Boxes(cores))
    if field.strength:
        low, high = pen.words.text("emotion.low"), pen.words.text("emotion.high")
        made.append(Scale(TEN, low, high, value.get("strength")))
    return tuple(made)


def _tick(field: TickField, pen: Pen) -> tuple[Answer, ...]:
    return (Boxes((Box(field.text or field.prompt, bool(pen.value(field))),)),)


def _show(field: ShowField, _pen: Pen) -> tuple[Answer, ...]:
    """Room to copy what an earlier sheet holds; some only say a sentence."""
    return (Lines(2),) if field.of else ()


def _list(field: ListField, pen: Pen) -> tuple[Part, ...]:
    """A group for each row: those that are filled in, or a few empty ones."""
    rows: tuple[Mapping[str, Any], ...] = pen.value(field) or ({},) * max(
        field.least, min(field.most, _ROWS)
    )
    head = Question(field.prompt, (field.hint,) if field.hint else ())
    label = field.row or pen.words.text("handout.row")
    groups = []
    for number, row in enumerate(rows, 1):
        of_row = replace(pen, answers=row)
        groups.append(
            Group(f"{label} {number}", tuple(_question(inner, of_row) for inner in field.fields))
        )
    return (head, *groups)


ROOM_FOR: dict[type, Callable[[Any, Pen], tuple[Answer, ...]]] = {
    TextField: _text,
    ChoiceField: _choosing,
    ChoicesField: _choosing,
    ContactField: _choosing,
    DaypartField: _choosing,
    DayField: _choosing,
    ScaleField: _scale,
    RatingsField: _ratings,
    RankField: _rank,
    EmotionField: _emotion,
    TickField: _tick,
    ShowField: _show,
}
"""Field kind -> the room for its answer. A list is made of rows of these."""
