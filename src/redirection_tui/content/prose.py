"""Page text to plain blocks that every face can draw: paragraphs, bullets, quotes, own words.

Only paragraphs, lists, quotes, emphasis and strong are known; anything else stays plain text, so
a page can never open a link or run anything. What a user wrote is never parsed.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Style = Literal["", "em", "strong"]
Kind = Literal["paragraph", "bullet", "number", "quote", "own"]
PLACEHOLDER = re.compile(r"\{\{\s*([a-z0-9][a-z0-9.-]*)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its kind, its spans of (text, style), and the mark before it ('- ', '1. ')."""

    kind: Kind
    spans: tuple[tuple[str, Style], ...]
    mark: str = ""

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(text for text, _ in self.spans)


def own_words(lines: Sequence[str]) -> tuple[Block, ...]:
    """What the user wrote, as written."""
    return tuple(Block("own", ((line, ""),)) for line in lines if line.strip())


def paragraphs(texts: Sequence[str]) -> tuple[Block, ...]:
    """Texts as paragraphs, as they stand."""
    return tuple(Block("paragraph", ((text, ""),)) for text in texts)


def blocks(
    body: str, insert: Callable[[str], tuple[Block, ...]] | None = None
) -> tuple[Block, ...]:
    """The blocks of `body`. `insert` gives the blocks for a `{{name}}` on a line of its own."""
    found: list[Block] = []
    pending: list[str] = []

    def flush() -> None:
        if any(line.strip() for line in pending):
            found.extend(_parse("\n".join(pending)))
        pending.clear()

    for line in body.splitlines():
        match = PLACEHOLDER.fullmatch(line.strip())
        if match and insert is not None:
            flush()
            found.extend(insert(match.group(1)))
        else:
            pending.append(line)
    flush()
    return tuple(found)


def _parse(text: str) -> list[Block]:
    found: list[Block] = []
    marks: list[str] = []
    kinds: list[Kind] = []
    numbers: list[int] = []
    for token in _parser().parse(text):
        match token.type:
            case "bullet_list_open":
                numbers.append(0)
            case "ordered_list_open":
                numbers.append(1)
            case "bullet_list_close" | "ordered_list_close":
                numbers.pop()
            case "list_item_open":
                kinds.append("number" if numbers[-1] else "bullet")
                marks.append(f"{numbers[-1]}. " if numbers[-1] else "- ")
                numbers[-1] += 1 if numbers[-1] else 0
            case "list_item_close":
                kinds.pop()
            case "blockquote_open":
                kinds.append("quote")
            case "blockquote_close":
                kinds.pop()
            case "inline":
                kind: Kind = kinds[-1] if kinds else "paragraph"
                mark = marks.pop() if marks else ""
                found.append(Block(kind, _spans(token), mark))
            case _:
                pass
    return found


def _spans(token: "Token") -> tuple[tuple[str, Style], ...]:
    spans: list[tuple[str, Style]] = []
    style: Style = ""
    for child in token.children or ():
        if child.type == "em_open":
            style = "em"
        elif child.type == "strong_open":
            style = "strong"
        elif child.type in ("em_close", "strong_close"):
            style = ""
        elif child.type == "softbreak":
            spans.append((" ", style))
        elif child.type == "hardbreak":
            spans.append(("\n", style))
        elif child.content:
            spans.append((child.content, style))
    return tuple(spans)


@cache
def _parser() -> "MarkdownIt":
    # Deferred: the first frame has no page on it, and this import costs about 40 ms.
    from markdown_it import MarkdownIt

    rules = ["list", "blockquote", "emphasis", "newline"]
    return MarkdownIt("zero").enable(rules)
