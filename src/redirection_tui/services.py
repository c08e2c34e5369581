"""What every face works with: content, notebook, settings and the engine, wired together once.

What only an open exercise needs is imported when one is opened, so that the first frame is not
kept waiting: each of these imports is marked 'deferred'.
"""

import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redirection_tui.content.library import Library
from redirection_tui.content.model.program import SlotRule
from redirection_tui.engine import path
from redirection_tui.engine.slots import slot_lines
from redirection_tui.errors import ContentUnreadable
from redirection_tui.records import Entry, SlotLine
from redirection_tui.settings import Settings
from redirection_tui.suggestions import Suggestion, suggest
from redirection_tui.words import Words

if TYPE_CHECKING:
    from redirection_tui.content.model.condition import Feedback
    from redirection_tui.content.model.contacts import Contact
    from redirection_tui.content.model.module import Module
    from redirection_tui.content.model.steps import FormStep, Step
    from redirection_tui.content.prose import Block
    from redirection_tui.content.translated import Translated
    from redirection_tui.engine.context import Context
    from redirection_tui.engine.form import FormSession, Result
    from redirection_tui.engine.options import Vocabulary
    from redirection_tui.engine.walk import Walk
    from redirection_tui.notebook.store import Notebook

EVERYWHERE = "INT"
"""The 'country' of services that can be used from anywhere."""
_PARTS_OF_DAY = (
    (5, "night"),
    (8, "early-morning"),
    (11, "morning"),
    (14, "midday"),
    (18, "afternoon"),
    (21, "evening"),
    (24, "late-evening"),
)
"""Hour before which a part of the day ends. Entries keep the part, never the clock."""


class Services:
    """Content, notebook, settings and clock. Faces ask it and never reach past it."""

    def __init__(
        self,
        library: Library,
        notebook: "Notebook | None",
        settings: Settings,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._notebook = notebook
        self.clock = clock
        self._entries: tuple[Entry, ...] = ()
        self._read_at = 0
        self._vocabulary: Vocabulary | None = None
        self._for_this_run: dict[str, dict[str, Any]] = {}
        self._finished: weakref.ref[FormSession] | None = None
        self.settings = settings
        self._use(library)

    @classmethod
    def open(cls, folder: Path, settings: Settings) -> "Services":
        """Services on a content folder with an empty notebook in memory.

        Raises ContentUnreadable when the program file cannot be read.
        """
        return cls(Library(folder, settings.language), None, settings)

    @property
    def notebook(self) -> "Notebook":
        """Where notes are kept; in memory unless another one was handed over."""
        if self._notebook is None:
            # Deferred: the first frame has nothing to keep.
            from redirection_tui.notebook.memory import MemoryNotebook

            self._notebook = MemoryNotebook()
        return self._notebook

    @property
    def kept(self) -> bool:
        """True when notes outlive the program."""
        return self._notebook is not None and self._notebook.kept

    def change(self, **changes: Any) -> None:
        """Change settings; a new language takes effect at once, answers stay."""
        self.settings = replace(self.settings, **changes)
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

    def context(self, walk: "Walk | None" = None) -> "Context":
        """Everything conditions and documents may look at."""
        from redirection_tui.engine.context import Context  # deferred

        own = walk.module.id if walk and self.library.is_tool(walk.module.id) else None
        return Context(
            entries=self._of_step,
            slot=self.slot,
            settings={"language": self.settings.language, "country": self.settings.country},
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
        """All finished entries, oldest first; read again only after a change."""
        if self._notebook is not None and self._read_at != self._notebook.changes:
            self._read_at = self._notebook.changes
            self._entries = self._notebook.entries()
        return self._entries

    def walk(self, module: str, step: str | None = None) -> "Walk":
        """A walk through a module from a step, or from where it was left."""
        from redirection_tui.engine import sittings  # deferred
        from redirection_tui.engine.conditions import holds  # deferred
        from redirection_tui.engine.walk import Walk  # deferred

        found = self.module(module).value
        resumes = step is None and not self.library.is_tool(module)
        start = sittings.resume_step(found, self.progress()) if resumes else step
        return Walk(found, lambda when, walk: holds(when, self.context(walk)), start)

    def progress(self) -> path.Progress:
        """What entries say about the way so far."""
        return path.progress(self.entries())

    def suggestion(self) -> Suggestion | None:
        """The one next step; None when everything is finished."""
        return suggest(self.library, self.progress(), self.context, self.walk)

    def prose(
        self, body: str, walk: "Walk | None" = None, answers: Mapping[str, Any] | None = None
    ) -> "tuple[Block, ...]":
        """A text of the content as blocks, with shared blocks and own words filled in."""
        from redirection_tui.engine.document import woven  # deferred

        context = replace(self.context(walk), answers=answers or {})
        return woven(body, self.library.shared.blocks.get, context)

    def form(self, walk: "Walk", step: "FormStep") -> "FormSession":
        """The form at hand, with its draft where there is one. A record starts empty again."""
        from redirection_tui.engine.examples import example_answers  # deferred
        from redirection_tui.engine.form import FormSession  # deferred

        draft = self.notebook.draft(walk.module.id, step.id)
        answers: dict[str, Any] = {}
        # A tool asks afresh in each run; only a half-written record is taken up again.
        tool = self.library.is_tool(walk.module.id)
        if draft is not None and (step.repeats or not tool or draft.id in walk.saved):
            answers = dict(draft.values)
        if not answers and self.settings.demonstration:
            answers = example_answers(step)
        if not answers and not self._starts_anew(walk, step):
            before = self._of_step(walk.module.id, step.id)
            answers = dict(before[-1].values) if before else {}
        return FormSession(step, self.vocabulary, self.context(walk), answers)

    def keep_draft(self, walk: "Walk", session: "FormSession") -> None:
        """Keep what may be kept of a form that was left."""
        module, step = walk.module.id, session.step.id
        old = self.notebook.draft(module, step)
        values = session.keepable()
        if not values:
            if old is not None:
                self.notebook.delete(old.id)
            return
        entry = self._entry(walk, session.step, values=values, done=False)
        walk.saved.add(self.notebook.save(replace(entry, id=old.id if old else "")).id)

    def finish_form(self, walk: "Walk", session: "FormSession") -> "tuple[Result, Feedback]":
        """Keep a finished form and give its reply, which already counts this entry. Finished once
        more after going back, it is the same entry, corrected."""
        corrects = self._finished is not None and self._finished() is session
        result = session.finish()
        if not corrects:
            walk.finished()
        draft = self.notebook.draft(walk.module.id, session.step.id)
        if draft is not None:
            self.notebook.delete(draft.id)
        entry = self._entry(
            walk,
            session.step,
            values=result.saved,
            labels=result.labels,
            exports=result.exports,
        )
        again = self._starts_anew(walk, session.step) and not corrects
        saved = self._keep(walk, entry, again=again)
        self._for_this_run[saved.id] = result.session
        self._finished = weakref.ref(session)
        return result, session.reply(self.context(walk))

    def finish_step(self, walk: "Walk", values: dict[str, Any] | None = None) -> "Feedback | None":
        """Note that a step was gone through, with the numbers of a practice and with nothing of
        any other step: an answer about safety is not kept even if it is handed over. Gives the
        reply of an exercise."""
        from redirection_tui.content.model.steps import ExerciseBase, PracticeStep  # deferred
        from redirection_tui.engine import practice  # deferred
        from redirection_tui.engine.conditions import first_feedback  # deferred

        walk.finished()
        step = walk.current
        kept: dict[str, Any] = {}
        labels: dict[str, str] = {}
        if isinstance(step, PracticeStep):
            kept, labels = practice.kept(step, values or {})
        entry = self._entry(walk, step, values=kept, labels=labels)
        self._keep(walk, entry, again=isinstance(step, PracticeStep))
        if not isinstance(step, ExerciseBase):
            return None
        local = frozenset((*practice.RATED, "minutes-done"))
        context = replace(self.context(walk), answers=values or {}, local=local)
        return first_feedback(step.feedback, context)

    def forget(self, *, entry: str = "", step: tuple[str, str] | None = None) -> None:
        """Delete one entry, all of one step, or, with neither, everything."""
        if entry:
            self.notebook.delete(entry)
        elif step is not None:
            self.notebook.delete_step(*step)
        else:
            self.notebook.delete_everything()
            self._for_this_run.clear()
        self._entries = self.notebook.entries()

    def leave(self) -> None:
        """Let go of everything held in memory."""
        self._entries = ()
        self._for_this_run.clear()
        if self._notebook is not None:
            self._notebook.close()

    def _use(self, library: Library) -> None:
        self.library = library
        self.words = Words(library.interface)
        self._vocabulary = None
        self.settings = replace(self.settings, language=library.language)

    def _starts_anew(self, walk: "Walk", step: "FormStep") -> bool:
        """Records, and every form of a tool, are filled in afresh each time."""
        return step.repeats or self.library.is_tool(walk.module.id)

    def _of_step(self, module: str, step: str) -> tuple[Entry, ...]:
        """The entries of a step, with what is remembered of them for this run only."""
        return tuple(
            replace(entry, values=entry.values | self._for_this_run.get(entry.id, {}))
            for entry in self.entries()
            if entry.module == module and entry.step == step
        )

    def _keep(self, walk: "Walk", entry: Entry, *, again: bool) -> Entry:
        old = () if again else self.notebook.entries(entry.module, entry.step)
        saved = self.notebook.save(replace(entry, id=old[-1].id) if old else entry)
        walk.saved.add(saved.id)
        return saved

    def _entry(  # noqa: PLR0913 - an entry is its parts
        self,
        walk: "Walk",
        step: "Step",
        *,
        values: dict[str, Any],
        labels: dict[str, str] | None = None,
        exports: dict[str, tuple[SlotLine, ...]] | None = None,
        done: bool = True,
    ) -> Entry:
        now = self.clock()
        part = next(name for hour, name in _PARTS_OF_DAY if now.hour < hour)
        return Entry(
            module=walk.module.id,
            step=step.id,
            revision=walk.module.revision,
            language=self.library.language,
            day=now.date().isoformat(),
            part=part,
            values=values,
            labels=labels or {},
            exports=exports or {},
            done=done,
            ended=done and walk.at_end,
        )
