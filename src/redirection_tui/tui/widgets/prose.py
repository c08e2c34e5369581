"""Draws blocks of text in one widget: hanging indents, quote bars, the user's words as written."""

from collections.abc import Sequence

from textual.content import Content, Span
from textual.geometry import Size
from textual.widget import Widget

from redirection_tui.content.prose import Block

_STYLES = {"em": "italic", "strong": "bold"}
_LEADS = {"quote": "│ ", "own": "┃ "}


WIDEST = 72
"""The reading column."""


class Prose(Widget):
    """Paragraphs, bullets, quotes and own words. Nothing in it is markup.

    It is laid out for the width it has at the moment it is drawn, so a window that changes while
    a page is put up leaves no line broken for another width.
    """

    DEFAULT_CSS = "Prose { width: 100%; max-width: 72; height: auto; }"

    def __init__(self, blocks: Sequence[Block] = (), *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._blocks = tuple(blocks)

    def render(self) -> Content:
        """The blocks in the width there is."""
        return laid_out(self._blocks, _column(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the blocks take in that width."""
        del container, viewport
        return laid_out(self._blocks, _column(width)).plain.count("\n") + 1


def _column(width: int) -> int:
    return max(12, min(WIDEST, width or WIDEST))


def laid_out(blocks: Sequence[Block], width: int) -> Content:
    """The blocks as lines of at most `width` columns, a blank line between them."""
    lines: list[Content] = []
    for number, block in enumerate(blocks):
        if number and not (block.mark and blocks[number - 1].mark):
            same = block.kind == "own" == blocks[number - 1].kind
            lines.extend([] if same else [Content("")])
        lines.extend(_lines(block, width))
    return Content("\n").join(lines)


def _lines(block: Block, width: int) -> list[Content]:
    lead = _LEADS.get(block.kind, block.mark)
    rest = _LEADS.get(block.kind, " " * len(block.mark))
    wrapped = _content(block).wrap(max(8, width - len(lead)))
    return [Content(lead if n == 0 else rest) + line for n, line in enumerate(wrapped)]


def _content(block: Block) -> Content:
    text = ""
    spans: list[Span] = []
    for words, style in block.spans:
        if style:
            spans.append(Span(len(text), len(text) + len(words), _STYLES[style]))
        text += words
    return Content(text, spans)
