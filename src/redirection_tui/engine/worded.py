"""An answer as lines of text, its ids in words: one way for documents, cards and notes."""

from collections.abc import Callable
from typing import Any

from redirection_tui.engine.options import OTHER
from redirection_tui.records import SlotLine

TICKED = "✓"
WordsOf = Callable[[str, str], str | None]
"""(field or list.field, option id) -> its words; '' leaves it out, None leaves it as it is."""


def worded(value: Any, ref: str, own: str, words_of: WordsOf) -> tuple[str, ...]:
    """The lines of an answer; `own` stands for 'other'."""
    if isinstance(value, dict):
        return _parts(value, ref, words_of)
    items = value if isinstance(value, tuple) else (value,)
    return tuple(line for item in items if (line := _line(item, ref, own, words_of)))


def _line(item: Any, ref: str, own: str, words_of: WordsOf) -> str:
    if isinstance(item, SlotLine):
        return item.text
    if isinstance(item, dict):
        return _row(item, ref, words_of)
    if item == OTHER:
        return own
    if isinstance(item, bool):
        return TICKED if item else ""
    return _words(item, ref, words_of) if isinstance(item, str) else str(item)


def _row(row: dict[str, Any], ref: str, words_of: WordsOf) -> str:
    """A row of a list on one line."""
    cells = (
        ", ".join(worded(value, f"{ref}.{name}", str(row.get(f"{name}.{OTHER}", "")), words_of))
        for name, value in row.items()
        if not name.endswith(f".{OTHER}")
    )
    return " - ".join(cell for cell in cells if cell)


def _parts(value: dict[str, Any], ref: str, words_of: WordsOf) -> tuple[str, ...]:
    """A feeling in its finest word with its strength, or ratings line by line."""
    feeling = value.get("word") or value.get("core")
    if isinstance(feeling, str):
        name = _words(feeling, ref, words_of)
        return (f"{name} ({value['strength']})" if "strength" in value else name,)
    labels = {item: words_of(ref, item) for item in value}
    return tuple(
        f"{labels[item]}: {number}" if labels[item] else str(number)
        for item, number in value.items()
    )


def _words(item: str, ref: str, words_of: WordsOf) -> str:
    found = words_of(ref, item)
    return item if found is None else found
