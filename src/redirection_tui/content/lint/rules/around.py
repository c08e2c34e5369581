"""C028, C031, C032: notes for clinicians, licences, and slots that are written and read."""

from collections.abc import Iterator

from redirection_tui.content.lint.content import Content, ContentFile
from redirection_tui.content.lint.named import refs_in
from redirection_tui.content.lint.refs import step_of
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.lint.tree import structs_of
from redirection_tui.content.model.fields import FieldBase, OptionsBase
from redirection_tui.content.model.module import ClinicianNotes
from redirection_tui.content.model.steps import ExerciseBase
from redirection_tui.content.prose import PLACEHOLDER

_LICENCES = ("LICENSE", "LICENCE")
_SHOWN = 3


@rule("C028", "Clinicians' notes belong to exercises, and every exercise has one")
def clinician_notes(content: Content) -> Iterator[Problem]:
    """A clinician opens the note before using an exercise in a meeting."""
    for notes in content.notes.values():
        yield from _notes(content, notes)
    program = content.program.struct
    for module in dict.fromkeys((*program.modules, *program.tools)):
        file = content.modules.get(module)
        if file is None or f"{content.source}/clinician/{module}.yaml" in content.broken:
            continue
        own = content.notes[module].struct.notes if module in content.notes else {}
        exercises = [s.id for s in file.struct.steps if isinstance(s, ExerciseBase)]
        lacking = [step for step in exercises if step not in own]
        if lacking:
            name = f"{content.source}/clinician/{module}.yaml"
            first = ", ".join(lacking[:_SHOWN])
            sentence = f"{len(lacking)} exercises have no note for clinicians: {first}. Write them."
            yield Problem(name, 0, sentence)


def _notes(content: Content, notes: ContentFile[ClinicianNotes]) -> Iterator[Problem]:
    module = notes.struct.module
    file = content.modules.get(module)
    if file is None:
        if not content.is_broken(module):
            sentence = f"There is no module '{module}'. Mend the name, or remove the notes."
            yield Problem(notes.name, notes.line(("module",)), sentence)
        return
    for step in notes.struct.notes:
        found = step_of(file.struct, step)
        if not isinstance(found, ExerciseBase):
            what = "is no exercise" if found else "is not there"
            sentence = f"Step '{step}' of '{module}' {what}. Remove the note, or mend its id."
            yield Problem(notes.name, notes.line(("notes", step)), sentence)


@rule("C031", "Content and each questionnaire name their licence")
def licences(content: Content) -> Iterator[Problem]:
    """Translators and other programs must know what they may do with the texts.

    A questionnaire ships only on its owner's terms.
    """
    names = set(content.names)
    if not names & set(_LICENCES):
        yield Problem("LICENSE", 0, "The content has no LICENSE file. Add one.")
    within = [name.split("/") for name in content.names if name.startswith("instruments/")]
    for parts in within:
        if len(parts) == 2:  # noqa: PLR2004 - a file right in the folder
            sentence = "Each questionnaire has a folder of its own, with its licence. Move this."
            yield Problem("/".join(parts), 0, sentence)
    for folder in sorted({parts[1] for parts in within if len(parts) > 2}):  # noqa: PLR2004 - the same
        if not names & {f"instruments/{folder}/{name}" for name in _LICENCES}:
            sentence = "This questionnaire has no LICENCE file. Add its owner's terms."
            yield Problem(f"instruments/{folder}", 0, sentence)


@rule("C032", "A slot is written somewhere and read somewhere")
def slots(content: Content) -> Iterator[Problem]:
    """A slot that nobody fills is always empty; one that nobody reads keeps words for nothing."""
    written: set[str] = set()
    read: set[str] = set()
    for file in content.modules.values():
        for _, field in structs_of(file.struct, FieldBase):
            written.update(field.export)
            if isinstance(field, OptionsBase) and field.from_slot:
                read.add(field.from_slot)
        refs = {ref for _, ref in refs_in(file.struct)}
        inserted = {name for text in file.texts for name in PLACEHOLDER.findall(text.text)}
        read.update(r.removeprefix("slot.") for r in refs | inserted if r.startswith("slot."))
    for slot in content.program.struct.slots:
        for done, what in ((written, "written"), (read, "read")):
            if slot not in done:
                line = content.program.line(("slots", slot))
                sentence = f"Slot '{slot}' is {what} nowhere. Use it, or remove it."
                yield Problem("program.yaml", line, sentence, "warning")
