"""When the notebook does not open: bring back a backup, rescue what can be read, or begin anew."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from redirection_tui.errors import NotebookError
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.places.keeping import passphrase_asked
from redirection_tui.plain.prompts import Menu, Prompt

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide


def recover(guide: "Guide") -> bool:
    """True when a notebook is open now."""
    talk = guide.talk
    said = partial(guide.introduce, "recover.title", "recover.text")
    ways = {
        "backup": talk.text("recover.backup"),
        "rescue": talk.text("recover.rescue"),
        "forgotten": talk.text("recover.forgotten"),
    }
    doing: dict[str, Callable[[Guide], bool]] = {
        "backup": bring_back,
        "rescue": _rescue,
        "forgotten": _forgotten,
    }
    while True:
        try:
            chosen = talk.choose(Menu(ways, before=said))
        except Back:
            return False
        if doing[chosen](guide):
            return True


def bring_back(guide: "Guide") -> bool:
    """Where the backup is, then its passphrase."""
    talk, keeping = guide.talk, guide.services.keeping
    talk.heading(talk.text("recover.backup"))
    talk.prose(guide.services.prose(talk.text("recover.backup-how")))
    suggested = str(keeping.newest_backup())
    talk.told("plain.where-is", place=suggested)
    while True:
        try:
            said = talk.ask(Prompt("place", talk.text("plain.ask-place"))).text or suggested
        except Back:
            return False
        try:
            keeping.look_for_backup(said)
        except NotebookError as error:
            guide.not_kept(error)
        else:
            break

    def open_it(passphrase: str) -> None:
        guide.services.returning = keeping.bring_back(said, passphrase)
        talk.told("recover.brought-back")

    return _with_passphrase(guide, "recover.passphrase-how", open_it)


def _rescue(guide: "Guide") -> bool:
    talk = guide.talk
    talk.heading(talk.text("recover.rescue"))

    def rescue(passphrase: str) -> None:
        found = guide.services.keeping.rescue(passphrase)
        talk.told("recover.rescued", n=found.saved, lost=found.lost)
        talk.prose(guide.services.prose(talk.text("recover.rescued-then")))

    return _with_passphrase(guide, "recover.rescue-how", rescue)


def _forgotten(guide: "Guide") -> bool:
    """Nobody can open it; it can be deleted, to begin anew."""
    talk = guide.talk
    said = partial(guide.introduce, "recover.forgotten", "recover.forgotten-text")
    ways = {"back": talk.text("notice.back"), "delete-it": talk.text("notebook.delete-it")}
    menu = Menu(ways, default="back", enter=ways["back"], before=said)
    try:
        if talk.choose(menu) == "delete-it":
            guide.restart("delete")
    except Back:
        return False
    return False


def _with_passphrase(guide: "Guide", how: str, work: Callable[[str], None]) -> bool:
    """Ask for a passphrase until the work is done with it; Enter alone gives up."""
    talk = guide.talk
    talk.prose(guide.services.prose(talk.text(how)))
    while typed := passphrase_asked(guide, "unlock.prompt"):
        talk.told("recover.moment")
        try:
            work(typed)
        except NotebookError as error:
            guide.not_kept(error)
        else:
            return True
    return False
