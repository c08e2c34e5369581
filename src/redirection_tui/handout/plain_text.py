"""A handout as plain text in pages of its own: for a printer without a browser, and for reading
aloud. 72 columns; a page ends with a form feed, a foot and its number."""

import textwrap
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import Any

from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import (
    Boxes,
    Cards,
    Group,
    Handout,
    Heading,
    Lines,
    Paper,
    Points,
    Prose,
    Question,
    Ratings,
    Remark,
    Scale,
    Sheet,
)

COLUMNS = 72
LINES: dict[Paper, int] = {"a4": 62, "letter": 58}
"""Lines of a page at six to the inch, less what printers keep free."""
_FRAME = 5
"""Lines of a page that its head and foot take."""
_HALF, _TITLES = COLUMNS // 2, 22
_RULE, _NO_BREAK = "_", "\u00a0"

Chunk = list[str]
"""Lines that are kept together on one page, where they fit on one."""


def render(handout: Handout, labels: Labels) -> bytes:
    """The whole file as UTF-8."""
    room = LINES[handout.paper] - _FRAME
    pages: list[tuple[tuple[str, str], Chunk]] = []
    if handout.bound:
        cover = [[handout.title.upper(), ""], *([*_fill(line), ""] for line in handout.about)]
        pages.extend((("", ""), page) for page in _paged(cover, room))
    starts: dict[str, int] = {}
    for sheet in handout.sheets:
        starts[sheet.id] = len(pages) + 1
        pages.extend((labels.head(sheet), page) for page in _paged(_sheet(sheet, labels), room))
    if handout.bound:
        index = _index(handout, starts, labels)
        pages.extend((("", ""), page) for page in _paged(index, room))
    foot = labels.foot(handout)
    made = [
        _page(head, page, foot, labels.page(number, len(pages)), room)
        for number, (head, page) in enumerate(pages, 1)
    ]
    return "\f".join(made).encode("utf-8", "replace")


def _page(head: tuple[str, str], lines: Chunk, foot: str, number: str, room: int) -> str:
    top = _shortened(head[0], COLUMNS - len(head[1]) - 2)
    filled = [*lines, *[""] * (room - len(lines))]
    frame = [_apart(top, head[1]), "", *filled, "", _apart(foot, number)]
    return "\n".join(line.rstrip() for line in frame) + "\n"


def _shortened(text: str, columns: int) -> str:
    return textwrap.shorten(text, columns, placeholder=" …")


def _apart(left: str, right: str) -> str:
    return f"{left}{right:>{max(COLUMNS - len(left), len(right) + 1)}}"


def _paged(chunks: Iterable[Chunk], room: int) -> list[Chunk]:
    """Chunks on pages; one that is longer than a page goes on over the next."""
    pages: list[Chunk] = [[]]
    for chunk in chunks:
        if pages[-1] and len(pages[-1]) + len(chunk) > room:
            pages.append([])
        for line in chunk:
            if len(pages[-1]) >= room:
                pages.append([])
            if line or pages[-1]:
                pages[-1].append(line)
    return pages


def _index(handout: Handout, starts: dict[str, int], labels: Labels) -> Iterable[Chunk]:
    named = handout.licensed
    yield [labels.index, "", *(_fill(labels.index_how) if named else []), ""]
    for chapter in handout.chapters:
        rows = [
            _apart(
                f"  {_shortened(sheet.title, _TITLES)}{f' ({sheet.id})' * named}",
                str(starts[sheet.id]),
            )
            for sheet in chapter.sheets
            if sheet.listed
        ]
        yield [*([chapter.title] if chapter.title else []), *rows, ""]


def _sheet(sheet: Sheet, labels: Labels) -> Iterable[Chunk]:
    head = [*_fill(sheet.title.upper()), f"{sheet.kind}  ({sheet.id})", ""]
    if sheet.whose == "example":
        head += [labels.example, ""]
    if labels.dated(sheet):
        head += [f"{labels.date} {_RULE * 16}", ""]
    yield head
    for part in sheet.parts:
        yield list(_PARTS[type(part)](part))


def _prose(part: Prose) -> Iterable[str]:
    for block in part.blocks:
        mark = block.mark or {"quote": "  | ", "own": "  | "}.get(block.kind, "")
        yield from _fill(block.text, mark)
        if block.kind not in ("bullet", "number"):
            yield ""
    if part.blocks and part.blocks[-1].kind in ("bullet", "number"):
        yield ""


def _heading(part: Heading) -> Iterable[str]:
    return ("", *_fill(part.text), "-" * min(COLUMNS, len(part.text)), "")


def _remark(part: Remark) -> Iterable[str]:
    label = f"{part.label}: " if part.label else ""
    return (*_fill(label + part.line), "")


def _points(part: Points) -> Iterable[str]:
    for number, line in enumerate(part.lines, 1):
        yield from _fill(line, f"{number}. " if part.numbered else "- ")
    yield ""


def _group(part: Group) -> Iterable[str]:
    yield f"== {part.title} =="
    yield ""
    for question in part.questions:
        yield from _question(question)


def _question(part: Question) -> Iterable[str]:
    yield from _fill(part.prompt)
    for hint in part.hints:
        yield from _fill(hint, "  ")
    for answer in part.answers:
        yield from _PARTS[type(answer)](answer)
    yield ""


def _lines(part: Lines) -> Iterable[str]:
    for number, text in enumerate(part.rows, 1):
        place = f"{number}. " if part.numbered else ""
        if text:
            yield from _fill(text, place or "  | ")
        else:
            yield from ("", place + _RULE * (COLUMNS - len(place)))


def _boxes(part: Boxes) -> Iterable[str]:
    """Boxes in two columns where they are short; a feeling's finer words behind it on one line."""
    marked = [f"[{'x' if box.ticked else ' '}] {box.text}" for box in part.boxes]
    if part.lead:
        # A box and its words are not parted at the end of a line.
        joined = "   ".join(text.replace(" ", _NO_BREAK) for text in marked)
        yield from (line.replace(_NO_BREAK, " ") for line in _hanging(joined))
        return
    short = [text for text, box in zip(marked, part.boxes, strict=True) if not box.room]
    if all(len(text) < _HALF for text in short):
        short = [
            f"{one:<{_HALF}}{two}" for one, two in zip_longest(*[iter(short)] * 2, fillvalue="")
        ]
    for text in short:
        yield from _hanging(text)
    for text, box in zip(marked, part.boxes, strict=True):
        if box.room:
            yield from _hanging(text + (f": {box.written}" if box.written else f" {_RULE * 30}"))


def _hanging(text: str) -> list[str]:
    return textwrap.wrap(text, COLUMNS, subsequent_indent="    ")


def _numbers(values: tuple[int, ...], marked: int | None) -> str:
    return " ".join(f"({value})" if value == marked else f" {value} " for value in values)


def _scale(part: Scale) -> Iterable[str]:
    yield from ("", _numbers(part.values, part.marked))
    yield from _ends(part)


def _ends(part: Scale | Ratings) -> Iterable[str]:
    return _fill(f"{part.values[0]}: {part.low}; {part.values[-1]}: {part.high}")


def _ratings(part: Ratings) -> Iterable[str]:
    yield ""
    if part.label:
        yield part.label
    for row in part.rows:
        yield from _fill(row.text or _RULE * 40)
        yield "    " + _numbers(part.values, row.marked)
    yield from _ends(part)


def _cards(part: Cards) -> Iterable[str]:
    """Cards as frames of the text's own: 38 columns inside, to cut out."""
    for card in part.cards:
        yield "+" + "-" * 40 + "+"
        for what, own in ((card.title, None), *card.lines):
            text = what if own is None else f"{what}: {own or _RULE * 40}"
            wide = text if own else text[:38]
            yield from (f"| {line:<38} |" for line in textwrap.wrap(wide, 38))
        yield "+" + "-" * 40 + "+"
        yield ""


def _fill(text: str, mark: str = "") -> list[str]:
    """Wrapped lines behind a mark; a line break in the text stays one."""
    found: list[str] = []
    for line in text.split("\n"):
        first, rest = (mark if not found else " " * len(mark)), " " * len(mark)
        found.extend(
            textwrap.wrap(line, COLUMNS, initial_indent=first, subsequent_indent=rest) or [first]
        )
    return found


_PARTS: dict[type, Callable[[Any], Iterable[str]]] = {
    Prose: _prose,
    Heading: _heading,
    Remark: _remark,
    Points: _points,
    Question: _question,
    Group: _group,
    Cards: _cards,
    Lines: _lines,
    Boxes: _boxes,
    Scale: _scale,
    Ratings: _ratings,
}
