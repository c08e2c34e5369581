"""What pictures have shown once, and what must stay so: see docs/design.md."""

import pytest
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.shipped_stations import NEW, go
from tests.tui.stations import go_to
from textual.widgets import Static

from redirection_tui.saying.menus import GAP
from redirection_tui.services import Services
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.scale import Scale


def begins(line: str) -> int:
    return len(line) - len(line.lstrip())


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (120, 36), (200, 50)])
async def test_the_bars_begin_where_the_text_between_them_does(
    size: tuple[int, int], sleep: Services
) -> None:
    async with running(sleep, size) as face:
        await go_to(face, "a page")
        title = next(line for line in face.lines[1:] if line.strip())
        assert {begins(line) for line in (face.lines[0], title, *face.lines[-2:])} == {
            begins(title)
        }


async def test_a_wave_leaves_its_buttons_in_view_in_a_small_window() -> None:
    """There it is told in words only; in a larger one it is drawn."""
    for size, drawn in (((60, 20), False), ((80, 24), True)):
        async with running(services(), size) as face:
            await go(face, "urge, wave", NEW)
            assert _shown(face, Buttons)
            assert ("▅" in face.text) == drawn, face.text


async def test_a_small_window_says_a_title_once(sleep: Services) -> None:
    async with running(sleep, (60, 20)) as face:
        await go_to(face, "settings")
        assert face.text.count(face.word("settings.title")) == 1
        await face.pilot.resize_terminal(80, 24)
        await face.settle()
        assert face.text.count(face.word("settings.title")) == 2


async def test_the_first_screen_has_its_last_door_in_view() -> None:
    """A small window has no room between the groups; a larger one has."""
    for size, apart in (((60, 20), False), ((80, 24), True)):
        async with running(services(), size) as face:
            assert any(option.startswith(GAP) for option in face.menu.options) == apart
            assert face.menu._labels[face.menu.options[-1]] in face.text


@pytest.mark.parametrize("language", ["en", "es"])
async def test_the_menu_says_in_view_how_it_is_used(language: str) -> None:
    async with running(services(language=language), (80, 24)) as face:
        await face.press("f4")
        assert squeezed(face.word("menu.how")) in face.flat
        await face.press("escape")
        await face.open("tool/breathing/breathe")
        await face.press("f4")
        assert squeezed(face.word("menu.how")) in face.flat
        assert squeezed(face.word("home.settings")) in face.flat


@pytest.mark.parametrize("place", ["a safety question", "a quiz", "sorting into groups"])
async def test_a_list_of_answers_says_above_it_how_it_is_used_and_how_one_goes_back(
    place: str, sleep: Services
) -> None:
    async with running(sleep) as face:
        await go_to(face, place)
        hints = face.app.screen.query(".hint").results(Static)
        how = next(hint for hint in hints if str(hint.visual) == face.word("how.answer"))
        assert 0 <= face.menu.region.y - how.region.bottom <= 1


@pytest.mark.parametrize("country", [None, "GB"])
async def test_enter_alone_leads_from_danger_to_a_child_to_the_help_lines(
    country: str | None,
) -> None:
    """And not to a plan that is about suicide only."""
    async with running(services(country=country)) as face:
        await face.open("tool/lapse-review")
        await face.press("enter", "enter")
        assert face.target == "crisis"
        await face.press("enter")
        assert face.target == "list/help-lines", face.text


async def test_how_a_number_is_given_stands_above_the_scale_in_exercises_as_in_forms() -> None:
    async with running(services()) as face:
        await face.open("tool/breathing/breathe")
        while not face.app.screen.query(Scale):
            await face.press("enter")
        hints = face.app.screen.query(".hint").results(Static)
        how = next(hint for hint in hints if str(hint.visual) == face.word("how.number"))
        assert how.region.bottom <= face.app.screen.query_one(Scale).region.y


def _shown(face: Face, kind: type[Buttons]) -> bool:
    widget = face.app.screen.query_one(kind)
    region, clip = face.app.screen._compositor.visible_widgets[widget]
    return clip.contains_region(region)
