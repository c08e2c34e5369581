"""Draws blocks of text in one widget: hanging indents, quote bars, the user's words as written."""

from collections.abc import Sequence

from textual.content import Content, Span
from textual.widgets import Static

from redirection_tui.content.prose import Block

_STYLES = {"em": "italic", "strong": "bold"}
_LEADS = {"quote": "│ ", "own": "┃ "}


class Prose(Static):
    """Paragraphs, bullets, quotes and own words. Nothing in it is markup."""

    DEFAULT_CSS = "Prose { width: 100%; max-width: 72; height: auto; }"

    def __init__(self, blocks: Sequence[Block] = (), *, classes: str | None = None) -> None:
        super().__init__("", markup=False, classes=classes)
        self._blocks = tuple(blocks)
        self._width = 0

    def on_mount(self) -> None:
        """Draw once, for the width there is."""
        self._draw()

    def on_resize(self) -> None:
        """Lay the text out again when the column changed."""
        if self.size.width != self._width:
            self._draw()

    def show(self, blocks: Sequence[Block]) -> None:
        """Show other blocks."""
        self._blocks = tuple(blocks)
        self._draw()

    def _draw(self) -> None:
        self._width = self.size.width
        width = max(12, min(72, self._width or 72))
        self.update(laid_out(self._blocks, width))


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
