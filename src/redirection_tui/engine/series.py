"""Values over time, with gaps that stay gaps: what was not logged is never counted as good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from redirection_tui.engine.context import UNKNOWN, within
from redirection_tui.engine.options import RATHER_NOT
from redirection_tui.records import Entry


@dataclass(frozen=True, slots=True)
class Point:
    """One day: the mean of what was logged on it, or None for a day without an entry."""

    day: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a chart says in one sentence: last and mean value, and days logged out of all days."""

    last: float | None
    mean: float | None
    logged: int
    days: int


def daily(entries: Sequence[Entry], ref: str, until: date, days: int) -> tuple[Point, ...]:
    """One point a day for the last `days` days up to and including `until`."""
    by_day: dict[date, list[float]] = {}
    for entry in entries:
        value = within(entry.values, ref)
        if value is not UNKNOWN and isinstance(value, (int, float)) and not isinstance(value, bool):
            by_day.setdefault(date.fromisoformat(entry.day), []).append(value)
    first = until - timedelta(days=days - 1)
    return tuple(
        Point(day, sum(found) / len(found) if (found := by_day.get(day)) else None)
        for day in (first + timedelta(days=offset) for offset in range(days))
    )


def summary(points: Sequence[Point]) -> Summary:
    """Last and mean of the logged days; None where nothing was logged."""
    known = [point.value for point in points if point.value is not None]
    return Summary(
        last=known[-1] if known else None,
        mean=sum(known) / len(known) if known else None,
        logged=len(known),
        days=len(points),
    )


def effect_by_tool(
    entries: Sequence[Entry], tool: str, before: str, after: str
) -> dict[str, tuple[float, int]]:
    """tool id -> (mean of before minus after, number of entries with both), best first."""
    found: dict[str, list[float]] = {}
    for entry in entries:
        used = within(entry.values, tool)
        first, second = within(entry.values, before), within(entry.values, after)
        if isinstance(first, int) and isinstance(second, int):
            for name in used if isinstance(used, tuple) else (used,):
                if isinstance(name, str) and name != RATHER_NOT:
                    found.setdefault(name, []).append(first - second)
    means = {name: (sum(drops) / len(drops), len(drops)) for name, drops in found.items()}
    return dict(sorted(means.items(), key=lambda item: -item[1][0]))
