"""The shape of what a user wrote: entries with ids, revision and the labels as they were shown."""

from dataclasses import dataclass, field
from typing import NamedTuple

Value = (
    str | int | bool | tuple[str, ...] | dict[str, int | str] | tuple[dict[str, "str | int"], ...]
)
"""What a field holds; see content/model/fields.py. A missing value is absent, never zero."""


class SlotLine(NamedTuple):
    """A short line that an entry gives to a slot: its option id (or '') and its words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
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
