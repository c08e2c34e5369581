"""What was begun and what was acknowledged, line by line; and whether a notebook agrees with it.

The writer says `begin ...` before and `done` after everything it does. Whatever stops it, the
notebook must be as after the last `done`, or with what was begun since as a whole.
"""

from collections.abc import Iterable
from pathlib import Path

from tests.prove.made_up import fingerprint, passphrase

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook

Kept = dict[str, str]
"""Entry id -> fingerprint."""


class Ledger:
    """The notebook as it should be."""

    def __init__(self, kept: Kept | None = None, words: int | None = None) -> None:
        self.kept = dict(kept or {})
        self.words = words
        """Number of the passphrase; None while there is no notebook."""
        self.backups: dict[str, Kept] = {}
        self.acknowledged = 0
        self._begun: list[str] = []

    def read(self, lines: Iterable[str]) -> None:
        for line in lines:
            word, *rest = line.split()
            if word == "begin":
                self._begun = rest
            elif word == "done":
                self.kept, self.words = self._after()
                if self._begun[0] == "backup":
                    self.backups[self._begun[1]] = dict(self.kept)
                self.acknowledged += 1
                self._begun = []

    def _after(self) -> tuple[Kept, int | None]:
        """As it is when what was begun is done too."""
        kept, words = dict(self.kept), self.words
        match self._begun:
            case ["create" | "change", number]:
                words = int(number)
            case ["save", *pairs]:
                kept |= dict(pair.split("=") for pair in pairs)
            case ["delete", *gone]:
                kept = {name: value for name, value in kept.items() if name not in gone}
        return kept, words

    def problem(self, path: Path) -> str:
        """What is wrong with the notebook that was found; empty when nothing is."""
        after, words = self._after()
        if self.words is None and not path.exists():
            return ""
        numbers = {number for number in (self.words, words) if number is not None}
        opened = {number: found(path, passphrase(number)) for number in numbers}
        right = [kept for kept in opened.values() if not isinstance(kept, str)]
        if len(right) != 1:
            return f"{len(right)} passphrases open it ({', '.join(map(str, opened.values()))})"
        if right[0] not in (self.kept, after):
            lost = [name for name, value in self.kept.items() if right[0].get(name) != value]
            return f"{len(lost)} of {len(self.kept)} acknowledged notes lost, or others appeared"
        return ""

    def settle(self, path: Path) -> None:
        """Go on from the notebook as it was found after a stop."""
        _, words = self._after()
        for number in {self.words, words} - {None}:
            kept = found(path, passphrase(number or 0))
            if not isinstance(kept, str):
                self.kept, self.words = kept, number
        self._begun = []


def found(path: Path, words: str) -> Kept | str:
    """What a notebook holds, or why it does not open."""
    try:
        notebook = VaultNotebook.open(path, words)
    except NotebookError as error:
        return error.reason
    try:
        return {entry.id: fingerprint(entry) for entry in notebook.entries(done=None)}
    finally:
        notebook.close()
