"""Step kinds: what a module is made of. Few and orthogonal; topics are never known here."""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import (
    Answer,
    Body,
    Hint,
    Id,
    Label,
    Line,
    Model,
    Options,
    Prompt,
    Ref,
    Say,
    Target,
    Title,
)
from redirection_tui.content.model.condition import Condition, Feedback
from redirection_tui.content.model.fields import Field, ScaleField


class StepBase(Model, frozen=True, kw_only=True):
    """What every step has. `rest` marks a natural stop after it and is the line to keep."""

    id: Id
    title: Title
    when: Condition | None = None
    feel: Literal["calm", "heavy"] | None = None
    rest: Say | None = None


class PageStep(StepBase, frozen=True, kw_only=True, tag="page", tag_field="kind"):
    """One idea to read. `offer` lists places to go from here, at most four."""

    body: Body
    offer: Annotated[tuple[Target, ...], Meta(max_length=4)] = ()


class ExerciseBase(StepBase, frozen=True, kw_only=True):
    """What every exercise has: why, how, how long, when to stop, and an answer to what was done."""

    technique: Id
    why: Say
    guidance: Hint
    minutes: Annotated[float, Meta(gt=0, le=30)]
    stop_if: Say
    feedback: tuple[Feedback, ...]


class Band(Model, frozen=True, kw_only=True):
    """A band of a score in plain words, up to and including `up-to`."""

    id: Id
    up_to: int
    say: Say
    offer: tuple[Target, ...] = ()


class Score(Model, frozen=True, kw_only=True):
    """The sum of scale fields or of numbered options; unknown when one is missing."""

    items: tuple[Id, ...]
    bands: tuple[Band, ...]


class FormStep(ExerciseBase, frozen=True, kw_only=True, tag="form", tag_field="kind"):
    """Questions. `repeats` makes it a record kept many times; `together` shows it on one screen."""

    fields: Annotated[tuple[Field, ...], Meta(min_length=1)]
    repeats: bool = False
    together: bool = False
    score: Score | None = None


class QuizAnswer(Model, frozen=True, kw_only=True):
    """One answer to a knowledge check, with its own explanation."""

    id: Id
    text: Answer
    right: bool = False
    because: Say


class Question(Model, frozen=True, kw_only=True):
    """One knowledge check; `because` is shown after any answer."""

    id: Id
    prompt: Prompt
    answers: Annotated[tuple[QuizAnswer, ...], Meta(min_length=2, max_length=4)]
    because: Say


class QuizStep(StepBase, frozen=True, kw_only=True, tag="quiz", tag_field="kind"):
    """Knowledge checks: two tries, then the answer; never scored, never kept."""

    questions: Annotated[tuple[Question, ...], Meta(min_length=1)]


class SortItem(Model, frozen=True, kw_only=True):
    """One thing to place; several groups may be right."""

    id: Id
    text: Line
    accept: tuple[Id, ...] = ()
    because: Say


class SortStep(ExerciseBase, frozen=True, kw_only=True, tag="sort", tag_field="kind"):
    """Items to sort into groups; without groups, to put into the order they stand in here."""

    items: Annotated[tuple[SortItem, ...], Meta(min_length=2, max_length=12)]
    groups: Options = {}


class BreathPattern(Model, frozen=True, kw_only=True):
    """Seconds in, hold, out, rest."""

    id: Id
    name: Label
    breathe_in: Annotated[int, Meta(ge=2, le=10)]
    hold: Annotated[int, Meta(ge=0, le=10)] = 0
    breathe_out: Annotated[int, Meta(ge=2, le=12)]
    rest: Annotated[int, Meta(ge=0, le=10)] = 0


class Cue(Model, frozen=True, kw_only=True):
    """What to do at `at` seconds of the shortest length; longer lengths stretch it."""

    id: Id
    at: Annotated[int, Meta(ge=0)]
    text: Say


class CountItem(Model, frozen=True, kw_only=True):
    """Something to find or do `count` times, a key press for each."""

    id: Id
    text: Say
    count: Annotated[int, Meta(ge=1, le=10)]


class PracticeStep(ExerciseBase, frozen=True, kw_only=True, tag="practice", tag_field="kind"):
    """Something to do: breath patterns, timed cues, things to count, or a plain delay.

    `rating` is asked before and after and kept as `before` and `after`, with `minutes-done`.
    `away` begins with standing up, away from the screen. `wave` shows the time as a wave that rises
    and eases.
    """

    minutes_choice: tuple[Annotated[int, Meta(ge=1, le=30)], ...] = ()
    breath: tuple[BreathPattern, ...] = ()
    cues: tuple[Cue, ...] = ()
    items: tuple[CountItem, ...] = ()
    ideas: tuple[Ref, ...] = ()
    rating: ScaleField | None = None
    away: bool = False
    wave: bool = False


class Section(Model, frozen=True, kw_only=True):
    """One part of a document: what `of` holds, or `empty` when nothing was written yet.

    `edit` is the place where it is written, offered as 'change this part'.
    """

    id: Id
    title: Label
    of: tuple[Ref, ...]
    empty: Say | None = None
    most: int = 8
    edit: Target | None = None

    @property
    def fixed(self) -> bool:
        """True for a sentence that always stands there: nobody writes in its place."""
        return not self.of


class DocumentStep(StepBase, frozen=True, kw_only=True, tag="document", tag_field="kind"):
    """A page assembled from what was written: a plan, a review, or a card (6 lines of 38).

    `order` refers to a ranking of section ids: those come first, in that order.
    """

    intro: Body | None = None
    sections: Annotated[tuple[Section, ...], Meta(min_length=1)]
    card: bool = False
    order: Ref | None = None
    offer: tuple[Target, ...] = ()


class SafetyAnswer(Model, frozen=True, kw_only=True):
    """One answer to a safety question: where it leads, or what is said before going on."""

    id: Id
    text: Answer
    say: Say | None = None
    leads: Target | None = None


class SafetyStep(StepBase, frozen=True, kw_only=True, tag="safety", tag_field="kind"):
    """A plain question about safety. Its answer opens help; it is never kept and never scored."""

    intro: Body | None = None
    prompt: Prompt
    answers: Annotated[tuple[SafetyAnswer, ...], Meta(min_length=2, max_length=5)]


class SummaryStep(StepBase, frozen=True, kw_only=True, tag="summary", tag_field="kind"):
    """The end of a module: lines to keep, what to practise, a closing line."""

    points: dict[Id, Line]
    home: dict[Id, Line] = {}
    closing: Say | None = None
    offer: tuple[Target, ...] = ()


Step = (
    PageStep
    | FormStep
    | QuizStep
    | SortStep
    | PracticeStep
    | DocumentStep
    | SafetyStep
    | SummaryStep
)
Exercise = FormStep | SortStep | PracticeStep
