"""Looks for a way to one reply of one exercise: answers, and what was done before, that lead to it.

It tries at random what the conditions ask about, until the reply is given or patience is over.
"""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

from helpers.walker import Walker
from redirection_tui.content.model.condition import TERMS, Condition
from redirection_tui.content.model.fields import ScaleField, ShowField, TextField
from redirection_tui.content.model.steps import Exercise, FormStep, PracticeStep
from redirection_tui.engine.conditions import truth
from redirection_tui.engine.context import Context
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import OTHER
from redirection_tui.engine.practice import lengths
from redirection_tui.engine.walk import Walk
from redirection_tui.records import SlotLine
from redirection_tui.services import Services

SAMPLES = 40
MOST_BEFORE = 5
Wish = tuple[Condition, bool]
"""A comparison, and whether it is to hold."""


def given_reply(services: Services, chance: Random, module: str, step: str, rule: str) -> bool:
    """True when one try, with an empty notebook, leads to this rule."""
    services.notebook.delete_everything()
    walk = services.walk(module, step)
    walk.jump(step)
    exercise: Any = walk.current
    number = [one.id for one in exercise.feedback].index(rule)
    wishes: list[Wish] = []
    for earlier in exercise.feedback[:number]:
        wishes += _wishes(earlier.when, chance, want=False)
    when = exercise.feedback[number].when
    if when is not None:
        wishes += _wishes(when, chance, want=True)
    local = {field.id for field in getattr(exercise, "fields", ())}
    for ref in sorted({ref for wish, _ in wishes for ref in _refs(wish)}):
        if ref.partition(".")[0] not in local:
            _happened_before(services, walk, chance, ref)
    if any(wish.days_since for wish, _ in wishes):
        _let_days_pass(services, chance)
    walk.jump(step)
    return _reply(services, walk, exercise, chance, wishes) == rule


def _reply(
    services: Services, walk: Walk, exercise: Exercise, chance: Random, wishes: list[Wish]
) -> str:
    walker = Walker(services, chance)
    if isinstance(exercise, FormStep):
        form = services.form(walk, exercise)
        for field in exercise.fields:
            if not isinstance(field, ShowField):
                _answer(walker, form, field, wishes)
        return services.finish_form(walk, form)[1].id
    values: dict[str, Any] = {}
    if isinstance(exercise, PracticeStep):
        values = _practised(walker, exercise, services.context(walk), wishes)
    feedback = services.finish_step(walk, values)
    assert feedback is not None
    return feedback.id


def _answer(walker: Walker, form: FormSession, field: Any, wishes: list[Wish]) -> None:
    """Answer so that the wishes come true which this is the last question of."""
    order = [one.id for one in form.step.fields]
    mine = [wish for wish in wishes if _last(wish[0], order) == field.id]
    for wish, want in mine:
        if want and wish.ref == f"{field.id}.{OTHER}":
            form.answer(field.id, OTHER)
            form.answer(wish.ref, f"I {(*_words(wish), wish.value)[0]}")
            return
    words = [word for wish, want in mine if want for word in _words(wish)]
    for sample in range(SAMPLES):
        form.answer(field.id, None if sample % 5 == 1 else walker.value(form, field))
        if words and sample % 2:
            written = walker.chance.choice(words)
            form.answer(field.id, written if isinstance(field, TextField) else OTHER)
            form.answer(f"{field.id}.{OTHER}", written)
        if all(_met(wish, form.context) for wish in mine):
            return


def _words(wish: Condition) -> tuple[str, ...]:
    """What a condition wants to find in a text or among the options."""
    if wish.is_ == "mentions":
        return tuple(wish.words.values())
    return (str(wish.value),) if wish.is_ == "contains" else ()


def _practised(
    walker: Walker, step: PracticeStep, context: Context, wishes: list[Wish]
) -> dict[str, Any]:
    local = frozenset(("before", "after", "minutes-done"))
    for _ in range(SAMPLES):
        values: dict[str, Any] = {}
        if not step.items:
            values["minutes-done"] = walker.chance.randint(0, max(lengths(step)))
        for name in ("before", "after") if isinstance(step.rating, ScaleField) else ():
            if walker.chance.random() < 0.9:
                values[name] = walker.chance.randint(0, 10)
        found = Context(answers=values, local=local, run=context.run, entries=context.entries)
        if all(_met(wish, found) for wish in wishes):
            break
    return values


def _met(wish: Wish, context: Context) -> bool:
    condition, want = wish
    return (truth(condition, context) is True) == want


def _wishes(condition: Condition | None, chance: Random, *, want: bool) -> list[Wish]:
    """Comparisons that together make the condition hold, or fail."""
    if condition is None:
        return []
    if condition.not_ is not None:
        return _wishes(condition.not_, chance, want=not want)
    parts = condition.all if condition.all is not None else condition.any
    if parts is None:
        return [(condition, want)]
    if (condition.all is not None) == want:
        return [wish for part in parts for wish in _wishes(part, chance, want=want)]
    return _wishes(chance.choice(parts), chance, want=want)


def _refs(condition: Condition) -> Iterator[str]:
    for term in TERMS:
        argument = getattr(condition, term.replace("-", "_"))
        if isinstance(argument, tuple):
            yield from argument
        elif argument is not None:
            yield argument


def _last(condition: Condition, order: list[str]) -> str | None:
    """The last question that a comparison asks about."""
    heads = {ref.partition(".")[0] for ref in _refs(condition)}
    return next((name for name in reversed(order) if name in heads), None)


def _happened_before(services: Services, walk: Walk, chance: Random, ref: str) -> None:
    """Do at random, up to some times, what a ref to elsewhere looks at."""
    head, _, rest = ref.partition(".")
    times = chance.randint(0, MOST_BEFORE)
    if head == "slot":
        lines = tuple(SlotLine("", f"line {number}") for number in range(times))
        _done(services, walk, chance, walk.module.steps[0].id)
        newest = services.notebook.entries()[-1]
        services.notebook.save(type(newest)(**_parts(newest) | {"exports": {rest: lines}}))
    elif head == "setting":
        if rest == "country":
            services.change(country=chance.choice((None, *services.countries())))
    elif head == "run":
        for _ in range(times):
            _done(services, walk, chance, rest)
    elif rest:
        step = rest.partition(".")[0]
        other = walk if head == walk.module.id else services.walk(head, step)
        for _ in range(times):
            _done(services, other, chance, step)


def _let_days_pass(services: Services, chance: Random) -> None:
    """What was done, was done some days ago."""
    then = services.clock().date() - timedelta(days=chance.randint(0, 20))
    for entry in services.notebook.entries():
        services.notebook.save(type(entry)(**_parts(entry) | {"day": then.isoformat()}))


def _done(services: Services, walk: Walk, chance: Random, step: str) -> None:
    walk.jump(step)
    Walker(services, chance).visit(walk)


def _parts(entry: Any) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}
