"""Looks values up: in the step at hand, in earlier entries, in slots, settings and run counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from redirection_tui.records import Entry, SlotLine


class Unknown:
    """The value of what was not answered: neither zero, nor empty, nor false."""

    def __repr__(self) -> str:
        return "unknown"


UNKNOWN: Final = Unknown()
Answers = Mapping[str, Any]
_MODULE_REF_PARTS = 3


def _no_entries(_module: str, _step: str) -> tuple[Entry, ...]:
    return ()


def _no_lines(_slot: str) -> tuple[SlotLine, ...]:
    return ()


def _no_label(_ref: str, _option: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a condition, a prefill or a document may refer to.

    Attributes:
        answers: the step at hand, by field id. local: the field ids it has.
        label: (field, option id) -> the words of the option in the step at hand.
        entries: (module, step) -> finished entries, oldest first.
        slot: name -> lines, newest first. settings: name -> value.
        run: step id -> how often it was finished in this run. today: for day counts.
        own, this_run: a tool's own module and the entries of this run: a tool starts afresh
        each time, so what it asked in an earlier run is not taken for today's answer.
    """

    answers: Answers = field(default_factory=dict)
    local: frozenset[str] = frozenset()
    label: Callable[[str, str], str | None] = _no_label
    entries: Callable[[str, str], tuple[Entry, ...]] = _no_entries
    slot: Callable[[str], tuple[SlotLine, ...]] = _no_lines
    settings: Mapping[str, str | None] = field(default_factory=dict)
    run: Mapping[str, int] = field(default_factory=dict)
    today: date | None = None
    own: str | None = None
    this_run: frozenset[str] = frozenset()

    def value(self, ref: str) -> Any:
        """The value at `ref`, or UNKNOWN."""
        head, _, rest = ref.partition(".")
        if head == "slot":
            lines = self.slot(rest)
            return lines or UNKNOWN
        if head == "setting":
            found = self.settings.get(rest)
            return UNKNOWN if found is None else found
        if head == "run":
            return self.run.get(rest, 0)
        if head in self.local or head in self.answers or not rest:
            return within(self.answers, ref)
        series = self.series(ref, in_this_run=head == self.own)
        return series[-1] if series else UNKNOWN

    def series(
        self, ref: str, day: str | None = None, *, in_this_run: bool = False
    ) -> tuple[Any, ...]:
        """All values a step ever gave at `MODULE.STEP.FIELD`, oldest first, unknown ones left
        out; `day` keeps one ISO date only."""
        parts = ref.split(".", _MODULE_REF_PARTS - 1)
        if len(parts) < _MODULE_REF_PARTS:
            return ()
        module, step, rest = parts
        found = (
            within(entry.values, rest)
            for entry in self.entries(module, step)
            if (day is None or entry.day == day) and (not in_this_run or entry.id in self.this_run)
        )
        return tuple(value for value in found if value is not UNKNOWN)


def within(answers: Answers, ref: str) -> Any:
    """The answer at `field`, `field.other` or, inside ratings and emotions, `field.part`."""
    if ref in answers:
        return answers[ref]
    head, _, rest = ref.partition(".")
    inner = answers.get(head)
    if rest and isinstance(inner, dict) and rest in inner:
        return inner[rest]
    return UNKNOWN
