"""Small charts as lines of text: axes with numbers, a dot for 'not noted', no colour needed."""

from collections.abc import Mapping, Sequence

from redirection_tui.engine.series import Point

EIGHTHS = " ▁▂▃▄▅▆▇█"
MISSING = "·"
TOP = 10
MARGIN = 6
"""Columns of the numbers and the line at the left."""
BAR_COLUMNS = 24


def columns(points: Sequence[Point], height: int = 5) -> list[str]:
    """One column a day on an axis from 0 to 10. A day without an entry is a dot at the foot: it
    is a gap and says nothing, neither good nor bad. A noted zero is a thin line."""
    rows = []
    for row in range(height, 0, -1):
        low = (row - 1) * TOP / height
        tick = f"{TOP * row / height:>4.0f} ┤" if row in (height, (height + 1) // 2) else "     │"
        cells = "".join(_cell(point.value, low, TOP / height, foot=row == 1) for point in points)
        rows.append(f"{tick}{cells}")
    rows.append(f"   0 └{'──' * len(points)}")
    return rows


def below(first: str, last: str, points: int) -> str:
    """The line under an axis of so many points: its first and its last day, in words."""
    room = max(len(first) + len(last) + 2, 2 * points)
    return " " * MARGIN + first + last.rjust(room - len(first))


def weeks(values: Sequence[float | None]) -> list[str]:
    """One bar a week with its number; a week without a note is a dot."""
    top = max((value for value in values if value is not None), default=0)
    return [
        MISSING if value is None else f"{_bar(value, top)} {number(value)}".strip()
        for value in values
    ]


def fallen(label: str, before: float, after: float) -> str:
    """A bar as long as the number afterwards, a line for what it fell by, and both numbers."""
    first, last = round(before), round(after)
    drawn = "█" * last + "─" * max(0, first - last)
    return f"{label}  {drawn} {number(round(before, 1))} → {number(round(after, 1))}"


def place(step: int, steps: int) -> str:
    """Where something stands on a short ladder of `steps`: filled up to it."""
    return "█" * step + MISSING * (steps - step)


def bars(counts: Mapping[str, float], most: float | None = None) -> list[str]:
    """One bar a line, its label before it and its number behind it, largest first."""
    if not counts:
        return []
    widest = max(len(label) for label in counts)
    top = most or max(counts.values()) or 1
    lines = []
    for label, count in sorted(counts.items(), key=lambda item: -item[1]):
        lines.append(f"{label.ljust(widest)}  {_bar(count, top)} {number(count)}".rstrip())
    return lines


def number(value: float) -> str:
    """A number with one decimal where it has one."""
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.1f}"


def _bar(value: float, top: float) -> str:
    """A bar of at most BAR_COLUMNS; what is there at all is seen."""
    return "█" * (max(1, round(value / top * BAR_COLUMNS)) if value else 0)


def _cell(value: float | None, low: float, span: float, *, foot: bool) -> str:
    if value is None:
        return f"{MISSING} " if foot else "  "
    filled = min(1.0, max(0.0, (value - low) / span))
    eighth = round(filled * (len(EIGHTHS) - 1))
    if foot and eighth == 0:
        eighth = 1
    return EIGHTHS[eighth] + " "
