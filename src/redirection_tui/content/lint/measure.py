"""How much room a text takes on a page of 72 columns, with shared blocks filled in."""

import textwrap
from collections.abc import Callable
from functools import cache

from redirection_tui.content.lint.content import Content, Said
from redirection_tui.content.prose import PLACEHOLDER, Block, blocks

COLUMNS = 72
MINUTES_A_WORD = 1 / 130
"""Slow reading, for a tired person; the engine's suggestions reckon in the same way."""
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
    gaps = sum(
        not (before.mark and after.mark) for before, after in zip(found, found[1:], strict=False)
    )
    return sum(map(block_lines, found)) + gaps


def blocks_in(content: Content) -> dict[str, BlockOf]:
    """language -> block id -> its text; the source's where it is not translated."""
    found: dict[str, dict[str, str]] = {}
    for said in content.said:
        if said.key.startswith("blocks/"):
            found.setdefault(said.language, {})[said.key.partition("/")[2]] = said.text
    source = found.get(content.source, {})
    return {
        language: (lambda own: lambda name: own.get(name) or source.get(name, ""))(own)
        for language, own in {content.source: {}, **found}.items()
    }


@cache
def own_words(text: str) -> str:
    """The text without placeholders and marks, one line a block: what is read and counted."""
    return "\n".join(block.text for block in blocks(text, lambda _name: ()))


def in_module(said: Said) -> bool:
    """True for texts of modules and tools, false for shared ones, notes and the interface."""
    return "/modules/" in said.file or "/tools/" in said.file


def has_placeholder(text: str) -> bool:
    """True when something is inserted into the text."""
    return PLACEHOLDER.search(text) is not None


def _wrapped(line: str, columns: int) -> list[str]:
    return textwrap.wrap(line, columns) or [""]
