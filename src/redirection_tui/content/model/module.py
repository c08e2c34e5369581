"""A module with its steps, and the notes for clinicians on it."""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import Id, Model, Note
from redirection_tui.content.model.program import Header
from redirection_tui.content.model.steps import Step


class Module(Header, frozen=True, kw_only=True):
    """A module or a tool: a header and its steps, in order."""

    steps: Annotated[tuple[Step, ...], Meta(min_length=1)]


class ClinicianNote(Model, frozen=True, kw_only=True):
    """What a clinician needs before using one exercise in a meeting."""

    aim: Note
    when: Note
    when_not: Note
    introduce: Note
    pitfalls: Note
    ask_next: Note
    evidence: Note
    safeguarding: Note


NOTE_PARTS = ClinicianNote.__struct_fields__
"""The parts of a clinician's note, in the order they are read."""


class ClinicianNotes(Model, frozen=True, kw_only=True):
    """The notes on one module, by step."""

    format: Literal[1]
    module: Id
    notes: dict[Id, ClinicianNote]
