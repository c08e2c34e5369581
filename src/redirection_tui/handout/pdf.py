"""A handout as PDF. This module needs reportlab, an extra, and is imported only when a PDF is asked
for. Letters are those of the fonts that every reader has: western European languages."""

import io
from collections.abc import Callable, Iterable
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Paragraph, Spacer

from redirection_tui.handout import pdf_parts as parts
from redirection_tui.handout import pdf_words as words
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import (
    Boxes,
    Card,
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
from redirection_tui.handout.pdf_book import Book, Counted, Index

_DASH = "\u2013"
_NARROW, _LONG = 4, 40
"""Letters up to which boxes stand close, and above which each has a line of its own."""


def render(handout: Handout, labels: Labels) -> bytes:
    """The whole file. Raises pdf_words.LettersMissing. The same handout gives the same bytes."""
    out = io.BytesIO()
    Book(out, handout, labels).build(list(_story(handout, labels)), canvasmaker=Counted)
    return out.getvalue()


def _story(handout: Handout, labels: Labels) -> Iterable[Flowable]:
    """Everything in order."""
    several = len(handout.chapters) > 1
    if handout.bound:
        yield from _front(handout, labels)
    for chapter in handout.chapters:
        for number, sheet in enumerate(chapter.sheets):
            if sheet is not handout.sheets[0]:
                yield PageBreak()
            yield parts.Mark(sheet.id, words.known(sheet.title), 0)
            if several and not number:
                yield from (
                    words.paragraph(chapter.title, words.H1),
                    words.paragraph(chapter.intro, words.TEXT),
                    Spacer(1, 8 * mm),
                )
            yield from _sheet(sheet, labels)
            if handout.ends_with(sheet):
                yield from (
                    Spacer(1, 8 * mm),
                    words.paragraph(" ".join(handout.about), words.SMALL),
                )
    if handout.bound:
        yield from (PageBreak(), Index(handout, labels))


def _front(handout: Handout, labels: Labels) -> Iterable[Flowable]:
    """A cover; a person's own pages have their title above the first one."""
    intro = () if len(handout.chapters) > 1 else (handout.chapters[0].intro,)
    yield Spacer(1, (25 if handout.licensed else 5) * mm)
    yield words.paragraph(handout.title, words.H1)
    for line in (*intro, *handout.about, labels.day(handout)):
        yield words.paragraph(line, words.TEXT)
    yield PageBreak() if handout.licensed else Spacer(1, 8 * mm)


def _sheet(sheet: Sheet, labels: Labels) -> Iterable[Flowable]:
    yield words.paragraph(sheet.kind, words.SMALL)
    yield words.paragraph(sheet.title, words.H2)
    if sheet.whose == "example":
        yield words.paragraph(labels.example, words.LABEL)
    if labels.dated(sheet):
        yield words.paragraph(f"{labels.date} {'_' * 18}", words.SMALL)
    yield Spacer(1, 3 * mm)
    for part in sheet.parts:
        yield from _PARTS[type(part)](part)


def _prose(part: Prose) -> Iterable[Flowable]:
    for block in part.blocks:
        tags = {"": "{}", "em": "<i>{}</i>", "strong": "<b>{}</b>"}
        text = "".join(tags[style].format(escape(words.known(said))) for said, style in block.spans)
        text = text.replace("\n", "<br/>")
        if block.kind in ("bullet", "number"):
            yield Paragraph(text, words.ITEM, bulletText=block.mark.strip().replace("-", _DASH))
        else:
            yield Paragraph(text, words.QUOTE if block.kind in ("quote", "own") else words.TEXT)


def _heading(part: Heading) -> Iterable[Flowable]:
    yield CondPageBreak(30 * mm)
    yield words.paragraph(part.text, words.H3)


def _remark(part: Remark) -> Iterable[Flowable]:
    text = escape(words.known(part.line))
    label = f"<b>{escape(words.known(part.label))}:</b> " if part.label else ""
    if not label:
        yield Spacer(1, 6 * mm)
    yield Paragraph(label + text, words.TEXT if label else words.SMALL)


def _points(part: Points) -> Iterable[Flowable]:
    for number, line in enumerate(part.lines, 1):
        mark = f"{number}." if part.numbered else _DASH
        yield Paragraph(escape(words.known(line)), words.ITEM, bulletText=mark)


def _question(part: Question) -> Iterable[Flowable]:
    head = [
        words.paragraph(part.prompt, words.PROMPT),
        *(words.paragraph(hint, words.SMALL) for hint in part.hints),
    ]
    rest = [one for answer in part.answers for one in _PARTS[type(answer)](answer)]
    yield Spacer(1, 5 * mm)
    yield KeepTogether([*head, *rest])


def _group(part: Group) -> Iterable[Flowable]:
    yield Spacer(1, 4 * mm)
    yield CondPageBreak(50 * mm)
    yield words.paragraph(part.title, words.H3)
    for question in part.questions:
        yield from _question(question)


def _lines(part: Lines) -> Iterable[Flowable]:
    for number, line in enumerate(part.written, 1):
        mark = f"{number}." if part.numbered else ""
        yield Paragraph(escape(words.known(line)), words.QUOTE, bulletText=mark)
    left = part.rows.count("")
    if left:
        yield parts.WriteOn(left, len(part.written) + 1 if part.numbered else 0)


def _boxes(part: Boxes) -> Iterable[Flowable]:
    plain = [box for box in part.boxes if not box.room]
    longest = max((len(box.text) for box in plain), default=0)
    columns = 3 if part.lead else 6 if longest <= _NARROW else 1 if longest > _LONG else 2
    yield Spacer(1, 1.5 * mm)
    if part.lead:
        plain = plain[1:]
        yield parts.Ticks(
            [(words.paragraph(part.boxes[0].text, words.LABEL), part.boxes[0].ticked, False)], 1
        )
    yield parts.Ticks(
        [(words.paragraph(box.text, words.PLAIN), box.ticked, False) for box in plain], columns
    )
    for box in part.boxes:
        if box.room:
            text = f"{box.text}: {box.written}" if box.written else box.text
            yield parts.Ticks(
                [(words.paragraph(text, words.PLAIN), box.ticked, not box.written)], 1
            )


def _scale(part: Scale) -> Iterable[Flowable]:
    yield Spacer(1, 2 * mm)
    yield parts.Numbers(part.values, part.marked, 150 * mm)
    yield _ends(part)


def _ratings(part: Ratings) -> Iterable[Flowable]:
    yield Spacer(1, 2 * mm)
    if part.label:
        yield words.paragraph(part.label, words.LABEL)
    for row in part.rows:
        what = words.paragraph(row.text, words.PLAIN) if row.text else None
        yield parts.Beside(what, parts.Numbers(part.values, row.marked, 110 * mm))
    yield _ends(part)


def _ends(part: Scale | Ratings) -> Flowable:
    return words.paragraph(
        f"{part.values[0]}: {part.low}   {_DASH}   {part.values[-1]}: {part.high}", words.SMALL
    )


def _cards(part: Cards) -> Iterable[Flowable]:
    yield Spacer(1, 3 * mm)
    for start in range(0, len(part.cards), 2):
        yield parts.CutCards([_card(one) for one in part.cards[start : start + 2]])


def _card(card: Card) -> tuple[Paragraph, list[tuple[str, Paragraph]]]:
    lines = [(words.known(what), words.paragraph(own, words.CARD_LINE)) for what, own in card.lines]
    return words.paragraph(card.title, words.CARD_NAME), lines


_PARTS: dict[type, Callable[[Any], Iterable[Flowable]]] = {
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
