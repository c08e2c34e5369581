"""One row of a list, written on a screen of its own."""

from collections.abc import Callable, Iterable
from typing import Any

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.fields import ListField
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.undo import Changes
from redirection_tui.saying.explaining import about_field, how_once
from redirection_tui.saying.forms import row_form, row_kept
from redirection_tui.services import Services
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.question import Question


class RowScreen(BaseScreen[dict[str, Any]]):
    """The questions of a row together; it gives back the row, empty when it is taken out.

    `meanwhile` is told of the row with every change: what is written here is a draft as well.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a row is, and who is told of it
        self,
        services: Services,
        navigator: Navigator,
        step: FormStep,
        field: ListField,
        row: dict[str, Any],
        meanwhile: Callable[[dict[str, Any]], None],
    ) -> None:
        self._title = field.prompt.strip()
        self._place = step.title
        super().__init__(services, navigator)
        self._form = row_form(services, step, field, row)
        self._meanwhile = meanwhile
        self._changes = Changes()

    def place(self) -> str:
        """The exercise that the row belongs to."""
        return self._place

    def stage(self) -> Iterable[Widget]:
        """The questions, then what to do with the row."""
        ways = {"keep": self.words.text("list.keep"), "remove": self.words.text("list.remove")}
        yield VerticalScroll(
            Static(self._title, classes="title", markup=False),
            *self._questions(),
            Buttons(ways),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin with the first question."""
        for question in tuple(self.query(Question))[:1]:
            question.begin()

    async def undo(self) -> None:
        """What was changed last in this row is as it was before."""
        before = self._changes.take_back()
        if before is None:
            await super().undo()
            return
        self._form.answer(*before)
        self._meanwhile(row_kept(self._form))
        changed = before[0].partition(".")[0]
        for question in self.query(Question):
            if question.field.id == changed:
                question.show_again()

    def explained(self) -> tuple[str, ...]:
        """The question at hand, and what becomes of its answer."""
        at_hand = next((one.field for one in self.query(Question) if one.has_focus_within), None)
        return about_field(at_hand, self.words) if at_hand is not None else super().explained()

    def _questions(self) -> Iterable[Question]:
        said: set[str] = set()
        for field in self._form.visible():
            how = how_once(field, self._form.answers.get(field.id), self.words, said)
            yield Question(field, self._form, self.words, how)

    def action_back(self) -> None:
        """Back keeps what was written, as everywhere."""
        self._keep()

    def on_answer_given(self, event: Answer.Given) -> None:
        """Keep an answer."""
        event.stop()
        self._changes.note(self._form.answers, event.key, event.value)
        self._form.answer(event.key, event.value)
        self._meanwhile(row_kept(self._form))

    def on_answer_taken(self, event: Answer.Taken) -> None:
        """To the next question, then to the ways out."""
        event.stop()
        questions = list(self.query(Question))
        place = next(
            (n for n, question in enumerate(questions) if question.answer is event.source), -1
        )
        if place + 1 < len(questions):
            questions[place + 1].begin()
        else:
            for ways in self.query(Buttons):
                ways.focus()

    def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """Keep the row, or take it out."""
        event.stop()
        if event.name == "remove":
            self.leave_with({})
        else:
            self._keep()

    def _keep(self) -> None:
        """Give the row back, unless the guard asks to change something in it."""
        for question in self.query(Question):
            if self._form.too_detailed(question.field):
                question.say(self.words.text("form.guard"))
                question.begin()
                return
        self.leave_with(row_kept(self._form))
