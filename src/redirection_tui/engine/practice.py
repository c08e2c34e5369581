"""What to do at each second of a practice: breath, cues, counting. Pure functions of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from redirection_tui.content.model.steps import BreathPattern, Cue, PracticeStep

Phase = Literal["breathe-in", "hold", "breathe-out", "rest"]
RATED = ("before", "after")
"""What the two ratings of a practice are kept as."""


@dataclass(frozen=True, slots=True)
class Breath:
    """One moment of paced breathing: phase, its whole seconds and those left, how full the lungs
    are."""

    phase: Phase
    seconds_left: int
    fullness: float
    seconds: int


def breath_at(pattern: BreathPattern, elapsed: float) -> Breath:
    """The moment `elapsed` seconds into a pattern that repeats."""
    phases: tuple[tuple[Phase, int], ...] = (
        ("breathe-in", pattern.breathe_in),
        ("hold", pattern.hold),
        ("breathe-out", pattern.breathe_out),
        ("rest", pattern.rest),
    )
    moment = elapsed % sum(seconds for _, seconds in phases)
    for phase, seconds in phases:
        if moment < seconds:
            share = moment / seconds
            fullness = {
                "breathe-in": share,
                "hold": 1.0,
                "breathe-out": 1.0 - share,
                "rest": 0.0,
            }[phase]
            return Breath(phase, max(1, -int(-(seconds - moment) // 1)), fullness, seconds)
        moment -= seconds
    return Breath("breathe-in", pattern.breathe_in, 0.0, pattern.breathe_in)


def cue_at(step: PracticeStep, elapsed: float, minutes: int) -> Cue | None:
    """The cue to show: cues are written for the step's own minutes and stretch with the length."""
    stretch = minutes / step.minutes
    shown = [cue for cue in step.cues if cue.at * stretch <= elapsed]
    return shown[-1] if shown else None


def lengths(step: PracticeStep) -> tuple[int, ...]:
    """The lengths in minutes a person can choose from."""
    return step.minutes_choice or (max(1, round(step.minutes)),)


def kept(
    step: PracticeStep, values: Mapping[str, Any], moments: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """What is kept of a practice, and the question beside each rating, which is the same twice and
    so begins with its moment in words. Ratings are kept only where the rating says so."""
    rating = step.rating if step.rating is not None and step.rating.store == "saved" else None
    found = {name: value for name, value in values.items() if rating or name not in RATED}
    asked = {name: rating.prompt.strip() for name in RATED if rating and name in found}
    return found, {name: f"{moments[name]}: {prompt}" for name, prompt in asked.items()}


def clock(seconds: float) -> str:
    """Minutes and seconds left, as 4:05."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"


@dataclass(frozen=True, slots=True)
class Counting:
    """Where a person is in things to count: which item, how many of it are found."""

    item: int = 0
    found: int = 0

    def one_more(self, step: PracticeStep) -> "Counting":
        """After one key press."""
        if self.item >= len(step.items):
            return self
        if self.found + 1 >= step.items[self.item].count:
            return Counting(self.item + 1, 0)
        return Counting(self.item, self.found + 1)

    def finished(self, step: PracticeStep) -> bool:
        """True when everything is found."""
        return self.item >= len(step.items)
