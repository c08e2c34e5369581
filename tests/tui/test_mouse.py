"""Whoever has only a mouse gets everywhere: every button, list, number and line can be clicked."""

import pytest
from tests.tui.harness import Face, running, services
from tests.tui.mouse import Mouse, MouseWalker, chosen_by_mouse

from redirection_tui.content.model.steps import FormStep
from redirection_tui.services import Services
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.finder import Finder

SIZES = ((80, 24), (60, 20))


@pytest.mark.parametrize("size", SIZES)
async def test_a_module_is_walked_with_clicks_from_the_first_screen_to_its_summary(
    sleep: Services, size: tuple[int, int]
) -> None:
    async with running(sleep, size) as face:
        seen = await MouseWalker(face).walk(_door(face, "module/rest-well"))
        assert seen[0] == "page"
        assert seen[-1] == "end"
        assert "rest-well" in sleep.progress().ended


@pytest.mark.parametrize("size", SIZES)
async def test_every_kind_of_question_is_answered_with_clicks_and_the_answers_are_kept(
    sleep: Services, size: tuple[int, int]
) -> None:
    async with running(sleep, size) as face:
        walker = MouseWalker(face)
        await walker.walk(_door(face, "module/rest-well"))
        await walker.walk(_door(face, "module/every-field"))
        for step in sleep.module("every-field").value.steps:
            assert isinstance(step, FormStep)
            kept = sleep.notebook.entries("every-field", step.id)[-1].values
            for name, value in chosen_by_mouse(step).items():
                assert kept.get(name) == value, f"{step.id}/{name}: {kept}"


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_run_of_the_program_is_gone_through_with_clicks(
    size: tuple[int, int],
) -> None:
    given = services()
    async with running(given, size) as face:
        seen = await MouseWalker(face).walk(_door(face, "tool/first-run"))
        assert seen == [step.id for step in given.module("first-run").value.steps]


async def test_what_the_search_finds_opens_with_a_click(sleep: Services) -> None:
    async with running(sleep) as face:
        mouse = Mouse(face)
        await mouse.choose(face.menu, "go:find")
        finder = face.app.screen.query_one(Finder)
        wanted = next(name for name in finder.options if "/" in name)
        await mouse.choose(finder.query_one(Choices), wanted)
        assert face.target != "find", face.text


@pytest.mark.parametrize(
    ("kind", "what"), [(Choices, "does not open"), (Buttons, "does not go on")]
)
async def test_a_thing_that_does_not_hear_clicks_is_noticed(
    sleep: Services, monkeypatch: pytest.MonkeyPatch, kind: type, what: str
) -> None:
    monkeypatch.setattr(kind, "on_click", lambda _, event: event.stop())
    async with running(sleep) as face:
        with pytest.raises(AssertionError, match=what):
            await MouseWalker(face).walk(_door(face, "module/rest-well"))


def _door(face: Face, target: str) -> str:
    """The door of the first screen that leads to a target."""
    return next(name for name in face.menu.options if name.startswith(f"go:{target}"))
