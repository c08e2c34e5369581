"""C012, C013: what fits on a screen of 80 by 24, and what one can take in at once."""

from collections.abc import Iterator
from functools import partial
from math import ceil
from typing import NamedTuple

from redirection_tui.content.lint.content import Content, Said
from redirection_tui.content.lint.measure import (
    COLUMNS,
    BlockOf,
    block_lines,
    drawn,
    lines_of,
    page_lines,
)
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.model.steps import DocumentStep

PAGE_LINES, PAGE_WORDS, TRANSLATED_WORDS = 16, 120, 150
PARAGRAPH_LINES, BULLETS, BULLET_LINES = 4, 5, 2
CARD_COLUMNS, CARD_LINES = 38, 6
LONGER = 1.3
"""How much longer a translation may be: no language says it in the same room."""


class Limit(NamedTuple):
    """The most lines at 72 columns and, where one line must hold it, the most characters."""

    lines: int
    characters: int | None = None


_BY_ROLE = {
    "title": Limit(1, 60),
    "placeholder": Limit(1, 60),
    "option": Limit(1, 34),
    "label": Limit(1, 60),
    "prompt": Limit(2),
    "hint": Limit(2),
    "line": Limit(2),
    "answer": Limit(2),
    "say": Limit(6),
    "example": Limit(4),
    "note": Limit(6),
}
_BY_KEY = {"guidance": Limit(3), "why": Limit(3), "stop-if": Limit(3), "rest": Limit(2)}
_NOT_LIMITED = ("ui.yaml", "contacts.yaml")
"""Screens lay out the interface's words themselves; what a help line says is as long as it is."""


@rule("C012", "A page fits on one screen: 16 lines of 72 columns, 120 words")
def pages(content: Content) -> Iterator[Problem]:
    """One idea a page, in view at once, without scrolling. Translations may have 150 words."""
    for said in content.said:
        if said.role == "body":
            most = PAGE_WORDS if said.language == content.source else TRANSLATED_WORDS
            for what in _too_much(said.text, partial(content.block, said.language), most):
                yield Problem(said.file, said.line, f"{said.key} has {what}. Shorten or split it.")


def _too_much(body: str, insert: BlockOf, most_words: int) -> Iterator[str]:
    found = drawn(body, insert)
    lines = page_lines(found)
    words = sum(len(block.text.split()) for block in found)
    if lines > PAGE_LINES:
        yield f"{lines} lines (at most {PAGE_LINES})"
    if words > most_words:
        yield f"{words} words (at most {most_words})"
    bullets = [block for block in found if block.mark]
    if len(bullets) > BULLETS:
        yield f"{len(bullets)} bullets (at most {BULLETS})"
    for block in found:
        most = BULLET_LINES if block.mark else PARAGRAPH_LINES
        if block_lines(block) > most:
            begin = " ".join(block.text.split()[:4])
            yield f"{block_lines(block)} lines in '{begin} ...' (at most {most})"


@rule("C013", "Titles, questions, options and replies have their sizes")
def sizes(content: Content) -> Iterator[Problem]:
    """Each place on a screen has so many lines; what is longer is cut or pushes help away."""
    for said in content.said:
        if said.role == "body" or said.file.endswith(_NOT_LIMITED):
            continue
        translated = said.language != content.source
        what = _too_long(said, LONGER if translated else 1.0)
        if what:
            yield Problem(said.file, said.line, f"{said.key} has {what}. Shorten it.")
    for placed in content.steps(DocumentStep):
        if placed.step.card:
            for sentence in _card(placed.step):
                yield Problem(placed.file.name, placed.line, sentence)


def _too_long(said: Said, factor: float) -> str:
    limit = _BY_KEY.get(said.key.rpartition("/")[2], _BY_ROLE[said.role])
    if limit.characters is not None:
        most = round(limit.characters * factor)
        if "\n" in said.text.strip():
            return "more than one line"
        return f"{len(said.text)} characters (at most {most})" if len(said.text) > most else ""
    most = ceil(limit.lines * factor)
    lines = lines_of(said.text)
    return f"{lines} lines of {COLUMNS} (at most {most})" if lines > most else ""


def _card(step: DocumentStep) -> Iterator[str]:
    if len(step.sections) > CARD_LINES:
        yield f"A card has at most {CARD_LINES} sections: one line each. Leave some out."
    lines = sum(lines_of(section.empty or "", CARD_COLUMNS) for section in step.sections)
    if lines > CARD_LINES:
        yield (
            f"The empty card takes {lines} lines of {CARD_COLUMNS} columns (at most {CARD_LINES})."
            " Shorten its 'empty' lines."
        )
