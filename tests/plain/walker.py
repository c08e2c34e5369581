"""Walks through modules line by line: with the examples' answers, or with Enter wherever it will
do. It answers as tests/tui/walker.py does, so that what is kept can be compared.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from tests.plain.harness import Face, Talk

from redirection_tui.content.model.fields import (
    EmotionExample,
    EmotionField,
    ListField,
    RatingsField,
    TextField,
    TickField,
)
from redirection_tui.content.model.steps import QuizStep, SafetyStep, SortStep
from redirection_tui.plain.jumps import Closed

MOST = 4_000
"""Lines after which a walk has no end."""
OTHER = "other"


class Walker:
    """Types what leads through a module, at each prompt what it asks for."""

    def __init__(self, face: Face, *, answers: bool) -> None:
        self.face = face
        self._answers = answers
        self._writing: list[str] = []
        self._module = ""
        self._rows = -1

    def walk(self, target: str) -> None:
        """From `target` to its end."""
        self.face.terminal.patient = False
        self._module = target.split("/")[1]
        ended = self.face.talk_at(target, self._lines())
        assert ended is Closed, f"{target} ends by {ended}"

    def _lines(self) -> Iterator[Any]:
        for _ in range(MOST):
            if not self.face.talk.scenes and self.face.guide._open == []:
                return  # the first list is back
            yield self._line
        raise AssertionError(f"No end:\n{self.face.text[-2000:]}")

    def _line(self, talk: Talk) -> str:  # noqa: PLR0911 - one return a kind of prompt
        prompt = talk.prompt
        assert prompt is not None
        if self.face.guide._open != [f"walk/{self._module}"]:
            return "back"  # help that an answer led to: one step back from it
        if not talk.scenes:
            return ""  # a natural stop between two steps
        if not talk.asking:
            self._rows = -1
        step = talk.scenes[-1][1]
        if prompt.kind == "safety":
            return self._safe(talk, step)
        if prompt.kind == "quiz" and self._answers:
            return talk.number_of(_right(step, talk))
        if prompt.kind == "sort":
            return self._sorted(talk)
        if prompt.kind in ("offers", "go-on", "menu", "count"):
            return "" if prompt.kind != "menu" or talk.menu.default is not None else "1"
        if talk.asking:
            return self._answer(talk)
        return "4" if prompt.kind == "number" and self._answers else ""

    def _safe(self, talk: Talk, step: SafetyStep) -> str:
        good = [answer.id for answer in step.answers if answer.leads is None]
        return talk.number_of(good[0]) if self._answers and good else "1"

    def _sorted(self, talk: Talk) -> str:
        """The right place; without answers the first one, and in an order each in turn."""
        step: SortStep = talk.scenes[-1][1]
        if step.groups:
            if not self._answers:
                return "1"
            text = " ".join(self.face.terminal.written)
            item = max(step.items, key=lambda one: text.rfind(" ".join(one.text.split())[:20]))
            return talk.number_of(item.accept[0])
        left = list(talk.menu.options)
        return talk.number_of(min(left, key=[one.id for one in step.items].index))

    def _answer(self, talk: Talk) -> str:  # noqa: PLR0911 - one return a kind of field
        field = self._with_example(talk)
        example = getattr(field, "example", None)
        if not self._answers:
            return self._open(talk, field)
        if isinstance(field, ListField):
            rows = talk.asking[-1][0].form.answers.get(field.id, ())
            more = len(rows) < min(field.most, len(field.examples))
            return talk.number_of("add") if more else ""
        if isinstance(field, TextField):
            return self._text(talk, field, str(example or ""))
        if isinstance(field, TickField):
            return "1" if example else "2"
        if isinstance(field, EmotionField):
            return self._feeling(talk, field)
        if isinstance(field, RatingsField):
            return "3"
        if talk.prompt.kind == "number":
            return "" if example is None else str(example)
        if talk.prompt.kind == "text":  # the own word beside an option
            return str(getattr(field, "example_other", None) or "")
        return self._picked(talk, field, example)

    def _open(self, talk: Talk, field: Any) -> str:
        """Enter; where an answer is required, the first. A list begins with a row, as it does on
        the screens, and ends when the last row stayed empty."""
        if isinstance(field, ListField):
            rows = len(talk.asking[-1][0].form.answers.get(field.id, ()))
            grew, self._rows = rows != self._rows, rows
            return talk.number_of("add") if grew and "add" in talk.menu.options else ""
        return "1" if field.required and talk.prompt.kind in ("choice", "several", "tick") else ""

    def _text(self, talk: Talk, field: TextField, text: str) -> str:
        if field.lines == 1:
            return text
        if not self._writing:
            self._writing = [*text.split("\n"), ""]
        return self._writing.pop(0)

    def _picked(self, talk: Talk, field: Any, example: Any) -> str:
        names = (example,) if isinstance(example, str) else tuple(example or ())
        options = list(talk.asking[-1][0].form.options(field))
        return " ".join(str(options.index(name) + 1) for name in names)

    def _feeling(self, talk: Talk, field: EmotionField) -> str:
        example: Any = field.example
        if isinstance(example, dict):  # in a row of a list the persona's feeling is plain data
            example = EmotionExample(**example)
        if example is None:
            return ""
        if talk.prompt.kind == "number":
            return "" if example.strength is None else str(example.strength)
        wanted = example.core if example.core in talk.menu.options else example.word
        return talk.number_of(wanted) if wanted in talk.menu.options else ""

    def _with_example(self, talk: Talk) -> Any:
        """The field at hand; in a row of a list, with the row's own answer as its example."""
        field = talk.asking[-1][1]
        if len(talk.asking) == 1 or not self._answers:
            return field
        outer, parent = talk.asking[-2]
        inner = talk.asking[-1][0]
        rows = outer.form.answers.get(parent.id, ())
        place = len(rows) - 1 if inner.form.answers else len(rows)
        row = parent.examples[place]
        return msgspec.structs.replace(field, example=(row.texts | row.picks).get(field.id))


def _right(step: QuizStep, talk: Talk) -> str:
    question = next(
        one
        for one in step.questions
        if one.answers[0].id in talk.menu.options
        and set(talk.menu.options) <= {answer.id for answer in one.answers}
    )
    return next(answer.id for answer in question.answers if answer.right)
