"""Field kinds: what can be asked. Each is declared once here; faces, handouts and lint follow.

Values, as the notebook keeps them: text, contact -> str; choice, daypart, day -> option id;
choices, rank -> list of option ids; scale -> int; tick -> bool; ratings -> {item or item.column:
int}; emotion -> {"core": id, "word": id, "strength": int}; list -> list of {field: value}.
The free text of an 'other' option is kept under `FIELD.other`. A missing value is absent.
"""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import (
    Example,
    Hint,
    Id,
    Label,
    Model,
    Options,
    Placeholder,
    Prompt,
    Ref,
    Say,
)
from redirection_tui.content.model.condition import Condition

Guard = Literal["strict", "soft", "off"]
Store = Literal["never", "session", "saved"]


class FieldBase(Model, frozen=True, kw_only=True):
    """What every field has: an id, a question, and how its answer travels.

    `lead` stands before the answer where the row of a list becomes one line: "If", ", then I".
    """

    id: Id
    prompt: Prompt
    hint: Hint | None = None
    when: Condition | None = None
    required: bool = False
    store: Store = "saved"
    export: tuple[Id, ...] = ()
    prefill: Ref | None = None
    pin: bool = False
    lead: Label | None = None


class TextField(FieldBase, frozen=True, kw_only=True, tag="text", tag_field="kind"):
    """Free text: 1 line (120 characters), 3 lines (300) or 6 lines (900)."""

    lines: Literal[1, 3, 6] = 1
    guard: Guard = "strict"
    placeholder: Placeholder | None = None
    example: Example | None = None

    @property
    def longest(self) -> int:
        """Most characters that are kept."""
        return {1: 120, 3: 300, 6: 900}[self.lines]


class OptionsBase(FieldBase, frozen=True, kw_only=True):
    """A field whose answers are options: written here, from a shared list, a slot or a field."""

    options: Options = {}
    from_list: Id | None = None
    from_slot: Id | None = None
    from_field: tuple[Ref, ...] = ()
    other: bool = False


class ChoiceField(OptionsBase, frozen=True, kw_only=True, tag="choice", tag_field="kind"):
    """One of several. 'Rather not say' is offered unless `rather-not` is false."""

    rather_not: bool = True
    default: Id | None = None
    sets: Literal["country", "language"] | None = None
    example: Id | None = None
    example_other: Example | None = None


class ChoicesField(OptionsBase, frozen=True, kw_only=True, tag="choices", tag_field="kind"):
    """Any number of several, at most `most`."""

    most: int | None = None
    example: tuple[Id, ...] = ()
    example_other: Example | None = None


class ScaleField(FieldBase, frozen=True, kw_only=True, tag="scale", tag_field="kind"):
    """A number from 0 to `top`: 0-10 for strength, 0-100 in tens for belief."""

    low: Label
    high: Label
    top: Literal[10, 100] = 10
    example: int | None = None

    @property
    def step(self) -> int:
        """Distance between neighbouring values."""
        return self.top // 10


class RatingsField(OptionsBase, frozen=True, kw_only=True, tag="ratings", tag_field="kind"):
    """The same 0-10 scale for several items, in one or two columns."""

    low: Label
    high: Label
    columns: dict[Id, Label] = {}
    example: dict[str, int] = {}


class RankField(OptionsBase, frozen=True, kw_only=True, tag="rank", tag_field="kind"):
    """The user's own order of options: the first `top` of them."""

    top: Annotated[int, Meta(ge=1, le=8)] = 5
    example: tuple[Id, ...] = ()


class EmotionExample(Model, frozen=True, kw_only=True):
    """The persona's feeling."""

    core: Id
    word: Id | None = None
    strength: int | None = None


class EmotionField(FieldBase, frozen=True, kw_only=True, tag="emotion", tag_field="kind"):
    """A core feeling, a finer word for it if wanted, and its strength 0-10."""

    words: bool = True
    strength: bool = True
    example: EmotionExample | None = None


class DaypartField(FieldBase, frozen=True, kw_only=True, tag="daypart", tag_field="kind"):
    """A part of the day: coarse on purpose."""

    example: Id | None = None


class DayField(FieldBase, frozen=True, kw_only=True, tag="day", tag_field="kind"):
    """A day of the week."""

    example: Id | None = None


class ContactField(FieldBase, frozen=True, kw_only=True, tag="contact", tag_field="kind"):
    """Someone, by role and never by name. Roles come from the shared list `roles`."""

    example: Id | None = None
    example_other: Example | None = None


class TickField(FieldBase, frozen=True, kw_only=True, tag="tick", tag_field="kind"):
    """One box to tick; `text` is what is agreed to."""

    text: Say | None = None
    example: bool | None = None


class ShowField(FieldBase, frozen=True, kw_only=True, tag="show", tag_field="kind"):
    """Shows what was written before, or `empty` when there is nothing. Asks nothing."""

    of: tuple[Ref, ...] = ()
    empty: Say | None = None
    most: int = 8


RowField = (
    TextField
    | ChoiceField
    | ChoicesField
    | ScaleField
    | EmotionField
    | DaypartField
    | DayField
    | ContactField
    | TickField
)


class ExampleRow(Model, frozen=True, kw_only=True):
    """One row of the persona's list: texts by field, and picks (ids, numbers) by field."""

    id: Id
    texts: dict[Id, Example] = {}
    picks: dict[Id, str | int | tuple[str, ...] | dict[str, str | int]] = {}


class ListField(FieldBase, frozen=True, kw_only=True, tag="list", tag_field="kind"):
    """A group of fields that repeats, `least` to `most` times."""

    fields: Annotated[tuple[RowField, ...], Meta(min_length=1)]
    least: int = 0
    most: Annotated[int, Meta(ge=1, le=20)] = 5
    row: Label | None = None
    examples: tuple[ExampleRow, ...] = ()


Field = RowField | RatingsField | RankField | ShowField | ListField
ASKING_OPTIONS = (ChoiceField, ChoicesField, RatingsField, RankField)
