"""Marks and letters for a terminal that cannot show ours: one sign for one sign, so that nothing
moves. It works on the drawn lines, so no widget has to know of it."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from redirection_tui.saying.marks import MARKS, in_encoding


class AsciiMarks(LineFilter):
    """Draws marks in ASCII, and letters as far as `encoding`, the terminal's own, has them."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments with other signs of the same width."""
        del background
        return [
            segment
            if segment.text.isascii()
            else Segment(in_ascii(segment.text, self._encoding), segment.style, segment.control)
            for segment in segments
        ]


def in_ascii(text: str, encoding: str = "ascii") -> str:
    """`text` with marks in ASCII; a letter that `encoding` lacks loses its accent, or is a `?`."""
    return "".join(_shown(sign, encoding) for sign in text.translate(MARKS))


def _shown(sign: str, encoding: str) -> str:
    shown, width = in_encoding(sign, encoding), cell_len(sign)
    return shown if shown == sign or width == 1 else "?" * width
