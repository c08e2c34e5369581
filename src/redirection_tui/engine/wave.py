"""An urge as a wave, as urge surfing describes it: it rises, is near its top, and eases. Where in
the practice a person is, in a word and in lines of text. Pure functions of the share passed."""

import math
from typing import Literal

WavePhase = Literal["rising", "top", "easing"]
TURNS = (1 / 3, 2 / 3)
"""The shares of the time after which it is near its top, and after which it may ease."""
ROWS = 3
EIGHTHS = " ▁▂▃▄▅▆▇█"
AHEAD = "·"
"""What has not passed yet: dots along the crest."""


def phase_at(share: float) -> WavePhase:
    """The part of the wave after `share`, 0 to 1, of the time. It is a picture and no forecast."""
    top, ease = TURNS
    if share < top:
        return "rising"
    return "top" if share < ease else "easing"


def drawn(share: float, columns: int) -> tuple[str, ...]:
    """Three lines: what has passed is filled, what is ahead is a line of dots."""
    passed = round(min(1.0, max(0.0, share)) * columns)
    heights = [_height(place, columns) for place in range(columns)]
    lines = []
    for row in range(ROWS - 1, -1, -1):
        cells = (
            _filled(height, row) if place < passed else _ahead(height, row)
            for place, height in enumerate(heights)
        )
        lines.append("".join(cells))
    return tuple(lines)


def _height(place: int, columns: int) -> int:
    """Height of a column in eighths of a line, at least one."""
    top = ROWS * (len(EIGHTHS) - 1)
    return max(1, round(top * math.sin(math.pi * (place + 0.5) / columns)))


def _filled(height: int, row: int) -> str:
    whole = len(EIGHTHS) - 1
    return EIGHTHS[min(whole, max(0, height - row * whole))]


def _ahead(height: int, row: int) -> str:
    crest = (height - 1) // (len(EIGHTHS) - 1)
    return AHEAD if row == crest else " "
