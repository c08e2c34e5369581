"""The small process that starts a run: what it does with one that will not end."""

import os
import signal
from collections.abc import Callable

import pytest

from redirection_tui.privacy import minder
from redirection_tui.privacy.link import Link

SOON = 0.05


def end_of(run: Callable[[Link], int]) -> tuple[int, bool]:
    """The exit code of a run, and whether it was said that it was killed."""
    said: list[bool] = []
    return minder.minded(run, lambda: said.append(True)), bool(said)


def test_a_run_that_hangs_when_it_should_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minder, "LONGEST_END", SOON)

    def hangs(link: Link) -> int:
        link.ending()
        while True:
            pass

    assert end_of(hangs) == (128 + signal.SIGALRM, True)


def test_a_run_that_is_ending_is_not_cut_off_when_it_is_asked_again() -> None:
    def asked_again(link: Link) -> int:
        link.ending()
        os.kill(os.getpid(), signal.SIGHUP)
        return 0

    assert end_of(asked_again) == (0, False)


def test_a_run_that_is_not_ending_is_ended_by_being_asked() -> None:
    def asked(_link: Link) -> int:
        os.kill(os.getpid(), signal.SIGHUP)
        return 0

    assert end_of(asked) == (128 + signal.SIGHUP, True)


def test_a_run_that_was_not_asked_to_end_may_take_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minder, "LONGEST_END", SOON)

    def takes_longer(_link: Link) -> int:
        begun = os.times().elapsed
        while os.times().elapsed < begun + 4 * SOON:
            pass
        return 0

    assert end_of(takes_longer) == (0, False)
