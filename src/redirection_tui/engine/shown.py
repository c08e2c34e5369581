"""A saved entry in words: the questions and answers as they were shown when it was written."""

from typing import NamedTuple

from redirection_tui.engine.options import OTHER, label_keys
from redirection_tui.engine.worded import worded
from redirection_tui.records import Entry


class Shown(NamedTuple):
    """One answer: the id of its field, the question as it was asked, the lines of the answer."""

    field: str
    question: str
    lines: tuple[str, ...]


def shown_answers(entry: Entry) -> tuple[Shown, ...]:
    """Every answer of an entry, in the order they were asked."""

    def words_of(place: str, option: str) -> str | None:
        keys = label_keys(place, option)
        return next((entry.labels[key] for key in keys if key in entry.labels), None)

    found = []
    for name, value in entry.values.items():
        if name.endswith(f".{OTHER}") or name not in entry.labels:
            continue
        own = str(entry.values.get(f"{name}.{OTHER}", ""))
        lines = worded(value, name, own, words_of)
        if lines:
            found.append(Shown(name, entry.labels[name], lines))
    return tuple(found)


def entry_lines(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(question, answer lines) for every answer, in the order they were asked."""
    return tuple((one.question, one.lines) for one in shown_answers(entry))
