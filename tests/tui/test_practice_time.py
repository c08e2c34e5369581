"""Time in practices: it runs by itself, stands still when asked or out of sight, and has an end."""

import pytest
from msgspec.structs import replace
from tests.tui.harness import Face, running, squeezed
from tests.tui.stations import go_to
from textual.widget import Widget

from redirection_tui.content.model.steps import PracticeStep
from redirection_tui.services import Services
from redirection_tui.tui.views import practice
from redirection_tui.tui.views.base import StepView
from redirection_tui.tui.widgets.pacer import Pacer


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    moved = Time()
    monkeypatch.setattr(practice, "time", moved)
    monkeypatch.setattr(practice, "TICK", 0.01)
    return moved


def _left(face: Face, clock: str) -> bool:
    return squeezed(face.word("practice.left", time=clock)) in face.flat


def _paused(face: Face, clock: str) -> bool:
    return squeezed(face.word("practice.paused", time=clock)) in face.flat


async def test_the_time_that_is_left_counts_down(sleep: Services, time: Time) -> None:
    async with running(sleep) as face:
        await go_to(face, "a running timer")
        await face.until(lambda: _left(face, "1:00"), "a minute is left")
        time.now += 17
        await face.until(lambda: _left(face, "0:43"), "43 seconds are left")
        time.now += 5
        await face.until(lambda: "Walkaroundthetable" in face.flat, "the next cue")


async def test_a_practice_ends_by_itself(sleep: Services, time: Time) -> None:
    async with running(sleep) as face:
        await go_to(face, "a running timer")
        time.now += 61
        await face.until(lambda: "Youwalked." in face.flat, "the reply")
        entry = sleep.entries()[-1]
        assert entry.values == {"minutes-done": 1}


async def test_space_pauses_and_goes_on(sleep: Services, time: Time) -> None:
    async with running(sleep) as face:
        await go_to(face, "a running pacer")
        time.now += 10
        await face.press("space")
        assert _paused(face, "1:50"), face.text
        time.now += 600
        await face.press("space")
        await face.until(lambda: _left(face, "1:50"), "the time goes on where it was")


@pytest.mark.parametrize("key", ["f1", "f2", "f4", "ctrl+c"])
async def test_time_stands_still_while_something_is_on_top(
    key: str, sleep: Services, time: Time
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a running pacer")
        await face.press(key)
        time.now += 600
        await face.press("escape")
        assert _paused(face, "2:00"), face.text


async def test_no_timer_is_left_when_a_practice_is_left(sleep: Services, time: Time) -> None:
    async with running(sleep) as face:
        await go_to(face, "a running pacer")
        view = face.view
        await face.press("escape")
        assert view._timer is None
        face.app.navigator.home()
        await face.settle()
        assert view._timer is None


@pytest.mark.parametrize("motion", [True, False])
async def test_less_motion_draws_only_with_each_breath_and_every_ten_seconds(
    motion: bool, sleep: Services, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleep.settings = replace(sleep.settings, motion=motion)
    async with running(sleep) as face:
        await go_to(face, "a running pacer")
        view, drawn = face.view, []
        view._timer.stop()
        monkeypatch.setattr(Widget, "refresh", lambda self, *_, **__: drawn.append(self))
        for _ in range(40):
            time.now += 1
            before = len(drawn)
            view._tick()
            assert motion or len({*drawn[before:]}) <= 3, "the clock, its words, the breath"
        seconds_with_a_change = len(drawn)
        if motion:
            assert seconds_with_a_change >= 40
        else:
            # In 4, out 6: two changes in ten seconds, and the clock with its words once.
            assert seconds_with_a_change <= 4 * (2 + 2) * 2
            assert not _has_bars(view)


def _has_bars(view: StepView[PracticeStep]) -> bool:
    pacer = view.query_one(Pacer)
    return any(sign in pacer.render().plain for sign in "█·")


async def test_nothing_redraws_more_than_once_a_second() -> None:
    assert practice.TICK >= 1.0
