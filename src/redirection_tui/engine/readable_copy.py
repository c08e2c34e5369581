"""Notes as a text that anyone can read, with the labels they had when they were written."""

import json
from collections.abc import Iterable, Sequence
from typing import Literal

from redirection_tui.engine.shown import entry_lines
from redirection_tui.records import Entry

Form = Literal["txt", "md", "json"]


def written(entries: Sequence[Entry], form: Form) -> str:
    """Entries with something written in them, oldest first, as plain text, Markdown or JSON."""
    spoken = [entry for entry in entries if entry_lines(entry)]
    if form == "json":
        return json.dumps([_plain(entry) for entry in spoken], ensure_ascii=False, indent=1) + "\n"
    return "\n".join(line for entry in spoken for line in _lines(entry, marked=form == "md"))


def _plain(entry: Entry) -> dict[str, object]:
    return {
        "module": entry.module,
        "exercise": entry.step,
        "day": entry.day,
        "part": entry.part,
        "language": entry.language,
        "answers": [
            {"question": question.strip(), "answer": list(lines)}
            for question, lines in entry_lines(entry)
        ],
    }


def _lines(entry: Entry, *, marked: bool) -> Iterable[str]:
    heading = f"{entry.day}  {entry.module} / {entry.step}"
    yield f"## {heading}" if marked else heading
    yield ""
    for question, lines in entry_lines(entry):
        asked = question.strip()
        yield f"**{escaped(asked)}**" if marked else asked
        for line in lines:
            yield f"> {escaped(line)}  " if marked else f"  {line}"
        yield ""


def escaped(text: str) -> str:
    """Markdown that shows the text as it is."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|!" else char for char in text)
