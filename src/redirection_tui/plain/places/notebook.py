"""My notebook: lock it, back it up, check it, change its passphrase, delete it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from redirection_tui.errors import NotebookError
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.places.keeping import new_passphrase, passphrase_asked
from redirection_tui.plain.places.notes import written_at
from redirection_tui.plain.prompts import Menu
from redirection_tui.saying import notes as saying
from redirection_tui.saying.menus import HEADING

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide


def notebook(guide: "Guide") -> None:
    """A list; each entry is done on the spot, and says what came of it."""
    doing: dict[str, Callable[[Guide], None]] = {
        "lock": lambda guide: guide.lock(),
        "backup": _back_up,
        "check": _check,
        "export": lambda guide: _open(guide, "list/export"),
        "passphrase": _change_passphrase,
        "protects": lambda guide: _open(guide, "list/protects"),
        "delete": _delete,
    }
    while True:
        name, _, value = guide.talk.choose(_menu(guide)).partition(":")
        try:
            if name == "minutes":
                guide.services.change(lock_after=int(value))
            else:
                doing[name](guide)
        except Back:
            continue


def _menu(guide: "Guide") -> Menu:
    talk = guide.talk
    found = {name: talk.text(f"notebook.{name}") for name in ("lock", "backup", "check")}
    found["export"] = talk.text("export.title")
    found["passphrase"] = talk.text("notebook.passphrase")
    found["protects"] = talk.text("protects.title")
    found["delete"] = talk.text("notebook.delete")
    found[f"{HEADING}minutes"] = talk.text("notebook.minutes")
    for minutes, words in saying.minutes_to_lock(guide.services).items():
        now = minutes == guide.services.settings.lock_after
        found[f"minutes:{minutes}"] = talk.text("plain.now", text=words) if now else words

    def before() -> None:
        talk.heading(talk.text("lists.notebook"))
        talk.say(saying.opened_before(guide.services))
        talk.told("notebook.file", file=guide.services.keeping.file)
        talk.gap()

    return Menu(found, before=before)


def _open(guide: "Guide", target: str) -> None:
    guide.open(target)


def _work(guide: "Guide", moment: str, work: Callable[[], object], done: str) -> None:
    """Do something that takes a moment, then say what came of it."""
    guide.talk.gap()
    guide.talk.told(moment)
    try:
        work()
    except NotebookError as error:
        guide.not_kept(error)
    else:
        guide.talk.told(done)


def _check(guide: "Guide") -> None:
    _work(guide, "notebook.checking", guide.services.keeping.check, "notebook.checked")


def _back_up(guide: "Guide") -> None:
    talk = guide.talk
    talk.heading(talk.text("notebook.backup"))
    talk.prose(guide.services.prose(talk.text("notebook.backup-how")))

    def write(place: str) -> None:
        talk.told("notebook.backing-up")
        guide.services.keeping.back_up(place)

    suggested = str(guide.services.keeping.suggested_backup())
    written_at(guide, "notebook.where", suggested, write)
    talk.told("notebook.backed-up")


def _change_passphrase(guide: "Guide") -> None:
    """Before a new one is thought of and written down, the old one has to be right."""
    talk, keeping = guide.talk, guide.services.keeping
    talk.heading(talk.text("notebook.passphrase"))
    while old := passphrase_asked(guide, "notebook.old"):
        talk.told("unlock.moment")
        try:
            keeping.opens_with(old)
        except NotebookError as error:
            guide.not_kept(error)
            continue
        change = partial(keeping.change_passphrase, old, new_passphrase(guide))
        _work(guide, "notebook.changing", change, "notebook.changed")
        return


def _delete(guide: "Guide") -> None:
    talk = guide.talk
    said = partial(guide.introduce, "notebook.delete", "notebook.delete-text")
    ways = {"keep": talk.text("notes.keep"), "delete-it": talk.text("notebook.delete-it")}
    menu = Menu(ways, default="keep", enter=ways["keep"], before=said)
    if talk.choose(menu) == "delete-it":
        guide.restart("delete")
