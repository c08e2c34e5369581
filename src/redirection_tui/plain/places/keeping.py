"""Keeping notes: a passphrase, making the notebook, opening it, what protects it."""

from functools import partial
from typing import TYPE_CHECKING

from redirection_tui.content.prose import own_words
from redirection_tui.errors import NotebookError
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.privacy.doctor import points
from redirection_tui.saying.protection import said_of

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide


def keep(guide: "Guide") -> None:
    """What it means, a passphrase, then the notebook is made. A run that may write nowhere ends
    here, and a fresh one makes it."""
    chosen = _whether(guide)
    if chosen == "open":
        guide.restart("open")
    elif chosen == "backup":
        guide.restart("bring-back")
    if chosen != "yes":
        return
    passphrase = new_passphrase(guide)
    if guide.services.keeping.may_write:
        make(guide, passphrase)
    else:
        guide.restart("keep", passphrase)


def make(guide: "Guide", passphrase: str) -> None:
    """Deriving the key, writing and reading back take a few seconds."""
    talk = guide.talk
    while True:
        talk.gap()
        talk.told("keep.moment")
        try:
            guide.services.keeping.create(passphrase)
        except NotebookError as error:
            guide.not_kept(error)
            ways = {"again": talk.text("keep.again"), "no": talk.text("keep.no")}
            if talk.choose(Menu(ways)) == "no":
                return
        else:
            talk.heading(talk.text("keep.done-title"))
            talk.prose(guide.services.prose(talk.text("keep.done")))
            talk.ask(Prompt("go-on", talk.text("plain.enter-on")))
            return


def new_passphrase(guide: "Guide") -> str:
    """Words made by the program or one's own, typed once more as practice."""
    while True:
        drawn = _words(guide)
        try:
            wanted = drawn or _own(guide)
            _practise(guide, wanted, own=drawn is None)
        except Back:
            continue
        return wanted


def _whether(guide: "Guide") -> str:
    """What keeping means, and whether to; where there is a notebook already, whether to open it."""
    talk, there_is = guide.talk, guide.services.has_notebook
    said = partial(guide.introduce, "lists.keep", "keep.there-is" if there_is else "keep.text")
    if there_is:
        ways = {"open": talk.text("unlock.open"), "no": talk.text("notice.back")}
    else:
        ways = {"yes": talk.text("keep.yes"), "no": talk.text("keep.no")}
        ways["backup"] = talk.text("keep.backup")
    return talk.choose(Menu(ways, before=said))


def unlock(guide: "Guide") -> bool:
    """Open the notebook; False to go on without it. Enter alone asks what else to do."""
    talk = guide.talk
    talk.heading(talk.text("unlock.title"))
    talk.told("plain.unlock-how")
    while True:
        typed = passphrase_asked(guide, "unlock.prompt")
        if not typed:
            way = _instead(guide)
            if way != "again":
                return way == "open"
            continue
        talk.told("unlock.moment")
        try:
            guide.services.returning = guide.services.keeping.open(typed)
        except NotebookError as error:
            guide.not_kept(error)
        else:
            return True


def passphrase_asked(guide: "Guide", key: str) -> str:
    """A passphrase; empty for Enter alone and for back."""
    try:
        return _secret(guide, key)
    except Back:
        return ""


def _secret(guide: "Guide", key: str) -> str:
    """A passphrase, typed unseen unless the word for showing it comes first."""
    talk, hidden = guide.talk, True
    ask, here = f"{talk.text(key)}:", frozenset(("show",))
    while True:
        text, command = talk.ask(Prompt("passphrase", ask, here=here, hidden=hidden))
        if not command:
            return text
        hidden = not hidden
        talk.told("plain.hidden-now" if hidden else "plain.shown-now")


def _instead(guide: "Guide") -> str:
    """What to do without the passphrase: `again`, `without`, or `open` where a way was found."""
    talk = guide.talk
    ways = {
        "again": talk.text("keep.again"),
        "without": talk.text("unlock.without"),
        "recover": talk.text("recover.title"),
    }
    chosen = talk.choose(Menu(ways, default="again", enter=ways["again"], before=talk.gap))
    if chosen != "recover":
        return chosen
    from redirection_tui.plain.places.recovery import recover  # deferred: seldom asked for

    return "open" if recover(guide) else "again"


def cover(guide: "Guide") -> None:
    """In a run that keeps nothing there is nothing to lock, and what was said cannot be taken
    back: it says so."""
    guide.talk.gap()
    guide.talk.told("plain.nothing-to-lock")


def protects(guide: "Guide") -> None:
    """The same rows as `doctor`, then what nothing here protects from."""
    talk = guide.talk
    talk.heading(talk.text("protects.title"))
    for point in points(guide.services.guards, guide.services.keeping.file):
        talk.say(said_of(point, guide.services.words), "- ")
    talk.gap()
    talk.prose(guide.services.prose(talk.text("protects.limits")))
    talk.gap()
    talk.told("plain.scrollback")
    talk.ask(Prompt("go-on", talk.text("plain.enter-back")))


def _words(guide: "Guide") -> str | None:
    """Words drawn by chance, once they are written down; None for one's own."""
    talk = guide.talk
    ways = {name: talk.text(f"passphrase.{name}") for name in ("written-down", "others", "own")}
    while True:
        made = guide.services.keeping.made_up_words()
        talk.heading(talk.text("passphrase.title"))
        talk.told("passphrase.words")
        talk.own((block.text for block in own_words((" ".join(made),))), exact=True)
        talk.gap()
        talk.prose(guide.services.prose(talk.text("passphrase.nobody")))
        talk.gap()
        chosen = talk.choose(Menu(ways))
        if chosen != "others":
            return " ".join(made) if chosen == "written-down" else None


def _own(guide: "Guide") -> str:
    talk = guide.talk
    guide.introduce("passphrase.own", "passphrase.own-how")
    while True:
        typed = _secret(guide, "passphrase.type")
        problem = guide.services.keeping.problem(typed)
        if problem is None:
            return typed
        talk.told(f"passphrase.{problem}")


def _practise(guide: "Guide", wanted: str, *, own: bool) -> None:
    talk = guide.talk
    talk.heading(talk.text("passphrase.practice"))
    talk.told("passphrase.practice-own" if own else "passphrase.practice-how")
    while True:
        typed = _secret(guide, "passphrase.again")
        if guide.services.keeping.same(typed, wanted):
            return
        talk.told("passphrase.differs")
