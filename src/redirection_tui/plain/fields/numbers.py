"""Numbers: one scale, or the same scale for several items."""

from dataclasses import dataclass

from redirection_tui.content.model.fields import RatingsField, ScaleField
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.fields.asking import CLEAR, Asking
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Prompt

TOP = 10


@dataclass(frozen=True)
class Scale:
    """A question for a number from 0 to `top`, in steps of a tenth, with its ends in words and the
    answer so far. `ends_known`: the ends were said a moment ago."""

    asked: str
    low: str
    high: str
    now: int | None = None
    top: int = TOP
    hint: str | None = None
    ends_known: bool = False


def ask_scale(asking: Asking, field: ScaleField) -> None:
    """One number."""
    now = asking.form.answers.get(field.id)
    scale = Scale(field.prompt, field.low, field.high, now, field.top, field.hint)
    asking.given(number(asking.talk, scale), field.id)


def ask_ratings(asking: Asking, field: RatingsField) -> None:
    """A number for each item and column; back goes to the one before."""
    asking.say_question(field)
    rows = [
        (f"{item}.{column}" if column else item, f"{label}: {heading}" if heading else label)
        for item, label in asking.form.options(field).items()
        for column, heading in (field.columns or {"": ""}).items()
    ]
    place = 0
    while place < len(rows):
        key, asked = rows[place]
        values = dict(asking.form.answers.get(field.id, {}))
        scale = Scale(asked, field.low, field.high, values.pop(key, None), ends_known=place > 0)
        try:
            value = number(asking.talk, scale)
        except Back:
            if place == 0:
                raise
            place -= 1
            continue
        if value is not None:
            values[key] = value
        # In the order of the rows, whichever was answered first.
        asking.given({name: values[name] for name, _ in rows if name in values}, field.id)
        place += 1


def number(talk: Conversation, scale: Scale) -> int | None:
    """A number, or None for no answer; Enter alone keeps what is there."""
    step = scale.top // TOP

    def again() -> None:
        talk.heading(scale.asked)
        if scale.hint:
            talk.say(scale.hint)
        if not scale.ends_known:
            talk.told("plain.scale", low=scale.low, high=scale.high, top=scale.top)
        if scale.now is not None:
            talk.told("plain.number-so-far", n=scale.now)

    again()
    here = frozenset((CLEAR,)) if scale.now is not None else frozenset[str]()
    ask = talk.text("plain.ask-scale", top=scale.top)
    while True:
        text, command = talk.ask(Prompt("number", ask, again, here))
        if command == CLEAR:
            return None
        if not text:
            return scale.now
        if text.isdecimal() and int(text) <= scale.top and int(text) % step == 0:
            return int(text)
        talk.told("plain.no-such-scale" if step == 1 else "plain.no-such-tenth", top=scale.top)
