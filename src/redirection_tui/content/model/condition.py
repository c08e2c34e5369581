"""Conditions and feedback rules: a closed set of comparisons, never evaluated as code."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from redirection_tui.content.model.base import Id, Label, Model, Ref, Say, Target

Operator = Literal[
    "==",
    "!=",
    ">=",
    "<=",
    ">",
    "<",
    "in",
    "not-in",
    "contains",
    "mentions",
    "is-empty",
    "unknown",
    "known",
]

TERMS = (
    "ref",
    "count",
    "len",
    "mean",
    "min",
    "max",
    "delta",
    "top",
    "latest",
    "days-since",
    "band",
)
"""The functions a condition may use; exactly one a comparison."""


class Condition(Model, frozen=True, kw_only=True):
    """Either a join of conditions (`all`, `any`, `not`) or one comparison of one term.

    A missing value is unknown, never zero; a comparison with it is unknown, and an unknown
    condition does not hold. Only `is: unknown` and `is: known` ask about that directly.

    `mentions` looks in a text for one of `words`, which are translated. `count` counts what is at
    hand or, of another step, today's entries; with `within-days`, those of so many days.
    """

    all: "tuple[Condition, ...] | None" = None
    any: "tuple[Condition, ...] | None" = None
    not_: "Condition | None" = msgspec.field(name="not", default=None)
    ref: Ref | None = None
    count: Ref | None = None
    len: Ref | None = None
    mean: Ref | None = None
    min: tuple[Ref, ...] | None = None
    max: tuple[Ref, ...] | None = None
    delta: tuple[Ref, Ref] | None = None
    top: Ref | None = None
    latest: Ref | None = None
    days_since: Ref | None = None
    band: Id | None = None
    is_: Operator = msgspec.field(name="is", default="==")
    value: Any = None
    words: dict[Id, Label] = {}
    within_days: Annotated[int, Meta(ge=1, le=366)] | None = None


class Feedback(Model, frozen=True, kw_only=True):
    """One rule of feedback: the first whose `when` holds speaks. The last has no `when`."""

    id: Id
    say: Say
    when: Condition | None = None
    offer: Annotated[tuple[Target, ...], Meta(max_length=3)] = ()
