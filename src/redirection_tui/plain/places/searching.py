"""The map of the program, and the search over places, pages and one's own notes."""

from typing import TYPE_CHECKING

from redirection_tui.plain.commands import EVERYWHERE
from redirection_tui.plain.jumps import Back, Leave
from redirection_tui.plain.places import showing
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.saying import finding, menus, notes, program_map
from redirection_tui.saying.menus import HEADING

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide


WORD = "word:"
LEADING = ("help-now", "urge", "menu", "lock")
"""Words that lead somewhere, whatever is at hand."""


def whole_map(guide: "Guide") -> None:
    """Every module by part, with what is done of it and what is next; then the pages of one."""
    talk = guide.talk
    title = talk.text("map.title")
    while True:
        listed = program_map.whole(guide.services, guide.below)
        chosen = talk.choose(Menu(listed, before=lambda: talk.heading(title)))
        if chosen == program_map.SHORT:
            program_map.turn(guide.services)
            continue
        try:
            _inside(guide, chosen.partition(":")[2])
        except Back:
            continue


def _inside(guide: "Guide", name: str) -> None:
    """A module: the way on in it, then its steps. Raises ContentUnreadable."""
    talk = guide.talk
    listed = program_map.inside(guide.services, name, guide.below)
    header = guide.services.library.header(name)

    def said() -> None:
        talk.heading(header.title)
        talk.say(header.aim)
        talk.gap()

    guide.open(talk.choose(Menu(listed, before=said)).partition(":")[2])


def find(guide: "Guide") -> None:
    """Words are asked for; what has them is listed, and can be opened. In a demonstration that is
    exercises."""
    if guide.showing is not None:
        showing.search(guide, guide.showing)
        return
    talk = guide.talk
    talk.heading(talk.text("find.title"))
    talk.told("plain.search-how")
    while words := talk.ask(Prompt("search", talk.text("plain.ask-find"))).text:
        found = _found(guide, words)
        if not found:
            talk.told("find.none")
            continue
        try:
            kind, _, target = talk.choose(Menu(found, before=talk.gap)).partition(":")
        except Back:
            continue
        if target.startswith(WORD):
            _word(guide, target.removeprefix(WORD))
        else:
            guide.open(f"note/{target}" if kind == "note" else target)


def _word(guide: "Guide", command: str) -> None:
    """What a word that was found does; one that is about a prompt is said, to be typed there."""
    if command in LEADING:
        guide.turn(command)
    elif command == "leave":
        raise Leave
    else:
        word = guide.talk.text(f"typed.{command}")
        guide.talk.told("plain.word-anywhere", word=word)


def _found(guide: "Guide", words: str) -> dict[str, str]:
    services, text = guide.services, guide.talk.text
    commands = {
        f"{WORD}{name}": f"{text(f'typed.{name}')}: {text(f'typed-means.{name}')}"
        for name in EVERYWHERE
    }
    places = finding.places(commands | menus.places(services) | menus.titles(services))
    listed: dict[str, str] = {}
    for kind, items in (("place", places), ("page", finding.pages(services.library))):
        hits = finding.matching(items, words)[: finding.MOST]
        if hits:
            listed[f"{HEADING}{kind}"] = text(f"find.{kind}")
        within = ""
        for hit in hits:  # one module after another: it is named where it begins
            begins = hit.within and hit.within != within
            within = hit.within
            line = f"{hit.title}  ({within})" if begins else hit.title
            listed[f"{kind}:{hit.target}"] = line
    own = notes.found(services, words)[: finding.MOST]
    if own:
        listed[f"{HEADING}note"] = text("find.note")
    return listed | {f"note:{one.id}": notes.note_title(services, one) for one in own}
