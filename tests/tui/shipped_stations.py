"""Places of the program as it ships, for people to look at: as someone new sees them, as Sam does
who has written for weeks, and as they are shown to someone in a demonstration."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from tests.helpers.acting import fill
from tests.helpers.lives import Life
from tests.tui.harness import Face, services
from tests.tui.stations import follow

from redirection_tui.handover import Handover
from redirection_tui.services import Services

Ways = Mapping[str, tuple[str, tuple[str, ...]]]
NOON = datetime(2026, 3, 30, 20, 10)  # noqa: DTZ001 - local time, as the program has it
RIDES = ((24, 8, 5), (20, 7, 6), (19, 6, 3), (13, 7, 3), (9, 5, 2), (6, 6, 2), (2, 4, 1))
"""Days ago, how strong, how strong afterwards."""
GONE = {"urge, wave": 140.0, "breathing, pacer": 2.0}
"""Seconds of a timed practice that have passed."""
CLEARED = "after clearing for the next person"

NEW: Ways = {
    "first": ("", ()),
    "first, lower": ("", ("end",)),
    "help": ("crisis", ()),
    "menu": ("menu", ()),
    "settings": ("settings", ()),
    "tools": ("tools", ()),
    "map": ("map", ()),
    "map of a part": ("map", ("enter",)),
    "find": ("find", ()),
    "found": ("find", tuple("shame")),
    "leaving": ("leave-question", ()),
    "countries": ("list/help-lines", ()),
    "nothing written": ("list/notes", ()),
    "nothing noted": ("list/progress", ()),
    "empty plan": ("tool/my-plan", ()),
    "keep": ("list/keep", ()),
    "protection": ("list/protects", ()),
    "language": ("tool/first-run/language", ()),
    "first page": ("tool/first-run/what-this-is", ()),
    "keep or not": ("tool/first-run/your-notes", ()),
    "try leaving": ("tool/first-run/try-leaving", ()),
    "page": ("module/riding-out-urges", ()),
    "heavy page": ("module/telling-someone", ()),
    "suicide": ("module/start-here/thoughts-of-suicide", ()),
    "urge": ("tool/urge-help", ()),
    "urge, number": ("tool/urge-help/rate", ("7",)),
    "urge, choose": ("tool/urge-help/choose", ()),
    "urge, surf": ("tool/urge-help/surf", ()),
    "urge, wave": ("tool/urge-help/surf", ("enter",) * 2),
    "not helping": ("tool/not-helping", ()),
    "urge-log": ("tool/urge-log", ()),
    "thought": ("tool/thought-record/quick", ()),
    "feeling": ("tool/emotion-diary", ("enter",)),
    "breathing": ("tool/breathing", ()),
    "breathing, pacer": ("tool/breathing", ("enter",) * 4),
    "grounding": ("tool/grounding", ("enter",)),
    "compass": ("module/what-matters/compass", ()),
    "trigger map": ("module/triggers-and-feelings/trigger-map", ()),
    "quiz": ("module/riding-out-urges/check-what-you-know", ()),
    "quiz, answered": ("module/riding-out-urges/check-what-you-know", ("enter",)),
    "sort": ("module/riding-out-urges/stop", ()),
    "traps": ("module/thoughts-that-open-the-door/spot-the-trap", ()),
    "summary": ("module/riding-out-urges/what-to-keep", ()),
    "measure": ("tool/well-being/last-two-weeks", ()),
    "lapse": ("tool/lapse-review", ()),
    "explained": ("module/the-harm/stand", ("f5",)),
    "closed here": ("", ("f6",)),
    "cover": ("cover", ()),
}
LIVED: Ways = {
    "first of Sam": ("", ()),
    "map of Sam": ("map", ()),
    "tools of Sam": ("tools", ()),
    "plan": ("tool/my-plan", ()),
    "safety plan": ("tool/safety-plan/the-plan", ()),
    "card": ("tool/coping-cards/urge-card", ()),
    "progress": ("list/progress", ()),
    "progress, lower": ("list/progress", ("pagedown", "pagedown", *("down",) * 5)),
    "notes": ("list/notes", ()),
    "note": ("list/notes", ("down", "enter")),
    "triggers": ("module/triggers-and-feelings/my-triggers", ()),
    "letter": ("module/staying-stopped/my-letter", ()),
    "week": ("tool/weekly-review/so-far", ()),
    "order of tools": ("tool/my-plan/own-order", ()),
    "help in a country": ("list/help-lines", ("=country:GB", "enter")),
    "help line": ("list/help-lines", ("down", "enter")),
    "help with numbers": ("crisis", ()),
}
SHOWN: Ways = {
    "catalogue": ("", ()),
    "catalogue, searched": ("", tuple("breath")),
    "presenter's menu": ("menu", ()),
    "shown record": ("tool/urge-log/entry", ()),
    "shown thought": ("tool/thought-record/quick", ("enter",)),
    "shown practice": ("module/riding-out-urges/surf", ()),
    "shown sort": ("module/triggers-and-feelings/words", ()),
    "clinician's note": ("tool/urge-log/entry", ("ctrl+p",)),
    CLEARED: ("tool/urge-log/entry", ()),
    "shown empty": ("tool/urge-log/entry", ("ctrl+x",)),  # last: what opens later is empty too
}
LIVES: Mapping[str, Ways] = {"new": NEW, "lived": LIVED, "shown": SHOWN}


def life(name: str, **settings: Any) -> Services:
    """The program as it is for someone new, for Sam after some weeks, or in a demonstration."""
    given = services(demonstration=name == "shown", **settings)
    if name == "lived":
        _live(given)
    return given


async def go(face: Face, way: str, ways: Ways) -> None:
    """Go to a place of the program as it ships."""
    if face.services.settings.demonstration:
        await _show(face, way, *ways[way])
    else:
        await follow(face, *ways[way])
    if way in GONE:
        face.view._elapsed, face.view._since = GONE[way], monotonic()
        face.view._tick()
        await face.settle()


def _live(given: Services) -> None:
    """Everything once as Sam, and an urge noted on some days of the last weeks."""
    given.clock = lambda: NOON - timedelta(days=10)
    Life(given, writes=True).live()
    for ago, strength, after in RIDES:
        given.clock = lambda ago=ago: NOON - timedelta(days=ago)  # type: ignore[misc]
        answers = {"strength": strength, "after": after, "outcome": "rode-it", "did": ("surf",)}
        fill(given, given.walk("urge-log"), **answers)
        fill(given, given.walk("check-in"), **{"how-hard": strength})
    given.clock = lambda: NOON


async def _show(face: Face, way: str, target: str, keys: tuple[str, ...]) -> None:
    if face.target == "catalogue":
        await face.press("escape")
    face.app.navigator.home()
    await face.settle()
    await face.press("escape")
    if way == CLEARED:
        face.app.navigator.take_over(
            Handover(why="anew", settings=face.services.settings, place=target)
        )
    elif target == "menu":
        await face.open(target)
    elif target:
        face.app.navigator.go(target, only=True)
    await face.settle()
    await face.press(*keys)
