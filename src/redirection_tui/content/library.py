"""The content folder, read lazily: one module, one language at a time, nothing kept on disk.

The structs of modules, contacts and translations are imported when one is read: together they
take longer than the first frame.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from redirection_tui.content.model.program import JOBS, Header, Interface, Program, Shared
from redirection_tui.content.strict_yaml import YamlRefused, read
from redirection_tui.content.translated import Translated, whole
from redirection_tui.errors import ContentUnreadable, UnknownId

if TYPE_CHECKING:
    from redirection_tui.content.model.charts import Charts
    from redirection_tui.content.model.contacts import Contacts
    from redirection_tui.content.model.module import ClinicianNotes, Module
    from redirection_tui.content.model.tailoring import Tailoring

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
    def contacts(self) -> "Contacts":
        """The help lines, with their texts in the library's language where translated."""
        if self._contacts is None:
            from redirection_tui.content.model.contacts import Contacts  # deferred: see the top

            self._contacts = self._in_language(self._load("contacts.yaml", Contacts), "contacts")
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
        return self._in_language(header, name).value

    def mentions(self, module: str, word: str) -> bool:
        """Whether a word stands anywhere in a module's file, without reading what it says."""
        return word in self._text(f"{self.program.source_language}/{self._name(module)}.yaml")

    def module(self, module: str) -> "Translated[Module]":
        """A whole module in the library's language, with the keys that fell back."""
        if module not in self._modules:
            from redirection_tui.content.model.module import Module  # deferred: see the top

            found = self._translated(self._name(module), Module)
            if found.value.id != module:
                raise ContentUnreadable(module, ("The id in the file is another one.",))
            while len(self._modules) >= _KEPT_MODULES:
                del self._modules[next(iter(self._modules))]
            self._modules[module] = found
        return self._modules[module]

    def clinician_notes(self, module: str) -> "ClinicianNotes":
        """The notes for clinicians on a module (source language where not translated)."""
        from redirection_tui.content.model.module import ClinicianNotes  # deferred: see the top

        self._name(module)
        return self._translated(f"clinician/{module}", ClinicianNotes).value

    @property
    def has_charts(self) -> bool:
        """True when the program has something to chart."""
        return (self.folder / self.program.source_language / "progress.yaml").exists()

    def charts(self) -> "Charts":
        """What 'my progress' shows."""
        from redirection_tui.content.model.charts import Charts  # deferred: see the top

        return self._translated("progress", Charts).value

    def tailoring(self) -> "Tailoring":
        """Reasons to suggest a module before its turn; a program may have none."""
        from redirection_tui.content.model.tailoring import Tailoring  # deferred: see the top

        if not (self.folder / self.program.source_language / "tailoring.yaml").exists():
            return Tailoring(format=1, reasons=())
        return self._translated("tailoring", Tailoring).value

    def is_tool(self, module: str) -> bool:
        """True for tools, which are always open and are not part of the path."""
        return self._name(module).startswith("tools/")

    def _name(self, module: str) -> str:
        if module in self.program.modules:
            return f"modules/{module}"
        if module in (*self.program.tools, *special_tools(self.program)):
            return f"tools/{module}"
        raise UnknownId(module)

    def _translated(self, name: str, kind: type[S]) -> Translated[S]:
        source = self._load(f"{self.program.source_language}/{name}.yaml", kind)
        return self._in_language(source, name)

    def _in_language(self, source: S, name: str) -> Translated[S]:
        """The struct with the texts of its overlay; as it is in the source language, or where
        the overlay is missing or cannot be read."""
        if self.language == self.program.source_language:
            return whole(source)
        from redirection_tui.content.overlay import Overlay, translate  # deferred: see the top

        try:
            overlay = self._load(f"{self.language}/{name}.yaml", Overlay)
        except ContentUnreadable:
            return translate(source, None)
        return translate(source, overlay)

    def _load(self, name: str, kind: type[S]) -> S:
        try:
            document = read(self._text(name))
        except YamlRefused as error:
            raise ContentUnreadable(name, (error.sentence,)) from None
        try:
            return msgspec.convert(document.value, kind)
        except msgspec.ValidationError:
            from redirection_tui.content.typed import typed  # deferred: only to say what is wrong

            _, findings = typed(document, kind, name)
            raise ContentUnreadable(name, tuple(str(finding) for finding in findings)) from None

    def _text(self, name: str) -> str:
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise ContentUnreadable(name, ("The file cannot be read.",)) from None


def special_tools(program: Program) -> tuple[str, ...]:
    """Modules that the program opens by their job, listed among the tools or not."""
    return tuple(module for job in JOBS if (module := getattr(program, job)) is not None)
