"""Search: places, pages and exercises of the program by words in any order."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from redirection_tui.content.folding import folded
from redirection_tui.content.library import Library
from redirection_tui.content.texts import texts
from redirection_tui.errors import ContentUnreadable

Kind = Literal["place", "page"]
MOST = 12
"""Results of a kind that are shown: more is a list to read, not a thing found."""
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be found.

    `target` is what opens it: an action or a place. `text` is where words are looked for besides
    title and `within`: without marks and accents.
    """

    kind: Kind
    target: str
    title: str
    within: str = ""
    text: str = ""


def places(named: Mapping[str, str]) -> tuple[Item, ...]:
    """Actions and places by their names: target -> name. The words of the id find them as well:
    the check-in is called by that name on pages, while its own title is a question."""
    return tuple(
        Item("place", target, " ".join(name.split()), text=_spaced(target.rpartition("/")[2]))
        for target, name in named.items()
    )


def pages(library: Library) -> tuple[Item, ...]:
    """Every step of every module and tool in the library's language. Reading all of them takes
    some tenths of a second. A part that cannot be read is left out."""
    program = library.program
    found: list[Item] = []
    for module in dict.fromkeys((*program.modules, *program.tools)):
        kind = "tool" if library.is_tool(module) else "module"
        try:
            value = library.module(module).value
        except ContentUnreadable:
            continue
        for step in value.steps:
            body = _spaced(" ".join(text.text for text in texts(step)))
            target = f"{kind}/{module}/{step.id}"
            found.append(Item("page", target, step.title, value.title, body))
    return tuple(found)


def matching(items: Iterable[Item], words: str) -> tuple[Item, ...]:
    """Those that hold the beginning of every word; upper and lower case and accents count alike.

    What has them in its title comes first, then in the title of its module, then in its text;
    otherwise the order stays.
    """
    wanted = _spaced(words).split()
    if not wanted:
        return ()
    ranked: list[tuple[int, Item]] = []
    for item in items:
        title, within = _spaced(item.title), _spaced(item.within)
        if all(f" {word}" in title + within + item.text for word in wanted):
            ranked.append((_rank(title, within, wanted), item))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(item for _, item in ranked)


def _spaced(text: str) -> str:
    """Its words without marks and accents, a space before each."""
    return " " + _NO_WORD.sub(" ", folded(text)).strip()


def _rank(title: str, within: str, wanted: list[str]) -> int:
    if title.strip().startswith(" ".join(wanted)):
        return 0
    if all(f" {word}" in title for word in wanted):
        return 1
    return 2 if all(f" {word}" in title + within for word in wanted) else 3
