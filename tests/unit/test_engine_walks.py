"""Random walks through the whole shipped content: no dead end, no fault, and always a reply.

`WALKS=200 pytest tests/unit/test_engine_walks.py` walks for longer.
"""

import os

import pytest

from helpers.reach import given_reply
from helpers.walker import Walker, seeded
from redirection_tui.content.library import Library, special_tools
from redirection_tui.content.model.steps import ExerciseBase
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

WALKS = int(os.environ.get("WALKS", "2"))
MOVES = 30
"""Moves at random in each module before the walker goes on to its end."""
TRIES = 400
"""Ways that are tried to each reply; on the shipped content one or two are enough."""


@pytest.fixture(scope="module")
def library():
    return Library(content_folder(), "en")


@pytest.fixture
def services(library, clock):
    made = Services(library, None, Settings(language="en"), clock)
    yield made
    made.leave()


def everything(library):
    """Every module and tool, also those that are opened by their job."""
    program = library.program
    return list(dict.fromkeys((*program.modules, *program.tools, *special_tools(program))))


def exercises(services, modules):
    return [
        (module, step)
        for module in modules
        for step in services.module(module).value.steps
        if isinstance(step, ExerciseBase)
    ]


def unreached(services, modules, tries=TRIES):
    """The replies that no try leads to, as MODULE.STEP.RULE."""
    return [
        f"{module}.{step.id}.{rule.id}"
        for module, step in exercises(services, modules)
        for rule in step.feedback
        if not _reached(services, (module, step.id, rule.id), tries)
    ]


def _reached(services, place, tries):
    chance = seeded("/".join(place))
    return any(given_reply(services, chance, *place) for _ in range(tries))


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_walk_at_random_comes_to_the_end_of_everything_in_any_order(
    library, services, clock, seed
):
    chance = seeded(seed)
    modules = everything(library)
    chance.shuffle(modules)
    for module in modules:
        clock.move(hours=chance.randint(0, 30))
        Walker(services, chance).wander(module, MOVES)


def test_a_walk_goes_on_through_every_language(clock):
    services = Services(Library(content_folder(), "en"), None, Settings(language="en"), clock)
    chance = seeded(1)
    for module in everything(services.library):
        services.change(language=chance.choice(services.library.program.languages))
        Walker(services, chance).wander(module, 5)


def test_a_demonstration_comes_to_the_end_of_everything(library, clock):
    services = Services(library, None, Settings(language="en", demonstration=True), clock)
    for module in everything(library):
        Walker(services, seeded(2)).wander(module, 2)


def test_from_every_step_there_is_a_way_to_the_end(library, services):
    for module in everything(library):
        for step in services.module(module).value.steps:
            walk = services.walk(module)
            walk.jump(step.id)
            moves = 0
            while walk.forward() is not None:
                moves += 1
                assert moves < len(walk.module.steps)
            assert walk.at_end


def test_from_every_step_there_is_a_way_back_to_the_beginning(library, services):
    for module in everything(library):
        walk = services.walk(module)
        first = walk.current.id
        for step in walk.module.steps:
            walk.jump(step.id)
            while walk.back() is not None:
                pass
            assert walk.current.id == first


def test_every_exercise_replies_when_nothing_is_answered(library, services):
    for module, step in exercises(services, everything(library)):
        walk = services.walk(module, step.id)
        walk.jump(step.id)
        if hasattr(step, "fields"):
            session = services.form(walk, step)
            for field in step.fields:
                session.answer(field.id, None)
            assert services.finish_form(walk, session)[1] in step.feedback
        else:
            assert services.finish_step(walk) in step.feedback


def test_every_reply_of_the_shipped_content_can_be_reached(library, services):
    assert unreached(services, everything(library)) == []


def test_a_reply_that_nothing_leads_to_is_found(sleep_folder):
    path = sleep_folder / "en/modules/evening.yaml"
    never = '{id: never, say: Never., when: {ref: tired, is: ">", value: 9}}'
    text = path.read_text(encoding="utf-8").replace(
        "      - id: noted\n", f"      - {never}\n      - id: noted\n", 1
    )
    path.write_text(text, encoding="utf-8")
    services = Services.open(sleep_folder, Settings(language="en"))
    assert unreached(services, ["evening"], tries=60) == ["evening.habits.never"]


def test_a_walk_with_no_way_on_is_found(sleep, monkeypatch):
    monkeypatch.setattr("redirection_tui.engine.walk.Walk.forward", lambda walk: walk.current)
    with pytest.raises(AssertionError, match="no way to the end of evening"):
        Walker(sleep, seeded(1)).wander("evening", 3)
