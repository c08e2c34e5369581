"""When nobody is here: no key for a while, or the computer slept."""

import time
from collections.abc import Callable
from typing import Literal

Reason = Literal["idle", "slept"]
SLEPT = 15.0
"""Seconds between two ticks of a second after which the computer must have slept."""
FEWEST, MOST = 1, 30
"""Minutes without a key."""


def clock() -> float:
    """Seconds that also run while the computer sleeps, where the system counts them."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch:
    """Told of keys, and asked each second."""

    def __init__(self, minutes: int, now: Callable[[], float] = clock) -> None:
        self.minutes = minutes
        self._now = now
        self._last_key = self._last_tick = now()

    def touched(self) -> None:
        """A key was pressed."""
        self._last_key = self._now()

    def tick(self) -> Reason | None:
        """Why it is time to lock; None while it is not. Begins to count anew after a reason."""
        now = self._now()
        gap, self._last_tick = now - self._last_tick, now
        reason: Reason | None = None
        if gap > SLEPT or gap < 0:
            reason = "slept"
        elif now - self._last_key >= 60 * min(MOST, max(FEWEST, self.minutes)):
            reason = "idle"
        if reason is not None:
            self._last_key = now
        return reason
