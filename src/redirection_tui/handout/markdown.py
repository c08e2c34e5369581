"""A handout as Markdown, for a text program. It has no pages, so it has no page numbers."""

from collections.abc import Callable, Iterable
from typing import Any

from redirection_tui.content.prose import Block
from redirection_tui.engine.readable_copy import escaped
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import (
    Boxes,
    Cards,
    Group,
    Handout,
    Heading,
    Lines,
    Points,
    Prose,
    Question,
    Ratings,
    Remark,
    Scale,
    Sheet,
)

_LINE = "\\_" * 40
"""A line to write on; without the escapes it would be a rule across the page."""


def render(handout: Handout, labels: Labels) -> bytes:
    """The whole file as UTF-8."""
    return ("\n".join(_file(handout, labels)) + "\n").encode("utf-8", "replace")


def _file(handout: Handout, labels: Labels) -> Iterable[str]:
    several = len(handout.chapters) > 1
    if handout.bound:
        yield f"# {escaped(handout.title)}\n"
        yield from (f"{escaped(chapter.intro)}\n" for chapter in handout.chapters if not several)
    level = 1 + handout.bound + several
    for chapter in handout.chapters:
        if several:
            yield f"## {escaped(chapter.title)}\n\n{escaped(chapter.intro)}\n"
        for sheet in chapter.sheets:
            yield from _sheet(sheet, labels, level)
    yield "---\n"
    yield from (f"{escaped(line)}\n" for line in (*handout.about, labels.foot(handout)))


def _sheet(sheet: Sheet, labels: Labels, level: int) -> Iterable[str]:
    yield f"{'#' * level} {escaped(sheet.title)}\n"
    yield f"{escaped(sheet.within)} · {escaped(sheet.kind)} · `{sheet.id}`\n"
    if sheet.whose == "example":
        yield f"**{escaped(labels.example)}**\n"
    for part in sheet.parts:
        if isinstance(part, Heading):
            yield f"{'#' * (level + 1)} {escaped(part.text)}\n"
        else:
            yield from _PARTS[type(part)](part)


def _prose(part: Prose) -> Iterable[str]:
    for number, block in enumerate(part.blocks):
        after = part.blocks[number + 1 : number + 2]
        listed = block.kind in ("bullet", "number") and after and after[0].kind == block.kind
        yield _block(block) + ("" if listed else "\n")


def _block(block: Block) -> str:
    marks = {"": "", "em": "*", "strong": "**"}
    text = "".join(
        f"{marks[style]}{escaped(words)}{marks[style]}" for words, style in block.spans
    ).replace("\n", "  \n")
    lead = {"quote": "> ", "own": "> "}.get(block.kind, block.mark)
    return f"{lead}{text}"


def _remark(part: Remark) -> Iterable[str]:
    text = escaped(part.line)
    yield f"**{escaped(part.label)}:** {text}\n" if part.label else f"*{text}*\n"


def _points(part: Points) -> Iterable[str]:
    for number, line in enumerate(part.lines, 1):
        yield f"{f'{number}.' if part.numbered else '-'} {escaped(line)}"
    yield ""


def _group(part: Group) -> Iterable[str]:
    yield f"**{escaped(part.title)}**\n"
    for question in part.questions:
        yield from _question(question)


def _question(part: Question) -> Iterable[str]:
    yield f"**{escaped(part.prompt)}**\n"
    yield from (f"{escaped(hint)}\n" for hint in part.hints)
    for answer in part.answers:
        yield from _PARTS[type(answer)](answer)


def _lines(part: Lines) -> Iterable[str]:
    for number, text in enumerate(part.rows, 1):
        place = f"{number}. " if part.numbered else "> " * bool(text)
        yield f"{place}{escaped(text) or _LINE}\n"


def _boxes(part: Boxes) -> Iterable[str]:
    for number, box in enumerate(part.boxes):
        inside = "  " if part.lead and number else ""
        rest = f": {escaped(box.written)}" if box.written else f" {_LINE[:40]}" * box.room
        yield f"{inside}- [{'x' if box.ticked else ' '}] {escaped(box.text)}{rest}"
    yield ""


def _numbers(values: tuple[int, ...], marked: int | None) -> str:
    return " · ".join(f"**({value})**" if value == marked else str(value) for value in values)


def _ends(part: Scale | Ratings) -> str:
    low, high = escaped(part.low), escaped(part.high)
    return f"{part.values[0]}: {low}; {part.values[-1]}: {high}\n"


def _scale(part: Scale) -> Iterable[str]:
    yield f"{_numbers(part.values, part.marked)}  "
    yield _ends(part)


def _ratings(part: Ratings) -> Iterable[str]:
    if part.label:
        yield f"*{escaped(part.label)}*\n"
    for row in part.rows:
        yield f"- {escaped(row.text) or _LINE[:40]}: {_numbers(part.values, row.marked)}"
    yield ""
    yield _ends(part)


def _cards(part: Cards) -> Iterable[str]:
    for card in part.cards:
        yield f"> **{escaped(card.title)}**  "
        for what, own in card.lines:
            yield f"> {escaped(what)}: {escaped(own) or _LINE[:40]}  "
        yield ""


_PARTS: dict[type, Callable[[Any], Iterable[str]]] = {
    Prose: _prose,
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
