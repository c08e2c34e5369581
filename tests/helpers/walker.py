"""Someone who walks through the program at random, in the engine alone: no screen, no patience.

It answers fully, partly or not at all, goes back, jumps, leaves in the middle and comes again,
and does with every step what a face would do.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.fields import (
    ChoicesField,
    ContactField,
    EmotionField,
    Field,
    ListField,
    RankField,
    RatingsField,
    ScaleField,
    ShowField,
    TextField,
    TickField,
)
from redirection_tui.content.model.steps import (
    DocumentStep,
    FormStep,
    PageStep,
    PracticeStep,
    QuizStep,
    SafetyStep,
    SortStep,
    Step,
    SummaryStep,
)
from redirection_tui.engine.document import CARD_COLUMNS, CARD_LINES, assemble, card, lines_at
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import OTHER, emotion_options
from redirection_tui.engine.practice import Counting, breath_at, clock, cue_at, lengths
from redirection_tui.engine.quiz import Try
from redirection_tui.engine.sorting import Sorting
from redirection_tui.engine.walk import Walk
from redirection_tui.services import Services

LINK = "see example.com"
"""The guard asks to change it, so nothing kept may ever hold it."""
TEXTS = (
    LINK,
    "a walk",
    "Tea, then an early night",
    "{{slot.reasons}}",
    "**strong** [red]x[/red]",
    "Kävely, té con miel, 散步",
    "word " * 60,
    "other",
    "   ",
)


def seeded(seed: int | str) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 - walks are no secrets


class Walker:
    """Walks through modules of these services."""

    def __init__(self, services: Services, chance: Random) -> None:
        self.services = services
        self.chance = chance

    def wander(self, module: str, moves: int) -> None:
        """Move about in a module, then go forward to its end: there is always a way."""
        walk = self.services.walk(module)
        ids = [step.id for step in walk.module.steps]
        for _ in range(moves):
            self.visit(walk)
            way = self.chance.random()
            if way < 0.15:
                walk.back()
            elif way < 0.3:
                walk.jump(self.chance.choice(ids))
            elif walk.forward() is None:
                return
        for _ in ids:
            self.visit(walk)
            if walk.forward() is None:
                return
        message = f"no way to the end of {module} from {walk.current.id}"
        raise AssertionError(message)

    def visit(self, walk: Walk) -> Feedback | None:
        """Do what the step at hand asks for; gives the reply of an exercise."""
        number, of = walk.position
        assert 1 <= number <= of
        visits: dict[type, Callable[[Walk, Any], Feedback | None]] = {
            FormStep: self._form,
            PracticeStep: self._practice,
            SortStep: self._sort,
            QuizStep: self._quiz,
            DocumentStep: self._document,
            PageStep: self._page,
            SafetyStep: self._safety,
            SummaryStep: self._summary,
        }
        return visits[type(walk.current)](walk, walk.current)

    def answer(self, form: FormSession, field: Field) -> None:
        """Answer a question as its kind asks for, or leave it open."""
        form.answer(field.id, None if self.chance.random() < 0.25 else self.value(form, field))
        if (
            isinstance(field, ContactField) or getattr(field, "other", False)
        ) and self.chance.random() < 0.5:
            form.answer(f"{field.id}.{OTHER}", self.chance.choice(TEXTS).strip())

    def _page(self, walk: Walk, step: PageStep) -> None:
        assert self.services.prose(step.body, walk)
        self.services.finish_step(walk)

    def _summary(self, walk: Walk, step: SummaryStep) -> None:
        for line in (*step.points.values(), *step.home.values(), step.closing or "-"):
            assert self.services.prose(line, walk)
        self.services.finish_step(walk)

    def _safety(self, walk: Walk, step: SafetyStep) -> None:
        before = self.services.entries()
        chosen = self.chance.choice(step.answers)
        self.services.prose(chosen.say or "", walk)
        self.services.finish_step(walk)
        for entry in self.services.entries()[len(before) :]:
            assert entry.values == {}

    def _document(self, walk: Walk, step: DocumentStep) -> None:
        parts = assemble(step, self.services.context(walk))
        assert all(part.lines or part.empty for part in parts)
        lines = card(parts)
        assert len(lines) <= CARD_LINES
        assert all(len(line) <= CARD_COLUMNS for line in lines)
        self.services.finish_step(walk)

    def _quiz(self, walk: Walk, step: QuizStep) -> None:
        for question in step.questions:
            state = Try(question)
            while not state.over:
                state = state.choose(self.chance.choice(question.answers).id)
            assert state.solution.right
        self.services.finish_step(walk)

    def _sort(self, walk: Walk, step: SortStep) -> Feedback | None:
        state = Sorting.begin(step, self.chance.randrange(99))
        while not state.over:
            if step.groups:
                state, _ = state.into(self.chance.choice(list(step.groups)))
            else:
                state, _ = state.next_in_order(self.chance.choice(state.remaining).id)
        return self._said(walk, self.services.finish_step(walk), {})

    def _practice(self, walk: Walk, step: PracticeStep) -> Feedback | None:
        minutes = self.chance.choice(lengths(step))
        for second in range(0, minutes * 60, 20):
            clock(second)
            cue_at(step, second, minutes)
            assert all(breath_at(pattern, second).seconds_left > 0 for pattern in step.breath)
        state = Counting()
        while not state.finished(step):
            state = state.one_more(step)
        values = {} if step.items else {"minutes-done": self.chance.randint(0, minutes)}
        if step.rating is not None:
            for name in ("before", "after"):
                if self.chance.random() < 0.8:
                    values[name] = self._number(step.rating)
        return self._said(walk, self.services.finish_step(walk, values), values)

    def _form(self, walk: Walk, step: FormStep) -> Feedback | None:
        form = self.services.form(walk, step)
        page = 0
        while page < len(pages := form.pages()):
            for field in pages[page]:
                if isinstance(field, ShowField):
                    for ref in field.of:
                        lines_at(ref, form.context)
                else:
                    self.answer(form, field)
            self.services.keep_draft(walk, form)
            page = max(0, page - 1) if self.chance.random() < 0.1 else page + 1
        for field in form.unanswered():
            while field in form.unanswered():
                form.answer(field.id, self.value(form, field))
        if self.chance.random() < 0.1:
            return None  # left in the middle
        result, feedback = self.services.finish_form(walk, form)
        assert LINK not in repr((result, self.services.notebook.entries(done=None)))
        return self._said(walk, feedback, form.answers)

    def _said(self, walk: Walk, feedback: Feedback | None, answers: Any) -> Feedback:
        step: Step = walk.current
        assert feedback is not None, f"{step.id} ends in silence"
        assert self.services.prose(feedback.say, walk, answers)
        return feedback

    def value(self, form: FormSession, field: Any) -> Any:
        """Any answer to a question."""
        kinds: dict[type, Callable[[FormSession, Any], Any]] = {
            TextField: lambda _, field: self._text(field),
            ScaleField: lambda _, field: self._number(field),
            TickField: lambda _, __: self.chance.choice((True, None)),
            EmotionField: self._feeling,
            RatingsField: self._ratings,
            ChoicesField: lambda form, field: self._several(form, field, field.most),
            RankField: lambda form, field: self._several(form, field, field.top),
            ListField: self._rows,
        }
        return kinds.get(type(field), self._one)(form, field)

    def _text(self, field: TextField) -> str:
        texts = TEXTS[1:] if field.guard == "off" else TEXTS
        return self.chance.choice(texts)[: field.longest].strip()

    def _number(self, field: ScaleField) -> int:
        return self.chance.randrange(0, field.top + 1, field.step)

    def _one(self, form: FormSession, field: Any) -> str | None:
        options = list(form.options(field))
        return self.chance.choice(options) if options else None

    def _several(self, form: FormSession, field: Any, most: int | None) -> tuple[str, ...]:
        options = list(form.options(field))
        most = min(most or len(options), len(options))
        return tuple(self.chance.sample(options, self.chance.randint(0, most)))

    def _ratings(self, form: FormSession, field: RatingsField) -> dict[str, int]:
        options = list(form.options(field))
        keys = [f"{item}.{column}" for item in options for column in field.columns] or options
        return {key: self.chance.randint(0, 10) for key in keys if self.chance.random() < 0.8}

    def _feeling(self, form: FormSession, field: EmotionField) -> dict[str, int | str]:
        families = emotion_options(field, form.words)
        core = self.chance.choice(list(families))
        value: dict[str, int | str] = {"core": core}
        if families[core] and self.chance.random() < 0.7:
            value["word"] = self.chance.choice(list(families[core]))
        if field.strength and self.chance.random() < 0.7:
            value["strength"] = self.chance.randint(0, 10)
        return value

    def _rows(self, form: FormSession, field: ListField) -> tuple[dict[str, Any], ...]:
        rows = (self._row(form, field) for _ in range(self.chance.randint(0, field.most)))
        return tuple(row for row in rows if row)

    def _row(self, form: FormSession, field: ListField) -> dict[str, Any]:
        row = {}
        for inner in field.fields:
            value = self.value(form, inner)
            if value not in (None, "", ()):
                row[inner.id] = value
                if value == OTHER and _takes_own_words(inner):
                    row[f"{inner.id}.{OTHER}"] = self.chance.choice(TEXTS).strip()
        return row


def _takes_own_words(field: Any) -> bool:
    return isinstance(field, ContactField) or getattr(field, "other", False)
