"""What can be asked of a value: which comparisons fit its kind, and which values it can have."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.refs import Led, options_known
from redirection_tui.content.model.fields import (
    ChoiceField,
    ChoicesField,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    Field,
    RankField,
    RatingsField,
    ScaleField,
    TickField,
)
from redirection_tui.content.model.steps import FormStep, StepBase

_EQUAL = frozenset(("==", "!="))
_ONE = _EQUAL | {"in", "not-in"}
_ORDERED = _EQUAL | {">=", "<=", ">", "<"}
_SEVERAL = frozenset(("contains",))
_RATING_TOP = 10


@dataclass(frozen=True, slots=True)
class Fit:
    """A kind of value in words, the operators that fit it, its values or its highest number."""

    kind: str
    operators: frozenset[str]
    values: frozenset[str] | None = None
    top: int | None = None

    def refuses(self, value: Any) -> str:
        """Why a value can never be met; '' when it can."""
        if self.kind == "number":
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return f"'{value}' is no number."
            if self.top is not None and not 0 <= value <= self.top:
                return f"{value} is outside 0 to {self.top}."
            return ""
        if self.kind == "a tick":
            return "" if isinstance(value, bool) else "A tick is true or false."
        if self.values is not None and value not in self.values:
            return f"'{value}' is not one of: {', '.join(sorted(self.values))}."
        return ""

    def of_top(self) -> "Fit":
        """What fits the item that was rated highest."""
        return Fit("one of several", _ONE, self.values)


_TEXT = Fit("text", frozenset(("mentions",)))


def fit_of(  # noqa: PLR0911 - one answer a kind
    led: Led, content: Content, step: StepBase | None = None
) -> Fit:
    """What fits the value that a ref leads to."""
    match led.kind:
        case "number" | "run":
            return Fit("number", _ORDERED)
        case "rating":
            return Fit("number", _ORDERED, top=_RATING_TOP)
        case "slot":
            return Fit("several", _SEVERAL)
        case "setting":
            return Fit("one of several", _ONE, _settings(led.part, content))
        case "band":
            score = step.score if isinstance(step, FormStep) else None
            bands = frozenset(band.id for band in score.bands) if score else None
            return Fit("one of several", _ONE, bands)
        case "emotion-part":
            return _emotion(led.part, content)
        case "other" | "step":
            return _TEXT
        case "field":
            return _field(led.field, content)


def _field(field: Field | None, content: Content) -> Fit:  # noqa: PLR0911 - one answer a kind
    match field:
        case ScaleField():
            return Fit("number", _ORDERED, top=field.top)
        case TickField():
            return Fit("a tick", _EQUAL)
        case ChoiceField() | DaypartField() | DayField() | ContactField():
            return Fit("one of several", _ONE, options_known(content, field))
        case ChoicesField() | RankField():
            return Fit("several", _SEVERAL, options_known(content, field))
        case RatingsField():
            return Fit("ratings", frozenset(), options_known(content, field))
        case EmotionField():
            return Fit("a feeling", frozenset())
        case _:
            return _TEXT


def _emotion(part: str, content: Content) -> Fit:
    if part == "strength":
        return Fit("number", _ORDERED, top=_RATING_TOP)
    families = content.shared.struct.emotions if content.shared else ()
    known: Collection[str] = (
        [family.id for family in families]
        if part == "core"
        else [word for family in families for word in family.words]
    )
    return Fit("one of several", _ONE, frozenset(known) if families else None)


def _settings(name: str, content: Content) -> frozenset[str] | None:
    if name == "language":
        return frozenset(content.program.struct.languages)
    if name == "notes":
        return frozenset(("kept",))
    contacts = content.contacts
    return frozenset(contacts.struct.countries) if contacts else None
