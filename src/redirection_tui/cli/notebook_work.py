"""What every command for the notebook does: find files, arm the guards, ask for a passphrase."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from redirection_tui.cli.new_passphrase import ask_for_new
from redirection_tui.cli.talk import Talk
from redirection_tui.errors import NotebookError
from redirection_tui.notebook import files
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import notebook_file, place_of
from redirection_tui.privacy import guards
from redirection_tui.privacy.link import Link
from redirection_tui.services import Services
from redirection_tui.words import Words, day_in_words

T = TypeVar("T")
_IN_OTHER_WORDS = ("full", "read-only")
"""Reasons whose sentence in the program speaks of a text that is still on the screen."""


class NoFolder(NotebookError):
    """The folder of a file that is to be made is not there."""

    def __init__(self) -> None:
        super().__init__("missing")


def sentence(error: NotebookError, words: Words) -> str:
    """What is said about it on the command line."""
    if isinstance(error, NoFolder):
        return words.text("command.no-folder")
    if error.reason in _IN_OTHER_WORDS:
        return words.text(f"command.{error.reason}")
    return words.text(f"vault-errors.{error.reason}")


class Work:
    """What every command does: find the notebook, arm the guards, ask until a passphrase opens."""

    def __init__(
        self, chosen: argparse.Namespace, services: Services, talk: Talk, link: Link
    ) -> None:
        self.services = services
        self.words = services.words
        self.talk = talk
        self.link = link
        self.own = chosen.path is None
        self.path = notebook_file() if chosen.path is None else place_of(chosen.path)
        self._other: str | None = getattr(chosen, "other", None)
        self.form: str | None = getattr(chosen, "form", None)

    def there(self, path: Path) -> Path:
        """The place of a notebook that can be told to be one without a passphrase."""
        files.header_of(path)
        return path

    def new(self, path: Path) -> Path:
        """The place of a file that is to be made. Raises NotebookError: exists; NoFolder."""
        if self.own and path == self.path:
            files.make_folder(path.parent)
        if os.path.lexists(path):
            raise NotebookError("exists")
        if not path.parent.is_dir():
            raise NoFolder
        return path

    def named(self) -> None:
        """Look at the second file before anything is asked, where it was named. Raises as `new`."""
        if self._other:
            self.new(place_of(self._other))

    def other(self, key: str, suggested: str = "") -> Path:
        """The second file of a command: from the command line, or asked for."""
        return place_of(self._other or self.talk.line(key, suggested) or str(self.path))

    def guard(self, *folders: Path) -> None:
        """From here on nothing else can be written, and nothing can be sent."""
        guards.arm(*folders)

    def new_passphrase(self) -> str:
        """A new one, chosen and practised."""
        return ask_for_new(self.talk, self.words, self.services.settings.language or "")

    def until_it_opens(self, attempt: Callable[[str], T], key: str = "command.passphrase") -> T:
        """Ask for the passphrase until `attempt` takes it; a wrong one costs nothing."""
        while True:
            passphrase = self.talk.hidden(key)
            try:
                with self.talk.undisturbed("command.moment"):
                    return attempt(passphrase)
            except NotebookError as error:
                if error.reason != "wrong-passphrase":
                    raise
                self.talk.show(sentence(error, self.words))

    def opened(self) -> VaultNotebook:
        """The notebook, open and read whole."""
        return self.until_it_opens(lambda passphrase: VaultNotebook.open(self.path, passphrase))

    def say_what_is_in_it(self, book: VaultNotebook) -> None:
        """How many notes, and when it was opened before: the check against an older copy."""
        before = book.opened
        if before.day is None:
            self.talk.say("notebook.opened-first", n=before.entries)
        else:
            day = day_in_words(before.day, self.words)
            self.talk.say("notebook.opened", day=day, n=before.entries)
