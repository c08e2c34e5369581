"""A saved entry in words: the questions and answers as they were shown when it was written."""

from redirection_tui.engine.options import OTHER, label_keys
from redirection_tui.engine.worded import worded
from redirection_tui.records import Entry


def entry_lines(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(question, answer lines) for every answer, in the order they were asked."""

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
            found.append((entry.labels[name], lines))
    return tuple(found)
