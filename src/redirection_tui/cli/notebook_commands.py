"""The commands for the encrypted notebook: make, check, copy, export, delete and rescue it without
the full-screen face."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from redirection_tui.cli.notebook_work import Work, sentence
from redirection_tui.cli.talk import Left, NoTerminal, Talk
from redirection_tui.cli.wrapping import filled
from redirection_tui.errors import ContentUnreadable, HandoutError, NotebookError
from redirection_tui.handout.own import copy_of
from redirection_tui.keeping import Keeping, write_private
from redirection_tui.notebook import copying, files
from redirection_tui.notebook.engine import reason_of
from redirection_tui.notebook.key_derivation import key_for
from redirection_tui.notebook.salvage import salvage
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import content_folder
from redirection_tui.privacy.link import Link
from redirection_tui.privacy.minder import minded
from redirection_tui.saying.notes import export_forms, exportable
from redirection_tui.services import Services
from redirection_tui.settings import Settings

WELL, DAMAGED, CANNOT, LEFT = 0, 1, 2, 130


def run_notebook(chosen: argparse.Namespace, settings: Settings) -> int:
    """Run one command in a process of its own. 0 well, 1 damaged, 2 cannot be done, 130 left."""
    try:
        services = Services.open(chosen.content or content_folder(), settings)
        words = services.words
    except ContentUnreadable as error:
        sys.stderr.write(f"{error.where} cannot be read. Please install the program again.\n")
        return CANNOT

    def killed() -> None:
        sys.stderr.write(filled(words.text("command.killed")) + "\n")

    return minded(lambda link: _guarded_run(chosen, services, link), killed)


def _guarded_run(chosen: argparse.Namespace, services: Services, link: Link) -> int:
    try:
        talk = Talk(services.words, link)
        return _answered(chosen, services, talk, link)
    except NoTerminal:
        sys.stderr.write(filled(services.words.text("command.no-terminal")) + "\n")
        return CANNOT


def _answered(chosen: argparse.Namespace, services: Services, talk: Talk, link: Link) -> int:
    try:
        COMMANDS[chosen.notebook_command](Work(chosen, services, talk, link))
    except (Left, KeyboardInterrupt):
        talk.farewell("command.left")
        return LEFT
    except (NotebookError, OSError) as error:
        said = reason_of(error) if isinstance(error, OSError) else error
        talk.show(sentence(said, services.words))
        return DAMAGED if said.reason == "damaged" else CANNOT
    except HandoutError as error:
        talk.say(f"handout.{error.reason}")
        return CANNOT
    return WELL


def create(work: Work) -> None:
    """An empty notebook in a new file."""
    work.new(work.path)
    work.guard(work.path.parent)
    work.talk.say("command.create-what")
    work.talk.pause()
    passphrase = work.new_passphrase()
    with work.talk.undisturbed("keep.moment"):
        VaultNotebook.create(work.path, passphrase).close()
    work.talk.say("command.created")
    work.talk.say("command.created-own" if work.own else "command.created-elsewhere")


def verify(work: Work) -> None:
    """Read every page."""
    work.there(work.path)
    work.guard(work.path.parent)
    book = work.opened()
    try:
        work.talk.say("notebook.checked")
        work.say_what_is_in_it(book)
    finally:
        book.close()


def backup(work: Work) -> None:
    """A copy that the same passphrase opens."""
    work.there(work.path)
    work.talk.say("notebook.backup-how")
    target = work.new(work.other("notebook.where", str(Keeping.suggested_backup())))
    work.guard(work.path.parent)
    book = work.opened()
    try:
        with work.talk.undisturbed("notebook.backing-up"):
            copying.back_up(book, target, work.link.write_new_file)
    finally:
        book.close()
    work.talk.say("notebook.backed-up")


def restore(work: Work) -> None:
    """A backup in the place of a notebook that is not there."""
    work.new(work.path)
    work.talk.say("command.restore-what")
    source = work.there(work.other("command.restore-from"))
    work.guard(work.path.parent)
    found = work.until_it_opens(lambda passphrase: copying.restore(source, work.path, passphrase))
    work.talk.say("command.restored", n=found)


def passphrase(work: Work) -> None:
    """The same notebook under a new passphrase."""
    work.there(work.path)
    work.guard(work.path.parent)

    def attempt(old: str) -> tuple[VaultNotebook, str]:
        return VaultNotebook.open(work.path, old), old

    book, old = work.until_it_opens(attempt, "notebook.old")
    try:
        new = work.new_passphrase()
        with work.talk.undisturbed("notebook.changing"):
            copying.change_passphrase(book, old, new)
    finally:
        book.close()
    work.talk.say("notebook.changed")


def export(work: Work) -> None:
    """A copy that anyone can read, after the warning."""
    work.there(work.path)
    work.named()
    ways = {"no": work.words.text("export.no"), "go-on": work.words.text("export.yes")}
    work.talk.say("export.warning")
    if work.talk.choose("export.title", ways) == "no":
        raise Left
    work.guard(work.path.parent)
    services = work.services
    services.notes.adopt(work.opened())
    try:
        if not services.entries():
            work.talk.say("notes.none")
            raise Left
        named = exportable(services)
        wanted = work.talk.choose("export.which", {"": named[""]} | named)
        form = work.form or work.talk.choose("export.form", export_forms(services))
        target = work.new(work.other("export.where", str(Path.home() / f"workbook.{form}")))
        with work.talk.undisturbed():
            write_private(target, copy_of(services, wanted, form), work.link)
    finally:
        services.notes.close()
    work.talk.say("export.done")


def delete(work: Work) -> None:
    """The user's own notebook, after a plain question. A damaged one can be deleted too."""
    try:
        work.there(work.path)
    except NotebookError as error:
        if error.reason != "damaged":
            raise
    work.guard(work.path.parent)
    ways = {"no": work.words.text("notes.keep"), "yes": work.words.text("notebook.delete-it")}
    work.talk.say("command.delete-what")
    if work.talk.choose("notebook.delete", ways) == "no":
        raise Left
    with work.talk.undisturbed():
        copying.delete(work.path)
    work.talk.say("command.deleted")


def rescue(work: Work) -> None:
    """What can still be read of a damaged notebook, in a new one."""
    header = files.header_of(work.there(work.path))
    work.talk.say("command.rescue-what")
    suggested = work.path.with_name(f"rescued-{work.path.name}")
    target = work.new(work.other("command.rescue-to", str(suggested)))
    work.guard(work.path.parent, target.parent)

    def attempt(old: str) -> str:
        key_for(old, header)
        return old

    old = work.until_it_opens(attempt)
    new = work.new_passphrase()
    with work.talk.undisturbed("command.rescuing"):
        found = salvage(work.path, old, target, new)
    work.talk.say("command.rescued", saved=found.saved, lost=found.lost)


COMMANDS: dict[str, Callable[[Work], None]] = {
    "create": create,
    "verify": verify,
    "backup": backup,
    "restore": restore,
    "passphrase": passphrase,
    "export": export,
    "delete": delete,
    "rescue": rescue,
}
