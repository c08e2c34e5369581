"""Every module and tool can be gone through with the keyboard alone, on every size of window."""

import json
from typing import Any

import msgspec
import pytest
from tests.tui.harness import Face, running, services
from tests.tui.layout import everything_readable, faults
from tests.tui.walker import Walker

from redirection_tui.content.library import special_tools
from redirection_tui.content.model.fields import RatingsField
from redirection_tui.content.model.steps import FormStep, SafetyStep
from redirection_tui.engine.examples import example_answers
from redirection_tui.paths import content_folder
from redirection_tui.services import Services

PROGRAM = services().library.program
TARGETS = (
    *(f"module/{module}" for module in PROGRAM.modules),
    *(f"tool/{tool}" for tool in dict.fromkeys((*special_tools(PROGRAM), *PROGRAM.tools))),
)
LANGUAGES = [name for name in PROGRAM.languages if (content_folder() / name / "ui.yaml").exists()]
WALKED = (
    "module/start-here",
    "module/riding-out-urges",
    *(f"tool/{tool}" for tool in ("first-run", "urge-help", "urge-log", "thought-record")),
    *(f"tool/{tool}" for tool in ("breathing", "grounding", "safety-plan", "lapse-review")),
)
"""What is walked by keys in every run; the engine's walker goes through everything."""
SMALL, LARGE = (60, 20), (120, 36)
WALKS = [
    *(("en", SMALL, target) for target in WALKED),
    *((language, size, WALKED[0]) for language, size in (("es", SMALL), ("en", LARGE))),
]
"""Walks with Enter only. The bench walks all modules, in all languages and sizes."""


@pytest.mark.parametrize("target", WALKED)
async def test_the_examples_can_be_entered_with_the_keyboard_and_are_kept(target: str) -> None:
    given = services()
    async with running(given, (80, 24)) as face:
        seen = await Walker(face, everything_readable, answers=True).walk(target)
        module = given.module(target.split("/")[1]).value
        for step in module.steps:
            if isinstance(step, FormStep) and step.id in seen:
                _examples_are_kept(given, module.id, step)


@pytest.mark.parametrize(("language", "size", "target"), WALKS)
async def test_enter_alone_leads_to_the_end(
    language: str, size: tuple[int, int], target: str
) -> None:
    if language not in LANGUAGES:
        pytest.skip(f"{language} is not written yet")
    given = services(language=language)
    async with running(given, size) as face:
        seen = await Walker(face, everything_readable, answers=False).walk(target)
        assert seen
        if target.startswith("module/"):
            assert target.split("/")[1] in given.progress().ended


async def test_a_text_that_is_cut_is_noticed() -> None:
    async with running(services()) as face:
        await face.open(TARGETS[0])
        assert faults(face) == []
        face.view.children[0].styles.width = 8
        face.view.children[0].styles.height = 1
        await face.settle()
        assert faults(face)


async def test_a_walk_that_goes_round_in_a_circle_is_noticed(
    sleep: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redirection_tui.engine.walk.Walk.forward", lambda walk: walk.current)
    async with running(sleep) as face:
        with pytest.raises(AssertionError, match=r"does not go on|has no end"):
            await Walker(face, _nothing, answers=False, most=20).walk("module/rest-well")


@pytest.mark.parametrize("answer", range(4))
async def test_what_is_answered_to_a_safety_question_is_not_in_the_notebook(answer: int) -> None:
    given = services()
    async with running(given) as face:
        for module, step in _safety_steps(given):
            chosen = step.answers[min(answer, len(step.answers) - 1)]
            await face.open(module)
            face.app.screen.jump(step.id)  # whatever its condition
            await face.settle()
            await face.choose(chosen.id)
            await face.press("enter")
            face.app.navigator.home()
            await face.settle()
            noted = given.notebook.entries(module.split("/")[1], step.id, done=None)
            assert all(not (e.values or e.labels or e.exports) for e in noted)
            assert f'"{chosen.id}"' not in _dump(given), chosen.id
            assert f'"{chosen.text}"' not in _dump(given)


async def test_what_is_answered_to_other_questions_is_in_the_notebook(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open("module/every-field/day")
        await face.choose("sunday")
        assert '"sunday"' in _dump(sleep)


def _examples_are_kept(given: Services, module: str, step: FormStep) -> None:
    entries = given.notebook.entries(module, step.id)
    assert entries, f"{module}/{step.id} is not in the notebook"
    kept, wanted = entries[-1].values, example_answers(step)
    ratings = {field.id for field in step.fields if isinstance(field, RatingsField)}
    for name, value in kept.items():
        if name in wanted and name not in ratings:
            assert value == wanted[name], f"{module}/{step.id}/{name}"
    asked = [field for field in step.fields if field.id in wanted and field.store == "saved"]
    shown = [field for field in asked if field.when is None]
    assert {field.id for field in shown} <= set(kept)


def _safety_steps(given: Services) -> list[tuple[str, SafetyStep]]:
    return [
        (target, step)
        for target in TARGETS
        for step in given.module(target.split("/")[1]).value.steps
        if isinstance(step, SafetyStep)
    ]


def _dump(given: Services) -> str:
    """All answers in the notebook, drafts included, as one text."""
    entries = given.notebook.entries(done=None)
    held: list[Any] = [msgspec.to_builtins((e.values, e.labels, e.exports)) for e in entries]
    return json.dumps(held, ensure_ascii=False)


def _nothing(face: Face) -> None:
    del face
