"""A content folder as the rules see it: every file typed, with lines, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from redirection_tui.content.findings import Finding
from redirection_tui.content.library import special_tools
from redirection_tui.content.lint import reading
from redirection_tui.content.model.charts import Charts
from redirection_tui.content.model.contacts import Contacts
from redirection_tui.content.model.module import ClinicianNotes, Module
from redirection_tui.content.model.program import Interface, Program, Shared
from redirection_tui.content.model.steps import StepBase
from redirection_tui.content.model.tailoring import Tailoring
from redirection_tui.content.overlay import Overlay
from redirection_tui.content.strict_yaml import Document
from redirection_tui.content.strict_yaml import Path as Place
from redirection_tui.content.texts import Text, texts
from redirection_tui.content.typed import typed
from redirection_tui.errors import ContentUnreadable

S = TypeVar("S", bound=Struct)
S_co = TypeVar("S_co", bound=Struct, covariant=True)
KINDS = {"modules": Module, "tools": Module, "clinician": ClinicianNotes}
OPTIONAL: dict[str, type[Struct]] = {"progress.yaml": Charts, "tailoring.yaml": Tailoring}
"""Files that a program may have: what is charted, and reasons to suggest a module."""


@dataclass(frozen=True)
class ContentFile(Generic[S_co]):
    """One file that could be read: its name, its plain data with lines, and its struct."""

    name: str
    document: Document
    struct: S_co

    @property
    def stem(self) -> str:
        """The file's name without folder and ending: the id it must have."""
        return Path(self.name).stem

    def line(self, place: Place) -> int:
        """The line of a place, or of its nearest parent."""
        return self.document.line(place)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text of the struct."""
        return texts(self.struct)


@dataclass(frozen=True)
class Said:
    """One text as a reader meets it: in one language, at one line of one file."""

    file: str
    line: int
    language: str
    key: str
    role: str
    text: str


@dataclass(frozen=True)
class Placed(Generic[S_co]):
    """A step of a module with its file and place."""

    file: ContentFile[Module]
    step: S_co
    place: Place

    @property
    def line(self) -> int:
        """The line the step starts on."""
        return self.file.line(self.place)


@dataclass
class Content:
    """The whole folder. What could not be read is None or absent, and named in `broken`."""

    folder: Path
    program: ContentFile[Program]
    release: date | None = None
    shared: ContentFile[Shared] | None = None
    interface: ContentFile[Interface] | None = None
    contacts: ContentFile[Contacts] | None = None
    modules: dict[str, ContentFile[Module]] = field(default_factory=dict)
    notes: dict[str, ContentFile[ClinicianNotes]] = field(default_factory=dict)
    optional: dict[str, ContentFile[Struct]] = field(default_factory=dict)
    overlays: list[ContentFile[Overlay]] = field(default_factory=list)
    names: tuple[str, ...] = ()
    broken: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The language that holds structure and text together."""
        return self.program.struct.source_language

    @cached_property
    def tools(self) -> frozenset[str]:
        """Tools, listed or opened by their job."""
        program = self.program.struct
        return frozenset((*program.tools, *special_tools(program)))

    def is_broken(self, module: str) -> bool:
        """True when the module's file is there and cannot be read: its own findings say why."""
        return any(f"{self.source}/{part}/{module}.yaml" in self.broken for part in KINDS)

    def source_file(self, overlay: ContentFile[Overlay]) -> ContentFile[Struct] | None:
        """The file that an overlay translates."""
        return self.source_files.get(_below_language(overlay.name))

    @cached_property
    def source_files(self) -> dict[str, ContentFile[Struct]]:
        """Every file that holds source texts, by the name its overlays have."""
        single = (self.shared, self.interface, self.contacts)
        files = [file for file in single if file is not None]
        others = (*self.modules.values(), *self.notes.values(), *self.optional.values())
        every: list[ContentFile[Struct]] = [*files, *others]
        return {_below_language(file.name): file for file in every}

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every text in every language, in reading order."""
        return tuple(self._said())

    def block(self, language: str, name: str) -> str:
        """The text of a shared block in a language, in the source's where it is not translated."""
        return self._blocks.get((language, name)) or self._blocks.get((self.source, name), "")

    def every_step(self) -> Iterator[Placed[StepBase]]:
        """Every step of every module and tool."""
        return self.steps(StepBase)

    def steps(self, kind: type[S]) -> Iterator[Placed[S]]:
        """Every step of a kind."""
        for file in self.modules.values():
            for number, step in enumerate(file.struct.steps):
                if isinstance(step, kind):
                    yield Placed(file, step, ("steps", number))

    @cached_property
    def _blocks(self) -> dict[tuple[str, str], str]:
        begin = "blocks/"
        texts = [said for said in self.said if said.key.startswith(begin)]
        return {(said.language, said.key.removeprefix(begin)): said.text for said in texts}

    def _said(self) -> Iterator[Said]:
        for file in self.source_files.values():
            for text in file.texts:
                line = file.line(text.path)
                yield Said(file.name, line, self.source, text.key, text.role, text.text)
        for overlay in self.overlays:
            source = self.source_file(overlay)
            for text in source.texts if source else ():
                own = overlay.struct.texts.get(text.key)
                if own is not None:
                    line = overlay.line(("texts", text.key))
                    yield Said(
                        overlay.name, line, overlay.struct.language, text.key, text.role, own
                    )


def open_content(folder: Path, release: date | None = None) -> Content:
    """Read everything. Raises ContentUnreadable without a folder or a program file."""
    if not folder.is_dir():
        raise ContentUnreadable(str(folder), ("There is no such folder.",))
    program, findings = _file(folder, "program.yaml", Program)
    if program is None:
        raise ContentUnreadable("program.yaml", tuple(str(finding) for finding in findings))
    content = Content(folder, program, release)
    plain = dict(reading.names(folder))
    content.names = tuple(plain)
    for name in content.names:
        _add(content, name)
    return content


def _add(content: Content, name: str) -> None:
    parts = name.split("/")
    if name == "contacts.yaml":
        content.contacts = _read(content, name, Contacts)
    elif len(parts) == 1 or parts[-1][-5:] != ".yaml":
        return
    elif parts[0] in content.program.struct.languages and parts[0] != content.source:
        overlay = _read(content, name, Overlay)
        if overlay is not None:
            content.overlays.append(overlay)
    elif parts[0] == content.source:
        _add_source(content, name, parts[1:])


def _add_source(content: Content, name: str, parts: list[str]) -> None:
    match parts:
        case ["shared.yaml"]:
            content.shared = _read(content, name, Shared)
        case ["ui.yaml"]:
            content.interface = _read(content, name, Interface)
        case [single] if single in OPTIONAL:
            found = _read(content, name, OPTIONAL[single])
            if found is not None:
                content.optional[single] = found
        case ["modules" | "tools", _]:
            module = _read(content, name, Module)
            if module is not None:
                content.modules[module.stem] = module
        case ["clinician", _]:
            notes = _read(content, name, ClinicianNotes)
            if notes is not None:
                content.notes[notes.stem] = notes
        case _:
            return


def _read(content: Content, name: str, kind: type[S]) -> ContentFile[S] | None:
    file, findings = _file(content.folder, name, kind)
    content.findings.extend(findings)
    if file is None:
        content.broken.add(name)
    return file


def _file(folder: Path, name: str, kind: type[S]) -> tuple[ContentFile[S] | None, list[Finding]]:
    document, refused = reading.document(folder, name)
    if document is None:
        return None, [refused] if refused else []
    struct, findings = typed(document, kind, name)
    if struct is None:
        return None, findings
    return ContentFile(name, document, struct), []


def _below_language(name: str) -> str:
    """`en/modules/x.yaml` -> `modules/x.yaml`; a file at the top keeps its name."""
    return name.partition("/")[2] or name
