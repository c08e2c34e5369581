"""C004: everything that is named is there."""

from collections.abc import Iterator

from msgspec import Struct

from redirection_tui.content.lint.content import Content, ContentFile, Said
from redirection_tui.content.lint.named import refs_in, targets_in
from redirection_tui.content.lint.refs import (
    SPECIAL_LISTS,
    Nowhere,
    Scope,
    options_known,
    step_of,
)
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.lint.rules import wiring
from redirection_tui.content.lint.tree import structs_of
from redirection_tui.content.model.condition import Condition
from redirection_tui.content.model.fields import ChoiceField, FieldBase, OptionsBase
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import ExerciseBase, FormStep, StepBase
from redirection_tui.content.model.tailoring import Tailoring
from redirection_tui.content.prose import PLACEHOLDER
from redirection_tui.content.strict_yaml import Path

_FREE_TARGETS = {
    "crisis",
    "not-helping",
    "example",
    "skip",
    "leave",
    "list/help-lines",
    "list/keep",
    "list/export",
}


@rule("C004", "Everything that is named is there")
def dangling_references(content: Content) -> Iterator[Problem]:
    """A ref, list, slot, place to go, block or technique that leads nowhere.

    It fails in front of a person, at the one screen that nobody tried.
    """
    yield from wiring.problems(content)
    yield from _outside(content, content.program)
    for file in content.modules.values():
        for number, step in enumerate(file.struct.steps):
            place: Path = ("steps", number)
            for where, sentence in _in_step(content, file.struct.id, step, place):
                yield Problem(file.name, file.line(where), sentence)
        yield from _targets(content, file)
    for other in content.optional.values():
        yield from _in_optional(content, other)
    for said in content.said:
        yield from _placeholders(content, said)


def _outside(content: Content, file: ContentFile[Struct]) -> Iterator[Problem]:
    """Refs of slots, of charts and of reasons, which belong to no step."""
    for where, ref in refs_in(file.struct, ()):
        led = Scope(content, "").lead(ref)
        if isinstance(led, Nowhere) and not led.quiet:
            yield Problem(file.name, file.line(where), f"'{ref}' leads nowhere: {led.why}.")


def _in_optional(content: Content, file: ContentFile[Struct]) -> Iterator[Problem]:
    yield from _outside(content, file)
    if isinstance(file.struct, Tailoring):
        for number, reason in enumerate(file.struct.reasons):
            for name in (reason.module, *reason.after):
                if name not in content.program.struct.modules:
                    sentence = f"'{name}' is not among the modules of program.yaml."
                    yield Problem(file.name, file.line(("reasons", number)), sentence)


def _in_step(
    content: Content, module: str, step: StepBase, place: Path
) -> Iterator[tuple[Path, str]]:
    for where, ref in refs_in(step, place):
        # A step's own condition is asked before the step: its answers are not there yet.
        inside = where[: len(place) + 1] != (*place, "when")
        led = Scope(content, module, step if inside else None).lead(ref)
        if isinstance(led, Nowhere) and not led.quiet:
            yield where, f"'{ref}' leads nowhere: {led.why}. Mend the name, or remove it."
    for where, field in structs_of(step, FieldBase, place):
        yield from _field(content, field, where)
    for where, condition in structs_of(step, Condition, place):
        scored = isinstance(step, FormStep) and step.score is not None
        if condition.band is not None and not (scored and condition.band == step.id):
            yield where, f"band '{condition.band}' is not this step, or the step has no score."
    if isinstance(step, ExerciseBase):
        yield from _listed(content, "techniques", step.technique, (*place, "technique"))
    if isinstance(step, FormStep) and step.score is not None:
        fields = {field.id for field in step.fields}
        for item in step.score.items:
            if item not in fields:
                where = (*place, "score", "items")
                yield where, f"The score adds '{item}', which is no field of this step."


def _field(content: Content, field: FieldBase, place: Path) -> Iterator[tuple[Path, str]]:
    slots = content.program.struct.slots
    for slot in field.export:
        if slot not in slots:
            where = (*place, "export")
            yield where, f"Slot '{slot}' is not in program.yaml. Add it there, or mend the name."
    if not isinstance(field, OptionsBase):
        return
    if field.from_slot is not None and field.from_slot not in slots:
        yield (*place, "from-slot"), f"Slot '{field.from_slot}' is not in program.yaml."
    if field.from_list is not None and field.from_list not in SPECIAL_LISTS:
        shared = content.shared
        if shared is not None and field.from_list not in shared.struct.lists:
            yield (*place, "from-list"), f"List '{field.from_list}' is not in shared.yaml."
    if isinstance(field, ChoiceField) and field.default is not None:
        known = options_known(content, field)
        if known is not None and field.default not in known:
            yield (*place, "default"), f"The default '{field.default}' is not one of the options."


def _listed(content: Content, name: str, item: str, place: Path) -> Iterator[tuple[Path, str]]:
    if content.shared is None:
        return
    if item not in content.shared.struct.lists.get(name, {}):
        yield place, f"'{item}' is not in the shared list '{name}'. Add it there, or mend it."


def _targets(content: Content, file: ContentFile[Module]) -> Iterator[Problem]:
    for where, target in targets_in(file.struct):
        why = missing_target(content, target, file.struct)
        if why:
            yield Problem(file.name, file.line(where), f"'{target}' leads nowhere: {why}.")


def missing_target(content: Content, target: str, here: Module | None) -> str:
    """Why a place to go is not there; '' when it is, or when its file cannot be read."""
    if target in _FREE_TARGETS:
        return ""
    kind, _, rest = target.partition("/")
    name, _, step = rest.partition("/")
    if kind == "list":
        return f"there is no list '{name}' to go to"
    if kind == "step":
        return "" if here and step_of(here, name) else f"there is no step '{name}' here"
    known = content.program.struct.modules if kind == "module" else content.tools
    if name not in known:
        return f"program.yaml has no {kind} '{name}'"
    file = content.modules.get(name)
    if file is None or not step or step_of(file.struct, step):
        return ""
    return f"'{name}' has no step '{step}'"


def _placeholders(content: Content, said: Said) -> Iterator[Problem]:
    for line in said.text.splitlines() if "{{" in said.text or "}}" in said.text else ():
        match = PLACEHOLDER.fullmatch(line.strip())
        if match is None:
            if "{{" in line or "}}" in line:
                sentence = "A {{placeholder}} stands alone on its line, spelled {{name}}."
                yield Problem(said.file, said.line, f"{sentence} (at {said.key})")
        elif said.role not in ("body", "say"):
            sentence = f"A {said.role} cannot hold a placeholder. Write the words out."
            yield Problem(said.file, said.line, f"{sentence} (at {said.key})")
        elif said.language == content.source:
            why = _missing_name(content, said, match.group(1))
            if why:
                yield Problem(said.file, said.line, f"{{{{{match.group(1)}}}}} is empty: {why}.")


def _missing_name(content: Content, said: Said, name: str) -> str:
    head, _, rest = name.partition(".")
    if head == "block":
        if said.key.startswith("blocks/"):
            return "a block cannot insert a block"
        known = content.shared is None or rest in content.shared.struct.blocks
        return "" if known else f"shared.yaml has no block '{rest}'"
    parts = said.key.split("/")
    file = next((f for f in content.modules.values() if f.name == said.file), None)
    if file is None or parts[0] != "steps":
        known = head == "slot" and rest in content.program.struct.slots
        return "" if known else f"there is nothing called '{name}' here"
    led = Scope(content, file.struct.id, step_of(file.struct, parts[1])).lead(name)
    return led.why if isinstance(led, Nowhere) and not led.quiet else ""
