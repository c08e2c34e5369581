"""How much room a text takes on a page of 72 columns, with shared blocks filled in."""

import re
import textwrap
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from redirection_tui.content.prose import Block, blocks

COLUMNS = 72
_MARKS = re.compile(r"[*_{\\]|\n\s*\n|^\s*(?:[->+]|\d+[.)])", re.MULTILINE)
BlockOf = Callable[[str], str]


def lines_of(text: str, columns: int = COLUMNS) -> int:
    """Lines of a short text at `columns`."""
    return sum(len(_wrapped(line, columns)) for line in text.strip().splitlines())


def drawn(body: str, insert: BlockOf) -> tuple[Block, ...]:
    """A body as blocks, with `{{block.x}}` filled in. What a person wrote stands as one line."""

    def fill(name: str) -> tuple[Block, ...]:
        head, _, rest = name.partition(".")
        return blocks(insert(rest)) if head == "block" else (Block("own", (("...", ""),)),)

    return blocks(body, fill)


def block_lines(block: Block) -> int:
    """Lines of one block: marks and quotes take two columns."""
    narrower = 0 if block.kind == "paragraph" else max(2, len(block.mark))
    return sum(len(_wrapped(line, COLUMNS - narrower)) for line in block.text.splitlines())


def page_lines(found: tuple[Block, ...]) -> int:
    """Lines of a page: a blank one between blocks, none between the bullets of a list."""
    gaps = sum(not (before.mark and after.mark) for before, after in pairwise(found))
    return sum(map(block_lines, found)) + gaps


@cache
def own_words(text: str) -> str:
    """The text without placeholders and marks, one line a block: what is read and counted."""
    if not _MARKS.search(text):
        return " ".join(text.split())  # most texts: one paragraph, and no need to parse it
    return "\n".join(block.text for block in blocks(text, lambda _name: ()))


def _wrapped(line: str, columns: int) -> list[str]:
    return textwrap.wrap(line, columns) or [""]
