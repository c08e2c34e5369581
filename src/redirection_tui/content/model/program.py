"""What the first screen needs: headers, the program's order, shared lists, interface words.

Modules with their steps are in module.py: their many structs would slow the first frame.
"""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import (
    Body,
    Id,
    Label,
    Line,
    Model,
    Options,
    Ref,
    Target,
    Title,
)

FORMAT = 1
"""The content format this program reads."""
JOBS = (
    *("first_run", "urge_help", "soft_exit", "not_helping", "check_in", "plan"),
    "for_clinicians",
)
"""Fields of Program that name a tool by what the program opens it for."""


class Header(Model, frozen=True, kw_only=True):
    """What a list of modules needs to know of one, read without its steps."""

    format: Literal[1]
    id: Id
    title: Title
    aim: Line
    code: str | None = None
    revision: Annotated[int, Meta(ge=1)] = 1
    feel: Literal["calm", "heavy"] | None = None


class Part(Model, frozen=True, kw_only=True):
    """One of the program's questions and the modules that answer it. Its title is in shared."""

    id: Id
    modules: tuple[Id, ...]


class Effect(Model, frozen=True, kw_only=True):
    """What was done (`of`, options of a record), with a 0-10 number `before` and `after` it."""

    of: Ref
    before: Ref
    after: Ref


class Shelf(Model, frozen=True, kw_only=True):
    """Tools that stand together in the list of tools. Its title is in shared."""

    id: Id
    tools: tuple[Id, ...]


class SlotRule(Model, frozen=True, kw_only=True):
    """How answers become a slot: the newest answer wins, or all are gathered, newest first.

    `by_effect`: while nobody has answered, what went with the largest fall of a number comes first.
    """

    gather: bool = False
    most: int = 12
    by_effect: tuple[Effect, ...] = ()


class Program(Model, frozen=True, kw_only=True):
    """Order and wiring, ids only. `papers`: documents that are worth having on paper; a module or
    tool stands for all of its documents."""

    format: Literal[1]
    id: Id
    languages: Annotated[tuple[Id, ...], Meta(min_length=1)]
    parts: tuple[Part, ...]
    short_path: tuple[Id, ...] = ()
    tools: tuple[Id, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    first_run: Id | None = None
    urge_help: Id | None = None
    soft_exit: Id | None = None
    not_helping: Id | None = None
    check_in: Id | None = None
    plan: Id | None = None
    for_clinicians: Id | None = None
    crisis: tuple[Target, ...] = ()
    papers: tuple[Target, ...] = ()
    slots: dict[Id, SlotRule] = {}

    @property
    def source_language(self) -> str:
        """The language that holds structure and text together: the first one."""
        return self.languages[0]

    @property
    def modules(self) -> tuple[str, ...]:
        """All module ids in path order."""
        return tuple(module for part in self.parts for module in part.modules)


class EmotionFamily(Model, frozen=True, kw_only=True):
    """A core feeling and finer words for it."""

    id: Id
    name: Label
    words: Options


class Shared(Model, frozen=True, kw_only=True):
    """Lists and blocks of text that several modules use."""

    format: Literal[1]
    parts: dict[Id, Title]
    shelves: dict[Id, Title] = {}
    lists: dict[Id, Options]
    emotions: tuple[EmotionFamily, ...]
    blocks: dict[Id, Body]


class Interface(Model, frozen=True, kw_only=True):
    """Every word of the interface, by group and key."""

    format: Literal[1]
    language_name: Label
    words: dict[Id, dict[Id, Label]]
