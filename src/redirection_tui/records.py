"""The shape of what a user wrote: entries with ids, revision and the labels as they were shown."""

from typing import Any, NamedTuple

from msgspec import Struct, field

Value = (
    str | int | bool | tuple[str, ...] | dict[str, int | str] | tuple[dict[str, "str | int"], ...]
)
"""What a field holds; see content/model/fields.py. A missing value is absent, never zero."""


class SlotLine(NamedTuple):
    """A short line that an entry gives to a slot: its option id (or '') and its words."""

    id: str
    text: str


class Entry(Struct, frozen=True):
    """One finished step, or one draft of it.

    Attributes:
        id: made by the notebook; empty before it is saved.
        module, step, revision, language: what was answered, and in which form of it.
        day, part: ISO date and part of day; coarser than a clock on purpose.
        values: answers by field id. labels: prompts and options as they were shown.
        exports: short lines for slots. done: False for a draft.
        ended: this step was the last of its module.
    """

    module: str
    step: str
    revision: int
    language: str
    day: str
    part: str
    values: dict[str, Value] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    exports: dict[str, tuple[SlotLine, ...]] = field(default_factory=dict)
    done: bool = True
    ended: bool = False
    id: str = ""


def value_from_json(value: Any) -> Value:
    """A value as it was before it was JSON, which has lists where entries have tuples, in the rows
    of a list too."""
    if isinstance(value, list):
        return tuple(value_from_json(item) for item in value)  # type: ignore[return-value]  # rows are alike
    if isinstance(value, dict):
        return {name: value_from_json(item) for name, item in value.items()}  # type: ignore[misc]  # the same
    return value  # type: ignore[no-any-return]  # JSON of an entry holds values only
