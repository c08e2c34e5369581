"""A hand on the mouse and none on the keyboard: the wheel, and clicks on what can be seen."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.tui.harness import Face
from textual import events
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, TextArea

from redirection_tui.content.model.fields import EmotionField, ListField, RatingsField, TextField
from redirection_tui.content.model.steps import FormStep, QuizStep, SafetyStep, SortStep
from redirection_tui.engine.examples import example_answers
from redirection_tui.tui.screens.row import RowScreen
from redirection_tui.tui.views.base import ON
from redirection_tui.tui.views.form import FormView
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.moving import HERE
from redirection_tui.tui.widgets.question import Question
from redirection_tui.tui.widgets.scale import CELL, Scale

MOST = 200
"""Clicks on one kind of thing after which a walk has no end."""


class Mouse:
    """Clicks and turns the wheel. Nothing here presses a key, focuses or scrolls by itself."""

    def __init__(self, face: Face) -> None:
        self.face = face

    async def click(self, widget: Widget, x: int, y: int) -> None:
        """Click a place of a widget, once the wheel has brought it into the window."""
        page = next((one for one in widget.ancestors if isinstance(one, VerticalScroll)), None)
        for _ in range(MOST):
            line = widget.region.y + y
            if page is None or page.region.y <= line < page.region.bottom:
                break
            before = page.scroll_offset
            await self._wheel(page, down=line >= page.region.bottom)
            assert page.scroll_offset != before, f"{widget} is out of reach:\n{self.face.text}"
        place = (widget.region.x + x, widget.region.y + y)
        under, _ = self.face.app.screen.get_widget_at(*place)
        assert under is widget, f"{under} lies on {widget} at {place}:\n{self.face.text}"
        await self.face.pilot.click(offset=place)
        await self.face.settle()

    async def choose(self, menu: Choices, option: str) -> None:
        """Click the words of an option."""
        lines = [place for place, _ in menu._lines(menu.size.width)]
        await self.click(menu, len(HERE) + 1, lines.index(menu.options.index(option)))

    async def rate(self, scale: Scale, place: int) -> None:
        """Click the number at a place from 0 to 10."""
        await self.click(scale, len(HERE) + CELL * place + 1, 0)

    async def press(self, buttons: Buttons, name: str) -> None:
        """Click a button."""
        wanted = buttons.names.index(name)
        places = [(x, y) for y in range(buttons.size.height) for x in range(buttons.size.width)]
        await self.click(buttons, *next(at for at in places if buttons.place_at(*at) == wanted))

    async def _wheel(self, page: Widget, *, down: bool) -> None:
        turned = events.MouseScrollDown if down else events.MouseScrollUp
        middle = (page.region.x + page.region.width // 2, page.region.y + page.region.height // 2)
        await self.face.pilot._post_mouse_events([turned], offset=middle)
        await self.face.settle()


class MouseWalker:
    """Goes through a module with the mouse, from the first screen back to it. What can be answered
    without typing is answered as in the example."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.mouse = Mouse(face)
        self.seen: list[str] = []

    async def walk(self, door: str, most: int = MOST) -> list[str]:
        """Through a door of the first screen, and to the end; the steps that were shown."""
        face = self.face
        await self.mouse.choose(face.menu, door)
        assert face.target != "home", f"{door} does not open:\n{face.text}"
        for _ in range(most):
            if face.target == "home":
                return self.seen
            step = face.step
            if not self.seen or self.seen[-1] != step:
                self.seen.append(step)
            before = face.signature
            await self._go_on()
            assert face.signature != before, f"{step} does not go on:\n{face.text}"
        raise AssertionError(f"No end. Last: {self.seen[-3:]}\n{face.text}")

    async def _go_on(self) -> None:
        view: Any = self.face.view
        if isinstance(view, FormView) and view.query(Question):
            await self._answer_all(view)
        menus = [menu for menu in view.query(Choices) if menu.marks == "none" and menu.display]
        buttons = view.query(Buttons)
        if buttons:
            await self.mouse.press(buttons.first(), ON)
        elif menus:
            await self.mouse.choose(menus[-1], self._way(view.step, menus[-1].options))
        else:
            assert "go-on" in self.face.offered, self.face.text
            await self.face.click_action("go-on")

    def _way(self, step: Any, options: tuple[str, ...]) -> str:
        """On where that is offered; else an answer that leads on."""
        if ON in options:
            return ON
        good: tuple[str, ...] = options
        if isinstance(step, SafetyStep):
            good = tuple(answer.id for answer in step.answers if answer.leads is None)
        elif isinstance(step, QuizStep):
            good = tuple(one.id for asked in step.questions for one in asked.answers if one.right)
        elif isinstance(step, SortStep) and not step.groups:
            good = tuple(item.id for item in step.items)
        return next((name for name in good if name in options), options[0])

    async def _answer_all(self, view: FormView) -> None:
        wanted = example_answers(view.step)
        for question in list(view.query(Question)):
            await self._answer(question, wanted.get(question.field.id))

    async def _answer(self, question: Question, wanted: Any) -> None:
        kind = type(question.field)
        special: Mapping[type, Callable[[Question, Any], Any]] = {
            EmotionField: self._feel,
            ListField: self._add_row,
            RatingsField: self._rate_all,
            TextField: self._into,
        }
        if kind in special:
            await special[kind](question, wanted)
        elif question.query(Scale):
            scale = question.query_one(Scale)
            await self.mouse.rate(scale, (wanted or 0) // getattr(question.field, "step", 1))
        else:
            menu = question.query_one(Choices)
            names = wanted if isinstance(wanted, tuple | list) else (wanted,)
            for name in names if wanted is not True else menu.options:
                if name is not None and name not in menu.chosen:
                    await self.mouse.choose(menu, name)

    async def _feel(self, question: Question, wanted: Any) -> None:
        for place, part in enumerate(("core", "word")):
            await self.mouse.choose(list(question.query(Choices))[place], wanted[part])
        await self.mouse.rate(question.query_one(Scale), wanted["strength"])

    async def _rate_all(self, question: Question, _: Any) -> None:
        for scale in question.query(Scale):
            await self.mouse.rate(scale, 3)

    async def _into(self, question: Question, _: Any) -> None:
        """A click puts the cursor into a text; what is typed there needs a keyboard."""
        field = next(one for kind in (Input, TextArea) for one in question.query(kind))
        await self.mouse.click(field, 1, 0)
        assert field.has_focus

    async def _add_row(self, question: Question, _: Any) -> None:
        """One row whose options are chosen, then the way back to the list."""
        await self.mouse.choose(question.query_one(Choices), "add")
        row = self.face.app.screen
        assert isinstance(row, RowScreen), self.face.text
        for inner in row.query(Question):
            if inner.query(Choices):
                menu = inner.query_one(Choices)
                await self.mouse.choose(menu, menu.options[1])
        ways = row.query_one(Buttons)
        await self.mouse.press(ways, ways.names[0])


def chosen_by_mouse(step: FormStep) -> dict[str, Any]:
    """The answers that the walker gives, by field."""
    typed = (TextField, ListField, RatingsField)
    kinds = {field.id: type(field) for field in step.fields}
    return {n: v for n, v in example_answers(step).items() if kinds.get(n, TextField) not in typed}
