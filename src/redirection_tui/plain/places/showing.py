"""A demonstration: exercises by search or in an order, empty or with a made-up example, each with
its note; and the words that help whoever shows them."""

from typing import TYPE_CHECKING

from redirection_tui.content.catalogue import ORDERS, Order
from redirection_tui.content.model.module import NOTE_PARTS
from redirection_tui.plain.commands import SHOWING
from redirection_tui.plain.jumps import Back, Return, Skip
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.saying import menus, showing
from redirection_tui.saying.menus import GAP

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide
    from redirection_tui.saying.showing import Showing

HOME = "home"
FIND, SWAP, ANEW, OWN = "find-exercise", "swap", "anew", "own"
BY = "by:"


def begun(guide: "Guide") -> "Showing":
    """What this demonstration knows from now on; its words work at every prompt."""
    guide.talk.more = SHOWING
    return showing.Showing(guide.services)


def first(guide: "Guide", place: str, *, cleared: bool) -> str:
    """The place to begin at. For the next person it is said first that everything was cleared."""
    if not cleared:
        return _alone(guide, place)
    talk = guide.talk
    guide.introduce("demonstration.cleared-title", "demonstration.cleared")
    ways = {"again": talk.text("demonstration.again")} if place else {}
    ways["all"] = talk.text("demonstration.to-all")
    try:
        again = talk.choose(Menu(ways)) == "again"
    except (Back, Return):
        again = False
    return _alone(guide, place) if again else ""


def catalogue(guide: "Guide", shown: "Showing") -> None:
    """The first list of a demonstration: ways to an exercise, then what a presenter needs."""
    talk, services = guide.talk, guide.services

    def greet() -> None:
        talk.heading(talk.text("demonstration.title"))
        talk.told("kept.demonstration")
        examples = services.settings.examples
        swap = f'"{talk.text("typed.swap")}"'
        opens = "demonstration.opens-example" if examples else "demonstration.opens-empty"
        talk.told(opens, keys=swap)
        talk.gap()

    chosen = talk.choose(Menu(_entries(guide), before=greet))
    if chosen == FIND:
        search(guide, shown)
    elif chosen.startswith(BY):
        _ordered(guide, shown, next(one for one in ORDERS if chosen == f"{BY}{one}"))
    elif chosen == SWAP:
        shown.swap_examples()
    elif chosen == ANEW:
        guide.restart("anew")
    elif chosen == OWN:
        guide.restart("own")
    else:
        guide.open(chosen)


def search(guide: "Guide", shown: "Showing") -> None:
    """Words are asked for until exercises are found and one is chosen; Enter goes back."""
    talk = guide.talk
    talk.heading(talk.text("plain.search-exercises"))
    talk.told("plain.search-how")
    while words := talk.ask(Prompt("search", talk.text("plain.ask-find"))).text:
        found = shown.find(words)
        if not found:
            talk.told("demonstration.nothing")
            continue
        try:
            chosen = talk.choose(Menu(found, before=talk.gap))
        except Back:
            continue
        _one(guide, chosen)
        return


def turn(guide: "Guide", shown: "Showing", command: str) -> None:
    """What a presenter's word does, at any prompt."""
    if command == "note":
        say_note(guide, guide.at)
    elif command == "swap":
        shown.swap_examples()
        raise Return(HOME, then=guide.at)
    elif command in ("next", "previous"):
        _beside(guide, shown, 1 if command == "next" else -1)
    elif command == "language":
        guide.services.change(language=shown.next_language())
        raise Return(HOME, then=guide.at)
    elif command == "minutes":
        guide.talk.told("plain.minutes-so-far", n=shown.minutes())
    else:
        guide.restart("anew" if command == "next-person" else "own")


def say_note(guide: "Guide", target: str) -> None:
    """The clinician's note on an exercise, part by part; a sentence where there is none."""
    talk, services = guide.talk, guide.services
    found = showing.note_on(services, target)
    if found is None:
        talk.told("demonstration.no-note")
        return
    title, note = found
    talk.heading(talk.text("demonstration.note-on", title=title))
    if services.library.language != services.library.program.source_language:
        talk.told("demonstration.note-language")
    for name in NOTE_PARTS:
        talk.heading(talk.text(f"clinician.{name.replace('_', '-')}"))
        talk.prose(services.prose(getattr(note, name)))
    talk.gap()
    talk.ask(Prompt("go-on", talk.text("plain.enter-on")))


def _entries(guide: "Guide") -> dict[str, str]:
    text = guide.talk.text
    found = {FIND: text("plain.search-exercises")}
    found |= {f"{BY}{order}": text(f"plain.all-by-{order}") for order in ORDERS}
    examples = guide.services.settings.examples
    found[SWAP] = text("plain.open-empty" if examples else "plain.open-example")
    found[f"{GAP}places"] = ""
    places = menus.of_a_demonstration(guide.services)
    found |= {target: name for target, name in places.items() if target != HOME}
    ends = {ANEW: text("action.anew"), OWN: text("action.own")}
    return found | {name: words[:1].upper() + words[1:] for name, words in ends.items()}


def _ordered(guide: "Guide", shown: "Showing", order: Order) -> None:
    """Every exercise in an order; the next and the one before follow it too."""
    talk = guide.talk
    shown.order = order
    title = talk.text(f"plain.all-by-{order}")
    _one(guide, talk.choose(Menu(shown.find(""), before=lambda: talk.heading(title))))


def _one(guide: "Guide", target: str) -> None:
    """Open it, alone; or hear its note first, where there is one."""
    talk = guide.talk
    if showing.note_on(guide.services, target) is not None:
        ways = {"open": talk.text("practice.begin"), "note": talk.text("action.note")}
        if talk.choose(Menu(ways, "open", ways["open"], talk.gap)) == "note":
            say_note(guide, target)
    guide.open(_alone(guide, target), only=guide.alone)


def _alone(guide: "Guide", target: str) -> str:
    """Note whether a target is one exercise or a whole module or tool."""
    guide.alone = target.count("/") > 1
    return target


def _beside(guide: "Guide", shown: "Showing", step: int) -> None:
    """The next exercise or the one before; in a whole module, its next step or the one before."""
    if guide.at and not guide.alone:
        raise Skip if step > 0 else Back
    one = shown.beside(guide.at, step)
    if one is None:
        guide.talk.told("plain.no-other")
        return
    raise Return(HOME, then=_alone(guide, one.target))
