"""Whoever knows only the arrow keys and Enter gets everywhere and can answer everything."""

from typing import Any

import pytest
from tests.tui.harness import Face, focused_text, running, services

from redirection_tui.content.model.fields import (
    EmotionField,
    Field,
    ListField,
    RatingsField,
    ScaleField,
    TextField,
    TickField,
)
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.examples import example_answers
from redirection_tui.services import Services
from redirection_tui.tui.screens.row import RowScreen
from redirection_tui.tui.views.form import FormView
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.question import Question
from redirection_tui.tui.widgets.scale import Scale

SIZES = ((80, 24), (60, 20))
ARROWS = ("up", "down", "left", "right", "enter")
MOST = 60
"""Arrow keys after which something is out of reach."""


class Hand:
    """Presses arrows and Enter, and types letters where the cursor is; nothing else."""

    def __init__(self, face: Face) -> None:
        self.face = face

    @property
    def focused(self) -> Any:
        return self.face.app.screen.focused

    async def press(self, *keys: str) -> None:
        assert set(keys) <= set(ARROWS), keys
        await self.face.press(*keys)

    async def down_to(self, wanted: type) -> None:
        """Down, until a thing of this kind has the keys."""
        for _ in range(MOST):
            if isinstance(self.focused, wanted):
                return
            await self.press("down")
        raise AssertionError(f"{wanted} is out of reach:\n{self.face.text}")

    async def button(self, name: str) -> None:
        """Down to the buttons, and press one of them."""
        await self.down_to(Buttons)
        for _ in self.focused.names:
            if self.focused.chosen != name:
                await self.press("right")
        assert self.focused.chosen == name
        await self.press("enter")

    async def answer(self, field: Field, wanted: Any, own: str | None) -> None:
        """Answer the question that has the keys, and go on from it."""
        if isinstance(field, ListField):
            await self._row(field)
        elif isinstance(field, EmotionField):
            for name in (wanted["core"], wanted["word"]):
                await self.face.choose(name)
            await self._rate(wanted["strength"])
        elif isinstance(field, RatingsField):
            for key in (f"{item}.{column}" for item in field.options for column in field.columns):
                await self._rate(wanted.get(key))
        elif isinstance(field, ScaleField):
            await self._rate(wanted // (field.top // 10))
        elif isinstance(field, TextField):
            await self._write(wanted, several_lines=field.lines > 1)
        elif isinstance(field, TickField):
            await self._pick((field.id,))
        else:
            await self._pick(wanted if isinstance(wanted, tuple | list) else (wanted,), own)

    async def _pick(self, names: Any, own: str | None = None) -> None:
        """Enter on each option; in a single choice that goes on, else one more Enter does."""
        several = self.focused.marks != "one"
        for name in names:
            await self.face.choose(name)
        if several:
            await self.press("enter")
        if own is not None:
            await self._write(own, several_lines=False)

    async def _rate(self, number: int | None) -> None:
        """The first arrow chooses the middle."""
        if number is not None:
            way = "right" if number >= 5 else "left"
            await self.press(*[way] * (1 + abs(number - 5)))
            assert self.focused.value == number * self.focused._step
        await self.press("enter")

    async def _write(self, text: str, *, several_lines: bool) -> None:
        await self.face.type(text)
        assert focused_text(self.face) == text
        if not several_lines:
            await self.press("enter")
            return
        await self.button("on")

    async def _row(self, field: ListField) -> None:
        """The first row of the example, then on."""
        await self.face.choose("add")
        assert isinstance(self.face.app.screen, RowScreen)
        row = field.examples[0]
        for inner in field.fields:
            await self.answer(inner, row.texts.get(inner.id) or row.picks.get(inner.id), None)
        await self.press("enter")
        await self.face.choose("done")


async def _through_the_form(hand: Hand) -> None:
    """Answer every question of the form at hand as in its example."""
    view: Any = hand.face.view
    wanted = example_answers(view.step)
    while isinstance(view, FormView) and view.query(Question):
        at_hand = next(one for one in view.query(Question) if one.has_focus_within)
        field = at_hand.field
        await hand.answer(field, wanted.get(field.id), wanted.get(f"{field.id}.other"))
        view = hand.face.view


@pytest.mark.parametrize("size", SIZES)
async def test_every_kind_of_question_is_answered_with_arrows_and_enter(
    sleep: Services, size: tuple[int, int]
) -> None:
    async with running(sleep, size) as face:
        hand = Hand(face)
        await face.choose("go:map")
        await face.choose("module:every-field")
        await face.choose("go:module/every-field")
        for step in sleep.module("every-field").value.steps:
            assert isinstance(step, FormStep)
            assert face.step == step.id
            await _through_the_form(hand)
            kept = sleep.notebook.entries("every-field", step.id)[-1].values
            for name, value in example_answers(step).items():
                given = kept.get(name)
                if isinstance(given, tuple) and isinstance(step.fields[0], ListField):
                    assert given[0] == value[0], f"{step.id}: {kept}"
                else:
                    assert given == value, f"{step.id}/{name}: {kept}"
            await hand.press("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_run_is_gone_through_with_arrows_and_enter(size: tuple[int, int]) -> None:
    given = services()
    async with running(given, size) as face:
        hand = Hand(face)
        await hand.press("enter")
        for _ in range(MOST):
            if face.target == "home":
                break
            await hand.press("enter")
        assert "first-run" in given.progress().ended


async def test_a_hasty_enter_marks_nothing(sleep: Services) -> None:
    async with running(sleep) as face:
        hand = Hand(face)
        for step in ("choices", "rank", "tick", "contact"):
            await face.open(f"module/every-field/{step}")
            await hand.press("enter", "enter")
            kept = sleep.notebook.entries("every-field", step)[-1].values
            assert kept.get("field") in (None, ()), step


async def test_enter_marks_the_right_arrow_too_and_the_left_arrow_takes_back(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        hand = Hand(face)
        await face.open("module/every-field/choices")
        menu = hand.focused
        assert isinstance(menu, Choices)
        await hand.press("right", "left")
        assert menu.chosen == (), "nothing was chosen with the arrows yet"
        await hand.press("down", "enter")
        assert menu.chosen == ("tea",)
        await hand.press("left", "left")
        assert menu.chosen == ()
        await hand.press("right", "right", "down", "enter")
        assert menu.chosen == ("tea", "walk")
        assert face.step == "choices"
        await hand.press("down", "enter")
        assert menu.chosen == ("tea", "walk"), "two at most"
        assert face.word("closed.full")[:30] in face.text
        await face.view.go_on()
        await face.settle()
        assert face.word("closed.full")[:30] not in face.text, "said of a page that is gone"


async def test_the_menu_help_and_leaving_are_reached_from_a_question_with_arrows(
    sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        hand = Hand(face)
        for wanted, target in (("help-now", "crisis"), ("urge-help", "walk/night-help")):
            await face.open("module/every-field/scale")
            await hand.button("menu")
            assert face.target == "menu"
            await face.choose(wanted)
            assert face.target == target
        await face.open("module/every-field/scale")
        await hand.press("right")
        await hand.button("menu")
        await face.choose("undo")
        assert face.app.screen.query_one(Scale).value is None
        await hand.button("menu")
        await face.choose("leave")
        assert leavings == [0]


LISTS = ("tools", "map", "settings", "menu", "find", "list/help-lines", "list/notes")


@pytest.mark.parametrize("place", LISTS)
async def test_every_list_has_a_way_back_with_arrows(place: str, sleep: Services) -> None:
    async with running(sleep) as face:
        await _a_note(face)
        await face.open(place)
        menu = face.menu
        for _ in menu.options:
            if menu.highlighted == len(menu.options) - 1:
                break
            await face.press("up")
        await face.press("enter")
        assert face.target == "home"


async def test_who_began_to_keep_notes_gets_back_with_arrows(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open("list/keep")
        await face.choose("yes")
        await face.choose("out")
        assert face.target == "list/keep"
        await face.choose("no")
        assert face.target == "home"


@pytest.mark.parametrize("key", ["down", "enter"])
async def test_what_is_read_from_the_top_leads_on_to_its_list(key: str, sleep: Services) -> None:
    async with running(sleep, (60, 20)) as face:
        await _a_note(face)
        await face.open("list/progress")
        for _ in range(MOST):
            if isinstance(face.app.screen.focused, Choices):
                break
            await face.press(key)
        await face.choose("back")
        assert face.target == "home"


async def _a_note(face: Face) -> None:
    """Something written, so that there is a list of notes."""
    await face.open("module/every-field/text")
    await face.type("tea")
    await face.press("enter")
    face.app.navigator.home()
    await face.settle()


async def test_leaving_from_the_first_screen_asks_once(
    sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        await face.press("up", "enter")
        assert face.target == "leave-question"
        await face.press("enter")
        assert leavings == [0]
