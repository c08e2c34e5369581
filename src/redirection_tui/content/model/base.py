"""The base struct of all content and the text roles.

A text is an annotated string: its role says which limits the linter applies and how a face
draws it. The same annotations tell the translator's overlay which values are texts.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
REF_PATTERN = r"^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*){0,4}$"
TARGET_PATTERN = (
    r"^(crisis|not-helping|example|skip|leave"
    r"|(module|tool|step|list)/[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?)$"
)

Id = Annotated[str, Meta(pattern=ID_PATTERN, max_length=48)]
"""A name in words; never a position."""

Ref = Annotated[str, Meta(pattern=REF_PATTERN)]
"""A place to look a value up: `field`, `slot.NAME`, `setting.NAME`, `run.STEP` (how often a step
was finished in this run) or `MODULE.STEP.FIELD`."""

Target = Annotated[str, Meta(pattern=TARGET_PATTERN)]
"""A place to go: `crisis`, `not-helping`, `example` (the persona's answers to the exercise
at hand), `skip` (past the exercise at hand), `leave`, `module/ID`, `module/ID/STEP`, `tool/ID`,
`tool/ID/STEP`, `step/ID` (same module), `list/help-lines`, `list/keep` (keep
notes) or `list/export` (a readable copy)."""

Title = Annotated[str, Meta(min_length=1, extra={"role": "title"})]
Body = Annotated[str, Meta(min_length=1, extra={"role": "body"})]
Prompt = Annotated[str, Meta(min_length=1, extra={"role": "prompt"})]
Hint = Annotated[str, Meta(min_length=1, extra={"role": "hint"})]
Placeholder = Annotated[str, Meta(min_length=1, extra={"role": "placeholder"})]
Option = Annotated[str, Meta(min_length=1, extra={"role": "option"})]
Answer = Annotated[str, Meta(min_length=1, extra={"role": "answer"})]
Say = Annotated[str, Meta(min_length=1, extra={"role": "say"})]
Line = Annotated[str, Meta(min_length=1, extra={"role": "line"})]
Label = Annotated[str, Meta(min_length=1, extra={"role": "label"})]
Example = Annotated[str, Meta(min_length=1, extra={"role": "example"})]
Note = Annotated[str, Meta(min_length=1, extra={"role": "note"})]
"""Text for a clinician, not for the user; other limits apply."""

Role = Literal[
    "title",
    "body",
    "prompt",
    "hint",
    "placeholder",
    "option",
    "answer",
    "say",
    "line",
    "label",
    "example",
    "note",
]

Options = dict[Id, Option]


class Model(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """Base of every content struct: frozen, keyword only, unknown keys refused."""


UNSET = msgspec.UNSET
