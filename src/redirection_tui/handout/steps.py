"""Step kinds on paper: one table says what a page, an exercise, a plan or a card becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from redirection_tui.content.model.fields import ScaleField
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
from redirection_tui.engine import practice
from redirection_tui.engine.context import Context
from redirection_tui.engine.document import CARD_LINES, every_part, lines_at, woven
from redirection_tui.engine.document import Part as DocumentPart
from redirection_tui.engine.examples import example_answers, example_ratings, has_answers
from redirection_tui.engine.form import FormSession
from redirection_tui.handout.fields import TEN, Pen, on_paper
from redirection_tui.handout.page import (
    Box,
    Boxes,
    Card,
    Cards,
    Heading,
    Lines,
    Part,
    Points,
    Prose,
    Question,
    Remark,
    Scale,
)
from redirection_tui.services import Services
from redirection_tui.words import Words

_CARDS = 4
"""Blank cards on a sheet."""
_ROOM = 3
"""Lines for a section in which nothing was written yet."""
_SHARED_IDEAS = "delay-ideas"
"""The list that stands in for ideas of one's own, as on the screen."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a step is put on paper with: content and words from `services`, whose notes are empty;
    and the notes that fill a sheet in, where it is filled in."""

    services: Services
    filled: Context | None = None

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.services.words

    def prose(self, body: str) -> Prose:
        """A text of the content with its shared blocks; lines for own words are left out."""
        return Prose(woven(body, self.services.library.shared.blocks.get, Context()))


def parts_of(step: Step, desk: Desk) -> tuple[Part, ...]:
    """A step as the parts of a sheet."""
    parts: tuple[Part, ...] = PARTS_OF[type(step)](step, desk)
    return parts


def has_example(step: Step) -> bool:
    """True when the persona has something to show on the sheet of this step."""
    return isinstance(step, DocumentStep) or has_answers(step)


def _page(step: PageStep, desk: Desk) -> tuple[Part, ...]:
    return (desk.prose(step.body),)


def _about(step: FormStep | SortStep | PracticeStep, desk: Desk) -> tuple[Part, ...]:
    """What stands before every exercise."""
    return (
        Remark(desk.words.text("handout.why"), step.why),
        Remark(desk.words.text("handout.guidance"), step.guidance),
        Remark(desk.words.text("handout.stop-if"), step.stop_if),
    )


def _form(step: FormStep, desk: Desk) -> tuple[Part, ...]:
    answers = example_answers(step) if desk.filled is not None else {}
    services = desk.services
    context = desk.filled if desk.filled is not None and answers else Context()
    session = FormSession(step, services.vocabulary, context, answers)
    pen = Pen(services.words, session.options, services.library.shared.emotions, answers)
    # A question that the persona was not asked stays out of the example.
    fields = session.visible() if answers else step.fields
    asked = tuple(part for field in fields for part in on_paper(field, pen))
    return (*_about(step, desk), *asked)


def _quiz(step: QuizStep, desk: Desk) -> tuple[Part, ...]:
    asked = tuple(
        Question(one.prompt, (), (Boxes(tuple(Box(answer.text) for answer in one.answers)),))
        for one in step.questions
    )
    right = tuple(
        f"{' / '.join(answer.text for answer in one.answers if answer.right)} {one.because}"
        for one in step.questions
    )
    return (*asked, Heading(desk.words.text("handout.answers")), Points(right, numbered=True))


def _sort(step: SortStep, desk: Desk) -> tuple[Part, ...]:
    head = _about(step, desk)
    answers = Heading(desk.words.text("handout.answers"))
    if not step.groups:
        # By the alphabet: the order in the content is the answer.
        mixed = sorted(step.items, key=lambda item: item.text.casefold())
        asked = Question(
            desk.words.text("handout.in-order"),
            (desk.words.text("handout.in-order-how"),),
            (Boxes(tuple(Box(item.text) for item in mixed)),),
        )
        right = tuple(f"{item.text}. {item.because}" for item in step.items)
        return (*head, asked, answers, Points(right, numbered=True))
    groups = Boxes(tuple(Box(name) for name in step.groups.values()))
    asked_each = tuple(Question(item.text, (), (groups,)) for item in step.items)
    right = tuple(
        f"{item.text}: {' / '.join(step.groups[name] for name in item.accept)}. {item.because}"
        for item in step.items
    )
    return (*head, *asked_each, answers, Points(right))


def _practice(step: PracticeStep, desk: Desk) -> tuple[Part, ...]:
    parts: list[Part] = [*_about(step, desk)]
    if step.away:
        parts.append(desk.prose(desk.words.text("handout.away")))
    rated = example_ratings(step) if desk.filled is not None else {}
    parts.extend(_rating(step.rating, "before", desk, rated.get("before")))
    lengths = tuple(Box(desk.words.count("practice.minutes", n)) for n in practice.lengths(step))
    parts.append(Question(desk.words.text("handout.how-long"), (), (Boxes(lengths),)))
    parts.extend(_doing(step, desk))
    parts.extend(_rating(step.rating, "after", desk))
    parts.append(Question(desk.words.text("handout.noticed"), (), (Lines(2),)))
    return tuple(parts)


def _rating(
    rating: ScaleField | None, moment: str, desk: Desk, marked: int | None = None
) -> tuple[Part, ...]:
    if rating is None:
        return ()
    scale = Scale(TEN, rating.low, rating.high, marked)
    when = desk.words.text("handout.before" if moment == "before" else "handout.after")
    return (Question(f"{when}: {rating.prompt}", (), (scale,)),)


def _doing(step: PracticeStep, desk: Desk) -> tuple[Part, ...]:
    """What there is to do, in order."""
    found: list[Part] = []
    breaths = tuple(pattern.name for pattern in step.breath)
    if breaths:
        found.append(Question(desk.words.text("handout.rhythm"), (), (Points(breaths),)))
    cues = tuple(f"{cue.at // 60}:{cue.at % 60:02}  {cue.text}" for cue in step.cues)
    if cues:
        found.append(
            Question(
                desk.words.text("handout.cues"),
                (desk.words.text("handout.cues-how"),),
                (Points(cues),),
            )
        )
    found.extend(
        Question(item.text, (), (Boxes(tuple(Box(str(n + 1)) for n in range(item.count))),))
        for item in step.items
    )
    if step.ideas:
        boxes = Boxes(tuple(Box(idea) for idea in _ideas(step, desk)))
        found.append(Question(desk.words.text("practice.ideas"), (), (boxes,)))
    return tuple(found)


def _ideas(step: PracticeStep, desk: Desk) -> tuple[str, ...]:
    """Things to do meanwhile: noted ones on a sheet that is filled in, else the shared list."""
    filled = desk.filled
    own = () if filled is None else [line for ref in step.ideas for line in lines_at(ref, filled)]
    return tuple(own) or tuple(desk.services.vocabulary.options(_SHARED_IDEAS).values())


def _document(step: DocumentStep, desk: Desk) -> tuple[Part, ...]:
    intro: tuple[Part, ...] = (desk.prose(step.intro),) if step.intro else ()
    if step.card and desk.filled is None:
        return (*intro, Cards((card_of(step, Context()),) * _CARDS))
    return (*intro, *document_parts(step, desk.filled or Context()))


def document_parts(step: DocumentStep, context: Context) -> tuple[Part, ...]:
    """A document as it stands with these notes: a plan, a review or a card. Where nothing was
    written there is room for a pen: the line that the screen lends is nobody's answer."""
    if step.card:
        return (Cards((card_of(step, context),)),)
    return tuple(_section(part) for part in every_part(step, context))


def _section(part: DocumentPart) -> Question:
    """What was written; or room to write, behind the sentence that always stands there."""
    if part.lines:
        return Question(part.title, (), (Points(part.lines),))
    if part.fixed and part.empty:
        return Question(part.title, (), (Points((part.empty,)), Lines(1)))
    return Question(part.title, (), (Lines(_ROOM),))


def card_of(step: DocumentStep, context: Context) -> Card:
    """A card as it stands with these notes; an empty line is one to write on."""
    lines = []
    for part in every_part(step, context)[:CARD_LINES]:
        said = part.lines or ((part.empty or "") * part.fixed,)
        lines.append((part.title, said[0]))
    return Card(step.title, tuple(lines))


def _safety(step: SafetyStep, desk: Desk) -> tuple[Part, ...]:
    """A question about safety is for saying: an answer on paper could be found and kept."""
    intro: tuple[Part, ...] = (desk.prose(step.intro),) if step.intro else ()
    numbers = Question(
        desk.words.text("handout.numbers"), (desk.words.text("handout.numbers-how"),), (Lines(3),)
    )
    return (
        *intro,
        Question(step.prompt, (desk.words.text("handout.not-on-paper"),)),
        Remark(desk.words.text("handout.danger"), desk.words.text("handout.danger-how")),
        numbers,
    )


def _summary(step: SummaryStep, desk: Desk) -> tuple[Part, ...]:
    parts: list[Part] = [Points(tuple(step.points.values()))]
    if step.home:
        boxes = Boxes(tuple(Box(line) for line in step.home.values()))
        parts.append(Question(desk.words.text("step.home"), (), (boxes,)))
    if step.closing:
        parts.append(desk.prose(step.closing))
    return tuple(parts)


PARTS_OF: dict[type, Callable[[Any, Desk], tuple[Part, ...]]] = {
    PageStep: _page,
    FormStep: _form,
    QuizStep: _quiz,
    SortStep: _sort,
    PracticeStep: _practice,
    DocumentStep: _document,
    SafetyStep: _safety,
    SummaryStep: _summary,
}
"""Step kind -> its parts on paper."""
