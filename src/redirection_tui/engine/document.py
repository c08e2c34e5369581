"""Pages assembled from what was written, and cards of six lines by thirty-eight columns."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from redirection_tui.content.model.steps import DocumentStep, Section
from redirection_tui.content.prose import Block, blocks, own_words
from redirection_tui.engine.context import UNKNOWN, Context
from redirection_tui.engine.options import OTHER, RATHER_NOT, context_label
from redirection_tui.engine.worded import worded

CARD_COLUMNS = 38
CARD_LINES = 6


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its title, the user's lines, or the words for an empty one; where to change
    it. `fixed`: those words are the section, and nobody writes in their place."""

    title: str
    lines: tuple[str, ...]
    empty: str | None
    edit: str | None = None
    fixed: bool = False


def gathered(of: tuple[str, ...], most: int, context: Context) -> tuple[str, ...]:
    """The lines at several refs, each once, `most` of them at most."""
    lines = dict.fromkeys(line for ref in of for line in lines_at(ref, context))
    return tuple(lines)[:most]


def assemble(step: DocumentStep, context: Context) -> tuple[Part, ...]:
    """The sections of a document as they stand now; sections with nothing to say are left out."""
    return tuple(part for part in every_part(step, context) if part.lines or part.empty)


def every_part(step: DocumentStep, context: Context) -> tuple[Part, ...]:
    """The sections of a document as they stand now, those with nothing to say among them."""
    return tuple(
        Part(
            section.title,
            gathered(section.of, section.most, context),
            section.empty,
            section.edit,
            section.fixed,
        )
        for section in _ordered(step, context)
    )


def _ordered(step: DocumentStep, context: Context) -> tuple[Section, ...]:
    """The sections, those that the user ranked first and in that order."""
    # The newest ranking there is: a tool forgets its answers between runs, an order holds.
    ranked = context.series(step.order)[-1:] if step.order else ()
    first = list(ranked[0]) if ranked and isinstance(ranked[0], tuple) else []
    return tuple(
        sorted(
            step.sections,
            key=lambda section: first.index(section.id) if section.id in first else len(first),
        )
    )


def card(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The lines of a card: one line a section first, more where there is room."""
    texts = [(part.lines or (part.empty or "",)) for part in parts]
    wrapped = [textwrap.wrap(own[0], CARD_COLUMNS) or [""] for own in texts]
    spare = CARD_LINES - len(wrapped)
    lines: list[str] = []
    for part in wrapped[:CARD_LINES]:
        more = min(len(part) - 1, max(0, spare))
        spare -= more
        shown = part[: 1 + more]
        if len(part) > len(shown):
            shown[-1] = shown[-1][: CARD_COLUMNS - 1].rstrip() + "…"
        lines.extend(shown)
    return tuple(lines)


def lines_at(ref: str, context: Context) -> tuple[str, ...]:
    """What is at `ref` as lines of text, ids in words; nothing where nothing was written."""
    value = context.value(ref)
    if value is UNKNOWN:
        return ()
    other = context.value(f"{ref}.{OTHER}")

    def words_of(place: str, option: str) -> str | None:
        return "" if option == RATHER_NOT else context_label(place, option, context)

    return worded(value, ref, other if isinstance(other, str) else "", words_of)


def woven(body: str, block_of: Callable[[str], str | None], context: Context) -> tuple[Block, ...]:
    """A text with its `{{block.NAME}}` and `{{REF}}` lines filled in. What the user wrote stands
    on its own, unparsed; where nothing was written the line is left out."""

    def insert(name: str) -> tuple[Block, ...]:
        if name.startswith("block."):
            text = block_of(name.removeprefix("block."))
            return blocks(text) if text else ()
        return own_words(lines_at(name, context))

    return blocks(body, insert)
