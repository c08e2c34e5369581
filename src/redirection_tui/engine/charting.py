"""From entries to a drawn chart and the sentence that says the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from redirection_tui.content.model.charts import Chart
from redirection_tui.engine import charts, series
from redirection_tui.engine.context import UNKNOWN, within
from redirection_tui.engine.options import RATHER_NOT
from redirection_tui.records import Entry

DAYS = 21
"""Three weeks: long enough to see a change, short enough for 60 columns."""
WEEKS = 6
"""About as long as the shortest way through the program."""
NEWEST = 3
"""The last three: enough to compare with, too few to watch oneself by."""
EntriesOf = Callable[[str, str], tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as lines, and the numbers for its sentence; no lines when nothing was noted.

    `key` names the sentence, `values` fill it in. `span`: the first and the last day of a chart
    over days, to be written below its axis. `days`: the day of each line, to be written before it.
    `rows` are the numbers one by one, for faces that do not draw: `label` and `value`, or `label`,
    `before`, `after` and `times`; a day without a note has none.
    """

    lines: tuple[str, ...]
    key: str
    values: Mapping[str, str]
    span: tuple[str, str] | None = None
    days: tuple[str, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()


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
    rows = _rows((point.day.isoformat(), point.value) for point in points)
    return Drawn(tuple(charts.columns(points)), "chart.days", values, span, rows=rows)


def _effect(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    module, step, tool = _split(chart.of[0])
    own = entries(module, step)
    before, after = _split(chart.before or "")[2], _split(chart.after or "")[2]
    effects = series.effect_by_tool(own, tool, before, after)
    if not effects:
        return EMPTY
    numbers = {name: _means(own, tool, name, before, after) for name in effects}
    widest = max(len(_label(own, tool, name)) for name in effects)
    lines = [
        f"{charts.fallen(_label(own, tool, name).ljust(widest), *numbers[name])}  ({times})"
        for name, (_, times) in effects.items()
    ]
    best = next(iter(effects))
    first, last = (charts.number(round(one, 1)) for one in numbers[best])
    values = {"tool": _label(own, tool, best), "before": first, "after": last}
    times = str(sum(n for _, n in effects.values()))
    rows = tuple(
        {"label": _label(own, tool, name), "before": first, "after": last, "times": str(used)}
        for name, (_, used) in effects.items()
        for first, last in [[charts.number(round(one, 1)) for one in numbers[name]]]
    )
    return Drawn(tuple(lines), "chart.effect", values | {"times": times}, rows=rows)


def _means(
    entries: Sequence[Entry], tool: str, name: str, before: str, after: str
) -> tuple[float, float]:
    """The means before and after, of the entries that used this tool and have both numbers."""
    both = [
        (first, last)
        for entry in entries
        if _used(entry, tool, name)
        and (first := _number(entry, before)) is not None
        and (last := _number(entry, after)) is not None
    ]
    return sum(first for first, _ in both) / len(both), sum(last for _, last in both) / len(both)


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
    ranked = sorted(named, key=lambda label: -named[label])
    rows = _rows((label, named[label]) for label in ranked)
    return Drawn(tuple(charts.bars(named)), "chart.counts", values, rows=rows)


def _total(chart: Chart, entries: EntriesOf, today: date) -> Drawn:
    noted = [
        (entry.day, float(any(not chart.only or item in chart.only for item in picked)))
        for ref in chart.of
        for entry in entries(*_split(ref)[:2])
        if (picked := _picked(entry, _split(ref)[2]))
    ]
    found = sum(value for _, value in noted)
    if not found:
        return EMPTY
    return _by_week(noted, today, "chart.total", {"n": charts.number(found)})


def _sum(chart: Chart, entries: EntriesOf, today: date) -> Drawn:
    noted = [
        (entry.day, value)
        for ref in chart.of
        for entry in entries(*_split(ref)[:2])
        if (value := _number(entry, _split(ref)[2])) is not None
    ]
    if not noted:
        return EMPTY
    values = {
        "n": charts.number(sum(value for _, value in noted)),
        "unit": chart.unit or "",
        "times": str(len(noted)),
    }
    return _by_week(noted, today, "chart.sum", values)


def _by_week(
    noted: Sequence[tuple[str, float]], today: date, key: str, values: dict[str, str]
) -> Drawn:
    """The last weeks as bars, Monday by Monday."""
    monday = today - timedelta(days=today.weekday())
    days = [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    sums: dict[date, float | None] = dict.fromkeys(days)
    for day, value in noted:
        when = date.fromisoformat(day)
        begins = when - timedelta(days=when.weekday())
        if begins in sums:
            sums[begins] = (sums[begins] or 0) + value
    recent = sum(value for value in sums.values() if value is not None)
    return Drawn(
        tuple(charts.weeks(tuple(sums.values()))),
        key,
        values | {"recent": charts.number(recent), "weeks": str(WEEKS)},
        days=tuple(day.isoformat() for day in days),
        rows=_rows((day.isoformat(), value) for day, value in sums.items()),
    )


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
    named = {_label(own, by, row): sum(found.values()) for row, found in counted.items()}
    bars = dict(zip(sorted(named, key=lambda row: -named[row]), charts.bars(named), strict=True))
    lines = []
    rows = []
    for row, found in counted.items():
        ranked = sorted(found, key=lambda item: -found[item])
        shown = ", ".join(f"{_label(own, field, item)} {found[item]}" for item in ranked)
        lines += [bars[_label(own, by, row)], f"    {shown}"]
        rows.append({"label": _label(own, by, row), "value": shown})
    most = max(counted, key=lambda row: sum(counted[row].values()))
    times = {row: sum(found.values()) for row, found in counted.items()}
    values = {
        "most": _label(own, by, most),
        "times": str(times[most]),
        "logged": str(sum(times.values())),
    }
    return Drawn(tuple(lines), "chart.counts", values, rows=tuple(rows))


def _newest(chart: Chart, entries: EntriesOf, _today: date) -> Drawn:
    module, step, field = _split(chart.of[0])
    known = [
        (entry.day, value)
        for entry in entries(module, step)
        if isinstance(value := within(entry.values, field), str)
    ]
    if not known:
        return EMPTY
    names = list(chart.names)
    lines = []
    for _, value in known[-NEWEST:]:
        step_of = names.index(value) + 1 if value in names else 0
        bar = f"{charts.place(step_of, len(names))}  " if step_of else ""
        lines.append(f"{bar}{chart.names.get(value, value)}")
    day, value = known[-1]
    values = {"last": chart.names.get(value, value), "day": day, "times": str(len(known))}
    days = tuple(day for day, _ in known[-NEWEST:])
    rows = tuple(
        {"label": day, "value": chart.names.get(value, value)} for day, value in known[-NEWEST:]
    )
    return Drawn(tuple(lines), "chart.newest", values, days=days, rows=rows)


def _rows(numbers: Iterable[tuple[str, float | None]]) -> tuple[Mapping[str, str], ...]:
    """Labels with their numbers, without those that have none."""
    return tuple(
        {"label": label, "value": charts.number(round(value, 1))}
        for label, value in numbers
        if value is not None
    )


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
