"""Face by face: each action, key, place, kind of step and setting of the screens has its twin in
plain lines, or a reason in this file why there is nothing to do there."""

import pytest
from tests.plain.harness import CTRL_C, Face
from tests.tui.harness import running, services

from redirection_tui.errors import UnknownId
from redirection_tui.plain import walking
from redirection_tui.plain.commands import EVERYWHERE, SHOWING, SOMETIMES
from redirection_tui.plain.lines import without_keys
from redirection_tui.plain.places import by_name, keeping
from redirection_tui.plain.places.lists import setting_entries
from redirection_tui.saying import menus
from redirection_tui.tui.actions import ACTIONS, BY_ID, OF_A_DEMONSTRATION
from redirection_tui.tui.screens import by_name as screens
from redirection_tui.tui.screens import walk
from redirection_tui.tui.screens.menu import MenuScreen
from redirection_tui.tui.screens.settings import SettingsScreen

ENTER = ""
WORD_FOR = {
    "help-now": "help-now",
    "urge-help": "urge",
    "leave": "leave",
    "menu": "menu",
    "not-helping": "not-helping",
    "find": "find",
    "explain": "explain",
    "undo": "undo",
    "lock": "lock",
    "soft-exit": "grounding",
    "go-on": ENTER,
    "back": "back",
    "note": "note",
    "example": "swap",
    "next-exercise": "next",
    "previous-exercise": "previous",
    "language": "language",
    "timer": "minutes",
    "anew": "next-person",
    "own": "end",
}
"""Action of the screens -> the word that does the same at a prompt."""
OTHERWISE = {
    "leave-question": "Ctrl+C asks it at any prompt",
    "list/recover": "Enter alone at the passphrase",
    "unlock": "the first question where there is a notebook",
}
"""Places of the screens that no target opens in plain lines, and how one gets there."""
DRAWN = ("theme", "motion", "minutes", "signs")
"""Settings of what is drawn: colours, movement, the page that is covered."""
SPOKEN = ("speak", "lines")
"""Settings of what is said."""


def test_every_action_has_its_word() -> None:
    assert set(WORD_FOR) == {action.id for action in (*ACTIONS, *OF_A_DEMONSTRATION)}
    words = {word for word in WORD_FOR.values() if word != ENTER}
    assert words <= {*EVERYWHERE, *SOMETIMES, *SHOWING}


@pytest.mark.parametrize("action", [action for action in BY_ID.values() if WORD_FOR[action.id]])
def test_every_key_in_a_text_is_said_as_the_word_for_it(action) -> None:  # type: ignore[no-untyped-def]
    words = services().words
    typed = words.text(f"typed.{WORD_FOR[action.id]}")
    for key in action.key_names:
        if key != "Ctrl+Z":  # stops other programs; no text names it
            assert without_keys(f"Press {key} now.", words) == f'Type "{typed}" now.'


@pytest.mark.parametrize("target", screens._SCREENS)
def test_every_place_can_be_opened(sleep: Face, target: str) -> None:
    if target in OTHERWISE:
        with pytest.raises(UnknownId):
            by_name.find(target, sleep.guide)
    else:
        assert callable(by_name.find(target, sleep.guide))


def test_a_place_that_is_missing_is_noticed(sleep: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(by_name.PLACES, "show")
    with pytest.raises(UnknownId):
        by_name.find("show", sleep.guide)


def test_the_places_without_a_target_are_reached_as_this_file_says(
    sleep: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleep.enter(CTRL_C)
    assert sleep.word("leave.title") in sleep.flat
    typed = iter(["", "3", "back", "", "2"])
    monkeypatch.setattr(sleep.terminal, "answer", lambda: next(typed))
    assert keeping.unlock(sleep.guide) is False
    assert sleep.word("unlock.title") in sleep.flat
    assert sleep.word("recover.text").split(".")[0] in sleep.flat


def test_every_kind_of_step_has_its_view_and_its_words() -> None:
    assert set(walk.VIEWS) == set(walking.STEPS)


async def test_the_menu_leads_to_the_same_places(sleep: Face) -> None:
    async with running(sleep.services) as face:
        await face.press("f4")
        assert isinstance(face.app.screen, MenuScreen)
        there = {name for name in face.app.screen._entries() if not name.startswith("gap:")}
    sleep.enter(at="menu")
    here = {name for name in WORD_FOR if name in there}
    assert there - here == {*menus.places(sleep.services), "show"}
    for target in there - here:
        assert menus.places(sleep.services).get(target, sleep.word("menu.show")) in sleep.flat


@pytest.mark.parametrize("demonstration", [False, True])
async def test_settings_are_the_same_but_for_what_is_drawn_or_said(demonstration: bool) -> None:
    given = services(demonstration=demonstration)
    async with running(given) as face:
        await face.open("settings")
        assert isinstance(face.app.screen, SettingsScreen)
        there = kinds(face.app.screen._entries())
    here = kinds(setting_entries(Face(given).guide))
    assert there - set(DRAWN) == here - set(SPOKEN)


def kinds(entries: dict[str, str]) -> set[str]:
    """The settings of a menu, without its headings."""
    return {name.partition(":")[0] for name in entries} - {"heading", "gap", "back"}


def test_a_passphrase_can_be_shown_as_on_the_screens(sleep: Face) -> None:
    words = ("1", "3", "show", "too short", "show", "too short")
    sleep.enter(*words, at="list/keep")
    assert sleep.word("plain.shown-now") in sleep.flat
    assert sleep.terminal.hidden[2:6] == [True, False, True, False]
