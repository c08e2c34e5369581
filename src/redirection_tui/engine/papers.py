"""Pages for paper: plans and cards as they stand on the screen, as a text that anyone can read."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import DocumentStep
from redirection_tui.engine.context import Context
from redirection_tui.engine.document import CARD_COLUMNS, Part, assemble, card
from redirection_tui.engine.readable_copy import Form, escaped

COLUMNS = 72


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of a module: its title and parts, and the lines of a card where it is one."""

    title: str
    parts: tuple[Part, ...]
    card: tuple[str, ...] = ()


def papers(module: Module, step: str, context: Context) -> tuple[Paper, ...]:
    """One document of a module or, with no step named, all of them, as they stand now."""
    found = []
    for document in module.steps:
        if isinstance(document, DocumentStep) and step in ("", document.id):
            parts = assemble(document, context)
            found.append(Paper(document.title, parts, card(parts) if document.card else ()))
    return tuple(found)


def printed(pages: Sequence[Paper], form: Form) -> str:
    """Pages as plain text with cards to cut out, as Markdown, or as JSON. A part in which nothing
    was written has the line that the page lends."""
    if form == "json":
        return json.dumps([_plain(page) for page in pages], ensure_ascii=False, indent=1) + "\n"
    lines = _marked if form == "md" else _text
    return "\n".join(line for page in pages for line in (*lines(page), ""))


def _lines(part: Part) -> tuple[str, ...]:
    return part.lines or tuple(" ".join(text.split()) for text in (part.empty,) if text)


def _plain(page: Paper) -> dict[str, object]:
    parts = [{"title": part.title, "lines": list(_lines(part))} for part in page.parts]
    return {"page": page.title, "parts": parts}


def _marked(page: Paper) -> Iterator[str]:
    yield f"## {escaped(page.title)}"
    yield ""
    if page.card:
        yield from (f"> {escaped(line)}  " for line in page.card)
        return
    for part in page.parts:
        yield f"**{escaped(part.title)}**"
        yield ""
        yield from (f"- {escaped(line)}" for line in _lines(part))
        yield ""


def _text(page: Paper) -> Iterator[str]:
    yield page.title
    yield "=" * len(page.title)
    yield ""
    if page.card:
        yield from _framed(page.card)
        return
    for part in page.parts:
        yield from textwrap.wrap(part.title, COLUMNS)
        for line in _lines(part):
            yield from textwrap.wrap(line, COLUMNS, initial_indent="  - ", subsequent_indent="    ")
        yield ""


def _framed(lines: Iterable[str]) -> Iterator[str]:
    """A card to cut out, about the size of a bank card."""
    edge = f"+{'-' * (CARD_COLUMNS + 2)}+"
    yield edge
    yield from (f"| {line.ljust(CARD_COLUMNS)} |" for line in lines)
    yield edge
