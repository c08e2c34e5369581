"""A PDF as a whole: its pages with head, foot and number, and the index at its end."""

import io
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
)

from redirection_tui.handout import pdf_parts as parts
from redirection_tui.handout import pdf_words as words
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import Handout, Sheet

_PAPERS = {"a4": A4, "letter": LETTER}
_SIDE, _TOP = 18 * mm, 20 * mm


class Counted(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Writes 'page n of all' when the last page is known."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named | {"invariant": 1})
        self._pages: list[dict[str, Any]] = []
        self.number_at: Callable[[Canvas, int, int], None] | None = None

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until all are there."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the pages, and write the file."""
        pages, number_at = self._pages, self.number_at
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page)
            if number_at is not None:
                number_at(self, number, len(pages))
            super().showPage()
        super().save()


class Book(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Pages with a head and a foot; knows on which page each sheet begins."""

    def __init__(self, out: io.BytesIO, handout: Handout, labels: Labels) -> None:
        size = _PAPERS[handout.paper]
        super().__init__(
            out,
            pagesize=size,
            title=words.known(handout.title),
            author="redirection-tui",
            lang=handout.language,
        )
        frame = Frame(_SIDE, _TOP, size[0] - 2 * _SIDE, size[1] - 2 * _TOP, *(0, 0, 0, 0))
        self.addPageTemplates(PageTemplate("page", [frame], onPageEnd=self._around))
        self._handout, self._labels = handout, labels
        self._heads = {sheet.id: labels.head(sheet) for sheet in handout.sheets}
        self._current = ""
        self.pages: dict[str, int] = {}

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Note where a sheet begins."""
        if isinstance(flowable, parts.Mark):
            self._current = flowable.name
            self.pages[flowable.name] = self.page

    def _around(self, canvas: Canvas, _document: object) -> None:
        width, height = self.pagesize
        left, right = self._heads.get(self._current, ("", ""))
        canvas.setFillColor(parts.SOFT)
        canvas.setFont(parts.BODY, 8)
        canvas.drawString(_SIDE, height - 12 * mm, words.cut(left, 90))
        canvas.drawString(_SIDE, 11 * mm, words.known(self._labels.foot(self._handout)))
        canvas.setFont(parts.BOLD, 8)
        canvas.setFillColor(parts.INK)
        canvas.drawRightString(width - _SIDE, height - 12 * mm, words.known(right))
        canvas.number_at = self._number

    def _number(self, canvas: Canvas, number: int, of: int) -> None:
        canvas.setFont(parts.BODY, 8)
        canvas.setFillColor(parts.SOFT)
        text = self._labels.page(number, of)
        canvas.drawRightString(self.pagesize[0] - _SIDE, 11 * mm, text)

    def leave_sheets(self) -> None:
        """From here on pages have no head."""
        self._current = ""


class Index(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The index, made when all pages before it are there."""

    def __init__(self, handout: Handout, labels: Labels) -> None:
        super().__init__()
        self._handout, self._labels = handout, labels

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Higher than any page: it is always split into its lines."""
        return width, height + 1

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """Title, name and page of every sheet that is listed."""
        book = self.canv._doctemplate  # noqa: SLF001 - reportlab's own way to the document
        book.leave_sheets()
        found: list[Flowable] = [words.paragraph(self._labels.index, words.H2)]
        if self._handout.licensed:
            found.append(words.paragraph(self._labels.index_how, words.SMALL))
        for chapter in self._handout.chapters:
            found += [CondPageBreak(30 * mm), words.paragraph(chapter.title, words.H3)]
            found += [
                self._entry(sheet, book.pages[sheet.id]) for sheet in chapter.sheets if sheet.listed
            ]
        return found

    def _entry(self, sheet: Sheet, page: int) -> Paragraph:
        name = escape(sheet.id)
        to_type = f'<font size="8" color="#555555">({name})</font> ' * self._handout.licensed
        return Paragraph(
            f'<a href="#{name}">{escape(words.known(sheet.title))}</a> {to_type}'
            f"{escape(self._labels.on_page(page))}",
            words.PLAIN,
        )
