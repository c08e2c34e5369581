"""C006, C007: conditions that the engine can answer, and feedback that always has a last word."""

from collections.abc import Iterator
from typing import Any

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.fitting import Fit, fit_of
from redirection_tui.content.lint.named import SEVERAL_TERMS
from redirection_tui.content.lint.refs import Led, Scope
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.lint.tree import structs_of
from redirection_tui.content.model.condition import TERMS, Condition
from redirection_tui.content.model.fields import ListField
from redirection_tui.content.model.steps import ExerciseBase

_JOINS = ("all", "any", "not_")
_BARE = ("unknown", "known", "is-empty")
_SERIES = ("mean", "latest")
_SERIES_PARTS = 3
_NUMBER = Fit("number", frozenset(("==", "!=", ">=", "<=", ">", "<")))


@rule("C006", "Conditions are well formed and compare like with like")
def conditions(content: Content) -> Iterator[Problem]:
    """A comparison that the engine cannot make is unknown for ever.

    An option that does not exist is never chosen. Both fail without a word.
    """
    for placed in content.every_step():
        for place, condition in structs_of(placed.step, Condition, placed.place):
            inside = place[len(placed.place)] != "when"
            scope = Scope(content, placed.file.struct.id, placed.step if inside else None)
            for sentence in _wrong(condition, scope):
                yield Problem(placed.file.name, placed.file.line(place), sentence)
        for place, group in structs_of(placed.step, ListField, placed.place):
            for field in group.fields:
                if field.when is not None or field.prefill is not None:
                    sentence = (
                        f"'{field.id}' is asked in every row alike: it has no when or prefill."
                    )
                    yield Problem(placed.file.name, placed.file.line(place), sentence)


def _wrong(condition: Condition, scope: Scope) -> Iterator[str]:
    joins = [name for name in _JOINS if getattr(condition, name) is not None]
    terms = [name for name in (term.replace("-", "_") for term in TERMS) if _has(condition, name)]
    if len(joins) + len(terms) != 1:
        yield "A condition is one of all, any, not, or one term such as ref. Split it."
    elif joins:
        if getattr(condition, joins[0]) == ():
            yield f"'{joins[0]}' is empty. Write its parts, or remove the condition."
        if condition.value is not None or condition.is_ != "==":
            yield "A join has no 'is' and no 'value'. Move them to its parts."
    else:
        yield from _comparison(condition, terms[0], scope)


def _has(condition: Condition, term: str) -> bool:
    return getattr(condition, term) is not None


def _comparison(condition: Condition, term: str, scope: Scope) -> Iterator[str]:
    bare = condition.is_ in _BARE
    yield from _spelt(condition, term)
    argument = getattr(condition, term)
    if term in _SERIES and len(argument.split(".")) < _SERIES_PARTS:
        yield f"'{term}' looks at all entries: write MODULE.STEP.FIELD."
        return
    if term in SEVERAL_TERMS:
        for ref in argument:
            led = scope.lead(ref)
            if isinstance(led, Led) and fit_of(led, scope.content).kind != "number":
                yield f"'{ref}' is no number, so '{term}' of it is never known."
    fit = _fit(term, argument, scope)
    if fit is None or bare:
        return
    if condition.is_ not in fit.operators:
        allowed = ", ".join(sorted({*fit.operators, *_BARE}))
        yield f"'is: {condition.is_}' does not fit {fit.kind} here. Use one of: {allowed}."
    elif condition.value is not None:
        yield from _value(condition.value, fit, several=condition.is_ in ("in", "not-in"))


def _spelt(condition: Condition, term: str) -> Iterator[str]:
    """What a comparison lacks or has too much of."""
    bare, mentions = condition.is_ in _BARE, condition.is_ == "mentions"
    if bare and condition.value is not None:
        yield f"'is: {condition.is_}' takes no value. Remove it."
    if mentions != bool(condition.words):
        yield "'is: mentions' and 'words' belong together."
    if not (bare or mentions) and condition.value is None:
        yield f"'is: {condition.is_}' needs a value."
    parts = getattr(condition, term).split(".") if term == "count" else ()
    if condition.within_days is not None and len(parts) < _SERIES_PARTS:
        yield "'within-days' goes with 'count' of all entries: write MODULE.STEP.FIELD."


def _fit(term: str, argument: Any, scope: Scope) -> Fit | None:
    """What may be asked of a term, or None when its ref leads nowhere (C004 says so)."""
    if term in ("count", "len", "mean", "days_since", *SEVERAL_TERMS):
        return _NUMBER
    if term == "band":
        led = scope.lead("band")
        return fit_of(led, scope.content, scope.step) if isinstance(led, Led) else None
    led = scope.lead(argument)
    if not isinstance(led, Led):
        return None
    fit = fit_of(led, scope.content, scope.step)
    return fit.of_top() if term == "top" else fit


def _value(value: Any, fit: Fit, *, several: bool) -> Iterator[str]:
    if several and not isinstance(value, (list, tuple)):
        yield "'in' and 'not-in' need a list of values."
        return
    for one in value if several else (value,):
        why = fit.refuses(one)
        if why:
            yield why


@rule("C007", "Feedback ends on a rule without a condition, and only the last has none")
def feedback(content: Content) -> Iterator[Problem]:
    """The first rule that holds speaks, so the last must speak to everyone.

    Without it an exercise may end in silence; a rule after one that always holds is never heard.
    """
    for placed in content.steps(ExerciseBase):
        rules = placed.step.feedback
        place = (*placed.place, "feedback")
        line = placed.file.line(place)
        if not rules or rules[-1].when is not None:
            sentence = (
                "The last feedback needs no condition: it answers whatever was done. Add one."
            )
            yield Problem(placed.file.name, line, sentence)
        for number, found in enumerate(rules[:-1]):
            if found.when is None:
                line = placed.file.line((*place, number))
                sentence = (
                    f"'{found.id}' always holds, so what follows is never said. Move it last."
                )
                yield Problem(placed.file.name, line, sentence)
