"""A handout as one HTML file: no script, nothing from elsewhere, valid, and printed well."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from redirection_tui.content.prose import Block
from redirection_tui.handout.html_style import STYLE, page_rules
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import (
    Box,
    Boxes,
    Cards,
    Chapter,
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
    lines_of,
)

_NARROW, _LONG = 4, 46
"""Letters up to which boxes stand close, and above which each has a line of its own."""
_KEPT_WHOLE = 24
"""Boxes or rows up to which a question is kept on one page."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(handout: Handout, labels: Labels) -> bytes:
    """The whole file as UTF-8."""
    return "\n".join(_Page(handout, labels).lines()).encode("utf-8", "replace") + b"\n"


class _Page:
    """One file being written. Headings go down from h1 without a gap."""

    def __init__(self, handout: Handout, labels: Labels) -> None:
        self._handout = handout
        self._labels = labels
        self._names = {sheet.id: f"s{n}" for n, sheet in enumerate(handout.sheets, 1)}
        self._asked = 0
        self._level = 1 + handout.bound + (len(handout.chapters) > 1)

    def lines(self) -> Iterable[str]:
        """The file, line by line."""
        made, labels = self._handout, self._labels
        heads = {self._names[one.id]: labels.head(one) for one in made.sheets}
        chapters = "\n".join(
            f"#c{n} {{ page: {self._names[one.sheets[0].id]}; }}"
            for n, one in enumerate(made.chapters, 1)
        )
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(made.language)}">'
        yield '<head><meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
        yield '<meta name="referrer" content="no-referrer">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(made.title)}</title>"
        yield f"<style>{STYLE}{page_rules(made.paper, heads, labels.foot(made))}\n{chapters}"
        yield "</style></head>"
        yield "<body><main>"
        if made.bound:
            yield from self._front()
        for number, chapter in enumerate(made.chapters, 1):
            yield from self._chapter(chapter, number)
        yield "</main>"
        yield "</body></html>"

    def _front(self) -> Iterable[str]:
        made = self._handout
        look = ' class="cover"' if made.licensed else ""
        yield f"<header{look}><h1>{escape(made.title)}</h1>"
        if len(made.chapters) == 1:
            yield f"<p>{escape(made.chapters[0].intro)}</p>"
        yield from (f"<p>{escape(line)}</p>" for line in made.about)
        yield f"<p>{escape(self._labels.day(made))}</p></header>"
        contents = escape(self._labels.contents)
        yield f'<nav class="index" aria-labelledby="contents"><h2 id="contents">{contents}</h2>'
        if made.licensed:
            yield f'<p class="hint">{escape(self._labels.index_how)}</p>'
        yield '<ul class="contents">'
        for chapter in made.chapters:
            if len(made.chapters) > 1:
                yield f"<li><strong>{escape(chapter.title)}</strong><ul>"
            yield from (self._entry(sheet) for sheet in chapter.sheets if sheet.listed)
            if len(made.chapters) > 1:
                yield "</ul></li>"
        yield "</ul></nav>"

    def _entry(self, sheet: Sheet) -> str:
        link = f'<a href="#{self._names[sheet.id]}">{escape(sheet.title)}</a>'
        to_type = f" <code>{escape(sheet.id)}</code>" if self._handout.licensed else ""
        return f"<li>{link}{to_type}</li>"

    def _chapter(self, chapter: Chapter, number: int) -> Iterable[str]:
        several = len(self._handout.chapters) > 1
        yield f'<div class="chapter{" headed" if several else ""}" id="c{number}">'
        if several:
            yield f"<h2>{escape(chapter.title)}</h2><p>{escape(chapter.intro)}</p>"
        for sheet in chapter.sheets:
            yield from self._sheet(sheet)
        yield "</div>"

    def _sheet(self, sheet: Sheet) -> Iterable[str]:
        name, level = self._names[sheet.id], min(self._level, 4)
        alone = not self._handout.bound and sheet is self._handout.sheets[0]
        first = " first" if alone else ""
        yield f'<section class="sheet{first}" id="{name}" aria-labelledby="{name}-title">'
        yield f'<p class="eyebrow"><span>{escape(sheet.within)}</span>'
        yield f'<span class="kind">{escape(sheet.kind)}</span></p>'
        yield f'<div class="title"><h{level} id="{name}-title">{escape(sheet.title)}</h{level}>'
        if self._labels.dated(sheet):
            yield f'<p class="day">{escape(self._labels.date)} <span></span></p>'
        yield "</div>"
        if sheet.whose == "example":
            yield f'<p class="whose">{escape(self._labels.example)}</p>'
        for part in sheet.parts:
            yield from _PARTS[type(part)](self, part)
        if self._handout.ends_with(sheet):
            yield f'<p class="foot">{escape(" ".join(self._handout.about))}</p>'
        yield "</section>"

    def heading(self, part: Heading) -> Iterable[str]:
        """A heading one step below the sheet's."""
        level = min(self._level, 4) + 1
        yield f'<h{level} class="part">{escape(part.text)}</h{level}>'

    def prose(self, part: Prose) -> Iterable[str]:
        """Paragraphs and real lists."""
        yield '<div class="part prose">'
        open_list = ""
        for block in part.blocks:
            wanted = {"bullet": "ul", "number": "ol"}.get(block.kind, "")
            if wanted != open_list:
                yield (f"</{open_list}>" if open_list else "") + (f"<{wanted}>" if wanted else "")
                open_list = wanted
            yield _block(block, listed=bool(wanted))
        yield (f"</{open_list}>" if open_list else "") + "</div>"

    def remark(self, part: Remark) -> Iterable[str]:
        """A label and its sentence; without a label, the line at the foot of the sheet."""
        text = escape(part.line)
        if not part.label:
            yield f'<p class="standing">{text}</p>'
            return
        yield f'<dl class="remark"><dt>{escape(part.label)}</dt><dd>{text}</dd></dl>'

    def points(self, part: Points) -> Iterable[str]:
        """A list."""
        kind, look = ("ol", "points") if part.numbered else ("ul", "points plain")
        items = "".join(f"<li>{escape(line)}</li>" for line in part.lines)
        yield f'<{kind} class="part {look}">{items}</{kind}>'

    def group(self, part: Group) -> Iterable[str]:
        """A frame around questions that belong together."""
        name = self._name()
        rows = sum(lines_of(answer) for one in part.questions for answer in one.answers)
        short = " short" if rows <= _KEPT_WHOLE else ""
        yield f'<div class="group{short}" role="group" aria-labelledby="{name}">'
        yield f'<p class="prompt" id="{name}">{escape(part.title)}</p>'
        for question in part.questions:
            yield from self.question(question)
        yield "</div>"

    def question(self, part: Question) -> Iterable[str]:
        """A question with its hints and room for the answer."""
        name = self._name()
        rows = sum(lines_of(answer) for answer in part.answers)
        look = "question short" if rows <= _KEPT_WHOLE else "question"
        yield f'<div class="{look}" role="group" aria-labelledby="{name}">'
        yield f'<p class="prompt" id="{name}">{escape(part.prompt)}</p>'
        yield from (f'<p class="hint">{escape(hint)}</p>' for hint in part.hints)
        for answer in part.answers:
            yield from _PARTS[type(answer)](self, answer)
        yield "</div>"

    def write_on(self, part: Lines) -> Iterable[str]:
        """Lines to write on, or what is written."""
        kind = "ol" if part.numbered else "ul"
        yield f'<{kind} class="lines">'
        for number, text in enumerate(part.rows, 1):
            place = f'<span class="place">{number}.</span>' if part.numbered else ""
            if text:
                own = f'<span class="written">{escape(text)}</span>'
                yield f'<li class="filled">{place}{own}</li>'
            else:
                room = escape(self._labels.room)
                yield f'<li>{place}<span class="vh">{room}</span></li>'
        yield f"</{kind}>"

    def boxes(self, part: Boxes) -> Iterable[str]:
        """Boxes to tick; a ticked one says so in words too."""
        longest = max((len(box.text) for box in part.boxes), default=0)
        look = "narrow" if longest <= _NARROW else "long" if longest > _LONG else ""
        look = "lead" if part.lead else look
        yield f'<ul class="boxes {look}">'
        yield from (self._box(box) for box in part.boxes)
        yield "</ul>"

    def _box(self, box: Box) -> str:
        mark = "✕" if box.ticked else ""
        said = f' <span class="vh">({escape(self._labels.ticked)})</span>' if box.ticked else ""
        own = f' <span class="written">{escape(box.written)}</span>' if box.written else ""
        rest = '<span class="rest"></span>' if box.room and not box.written else ""
        return (
            f'<li{" class=room" if box.room else ""}><span class="box" aria-hidden="true">{mark}'
            f"</span><span>{escape(box.text)}{said}{own}</span>{rest}</li>"
        )

    def scale(self, part: Scale) -> Iterable[str]:
        """Numbers in a row, with the ends in words below."""
        label = f'<p class="prompt">{escape(part.label)}</p>' if part.label else ""
        yield f'<div class="scale">{label}{self._numbers(part.values, part.marked)}'
        yield f"{_ends(part)}</div>"

    def _numbers(self, values: tuple[int, ...], marked: int | None) -> str:
        chosen = f'<span class="vh"> ({escape(self._labels.chosen)})</span>'
        items = (
            f'<li class="chosen">{value}{chosen}</li>' if value == marked else f"<li>{value}</li>"
            for value in values
        )
        return f"<ol>{''.join(items)}</ol>"

    def ratings(self, part: Ratings) -> Iterable[str]:
        """A table: a thing, and its numbers."""
        yield '<table class="ratings">'
        if part.label:
            yield f"<caption>{escape(part.label)}</caption>"
        yield "<tbody>"
        for row in part.rows:
            blank = "" if row.text else f'<span class="vh">{escape(self._labels.room)}</span>'
            look = "" if row.text else ' class="blank"'
            yield f'<tr><th scope="row"{look}>{escape(row.text)}{blank}</th>'
            yield f"<td>{self._numbers(part.values, row.marked)}</td></tr>"
        yield f"</tbody></table>{_ends(part)}"

    def cards(self, part: Cards) -> Iterable[str]:
        """Cards in their true size, with a dashed line to cut along."""
        yield '<div class="part cards">'
        for card in part.cards:
            lines = "".join(
                f"<div><dt>{escape(what)}</dt><dd>{escape(own)}</dd></div>"
                for what, own in card.lines
            )
            yield f'<div class="card"><p class="name">{escape(card.title)}</p>'
            yield f"<dl>{lines}</dl></div>"
        yield "</div>"

    def _name(self) -> str:
        self._asked += 1
        return f"q{self._asked}"


_PARTS: dict[type, Callable[[_Page, Any], Iterable[str]]] = {
    Prose: _Page.prose,
    Heading: _Page.heading,
    Remark: _Page.remark,
    Points: _Page.points,
    Question: _Page.question,
    Group: _Page.group,
    Cards: _Page.cards,
    Lines: _Page.write_on,
    Boxes: _Page.boxes,
    Scale: _Page.scale,
    Ratings: _Page.ratings,
}


def _block(block: Block, *, listed: bool) -> str:
    marks = {"": ("", ""), "em": ("<em>", "</em>"), "strong": ("<strong>", "</strong>")}
    text = "".join(
        f"{marks[style][0]}{escape(words)}{marks[style][1]}" for words, style in block.spans
    ).replace("\n", "<br>")
    if listed:
        return f"<li>{text}</li>"
    look = f' class="{block.kind}"' if block.kind in ("quote", "own") else ""
    return f"<p{look}>{text}</p>"


def _ends(part: Scale | Ratings) -> str:
    low, high = escape(part.low), escape(part.high)
    first, last = part.values[0], part.values[-1]
    return f'<p class="ends"><span>{first}: {low}</span><span>{last}: {high}</span></p>'
