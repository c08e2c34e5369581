"""Which sheets go into a handout: one exercise, a module, the guide, or the whole program."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from redirection_tui.content.catalogue import Listed, catalogue
from redirection_tui.content.model.module import NOTE_PARTS, ClinicianNote, Module
from redirection_tui.content.model.program import Header
from redirection_tui.content.model.steps import (
    DocumentStep,
    ExerciseBase,
    PageStep,
    QuizStep,
    SafetyStep,
    Step,
)
from redirection_tui.errors import ContentUnreadable
from redirection_tui.handout.page import (
    Chapter,
    Handout,
    Heading,
    Paper,
    Part,
    Prose,
    Remark,
    Sheet,
    Whose,
)
from redirection_tui.handout.persona import persona
from redirection_tui.handout.steps import Desk, has_example, parts_of
from redirection_tui.services import Services

ALL, GUIDE = "all", "guide"
"""What can be asked for beside the ids of the content."""
_STANDING_LINE = "standing-line"
"""The shared block that stands on every sheet with room to write, where a program has one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for, beside its name."""

    example: bool = False
    paper: Paper = "a4"


class Builder:
    """Builds handouts from `services`, whose notes must be empty: no own word gets into one."""

    def __init__(self, services: Services, wanted: Wanted) -> None:
        self._services = services
        self._wanted = wanted
        self._blank = Desk(services)
        self._example = self._blank
        if wanted.example:
            self._example = Desk(services, persona(services).context())

    def whole(self) -> Handout:
        """Every module and tool in the program's order, then the guide."""
        ids = dict.fromkeys(one.module for one in catalogue(self._services.library))
        chapters = [self._chapter(module) for module in ids]
        return self._bound(self._services.words.text("handout.title"), (*chapters, self._guide()))

    def guide(self) -> Handout:
        """The notes for clinicians on every exercise."""
        return self._bound(self._services.words.text("handout.guide"), (self._guide(),))

    def of(self, listed: Listed) -> Handout:
        """A whole module or tool, or one step of it."""
        module = self._module(listed.module)
        if not listed.step:
            return self._bound(module.title, (self._chapter(listed.module),))
        step = next(one for one in module.steps if one.id == listed.step)
        sheet = self._sheet(module, step)
        return self._bound(step.title, (Chapter(module.id, "", "", (sheet,)),))

    def split(self) -> dict[str, Handout]:
        """File name without its ending -> handout: one for each module and tool, and the guide."""
        found = {
            one.module: self.of(one) for one in catalogue(self._services.library) if not one.step
        }
        return found | {GUIDE: self.guide()}

    def _bound(self, title: str, chapters: tuple[Chapter, ...]) -> Handout:
        words, services = self._services.words, self._services
        return Handout(
            title=title,
            chapters=chapters,
            language=services.library.language,
            day=services.clock().date(),
            about=(
                words.text("handout.about"),
                words.text("handout.keys"),
                words.text("handout.licence"),
            ),
            paper=self._wanted.paper,
        )

    def _chapter(self, name: str) -> Chapter:
        """A module's sheets: pages to read that follow one another share a sheet."""
        module = self._module(name)
        sheets: list[Sheet] = []
        pages: list[PageStep] = []
        for step in module.steps:
            if isinstance(step, PageStep):
                pages.append(step)
                continue
            if pages:
                sheets.append(self._reading(module, pages))
                pages = []
            sheets.append(self._sheet(module, step))
        if pages:
            sheets.append(self._reading(module, pages))
        if not any(sheet.listed for sheet in sheets):
            sheets[0] = replace(sheets[0], listed=True)
        return Chapter(module.id, module.title, module.aim, tuple(sheets))

    def _reading(self, module: Module, pages: list[PageStep]) -> Sheet:
        parts: list[Part] = []
        for number, page in enumerate(pages):
            if number:
                parts.append(Heading(page.title))
            parts.extend(parts_of(page, self._blank))
        first = pages[0]
        kind = self._services.words.text("handout.kind-reading")
        return Sheet(
            f"{module.id}/{first.id}",
            first.title,
            _within(module),
            kind,
            tuple(parts),
            listed=False,
        )

    def _sheet(self, module: Module, step: Step) -> Sheet:
        if isinstance(step, PageStep):
            return self._reading(module, [step])
        shown = self._wanted.example and has_example(step)
        parts = parts_of(step, self._example if shown else self._blank)
        whose: Whose = "example" if shown else ""
        standing = self._services.library.shared.blocks.get(_STANDING_LINE)
        if standing and not shown and isinstance(step, ExerciseBase | DocumentStep):
            parts = (*parts, Remark("", " ".join(standing.split())))
        return Sheet(
            f"{module.id}/{step.id}", step.title, _within(module), self._kind(step), parts, whose
        )

    def _kind(self, step: Step) -> str:
        words = self._services.words
        if isinstance(step, ExerciseBase):
            return words.text("handout.kind-exercise", minutes=max(1, round(step.minutes)))
        if isinstance(step, QuizStep):
            return words.text("handout.kind-quiz")
        if isinstance(step, DocumentStep):
            return words.text("handout.kind-card" if step.card else "handout.kind-plan")
        if isinstance(step, SafetyStep):
            return words.text("handout.kind-safety")
        return words.text("handout.kind-summary")

    def _guide(self) -> Chapter:
        """A sheet on working with the program, then one of notes for each module and tool."""
        words = self._services.words
        title = words.text("handout.guide")
        first = Sheet(
            GUIDE,
            words.text("handout.guide-how"),
            title,
            words.text("handout.kind-guide"),
            (Prose(self._services.prose(words.text("handout.guide-text"))),),
        )
        notes = tuple(self._notes(title))
        return Chapter(GUIDE, title, words.text("handout.guide-aim"), (first, *notes))

    def _notes(self, title: str) -> Iterable[Sheet]:
        library = self._services.library
        for name in dict.fromkeys(one.module for one in catalogue(library)):
            module = self._module(name)
            try:
                notes = library.clinician_notes(name).notes
            except ContentUnreadable:
                continue  # a tool without exercises has none
            parts: list[Part] = []
            for step in module.steps:
                if step.id in notes:
                    parts.extend((Heading(step.title), *self._note(notes[step.id])))
            kind = self._services.words.text("handout.kind-guide")
            yield Sheet(f"{GUIDE}/{name}", module.title, title, kind, tuple(parts))

    def _note(self, note: ClinicianNote) -> Iterable[Remark]:
        for name in NOTE_PARTS:
            label = self._services.words.text(f"clinician.{name.replace('_', '-')}")
            yield Remark(label, getattr(note, name))

    def _module(self, name: str) -> Module:
        return self._services.module(name).value


def _within(module: Header) -> str:
    return f"{module.code} · {module.title}" if module.code else module.title
