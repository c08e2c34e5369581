"""Walks through a module with the keyboard alone: as the persona would, or with Enter only."""

from collections.abc import Callable
from typing import Any

import msgspec
from tests.tui.harness import Face, focused_text
from textual.widgets import TextArea

from redirection_tui.content.model.fields import (
    EmotionExample,
    EmotionField,
    Field,
    ListField,
    RatingsField,
    RowField,
    TextField,
    TickField,
)
from redirection_tui.tui.views.asking import QuizView, SafetyView, SortView
from redirection_tui.tui.views.form import FormView
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.question import Question
from redirection_tui.tui.widgets.scale import Scale

MOST = 800
"""Steps of a walk after which it has no end."""
TYPED = 8
"""Characters of a text that are typed one by one; the rest is pasted, which takes one key."""


class Walker:
    """Presses keys until the module at hand is behind it.

    With `answers` it gives the examples' answers, else it presses Enter: in a text area, where
    Enter begins a line, Tab first, and where an answer is required, Down. `look` is called on
    everything that is shown.
    """

    def __init__(
        self, face: Face, look: Callable[[Face], None], *, answers: bool, most: int = MOST
    ) -> None:
        self.face = face
        self.seen: list[str] = []
        self._look = look
        self._answers = answers
        self._most = most

    async def walk(self, target: str) -> list[str]:
        """Walk from `target` to its end; the ids of the steps that were shown, in order."""
        face = self.face
        await face.open(target)
        own = face.target
        for _ in range(self._most):
            if face.target == "home":
                return self.seen
            self._look(face)
            if face.target != own:
                await face.press("escape")  # help that an answer led to: one step back from it
                continue
            step = face.step
            if not self.seen or self.seen[-1] != step:
                self.seen.append(step)
            before = face.signature
            await self._go_on()
            assert face.signature != before, f"{own}/{step} does not go on:\n{face.text}"
        raise AssertionError(f"{own} has no end. Last: {self.seen[-3:]}\n{face.text}")

    @property
    def _focused(self) -> Any:
        return self.face.app.screen.focused

    async def _press(self, *keys: str) -> None:
        for key in keys:
            await self.face.press(key)
            self._look(self.face)

    async def _go_on(self) -> None:
        view = self.face.view
        if not self._answers:
            await self._press(*self._past())
        elif isinstance(view, FormView) and view.query(Question):
            for question in list(view.query(Question)):
                await self._answer(question.field)
        elif isinstance(view, SafetyView | QuizView | SortView):
            await self._choose()
        else:
            await self._press(*("4" if isinstance(self._focused, Scale) else ""), "enter")

    def _past(self) -> tuple[str, ...]:
        """The keys that leave what is here unanswered where that is possible."""
        if isinstance(self._focused, TextArea):
            return ("tab", "enter")
        asked = self.face.view.query(Question)
        required = any(question.field.required for question in asked)
        if not (required and isinstance(self._focused, Choices)) or self._focused.chosen:
            return ("enter",)
        # Where several can be marked, Enter marks first and goes on then.
        return ("down", "enter") if self._focused.marks == "one" else ("down", "enter", "enter")

    async def _choose(self) -> None:
        """The answer that leads on, the right answer, or the next in order."""
        view: Any = self.face.view
        if isinstance(view, SafetyView):
            good = [answer.id for answer in view.step.answers if answer.leads is None]
        elif isinstance(view, QuizView):
            good = [answer.id for answer in view._try.question.answers if answer.right]
        elif view._sorting.over:
            good = []
        elif view.step.groups:
            good = list(view._sorting.current.accept)
        else:
            good = [view.step.items[len(view._sorting.placed)].id]
        wanted = next((name for name in good if name in self.face.menu.options), None)
        if wanted is not None:
            await self.face.move_to(wanted)
        await self._press("enter")

    async def _answer(self, field: Field) -> None:
        """Give the example's answer; Enter, or Tab in a text area, goes on from it."""
        example = getattr(field, "example", None)
        if isinstance(field, ListField):
            await self._rows(field)
        elif isinstance(field, TextField):
            await self._write(str(example or ""))
        elif isinstance(field, TickField):
            await self._pick((field.id,) if example else ())
        elif isinstance(field, EmotionField):
            await self._feel(field)
        elif isinstance(field, RatingsField):
            for _ in range(len(self.face.view.query(Scale))):
                await self._press("3", "enter")
        elif isinstance(self._focused, Scale):
            await self._press(*_digits(example, getattr(field, "step", 1)), "enter")
        else:
            await self._pick(example, getattr(field, "example_other", None))

    async def _write(self, text: str) -> None:
        assert focused_text(self.face) in ("", text), "Another text stands here already"
        if not focused_text(self.face):
            await self.face.type(text[:TYPED])
            await self.face.paste(text[TYPED:])
        assert focused_text(self.face) == text
        self._look(self.face)
        if isinstance(self._focused, TextArea):
            await self._press("tab")
            if self._focused is self.face.app.screen.query(self._focused.__class__).first():
                await self._press("enter")
        else:
            await self._press("enter")

    async def _pick(self, example: Any, own: str | None = None) -> None:
        """Mark what the example marks, and press Enter."""
        menu = self._focused
        assert isinstance(menu, Choices)
        names = (example,) if isinstance(example, str) else tuple(example or ())
        for name in names:
            if name not in menu.chosen:
                await self.face.move_to(str(name))
                await self._press(*(["space"] if menu.marks != "one" else []))
        await self._press("enter")
        if own is not None and not isinstance(self._focused, Choices):
            await self._write(own)

    async def _feel(self, field: EmotionField) -> None:
        example = field.example
        if isinstance(example, dict):  # in a row of a list the persona's feeling is plain data
            example = EmotionExample(**example)
        await self._pick(example.core if example else None)
        if example and field.words:
            await self._pick(example.word)
        if example and field.strength:
            await self._press(*_digits(example.strength), "enter")

    async def _rows(self, field: ListField) -> None:
        for row in field.examples[: field.most]:
            await self.face.choose("add")
            for inner in field.fields:
                await self._answer(_with_example(inner, row.texts | row.picks))
            await self._press("enter")
        await self.face.choose("done")


def _with_example(field: RowField, row: dict[str, Any]) -> RowField:
    """A field of a row with the row's own answer as its example."""
    return msgspec.structs.replace(field, example=row.get(field.id))


def _digits(number: int | None, step: int = 1) -> tuple[str, ...]:
    """The keys that choose a number on a scale."""
    if number is None:
        return ()
    return ("home",) if number == 0 else tuple(str(number // step))
