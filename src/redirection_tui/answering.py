"""What happens to answers: the form at hand with its draft, and what is kept of it."""

import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from redirection_tui.content.library import Library
from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.steps import ExerciseBase, FormStep, PracticeStep, Step
from redirection_tui.engine import practice
from redirection_tui.engine.conditions import first_feedback
from redirection_tui.engine.context import Context
from redirection_tui.engine.examples import example_answers, example_ratings
from redirection_tui.engine.form import FormSession, Result
from redirection_tui.engine.options import Vocabulary
from redirection_tui.engine.walk import Walk
from redirection_tui.notes import Notes
from redirection_tui.records import Entry, SlotLine
from redirection_tui.settings import Settings
from redirection_tui.words import Words

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


class Surroundings(Protocol):
    """What answering needs to know of the program around it."""

    library: Library
    settings: Settings
    notes: Notes
    clock: Callable[[], datetime]
    words: Words

    @property
    def vocabulary(self) -> Vocabulary:
        """Lists, feelings and words for options."""
        ...

    def context(self, walk: Walk | None = None) -> Context:
        """Everything conditions may look at."""
        ...


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of a finished step goes into its entry."""

    values: dict[str, Any]
    labels: Mapping[str, str]
    exports: Mapping[str, tuple[SlotLine, ...]]


class Answering:
    """Forms and exercises of one run."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._finished: weakref.ref[FormSession] | None = None

    def form(self, walk: Walk, step: FormStep) -> FormSession:
        """The form at hand, with its draft where there is one. A record starts empty again."""
        around = self._around
        draft = around.notes.draft(walk.module.id, step.id)
        answers: dict[str, Any] = {}
        # A tool asks afresh in each run; only a half-written record is taken up again.
        tool = around.library.is_tool(walk.module.id)
        if draft is not None and (step.repeats or not tool or draft.id in walk.saved):
            answers = draft.values | around.notes.remembered(draft)
        if not answers and around.settings.demonstration and around.settings.examples:
            answers = example_answers(step)
        if not answers and not self._starts_anew(walk, step):
            before = around.notes.of_step(walk.module.id, step.id)
            answers = dict(before[-1].values) if before else {}
        return FormSession(step, around.vocabulary, around.context(walk), answers)

    def ratings(self, step: PracticeStep) -> dict[str, Any]:
        """What a practice begins with: nothing, or the persona's number in a demonstration."""
        settings = self._around.settings
        shown = settings.demonstration and settings.examples
        return example_ratings(step) if shown else {}

    def keep_draft(self, walk: Walk, session: FormSession) -> None:
        """Keep what may be kept of a form that was left; answers for this run only are remembered,
        and never written."""
        given = session.keepable()
        if not given:
            self._around.notes.drop_draft(walk.module.id, session.step.id)
            return
        passing = {field.id for field in session.step.fields if field.store != "saved"}
        values = {key: value for key, value in given.items() if key.split(".")[0] not in passing}
        entry = self._entry(walk, session.step, _Kept(values, {}, {}), done=False)
        kept = self._around.notes.keep_draft(entry)
        self._around.notes.remember(
            kept, {key: value for key, value in given.items() if key not in values}
        )
        walk.saved.add(kept.id)

    def finish_form(self, walk: Walk, session: FormSession) -> tuple[Result, Feedback]:
        """Keep a finished form and give its reply, which already counts this entry. Finished once
        more after going back, it is the same entry, corrected. Raises NotebookError when it could
        not be kept; then it is not finished."""
        corrects = self._finished is not None and self._finished() is session
        result = session.finish()
        kept = _Kept(result.saved, result.labels, result.exports)
        again = self._starts_anew(walk, session.step) and not corrects
        entry = self._entry(walk, session.step, kept)
        saved = self._around.notes.save(entry, again=again)
        if not corrects:
            walk.finished()
        walk.saved.add(saved.id)
        self._around.notes.remember(saved, result.session)
        self._finished = weakref.ref(session)
        return result, session.reply(self._around.context(walk))

    def finish_step(self, walk: Walk, values: dict[str, Any] | None = None) -> Feedback | None:
        """Note that a step was gone through, with the numbers of a practice and with nothing of
        any other step: an answer about safety is not kept even if it is handed over. Gives the
        reply of an exercise."""
        step = walk.current
        kept = _Kept({}, {}, {})
        if isinstance(step, PracticeStep):
            moments = {name: self._around.words.text(f"handout.{name}") for name in practice.RATED}
            kept = _Kept(*practice.kept(step, values or {}, moments), {})
        entry = self._entry(walk, step, kept)
        saved = self._around.notes.save(entry, again=isinstance(step, PracticeStep))
        walk.finished()
        walk.saved.add(saved.id)
        if not isinstance(step, ExerciseBase):
            return None
        local = frozenset((*practice.RATED, "minutes-done"))
        context = replace(self._around.context(walk), answers=values or {}, local=local)
        return first_feedback(step.feedback, context)

    def _starts_anew(self, walk: Walk, step: FormStep) -> bool:
        """Records, and every form of a tool, are filled in afresh each time."""
        return step.repeats or self._around.library.is_tool(walk.module.id)

    def _entry(self, walk: Walk, step: Step, kept: _Kept, *, done: bool = True) -> Entry:
        now = self._around.clock()
        return Entry(
            module=walk.module.id,
            step=step.id,
            revision=walk.module.revision,
            language=self._around.library.language,
            day=now.date().isoformat(),
            part=next(name for hour, name in _PARTS_OF_DAY if now.hour < hour),
            values=kept.values,
            labels=dict(kept.labels),
            exports=dict(kept.exports),
            done=done,
            ended=done and walk.at_end,
        )
