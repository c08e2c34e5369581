"""A handout in one of the four formats; what a format needs is loaded only for it."""

import importlib.util
from typing import Literal

from redirection_tui.errors import HandoutError
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import Handout
from redirection_tui.words import Words

Format = Literal["html", "md", "txt", "pdf"]
FORMATS: tuple[Format, ...] = ("html", "md", "txt", "pdf")


def has_pdf() -> bool:
    """True where the extra for PDF is installed."""
    return importlib.util.find_spec("reportlab") is not None


def rendered(handout: Handout, form: Format, words: Words) -> bytes:
    """The file. Raises HandoutError: no-pdf, or letters that a PDF cannot show."""
    labels = Labels(words)
    if form == "html":
        from redirection_tui.handout import html  # deferred, as each format: one is asked for

        return html.render(handout, labels)
    if form == "md":
        from redirection_tui.handout import markdown

        return markdown.render(handout, labels)
    if form == "txt":
        from redirection_tui.handout import plain_text

        return plain_text.render(handout, labels)
    if not has_pdf():
        raise HandoutError("no-pdf")
    from redirection_tui.handout import pdf, pdf_words

    try:
        return pdf.render(handout, labels)
    except pdf_words.LettersMissing:
        raise HandoutError("letters") from None
