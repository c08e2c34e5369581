"""Resolves references as the engine does: what a ref leads to, or why it leads nowhere."""

from dataclasses import dataclass
from typing import Literal

from redirection_tui.content.lint.content import Content
from redirection_tui.content.model.fields import (
    ChoiceField,
    ContactField,
    EmotionField,
    Field,
    OptionsBase,
    RatingsField,
)
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import FormStep, PracticeStep, StepBase

SETTINGS = ("country", "language", "notes")
SPECIAL_LISTS = ("countries", "languages")
"""Lists that the engine gives: from the contacts and from the program."""
EMOTION_PARTS = ("core", "word", "strength")
OTHER, RATHER_NOT = "other", "rather-not"
OWN_LISTS = {"contact": "roles", "daypart": "dayparts", "day": "days"}
"""Field kinds whose options are always a shared list."""

Kind = Literal[
    "field", "other", "rating", "emotion-part", "number", "band", "slot", "setting", "run", "step"
]


@dataclass(frozen=True, slots=True)
class Led:
    """Where a ref leads: what kind of value, and the field, step and module it belongs to."""

    kind: Kind
    field: Field | None = None
    step: str = ""
    module: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A ref that leads nowhere, and why. `quiet` when the file it leads to cannot be read."""

    why: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """A place that refs are written in: a module and, inside one, a step."""

    content: Content
    module: str
    step: StepBase | None = None

    def lead(self, ref: str) -> Led | Nowhere:
        """Where `ref` leads from here. The step at hand is looked at first, as in the engine."""
        head, _, rest = ref.partition(".")
        program = self.content.program.struct
        if head == "slot":
            return Led("slot", part=rest) if rest in program.slots else _no("slot", rest)
        if head == "setting":
            return Led("setting", part=rest) if rest in SETTINGS else _no("setting", rest)
        if head == "run":
            return self._run(rest)
        if self.step is not None and (head in local_names(self.step) or not rest):
            return within(self.step, self.module, ref)
        if not rest:
            return Nowhere(f"there is no step here that asks '{head}'")
        return self._elsewhere(ref)

    def _run(self, step: str) -> Led | Nowhere:
        module = self.content.modules[self.module].struct
        if any(found.id == step for found in module.steps):
            return Led("run", step=step, module=self.module)
        return _no("step in this module", step)

    def _elsewhere(self, ref: str) -> Led | Nowhere:
        module, step, *rest = ref.split(".", 2)
        found = self.content.modules.get(module)
        if found is None:
            return Nowhere(f"there is no module '{module}'", quiet=self.content.is_broken(module))
        there = step_of(found.struct, step)
        if there is None:
            return Nowhere(f"module '{module}' has no step '{step}'")
        return within(there, module, rest[0]) if rest else Led("step", step=step, module=module)


def step_of(module: Module, step: str) -> StepBase | None:
    """The step of a module with this id."""
    return next((found for found in module.steps if found.id == step), None)


def local_names(step: StepBase) -> frozenset[str]:
    """What a step keeps: its fields, and what the engine adds to them."""
    if isinstance(step, FormStep):
        return frozenset((*(field.id for field in step.fields), *(("band",) if step.score else ())))
    if isinstance(step, PracticeStep):
        return frozenset(("minutes-done", *(("before", "after") if step.rating else ())))
    return frozenset()


def within(step: StepBase, module: str, ref: str) -> Led | Nowhere:
    """Where `FIELD` or `FIELD.PART` leads in a step."""
    name, _, part = ref.partition(".")
    if name not in local_names(step):
        return Nowhere(f"step '{step.id}' has no field '{name}'")
    if isinstance(step, PracticeStep):
        rating = step.rating if name in ("before", "after") else None
        return Led("number" if rating is None else "field", rating, step.id, module)
    field = next((f for f in getattr(step, "fields", ()) if f.id == name), None)
    if field is None:
        return Led("band", None, step.id, module)
    if not part:
        return Led("field", field, step.id, module)
    kind = _part_kind(field, part)
    if kind is None:
        return Nowhere(f"field '{name}' has no part '{part}'")
    return Led(kind, field, step.id, module, part)


def _part_kind(field: Field, part: str) -> Kind | None:
    if part == OTHER and has_other(field):
        return "other"
    if isinstance(field, EmotionField) and part in EMOTION_PARTS:
        return "emotion-part"
    if isinstance(field, RatingsField):
        item, _, column = part.partition(".")
        open_ended = field.from_list or field.from_slot or field.from_field
        known = bool(open_ended) or item in field.options
        return (
            "rating"
            if known and (column in field.columns or not (column or field.columns))
            else None
        )
    return None


def has_other(field: Field) -> bool:
    """True when a person may answer in their own words beside the options."""
    return isinstance(field, ContactField) or (isinstance(field, OptionsBase) and field.other)


def options_known(content: Content, field: Field) -> frozenset[str] | None:
    """The ids a field can be answered with, or None where they are known only at run time."""
    own = OWN_LISTS.get(str(field.__struct_config__.tag))
    lists = content.shared.struct.lists if content.shared else None
    if own is not None:
        return None if lists is None else frozenset((*lists.get(own, {}), OTHER))
    if not isinstance(field, OptionsBase):
        return None
    found = set(field.options)
    if field.from_slot or field.from_field or field.from_list in SPECIAL_LISTS:
        return None
    if field.from_list:
        if lists is None:
            return None
        found |= set(lists.get(field.from_list, {}))
    found |= {OTHER} if field.other else set()
    found |= {RATHER_NOT} if isinstance(field, ChoiceField) and field.rather_not else set()
    return frozenset(found)


def _no(what: str, name: str) -> Nowhere:
    return Nowhere(f"there is no {what} '{name}'")
