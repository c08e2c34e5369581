"""Conditions: three-valued, so that what is not known never counts as no, zero or yes."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from redirection_tui.content.model.condition import Condition, Feedback
from redirection_tui.engine.context import UNKNOWN, Context, Unknown
from redirection_tui.records import SlotLine

Truth = bool | Unknown


def holds(condition: Condition | None, context: Context) -> bool:
    """True only when the condition is known to hold; no condition always holds."""
    return condition is None or truth(condition, context) is True


def first_feedback(rules: tuple[Feedback, ...], context: Context) -> Feedback:
    """The first rule that holds. The last rule of every exercise has no condition, so that no
    answer, and no missing answer, goes without a reply. Raises LookupError for content without
    such a rule; the content check refuses it."""
    for rule in rules:
        if holds(rule.when, context):
            return rule
    raise LookupError("feedback without a last rule")


def truth(condition: Condition, context: Context) -> Truth:
    """True, False or UNKNOWN (Kleene's logic)."""
    if condition.all is not None:
        parts = [truth(part, context) for part in condition.all]
        return False if False in parts else UNKNOWN if UNKNOWN in parts else True
    if condition.any is not None:
        parts = [truth(part, context) for part in condition.any]
        return True if True in parts else UNKNOWN if UNKNOWN in parts else False
    if condition.not_ is not None:
        inner = truth(condition.not_, context)
        return inner if isinstance(inner, Unknown) else not inner
    return _compare(condition, _term(condition, context))


def _compare(condition: Condition, found: Any) -> Truth:
    if condition.is_ == "unknown":
        return found is UNKNOWN
    if condition.is_ == "known":
        return found is not UNKNOWN
    if condition.is_ == "is-empty":
        return bool(found is UNKNOWN or (isinstance(found, (str, tuple, dict)) and not found))
    if isinstance(found, Unknown):
        return found
    wanted = tuple(condition.words.values()) if condition.is_ == "mentions" else condition.value
    answer: Truth = _COMPARISONS[condition.is_](_plain(found), wanted)
    return answer


def _plain(found: Any) -> Any:
    """Slot lines compare by their option ids, or by their words where they have none."""
    if isinstance(found, tuple):
        return tuple(
            (item.id or item.text) if isinstance(item, SlotLine) else item for item in found
        )
    return found


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Truth]:
    def checked(found: Any, wanted: Any) -> Truth:
        if isinstance(found, (int, float)) and isinstance(wanted, (int, float)):
            return compare(found, wanted)
        return UNKNOWN

    return checked


def _contains(found: Any, wanted: Any) -> bool:
    return bool(wanted in found if isinstance(found, (tuple, dict)) else found == wanted)


def _mentions(found: Any, wanted: tuple[str, ...]) -> bool:
    """Whole words, whether they are written with capitals or not."""
    if not isinstance(found, str):
        return False
    text = " ".join(re.findall(r"\w+", found.casefold()))
    return any(f" {word.casefold()} " in f" {text} " for word in wanted)


_COMPARISONS: dict[str, Callable[[Any, Any], Truth]] = {
    "==": lambda found, wanted: bool(found == wanted),
    "!=": lambda found, wanted: bool(found != wanted),
    ">=": _ordered(lambda found, wanted: found >= wanted),
    "<=": _ordered(lambda found, wanted: found <= wanted),
    ">": _ordered(lambda found, wanted: found > wanted),
    "<": _ordered(lambda found, wanted: found < wanted),
    "in": lambda found, wanted: isinstance(wanted, (list, tuple)) and found in wanted,
    "not-in": lambda found, wanted: isinstance(wanted, (list, tuple)) and found not in wanted,
    "contains": _contains,
    "mentions": _mentions,
}


def _term(condition: Condition, context: Context) -> Any:
    if condition.count is not None and condition.within_days is not None:
        return _count_of_days(condition.count, condition.within_days, context)
    for name, function in _TERMS.items():
        argument = getattr(condition, name)
        if argument is not None:
            return function(argument, context)
    return UNKNOWN


def _numbers(values: tuple[Any, ...]) -> list[float]:
    return [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]


def _count(ref: str, context: Context) -> Any:
    """Items of an answer at hand; for another step, today's entries that have a value there."""
    if ref.partition(".")[0] in context.local or ref.startswith("slot."):
        found = context.value(ref)
        return len(found) if isinstance(found, (tuple, dict)) else UNKNOWN
    day = context.today.isoformat() if context.today else None
    return len(context.series(ref, day))


def _count_of_days(ref: str, days: int, context: Context) -> Any:
    """Entries of the last so many days, today among them, that have a value there."""
    if context.today is None:
        return UNKNOWN
    passed = (context.today - timedelta(days=ago) for ago in range(days))
    return sum(len(context.series(ref, day.isoformat())) for day in passed)


def _length(ref: str, context: Context) -> Any:
    found = context.value(ref)
    return len(found) if isinstance(found, (str, tuple, dict)) else UNKNOWN


def _mean(ref: str, context: Context) -> Any:
    numbers = _numbers(context.series(ref))
    return sum(numbers) / len(numbers) if numbers else UNKNOWN


def _smallest(refs: tuple[str, ...], context: Context) -> Any:
    numbers = _numbers(tuple(context.value(ref) for ref in refs))
    return min(numbers) if numbers else UNKNOWN


def _largest(refs: tuple[str, ...], context: Context) -> Any:
    numbers = _numbers(tuple(context.value(ref) for ref in refs))
    return max(numbers) if numbers else UNKNOWN


def _delta(refs: tuple[str, str], context: Context) -> Any:
    numbers = _numbers(tuple(context.value(ref) for ref in refs))
    return numbers[0] - numbers[1] if len(numbers) == len(refs) else UNKNOWN


def _top(ref: str, context: Context) -> Any:
    """The item rated highest; unknown when nothing is rated above zero."""
    found = context.value(ref)
    rated = (
        {k: v for k, v in found.items() if isinstance(v, int)} if isinstance(found, dict) else {}
    )
    best = max(rated, key=lambda item: rated[item], default=None)
    return best if best is not None and rated[best] > 0 else UNKNOWN


def _latest(ref: str, context: Context) -> Any:
    series = context.series(ref)
    return series[-1] if series else UNKNOWN


def _days_since(ref: str, context: Context) -> Any:
    parts = ref.split(".")
    if len(parts) < 2 or context.today is None:  # noqa: PLR2004 - MODULE.STEP
        return UNKNOWN
    found = context.entries(parts[0], parts[1])
    return (context.today - date.fromisoformat(found[-1].day)).days if found else UNKNOWN


_TERMS: dict[str, Callable[[Any, Context], Any]] = {
    "ref": lambda ref, context: context.value(ref),
    "count": _count,
    "len": _length,
    "mean": _mean,
    "min": _smallest,
    "max": _largest,
    "delta": _delta,
    "top": _top,
    "latest": _latest,
    "days_since": _days_since,
    "band": lambda _form, context: context.answers.get("band", UNKNOWN),
}
