"""Options: one, several, in order, a person by role; with an own word for 'other'."""

from collections.abc import Sequence
from typing import Any

from redirection_tui.content.model.fields import ChoicesField, FieldBase, RankField, TickField
from redirection_tui.engine.options import OTHER
from redirection_tui.plain.fields.asking import CLEAR, Asking
from redirection_tui.plain.fields.text import own_words
from redirection_tui.plain.prompts import Kind, Menu, Prompt, Shown

LONGEST_OTHER = 80
OPEN = ""
"""What Enter alone stands for."""


def ask_one(asking: Asking, field: FieldBase) -> None:
    """One of several. Nobody's country or answer is set by Enter."""
    options = asking.form.options(field)
    now = asking.form.answers.get(field.id)

    def before() -> None:
        asking.say_question(field)
        asking.say_so_far((options[now],) if now in options else ())

    enter = asking.talk.text("plain.keep-it" if now in options else "plain.leave-open")
    menu = Menu(options, OPEN, enter, before, "choice", asking.here(field.id))
    chosen = asking.talk.choose(menu)
    if chosen == f"/{CLEAR}":
        asking.given(None, field.id)
    elif chosen:
        asking.given(chosen, field.id)
    _own_word(asking, field, asking.form.answers.get(field.id))


def ask_several(asking: Asking, field: ChoicesField | RankField) -> None:
    """Any of several, or an order: numbers on one line."""
    ordered = isinstance(field, RankField)
    most = field.top if isinstance(field, RankField) else field.most
    options = asking.form.options(field)
    names = list(options)
    kind: Kind = "order" if ordered else "several"

    def before() -> None:
        asking.say_question(field)
        now = asking.form.answers.get(field.id) or ()
        asking.say_so_far(options[name] for name in now if name in options)
        if most is not None:
            asking.talk.told("plain.at-most", n=most)

    shown = Shown(asking.talk, Menu(options, before=before))
    shown.say()
    ask = asking.talk.text("plain.ask-order" if ordered else "plain.ask-several")
    while True:
        here = asking.here(field.id) | shown.prompt().here
        text, command = asking.talk.ask(Prompt(kind, ask, shown.say, here))
        if command == "more":
            shown.more()
            continue
        if command == CLEAR:
            asking.given(None, field.id)
        if not text:
            break
        chosen = _numbered(text, names)
        if chosen is None:
            asking.talk.told("plain.no-such-number", last=len(names))
        elif most is not None and len(chosen) > most:
            asking.talk.told("plain.too-many", n=most)
        else:
            asking.given(chosen, field.id)
            break
    _own_word(asking, field, asking.form.answers.get(field.id))


def ask_tick(asking: Asking, field: TickField) -> None:
    """Yes or no to one sentence."""

    def before() -> None:
        if field.text is not None:
            asking.say_question(field)
        asking.talk.gap()
        asking.talk.say(" ".join((field.text or field.prompt).split()))
        if field.text is None and field.hint:
            asking.talk.say(field.hint)

    ticked = bool(asking.form.answers.get(field.id))
    yes, no = asking.talk.text("plain.yes"), asking.talk.text("plain.no")
    enter = yes if ticked else no
    menu = Menu({"yes": yes, "no": no}, "yes" if ticked else "no", enter, before, "tick")
    asking.given(True if asking.talk.choose(menu) == "yes" else None, field.id)


def _numbered(text: str, names: Sequence[str]) -> tuple[str, ...] | None:
    """The options of the numbers in a line, each once; None where one is no number of them."""
    found: list[str] = []
    for part in text.replace(",", " ").replace(";", " ").split():
        number = int(part.rstrip(".")) if part.rstrip(".").isdecimal() else 0
        if not 1 <= number <= len(names):
            return None
        if names[number - 1] not in found:
            found.append(names[number - 1])
    return tuple(found)


def _own_word(asking: Asking, field: FieldBase, value: Any) -> None:
    """Ask for an own word where 'something else' is chosen."""
    if value == OTHER or (isinstance(value, tuple) and OTHER in value):
        own_words(asking, f"{field.id}.{OTHER}", LONGEST_OTHER)
