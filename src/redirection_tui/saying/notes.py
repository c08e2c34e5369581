"""What was written and noted, in words: notes, the notebook, charts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from redirection_tui.content.model.charts import Chart
from redirection_tui.engine.charting import DAYS, Drawn, draw
from redirection_tui.engine.charts import below
from redirection_tui.engine.shown import Shown, entry_lines, shown_answers
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.handout.own import FORMS
from redirection_tui.handout.rendering import has_pdf
from redirection_tui.records import Entry
from redirection_tui.saying.places import title_at
from redirection_tui.services import Services
from redirection_tui.words import Words, day_in_words

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPOKEN = {
    "chart.effect": "chart.effect-spoken",
    "chart.days": "chart.days-spoken",
    "chart.total": "chart.total-spoken",
    "chart.sum": "chart.sum-spoken",
}
"""Sentences that explain the drawing -> the same ones without that."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A chart of what was noted and the sentence that says the same.

    For faces that do not draw: `spoken`, the sentence without what it says of the drawing, and
    `rows`, the numbers one by one in words.
    """

    chart: Chart
    drawn: Drawn
    sentence: str
    spoken: str
    rows: tuple[str, ...]


def written(services: Services) -> tuple[Entry, ...]:
    """Entries with something written in them, newest first."""
    return tuple(entry for entry in reversed(services.entries()) if entry_lines(entry))


def note_title(services: Services, entry: Entry) -> str:
    """What a note is called: its exercise, its day and the part of it."""
    part = services.vocabulary.options("dayparts").get(entry.part, entry.part)
    try:
        steps = services.module(entry.module).value.steps
    except (ContentUnreadable, UnknownId):
        steps = ()
    title = next((step.title for step in steps if step.id == entry.step), entry.step)
    day = day_in_words(entry.day, services.words)
    return services.words.text("notes.line", title=title, day=day, part=part)


def found(services: Services, words: str) -> tuple[Entry, ...]:
    """Notes that hold `words`, newest first."""
    return tuple(entry for entry in reversed(services.notes.search(words)) if entry_lines(entry))


def history(services: Services, entry: Entry, field: str) -> tuple[tuple[str, Shown], ...]:
    """Every answer to one question, newest first, each with its day."""
    same = services.notes.of_step(entry.module, entry.step)
    return tuple(
        (day_in_words(one.day, services.words), shown)
        for one in reversed(same)
        for shown in shown_answers(one)
        if shown.field == field
    )


def opened_before(services: Services) -> str:
    """When the notebook was opened before: the check that a person can make against an older
    copy."""
    before = services.keeping.opened
    if before.day is None:
        return services.words.text("notebook.opened-first", n=before.entries)
    day = day_in_words(before.day, services.words)
    return services.words.text("notebook.opened", day=day, n=before.entries)


def minutes_to_lock(services: Services) -> dict[int, str]:
    """The minutes without a key that can be chosen, with their words."""
    return {n: services.words.count("practice.minutes", n) for n in (1, 5, 10, 20, 30)}


def exportable(services: Services) -> dict[str, str]:
    """What can be copied: plans and cards for paper, everything (''), or one module."""
    found = {}
    for paper in services.library.program.papers:
        title = title_at(services, paper)
        if title is not None:
            found[paper] = services.words.text("export.paper", title=title)
    found[""] = services.words.text("export.all")
    for module in dict.fromkeys(entry.module for entry in services.entries()):
        found[module] = services.title_of(module)
    return found


def export_forms(services: Services) -> dict[str, str]:
    """The forms of a readable copy; PDF where its library is installed."""
    return {
        form: services.words.text(f"export.{form}") for form in FORMS if form != "pdf" or has_pdf()
    }


def charts(services: Services) -> Iterable[Noted]:
    """Every chart as it stands today."""
    entries, today = services.context().entries, services.clock().date()
    for chart in services.library.charts().charts:
        drawn = draw(chart, entries, today)
        if drawn.span is not None:
            first, last = (day_in_words(day, services.words) for day in drawn.span)
            drawn = replace(drawn, lines=(*drawn.lines, below(first, last, DAYS)))
        if drawn.days:
            drawn = replace(drawn, lines=_behind_their_days(drawn, services.words))
        values = dict(drawn.values)
        if "day" in values:
            values["day"] = day_in_words(values["day"], services.words)
        sentence = spoken = chart.empty.strip()
        if drawn.key:
            sentence = services.words.text(drawn.key, **values)
            spoken = services.words.text(_SPOKEN.get(drawn.key, drawn.key), **values)
        rows = tuple(_row(services, row) for row in drawn.rows)
        yield Noted(chart, drawn, sentence, spoken, rows)


def _row(services: Services, row: Mapping[str, str]) -> str:
    """A row of a chart in words; an ISO date as one says it."""
    label = row["label"]
    if _ISO_DATE.fullmatch(label):
        label = day_in_words(label, services.words)
    key = "chart.row"
    if "before" in row:
        key = "chart.row-change-once" if row["times"] == "1" else "chart.row-change"
    return services.words.text(key, **{**row, "label": label})


def _behind_their_days(drawn: Drawn, words: Words) -> tuple[str, ...]:
    named = [day_in_words(day, words) for day in drawn.days]
    widest = max(map(len, named))
    lines = zip(named, drawn.lines, strict=True)
    return tuple(f"{name.rjust(widest)}  {line}" for name, line in lines)
