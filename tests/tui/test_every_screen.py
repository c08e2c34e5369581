"""Every screen, view and kind of question is one of the places that other tests loop over, and of
which pictures are drawn to be looked at."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from tests.tui.harness import running
from tests.tui.shipped_stations import NEW, SHOWN, go, life
from tests.tui.stations import WAYS, go_to
from textual.screen import Screen

from redirection_tui import tui
from redirection_tui.services import Services
from redirection_tui.tui.fields.kinds import KINDS
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.screens.reading import ReadingScreen
from redirection_tui.tui.screens.statement import StatementScreen
from redirection_tui.tui.screens.walk import VIEWS
from redirection_tui.tui.textual_hooks import PaintedScreen
from redirection_tui.tui.views.base import StepView
from redirection_tui.tui.widgets.question import Question

NEVER_ALONE = {PaintedScreen, BaseScreen, ReadingScreen, StatementScreen}
"""What several screens share."""


def screens() -> Iterator[type]:
    """Every class of a screen in the face."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        for _, found in inspect.getmembers(import_module(module.name), inspect.isclass):
            if issubclass(found, Screen) and found.__module__ == module.name:
                yield found


async def test_every_screen_view_and_kind_of_question_is_a_place_that_is_looked_at(
    sleep: Services,
) -> None:
    seen: set[type] = set()
    asked: set[type] = set()
    async with running(sleep) as face:
        for place in WAYS:
            await go_to(face, place)
            seen |= {type(face.app.screen), *map(type, face.app.screen.query(StepView))}
            asked |= {type(question.field) for question in face.app.screen.query(Question)}
    async with running(life("shown")) as face:
        for place in SHOWN:
            await go(face, place, SHOWN)
            seen.add(type(face.app.screen))
    async with running(life("new")) as face:
        await go(face, "measure", NEW)  # what is shown only has no question of its own
        asked |= {type(field) for field in face.view.step.fields}
    everything = {*screens(), *VIEWS.values()} - NEVER_ALONE
    assert len(everything) > 30
    assert sorted(kind.__name__ for kind in everything - seen) == []
    assert sorted(kind.__name__ for kind in set(KINDS) - asked) == []
