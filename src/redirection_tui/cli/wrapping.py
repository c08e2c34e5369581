"""Texts of the interface as paragraphs for a terminal that only prints."""

import os

from redirection_tui.plain.lines import NARROWEST, WIDEST, clean, wrapped


def columns(*streams: int) -> int:
    """How wide a line may be: the width of the window that one of the streams (the usual three, if
    none are named) is open to, where it is known, and at most WIDEST."""
    for stream in streams or (1, 2, 0):
        try:
            found = os.get_terminal_size(stream).columns
        except OSError:
            continue
        if found:
            return max(NARROWEST, min(WIDEST, found - 1))
    return WIDEST


def filled(text: str, width: int | None = None) -> str:
    """Paragraphs at most `width` wide, a blank line between them; bullets hang."""
    room = columns() if width is None else width
    parts = [part for part in clean(text).strip().split("\n\n") if part.strip()]
    return "\n\n".join("\n".join(_lines(part, room)) for part in parts)


def _lines(part: str, width: int) -> list[str]:
    if not part.startswith("- "):
        return wrapped(" ".join(part.split()), width)
    items = f"\n{part}".split("\n- ")[1:]
    return [line for item in items for line in wrapped(" ".join(item.split()), width, "- ")]
