"""The persona's answers, for 'show me an example', demonstrations and sheets of paper."""

from typing import Any

from redirection_tui.content.model.fields import EmotionField, Field, ListField, ShowField
from redirection_tui.content.model.steps import FormStep, PracticeStep, Step
from redirection_tui.engine.options import OTHER


def example_answers(step: FormStep) -> dict[str, Any]:
    """field id -> the made-up example; fields without one are absent."""
    found: dict[str, Any] = {}
    for field in step.fields:
        found |= _example(field)
    return found


def example_ratings(step: PracticeStep) -> dict[str, Any]:
    """The number that the persona gives before a practice. Nobody knows the one after it."""
    value = step.rating.example if step.rating is not None else None
    return {} if value is None else {"before": value}


def has_answers(step: Step) -> bool:
    """True where the persona has something to answer. Checks and sorting have none: each answer
    is explained when it is given, and nobody's way through them is an example."""
    if isinstance(step, FormStep):
        return bool(example_answers(step))
    return isinstance(step, PracticeStep) and bool(example_ratings(step))


def _example(field: Field) -> dict[str, Any]:
    if isinstance(field, ShowField) or getattr(field, "sets", None):
        return {}  # a setting of the program is nobody's answer
    if isinstance(field, ListField):
        rows = tuple(
            {**{name: _pick(value) for name, value in row.picks.items()}, **row.texts}
            for row in field.examples
        )
        return {field.id: rows} if rows else {}
    value = field.example
    if value is None or value in ((), {}):
        return {}
    if isinstance(field, EmotionField) and field.example is not None:
        own = field.example
        parts = {"core": own.core, "word": own.word, "strength": own.strength}
        return {field.id: {name: part for name, part in parts.items() if part is not None}}
    found: dict[str, Any] = {field.id: value}
    other = getattr(field, "example_other", None)
    if other is not None and (value == OTHER or (isinstance(value, tuple) and OTHER in value)):
        found[f"{field.id}.{OTHER}"] = other
    return found


def _pick(value: Any) -> Any:
    return tuple(value) if isinstance(value, (list, tuple)) else value
