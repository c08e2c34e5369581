"""From entries to a drawn chart and the sentence that says the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from redirection_tui.content.model.charts import Chart
from redirection_tui.engine import charts, series
from redirection_tui.engine.context import UNKNOWN, within
from redirection_tui.engine.options import RATHER_NOT
from redirection_tui.records import Entry

DAYS = 21
"""Three weeks: long enough to see a change, short enough for 60 columns."""
NEWEST = 3
"""The last three: enough to compare with, too few to watch oneself by."""
EntriesOf = Callable[[str, str], tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as lines, and the numbers for its sentence; no lines when nothing was noted.

    `key` names the sentence, `values` fill it in. `span`: the first and the last day of a chart
    over days, to be written below its axis.
    """

    lines: tuple[str, ...]
    key: str
    values: Mapping[str, str]
    span: tuple[str, str] | None = None


EMPTY = Drawn((), "", {})


def draw(chart: Chart, entries: EntriesOf, today: date) -> Drawn:
    """The chart as it stands today."""
    makers: dict[str, Callable[[Chart, EntriesOf, date], Drawn]] = {
        "days": _days,
        "effect": _effect,
        "counts": _counts,
        "total": _total,
        "sum": _sum,
        "parts": _parts,
        "newest": _newest,
    }
    return makers[chart.kind](chart, entries, today)


def _days(chart: Chart, entries: EntriesOf, today: date) -> Drawn:
    found = [
        replace(entry, values={chart.id: value})
        for ref in chart.of
        for entry in entries(*_split(ref)[:2])
        if (value := within(entry.values, _split(ref)[2])) is not UNKNOWN
    ]
    points = series.daily(found, chart.id, today, DAYS)
    summed = series.summary(points)
    if summed.last is None or summed.mean is None:
        return EMPTY
    values = {
        "last": charts.number(round(summed.last, 1)),
        "mean": charts.number(round(summed.mean, 1)),
        "logged": str(summed.logged),
        "days": str(summed.days),
    }
    span = (points[0].day.isoformat(), points[-1].day.isoformat())
    return Drawn(tuple(charts.columns(points)), "chart.days", values, span)


def _effect(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    module, step, tool = _split(chart.of[0])
    own = entries(module, step)
    before, after = _split(chart.before or "")[2], _split(chart.after or "")[2]
    effects = series.effect_by_tool(own, tool, before, after)
    if not effects:
        return EMPTY
    lines = []
    for name, (drop, times) in effects.items():
        first = [
            value
            for entry in own
            if _used(entry, tool, name)
            and (value := _number(entry, before)) is not None
            and _number(entry, after) is not None
        ]
        start = sum(first) / len(first)
        shown = f"{charts.number(round(start, 1))} → {charts.number(round(start - drop, 1))}"
        lines.append(f"{_label(own, tool, name)}: {shown}  ({times})")
    best = next(iter(effects))
    values = {"tool": _label(own, tool, best), "times": str(sum(n for _, n in effects.values()))}
    return Drawn(tuple(lines), "chart.effect", values)


def _counts(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    counted: dict[str, int] = {}
    labels: dict[str, str] = {}
    logged = 0
    for ref in chart.of:
        module, step, field = _split(ref)
        own = entries(module, step)
        for entry in own:
            picked = tuple(item for item in _picked(entry, field) if item != RATHER_NOT)
            logged += bool(picked)
            for item in picked:
                counted[item] = counted.get(item, 0) + 1
                labels[item] = _label(own, field, item)
    if not counted:
        return EMPTY
    most = max(counted, key=lambda item: counted[item])
    values = {"most": labels[most], "times": str(counted[most]), "logged": str(logged)}
    named = {labels[item]: number for item, number in counted.items()}
    return Drawn(tuple(charts.bars(named)), "chart.counts", values)


def _total(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    times = 0
    for ref in chart.of:
        module, step, field = _split(ref)
        for entry in entries(module, step):
            picked = _picked(entry, field)
            times += any(not chart.only or item in chart.only for item in picked)
    return Drawn((), "chart.total", {"n": str(times)}) if times else EMPTY


def _sum(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    numbers = [
        value
        for ref in chart.of
        for entry in entries(*_split(ref)[:2])
        if (value := _number(entry, _split(ref)[2])) is not None
    ]
    if not numbers:
        return EMPTY
    values = {
        "n": charts.number(sum(numbers)),
        "unit": chart.unit or "",
        "times": str(len(numbers)),
    }
    return Drawn((), "chart.sum", values)


def _parts(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    module, step, field = _split(chart.of[0])
    own = entries(module, step)
    by = _split(chart.by or "")[2]
    counted: dict[str, dict[str, int]] = {}
    for entry in own:
        for row in _picked(entry, by):
            for item in _picked(entry, field):
                if RATHER_NOT not in (row, item):
                    found = counted.setdefault(row, {})
                    found[item] = found.get(item, 0) + 1
    if not counted:
        return EMPTY
    lines = []
    for row, found in counted.items():
        ranked = sorted(found, key=lambda item: -found[item])
        shown = ", ".join(f"{_label(own, field, item)} {found[item]}" for item in ranked)
        lines.append(f"{_label(own, by, row)}: {shown}")
    most = max(counted, key=lambda row: sum(counted[row].values()))
    times = {row: sum(found.values()) for row, found in counted.items()}
    values = {
        "most": _label(own, by, most),
        "times": str(times[most]),
        "logged": str(sum(times.values())),
    }
    return Drawn(tuple(lines), "chart.counts", values)


def _newest(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    module, step, field = _split(chart.of[0])
    known = [
        (entry.day, chart.names.get(value, value))
        for entry in entries(module, step)
        if isinstance(value := within(entry.values, field), str)
    ]
    if not known:
        return EMPTY
    lines = tuple(f"{day}  {words}" for day, words in known[-NEWEST:])
    day, words = known[-1]
    return Drawn(lines, "chart.newest", {"last": words, "day": day, "times": str(len(known))})


def _split(ref: str) -> tuple[str, str, str]:
    module, _, rest = ref.partition(".")
    step, _, field = rest.partition(".")
    return module, step, field


def _number(entry: Entry, field: str) -> float | None:
    value = within(entry.values, field)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _picked(entry: Entry, field: str) -> tuple[str, ...]:
    value: Any = within(entry.values, field)
    if value is UNKNOWN:
        return ()
    return value if isinstance(value, tuple) else (str(value),)


def _used(entry: Entry, field: str, tool: str) -> bool:
    return tool in _picked(entry, field)


def _label(entries: Sequence[Entry], field: str, option: str) -> str:
    """The words an option had when it was last noted."""
    head = field.partition(".")[0]
    for entry in reversed(entries):
        for key in (f"{field}/{option}", f"{head}/{option}"):
            if key in entry.labels:
                return entry.labels[key]
    return option
