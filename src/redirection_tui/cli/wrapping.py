"""Texts of the interface as lines for a terminal that only prints."""

import textwrap

WIDEST = 72
"""Columns, as in the full-screen face."""


def filled(text: str, width: int = WIDEST) -> str:
    """Paragraphs at most `width` wide, a blank line between them; bullets hang."""
    parts = [part for part in text.strip().split("\n\n") if part.strip()]
    return "\n\n".join("\n".join(_lines(part, min(width, WIDEST))) for part in parts)


def _lines(part: str, width: int) -> list[str]:
    if not part.startswith("- "):
        return textwrap.wrap(" ".join(part.split()), width, break_on_hyphens=False)
    items = f"\n{part}".split("\n- ")[1:]
    return [
        line
        for item in items
        for line in textwrap.wrap(
            " ".join(item.split()), width, initial_indent="- ", subsequent_indent="  "
        )
    ]
