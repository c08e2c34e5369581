"""A feeling: its family, a finer word where there is one, and its strength."""

from redirection_tui.content.model.fields import EmotionField
from redirection_tui.engine.options import emotion_options
from redirection_tui.plain.fields.asking import CLEAR, Asking
from redirection_tui.plain.fields.numbers import Scale, number
from redirection_tui.plain.fields.options import OPEN
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu

Feeling = dict[str, int | str]


def ask_emotion(asking: Asking, field: EmotionField) -> None:
    """Three questions, the later ones only where there is something to ask; back goes to the one
    before."""
    parts = (_core, _word, _strength)
    place = 0
    while place < len(parts):
        try:
            parts[place](asking, field)
        except Back:
            if place == 0:
                raise
            place -= 1
        else:
            place += 1


def _value(asking: Asking, field: EmotionField) -> Feeling:
    return dict(asking.form.answers.get(field.id, {}))


def _core(asking: Asking, field: EmotionField) -> None:
    families = {family.id: family.name for family in asking.form.words.emotions}
    now = _value(asking, field).get("core")
    chosen = _one(asking, field, families, now, asking_for="")
    if chosen == f"/{CLEAR}":
        asking.given(None, field.id)
    elif chosen and chosen != now:
        value = _value(asking, field)
        value.pop("word", None)
        asking.given({**value, "core": chosen}, field.id)


def _word(asking: Asking, field: EmotionField) -> None:
    value = _value(asking, field)
    words = emotion_options(field, asking.form.words).get(str(value.get("core", "")), {})
    if not words:
        return
    chosen = _one(asking, field, words, value.get("word"), asking_for="plain.finer-word")
    if chosen == f"/{CLEAR}":
        value.pop("word", None)
        asking.given(value, field.id)
    elif chosen:
        asking.given({**value, "word": chosen}, field.id)


def _strength(asking: Asking, field: EmotionField) -> None:
    value = _value(asking, field)
    if not field.strength or not value:
        return
    text, now = asking.talk.text, value.pop("strength", None)
    low, high = text("emotion.low"), text("emotion.high")
    so_far = now if isinstance(now, int) else None
    found = number(asking.talk, Scale(text("emotion.strength"), low, high, so_far))
    asking.given(value if found is None else {**value, "strength": found}, field.id)


def _one(
    asking: Asking, field: EmotionField, options: dict[str, str], now: object, asking_for: str
) -> str:
    def before() -> None:
        if asking_for:
            asking.talk.heading(asking.talk.text(asking_for))
        else:
            asking.say_question(field)
        asking.say_so_far((options[str(now)],) if now in options else ())

    enter = asking.talk.text("plain.keep-it" if now in options else "plain.leave-open")
    here = frozenset((CLEAR,)) if now in options else frozenset[str]()
    return asking.talk.choose(Menu(options, OPEN, enter, before, "emotion", here))
