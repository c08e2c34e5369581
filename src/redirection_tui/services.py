"""What every face works with: content, notebook, settings and the engine, wired together once.

What only an open exercise needs is imported when one is opened, so that the first frame is not
kept waiting: each of these imports is marked 'deferred'.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from redirection_tui.content.library import Library
from redirection_tui.content.model.program import SlotRule
from redirection_tui.engine import path
from redirection_tui.engine.slots import slot_lines
from redirection_tui.errors import (
    ContentUnreadable,
    NotebookError,
    UnknownId,
)
from redirection_tui.notes import Notes
from redirection_tui.paths import notebook_file
from redirection_tui.privacy.surroundings import ALONE, Surroundings
from redirection_tui.records import Entry, SlotLine
from redirection_tui.settings import Settings
from redirection_tui.suggestions import Suggestion, check_in, suggest
from redirection_tui.words import Words

if TYPE_CHECKING:
    from redirection_tui.answering import Answering
    from redirection_tui.content.model.condition import Feedback
    from redirection_tui.content.model.contacts import Contact
    from redirection_tui.content.model.module import Module
    from redirection_tui.content.model.steps import FormStep
    from redirection_tui.content.prose import Block
    from redirection_tui.content.translated import Translated
    from redirection_tui.engine.context import Context
    from redirection_tui.engine.form import FormSession, Result
    from redirection_tui.engine.options import Vocabulary
    from redirection_tui.engine.walk import Walk
    from redirection_tui.keeping import Keeping
    from redirection_tui.notebook.store import Notebook


class Services:
    """Content, notebook, settings and clock. Faces ask it and never reach past it."""

    def __init__(
        self,
        library: Library,
        notebook: "Notebook | None",
        settings: Settings,
        clock: Callable[[], datetime] = datetime.now,
        surroundings: Surroundings = ALONE,
    ) -> None:
        self.notes = Notes(notebook)
        self.link = surroundings.link
        self.guards = surroundings.guards
        self.writable = surroundings.writable
        self.has_notebook = surroundings.has_notebook
        self.trouble = surroundings.trouble
        self.returning = ""
        self.face = "screens"
        self._keeping: Keeping | None = None
        self.clock = clock
        self._vocabulary: Vocabulary | None = None
        self._answering: Answering | None = None
        self.settings = settings
        self._use(library)

    @classmethod
    def open(
        cls, folder: Path, settings: Settings, surroundings: Surroundings = ALONE
    ) -> "Services":
        """Services on a content folder with an empty notebook in memory.

        Raises ContentUnreadable when the program file cannot be read.
        """
        library = Library(folder, settings.language)
        return cls(library, None, settings, surroundings=surroundings)

    @property
    def notebook(self) -> "Notebook":
        """Where notes are kept; in memory unless another one was handed over."""
        return self.notes.notebook

    @property
    def kept(self) -> bool:
        """True when notes outlive the program."""
        return self.notes.kept

    @property
    def keeping(self) -> "Keeping":
        """The encrypted notebook: whether there is one, and all that is done with it."""
        if self._keeping is None:
            # Deferred: the database, and words to draw from; the first frame needs neither.
            from redirection_tui.keeping import Keeping

            self._keeping = Keeping(self, notebook_file(self.settings.notebook))
        return self._keeping

    def change(self, **changes: Any) -> None:
        """Change settings; a new language takes effect at once, answers stay. They are kept where
        notes are kept, and nowhere else."""
        self.settings = replace(self.settings, **changes)
        if self.kept:
            self.keeping.remember_settings()
        if self.settings.language != self.library.language:
            self._use(Library(self.library.folder, self.settings.language))

    @property
    def vocabulary(self) -> "Vocabulary":
        """Lists, feelings and the words for 'other' and 'rather not say'."""
        if self._vocabulary is None:
            from redirection_tui.engine.options import Vocabulary  # deferred

            self._vocabulary = Vocabulary.of(
                self.library.shared,
                {"countries": self.countries, "languages": self.languages},
                self.words.text("answer.other"),
                self.words.text("answer.rather-not"),
            )
        return self._vocabulary

    def languages(self) -> dict[str, str]:
        """Language code -> its own name."""
        names = self.words.group("languages")
        return {code: names.get(code, code) for code in self.library.program.languages}

    def countries(self) -> dict[str, str]:
        """Country code -> name; a content folder without contacts has none."""
        from redirection_tui.engine.help_lines import EVERYWHERE  # deferred

        try:
            names = self.library.contacts.countries
        except ContentUnreadable:
            return {}
        return {code: name for code, name in names.items() if code != EVERYWHERE}

    def contacts(self, country: str | None) -> "tuple[Contact, ...]":
        """The help lines of a country, without the international ones."""
        try:
            found = self.library.contacts.contacts
        except ContentUnreadable:
            return ()
        return tuple(contact for contact in found if contact.country == country)

    def module(self, module: str) -> "Translated[Module]":
        """A module in the language at hand."""
        return self.library.module(module)

    def title_of(self, module: str) -> str:
        """The title of a module; its id where it cannot be read any more."""
        try:
            return self.library.header(module).title
        except (ContentUnreadable, UnknownId):
            return module

    def context(self, walk: "Walk | None" = None) -> "Context":
        """Everything conditions and documents may look at."""
        from redirection_tui.engine.context import Context  # deferred

        own = walk.module.id if walk and self.library.is_tool(walk.module.id) else None
        return Context(
            entries=self.notes.of_step,
            slot=self.slot,
            settings={
                "language": self.library.language,
                "country": self.settings.country,
                "notes": "kept" if self.kept else None,
            },
            run=walk.run if walk else {},
            today=self.clock().date(),
            own=own,
            this_run=frozenset(walk.saved) if walk else frozenset(),
        )

    def slot(self, name: str) -> tuple[SlotLine, ...]:
        """The lines of a slot, newest first."""
        rule = self.library.program.slots.get(name, SlotRule())
        return slot_lines(self.entries(), name, rule)

    def entries(self) -> tuple[Entry, ...]:
        """All finished entries, oldest first."""
        return self.notes.entries()

    def walk(self, module: str, step: str | None = None) -> "Walk":
        """A walk through a module from a step, or from where it was left."""
        from redirection_tui.engine import sittings  # deferred
        from redirection_tui.engine.conditions import holds  # deferred
        from redirection_tui.engine.walk import Walk  # deferred

        found = self.module(module).value
        resumes = step is None and not self.library.is_tool(module)
        made = Walk(found, lambda when, walk: holds(when, self.context(walk)), step)
        if resumes:
            made.jump(sittings.resume_step(found, self.progress(), made.shows))
        if step is not None and self.returning.endswith(f"/{module}/{step}"):
            # Back after a lock: what was half written there is taken up again.
            made.saved.update(entry.id for entry in self.notes.drafts(module))
            self.returning = ""
        return made

    def progress(self) -> path.Progress:
        """What entries say about the way so far."""
        return path.progress(self.entries())

    def suggestion(self) -> Suggestion | None:
        """The one next step; None when everything is finished."""
        short = self.settings.short
        return suggest(self.library, self.progress(), self.context, self.walk, short=short)

    def check_in(self) -> str | None:
        """The check-in to offer first, on coming back on another day; None when there is none."""
        return check_in(self.library.program.check_in, self.entries(), self.clock().date())

    def prose(
        self, body: str, walk: "Walk | None" = None, answers: Mapping[str, Any] | None = None
    ) -> "tuple[Block, ...]":
        """A text of the content as blocks, with shared blocks and own words filled in. A block
        `NAME-FACE` stands in the place of `NAME` in the face of that name."""
        from dataclasses import replace as with_answers

        from redirection_tui.engine.document import woven  # deferred

        blocks = self.library.shared.blocks

        def block(name: str) -> str | None:
            return blocks.get(f"{name}-{self.face}") or blocks.get(name)

        context = with_answers(self.context(walk), answers=answers or {})
        return woven(body, block, context)

    @property
    def answering(self) -> "Answering":
        """Forms and exercises of this run."""
        if self._answering is None:
            from redirection_tui.answering import Answering  # deferred: needs an open exercise

            self._answering = Answering(self)
        return self._answering

    def form(self, walk: "Walk", step: "FormStep") -> "FormSession":
        """The form at hand, with its draft where there is one. A record starts empty again."""
        return self.answering.form(walk, step)

    def keep_draft(self, walk: "Walk", session: "FormSession") -> None:
        """Keep what may be kept of a form that was left."""
        self.answering.keep_draft(walk, session)

    def finish_form(self, walk: "Walk", session: "FormSession") -> "tuple[Result, Feedback]":
        """Keep a finished form and give its reply. Raises NotebookError when it is not kept."""
        return self.answering.finish_form(walk, session)

    def finish_step(self, walk: "Walk", values: dict[str, Any] | None = None) -> "Feedback | None":
        """Note that a step was gone through; gives the reply of an exercise."""
        return self.answering.finish_step(walk, values)

    def forget(
        self, *, entry: str = "", step: tuple[str, str] | None = None, field: str = ""
    ) -> None:
        """Delete one entry, all of one step or of one field of it, or, with none, everything.
        Raises NotebookError when it could not be done."""
        self.notes.forget(entry=entry, step=step, field=field)

    def leave(self, *, on_purpose: bool = True) -> None:
        """Write what still waits, then let go of everything held in memory. After a lock or a
        fault (not `on_purpose`) the next run goes on at the same step. Raises NotebookError when
        the last words could not be written."""
        try:
            self.notes.flush()
            if self.kept and on_purpose:
                self.keeping.left()
        except NotebookError:
            if self.notes.unsaved:  # where one was is worth no alarm
                raise
        finally:
            self.notes.close()

    def _use(self, library: Library) -> None:
        self.library = library
        self.words = Words(library.interface)
        self._vocabulary = None
        self.settings = replace(self.settings, language=library.language)
