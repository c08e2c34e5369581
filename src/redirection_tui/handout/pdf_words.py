"""Words on a PDF page: the styles of paragraphs, and the letters that the fonts have."""

import unicodedata
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from redirection_tui.engine.worded import TICKED
from redirection_tui.handout import pdf_parts as parts

_INSTEAD = {TICKED: "x", "ł": "l", "Ł": "L"}


def _style(name: str, **values: Any) -> ParagraphStyle:
    base = {"fontName": parts.BODY, "fontSize": 10.5, "leading": 15, "textColor": parts.INK}
    return ParagraphStyle(name, **(base | values))


TEXT = _style("text", spaceAfter=5)
PLAIN = _style("plain")
QUOTE = _style("quote", leftIndent=5 * mm, fontName="Helvetica-Oblique", spaceAfter=5)
ITEM = _style("item", leftIndent=6 * mm, bulletIndent=1 * mm, spaceAfter=3)
SMALL = _style("small", fontSize=9, leading=12.5, textColor=parts.SOFT)
PROMPT = _style("prompt", fontName=parts.BOLD, fontSize=11)
H1 = _style("h1", fontName=parts.BOLD, fontSize=22, leading=27, spaceAfter=8)
H2 = _style("h2", fontName=parts.BOLD, fontSize=16, leading=20, spaceAfter=5)
H3 = _style("h3", fontName=parts.BOLD, fontSize=12, leading=16, spaceBefore=9, spaceAfter=3)
LABEL = _style("label", fontName=parts.BOLD, spaceAfter=1)
CARD_NAME = _style("card name", fontName=parts.BOLD, fontSize=8.5, leading=10)
CARD_LINE = _style("card line", fontSize=8.5, leading=9.5)


class LettersMissing(ValueError):
    """The fonts for PDF lack letters of this text."""


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text; a line break stays one."""
    return Paragraph(escape(known(text)).replace("\n", "<br/>"), style)


def cut(text: str, letters: int) -> str:
    """A text on one line, at most so many letters long."""
    return known(text if len(text) <= letters else text[: letters - 1] + "…")


def known(text: str) -> str:
    """A text in the letters that the fonts have; a Latin letter that they lack (a name from eastern
    Europe) loses its accent. Raises LettersMissing."""
    return "".join(map(_letter, text))


@cache
def _letter(letter: str) -> str:
    wanted = _INSTEAD.get(letter, letter)
    for known in (wanted, unicodedata.normalize("NFKD", wanted)[:1]):
        if known.encode("cp1252", "ignore"):
            return known
    raise LettersMissing
