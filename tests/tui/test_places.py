"""The first screen, the menu and the lines at the bottom: what they show works."""

import importlib
import pkgutil
from datetime import datetime
from typing import Any

import pytest
from msgspec.structs import replace
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.layout import everything_readable
from tests.tui.stations import MODULE, WAYS, go_to

from redirection_tui.services import Services
from redirection_tui.tui import screens
from redirection_tui.tui.actions import ACTIONS, BY_ID
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.bars import EVERYWHERE

OF_A_DEMONSTRATION = "tui.demonstration"
"""Screens in this room have a face of their own, with its own tests."""
WITH_OTHER_ACTIONS = (
    "home",
    "help now",
    "one help line",
    "a page",
    "a heavy page with offers",
    "a text area",
    "the text of a list row",
    "a running pacer",
    "a summary",
)
"""Places that differ in what the lines at the bottom offer, or in who gets the keys first."""
CLICKED = ("home", "the text of a list row", "a running pacer")
"""Where the actions that work everywhere are clicked; their keys are pressed in every place."""


async def test_the_first_screen_shows_the_doors_in_words(sleep: Services) -> None:
    async with running(sleep) as face:
        for key in ("home.new-here", "home.help-now", "home.urge", "home.tools", "home.settings"):
            assert squeezed(face.word(key)) in face.flat, face.text
        assert "Restwell" in face.flat
        assert "Quietnights" in face.flat
        assert squeezed(face.word("kept.no")) in face.flat


async def test_every_door_of_the_first_screen_opens_and_esc_comes_back(sleep: Services) -> None:
    async with running(sleep) as face:
        doors = [
            name for name in face.menu.options if not name.startswith(("heading", "closed", "gap"))
        ]
        for door in doors:
            await face.choose(door)
            assert face.target != "home", door
            await face.press("escape")
            assert face.target == "home", door


@pytest.mark.parametrize("place", WITH_OTHER_ACTIONS)
async def test_every_action_that_is_shown_works_by_key_and_by_click(
    place: str, sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        await go_to(face, place)
        for action in face.offered:
            everywhere = action in EVERYWHERE
            if not everywhere or place in CLICKED:
                await go_to(face, place)
                before = face.signature
                await face.click_action(action)
                _happened(face, action, before, leavings)
            for key in () if everywhere else BY_ID[action].keys:
                await go_to(face, place)
                before = face.signature
                if key == "enter" and place == "a text area":
                    await face.press("tab")
                await face.press(key)
                _happened(face, action, before, leavings)


async def test_the_menu_names_every_action_and_each_entry_works(
    sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        await face.open(f"{MODULE}/evening")
        await face.press("f4")
        entries = [name for name in face.menu.options if ":" not in name]
        assert {"help-now", "urge-help", "leave", "not-helping", "soft-exit"} <= set(entries)
        for entry in entries:
            await face.open(f"{MODULE}/evening")
            await face.press("f4")
            before = face.signature
            await face.choose(entry)
            assert face.target != "menu", entry
            if entry in BY_ID:
                _happened(face, entry, before, leavings)


async def test_the_menu_offers_not_helping_on_exercises_only(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a page")
        await face.press("f4")
        assert "not-helping" not in face.menu.options


def test_no_key_belongs_to_two_actions_and_each_everywhere_action_has_two() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    assert all(len(action.keys) >= 2 for action in ACTIONS if action.everywhere)


async def test_every_screen_is_among_the_places_and_all_are_readable_in_a_small_window(
    sleep: Services,
) -> None:
    """A screen that is added later must be added to the places, where all else is tested."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    seen: set[type] = set()
    async with running(sleep, (60, 20)) as face:
        for place in WAYS:
            await go_to(face, place)
            everything_readable(face)
            seen.add(type(face.app.screen))
    assert seen == _last_below(BaseScreen)


async def test_a_language_is_changed_from_the_settings_at_once() -> None:
    async with running(services()) as face:
        await face.open("settings")
        await face.choose("language:es")
        await face.until(lambda: face.target == "settings", "the settings come back")
        spanish = services(language="es").words.text("settings.title")
        assert squeezed(spanish) in face.flat
        await face.press("escape")
        assert squeezed(face.word("home.title")) in face.flat
        await face.choose("language:en")
        english = services(language="en").words.text("home.title")
        assert squeezed(english) in face.flat


async def test_a_theme_is_taken_up_at_once(
    sleep: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rich.console.Console.color_system", "256")
    async with running(sleep) as face:
        await face.open("settings")
        await face.choose("theme:contrast-light")
        assert face.app.theme == "contrast-light"
        assert face.target == "settings"


async def test_a_very_small_window_does_not_break_anything(sleep: Services) -> None:
    async with running(sleep, (20, 5)) as face:
        for place in ("home", "help now", "a page", "a text area", "a scale", "a running pacer"):
            await go_to(face, place)
            await face.pilot.resize_terminal(3, 2)
            await face.settle()
            await face.pilot.resize_terminal(20, 5)
            await face.settle()
        await face.press("f1")
        assert face.target == "crisis"


async def test_the_place_in_the_list_stays_when_one_comes_back(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.move_to("go:tools")
        await face.press("enter", "escape")
        assert face.menu.options[face.menu.highlighted or 0] == "go:tools"


async def test_what_is_begun_and_done_shows_on_the_way(sleep: Services) -> None:
    sleep.clock = lambda: datetime(2026, 3, 2, 19, 30)  # noqa: DTZ001 - local, as in the program
    async with running(sleep) as face:
        await face.open("map")
        assert squeezed(face.word("map.next")) in face.flat
        await face.press("escape")
        await face.open(f"{MODULE}/page")
        await face.press("enter")
        await face.open("map")
        assert squeezed(face.word("map.here")) in face.flat
        ended = replace(sleep.entries()[-1], id="", step="end", ended=True)
        sleep.notebook.save(ended)
        sleep._entries = None
        face.app.navigator.home()
        await face.open("map")
        assert squeezed(face.word("map.done")) in face.flat


def _happened(face: Face, action: str, before: Any, leavings: list[int]) -> None:
    opened = {
        "help-now": "crisis",
        "urge-help": "walk/night-help",
        "menu": "menu",
        "not-helping": "walk/not-for-me",
        "soft-exit": "walk/slow-breath",
    }
    if action == "leave":
        assert leavings.pop() == 0
    elif action in opened:
        assert face.target == opened[action], f"{action}:\n{face.text}"
    else:
        assert face.signature != before, f"{action} does nothing:\n{face.text}"


def _last_below(kind: type) -> set[type]:
    """The classes that nothing is made from any more: those are what is shown."""
    below = [one for one in kind.__subclasses__() if OF_A_DEMONSTRATION not in one.__module__]
    return set[type]().union(*(_last_below(one) or {one} for one in below))
