"""A saved entry in words: the questions and answers as they were shown when it was written."""

from typing import Any

from redirection_tui.engine.options import OTHER
from redirection_tui.records import Entry


def entry_lines(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(question, answer lines) for every answer, in the order they were asked."""
    found = []
    for name, value in entry.values.items():
        if name.endswith(f".{OTHER}") or name not in entry.labels:
            continue
        lines = _words(entry, name, value)
        if lines:
            found.append((entry.labels[name], lines))
    return tuple(found)


def _words(entry: Entry, name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("✓",) if value else ()
    if isinstance(value, dict):
        return tuple(
            f"{entry.labels.get(f'{name}/{key}', key)}: {part}" for key, part in value.items()
        )
    items = value if isinstance(value, tuple) else (value,)
    return tuple(line for item in items if (line := _word(entry, name, item)))


def _word(entry: Entry, name: str, item: Any) -> str:
    if isinstance(item, dict):
        parts = (entry.labels.get(f"{name}.{key}/{part}", str(part)) for key, part in item.items())
        return " - ".join(parts)
    if item == OTHER:
        return str(entry.values.get(f"{name}.{OTHER}", ""))
    return entry.labels.get(f"{name}/{item}", str(item))
