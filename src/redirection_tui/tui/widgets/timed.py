"""The timed part of a practice: what to do now, the time left in large digits and in words."""

import math

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from redirection_tui.content.model.steps import BreathPattern, PracticeStep
from redirection_tui.engine.practice import clock, cue_at
from redirection_tui.tui.widgets.big_clock import BigClock
from redirection_tui.tui.widgets.pacer import Pacer
from redirection_tui.tui.widgets.wave import Wave
from redirection_tui.words import Words

CALM_SECONDS = 10
"""Without motion the time changes this seldom."""


class Timed(Vertical):
    """Shows a moment when it is told to, and draws again only what looks different."""

    DEFAULT_CSS = "Timed { height: auto; width: 100%; }"

    def __init__(
        self, step: PracticeStep, pattern: BreathPattern | None, words: Words, *, motion: bool
    ) -> None:
        super().__init__()
        self._step = step
        self._words = words
        self._motion = motion
        self._now = Static("", markup=False, classes="prompt")
        self._pacer = Pacer(pattern, words, motion=motion) if pattern else None
        self._wave = Wave(words, motion=motion) if step.wave else None
        self._clock = BigClock()
        self._left = Static("", markup=False, classes="hint")
        self._said: dict[Static, str] = {}

    def compose(self) -> ComposeResult:
        """What to do, the wave where there is one, the clock, the words."""
        yield self._pacer or self._now
        if self._wave is not None:
            yield self._wave
        yield self._clock
        yield self._left

    def show(self, elapsed: float, minutes: int, *, paused: bool) -> None:
        """Show the moment `elapsed` seconds into a practice of `minutes`."""
        left = minutes * 60 - elapsed
        if not self._motion:
            left = math.ceil(left / CALM_SECONDS) * CALM_SECONDS
        self._clock.show(clock(left))
        key = "practice.paused" if paused else "practice.left"
        self._say(self._left, self._words.text(key, time=clock(left)))
        if self._pacer is not None:
            self._pacer.show(elapsed)
        else:
            cue = cue_at(self._step, elapsed, minutes)
            text = " ".join(cue.text.split()) if cue else self._words.text("practice.wait")
            self._say(self._now, text)
        if self._wave is not None:
            self._wave.show(elapsed / (minutes * 60))

    def _say(self, line: Static, text: str) -> None:
        if self._said.get(line) != text:
            self._said[line] = text
            line.update(text)
