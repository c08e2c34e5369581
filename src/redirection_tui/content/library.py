"""The content folder, read lazily: one module, one language at a time, nothing kept on disk."""

import re
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from redirection_tui.content.model.contacts import Contacts
from redirection_tui.content.model.program import (
    ClinicianNotes,
    Header,
    Interface,
    Module,
    Program,
    Shared,
)
from redirection_tui.content.overlay import Overlay, Translated, translate, whole
from redirection_tui.content.strict_yaml import YamlRefused, read
from redirection_tui.content.typed import typed
from redirection_tui.errors import ContentUnreadable, UnknownId

S = TypeVar("S", bound=Struct)
_STEPS = re.compile(r"^steps:", re.MULTILINE)
_KEPT_MODULES = 6
"""Modules kept in memory: the one at hand, urge help, grounding and a few to come back to."""


class Library:
    """Reads one content folder in one language.

    Every method raises ContentUnreadable, naming the part, when its file is missing or broken;
    other parts go on working.
    """

    def __init__(self, folder: Path, language: str | None = None) -> None:
        self.folder = folder
        self.program = self._load("program.yaml", Program)
        source = self.program.source_language
        self.language = language if language in self.program.languages else source
        self._shared: Translated[Shared] | None = None
        self._words: Translated[Interface] | None = None
        self._contacts: Translated[Contacts] | None = None
        self._modules: dict[str, Translated[Module]] = {}

    @property
    def shared(self) -> Shared:
        """Lists, emotions and blocks in the library's language."""
        if self._shared is None:
            self._shared = self._translated("shared", Shared)
        return self._shared.value

    @property
    def interface(self) -> Interface:
        """The words of the interface in the library's language."""
        if self._words is None:
            self._words = self._translated("ui", Interface)
        return self._words.value

    @property
    def contacts(self) -> Contacts:
        """The help lines, with their texts in the library's language where translated."""
        if self._contacts is None:
            source = self._load("contacts.yaml", Contacts)
            self._contacts = (
                whole(source)
                if self._is_source
                else translate(source, self._overlay("contacts.yaml"))
            )
        return self._contacts.value

    def header(self, module: str) -> Header:
        """Title and aim of a module, without reading its steps."""
        name = self._name(module)
        text = self._text(f"{self.program.source_language}/{name}.yaml")
        cut = _STEPS.search(text)
        try:
            header = msgspec.convert(read(text[: cut.start()] if cut else text).value, Header)
        except (YamlRefused, msgspec.ValidationError) as error:
            raise ContentUnreadable(name, (str(error),)) from None
        if self._is_source:
            return header
        return translate(header, self._overlay(f"{name}.yaml")).value

    def module(self, module: str) -> Translated[Module]:
        """A whole module in the library's language, with the keys that fell back."""
        if module not in self._modules:
            found = self._translated(self._name(module), Module)
            if found.value.id != module:
                raise ContentUnreadable(module, ("The id in the file is another one.",))
            while len(self._modules) >= _KEPT_MODULES:
                del self._modules[next(iter(self._modules))]
            self._modules[module] = found
        return self._modules[module]

    def clinician_notes(self, module: str) -> ClinicianNotes:
        """The notes for clinicians on a module (source language where not translated)."""
        self._name(module)
        return self._translated(f"clinician/{module}", ClinicianNotes).value

    def is_tool(self, module: str) -> bool:
        """True for tools, which are always open and are not part of the path."""
        return self._name(module).startswith("tools/")

    @property
    def _is_source(self) -> bool:
        return self.language == self.program.source_language

    def _name(self, module: str) -> str:
        if module in self.program.modules:
            return f"modules/{module}"
        if module in (*self.program.tools, *special_tools(self.program)):
            return f"tools/{module}"
        raise UnknownId(module)

    def _translated(self, name: str, kind: type[S]) -> Translated[S]:
        source = self._load(f"{self.program.source_language}/{name}.yaml", kind)
        if self._is_source:
            return whole(source)
        return translate(source, self._overlay(f"{name}.yaml"))

    def _overlay(self, name: str) -> Overlay | None:
        """The translation of a file, or None where there is none or it cannot be read."""
        try:
            return self._load(f"{self.language}/{name}", Overlay)
        except ContentUnreadable:
            return None

    def _load(self, name: str, kind: type[S]) -> S:
        try:
            document = read(self._text(name))
        except YamlRefused as error:
            raise ContentUnreadable(name, (error.sentence,)) from None
        struct, findings = typed(document, kind, name)
        if struct is None:
            raise ContentUnreadable(name, tuple(str(finding) for finding in findings))
        return struct

    def _text(self, name: str) -> str:
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise ContentUnreadable(name, ("The file cannot be read.",)) from None


def special_tools(program: Program) -> tuple[str, ...]:
    """Modules that the program opens by their job, listed among the tools or not."""
    jobs = (program.first_run, program.urge_help, program.soft_exit, program.not_helping)
    return tuple(module for module in jobs if module is not None)
