"""'This is not helping' is a key away on every exercise, a soft exit on every heavy page."""

import pytest
from tests.tui.harness import keys_of, running, services
from tests.tui.test_walks import TARGETS

from redirection_tui.content.model.steps import ExerciseBase, Step

NOT_HELPING = "tool/not-helping"
PLACES = {"not-helping": "module/the-harm/ripple", "soft-exit": "module/the-harm/it-does-not-end"}
LEADS = {"not-helping": "walk/not-helping", "soft-exit": "walk/grounding"}


def needed(step: Step) -> set[str]:
    """The ways out that a step has to offer."""
    ways = {"not-helping"} if isinstance(step, ExerciseBase) else set()
    return ways | ({"soft-exit"} if step.feel == "heavy" else set())


@pytest.mark.parametrize("target", [one for one in TARGETS if one != NOT_HELPING])
async def test_every_step_offers_the_ways_out_that_it_needs(target: str) -> None:
    given = services()
    async with running(given) as face:
        await face.open(target)
        walk = face.app.screen
        for step in given.module(target.split("/")[1]).value.steps:
            walk.jump(step.id)  # whatever its condition
            await face.settle()
            assert set(LEADS) & set(face.offered) == needed(step), f"{target}/{step.id}"


@pytest.mark.parametrize("action", PLACES)
async def test_its_keys_lead_there(action: str) -> None:
    for key in keys_of(action):
        async with running(services()) as face:
            await face.open(PLACES[action])
            await face.press(key)
            assert face.target == LEADS[action]
