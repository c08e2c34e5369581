"""Writes into a notebook at random and says what it does, until it is told or made to stop.

Runs in a forked process, or by itself under strace: `python -m tests.prove.writer FOLDER STEPS SEED
[TWIN]`.
"""

import os
import random
import secrets
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from msgspec.structs import replace
from tests.prove import twins
from tests.prove.made_up import (
    QUICK,
    allow_quick_keys,
    fingerprint,
    note,
    passphrase,
    random_text,
)

from redirection_tui.notebook import copying
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy.link import write_new_file
from redirection_tui.records import Entry

Kind = Literal["saving", "changing", "backing-up"]
Say = Callable[[str], object]
NAME = "notebook.rtv"
_AT_ONCE = 8
"""So many acts the twin that acknowledges early does together."""


@dataclass
class Writer:
    """One open notebook, and the words that tell of it."""

    notebook: VaultNotebook
    words: int
    say: Say
    chance: random.Random
    change: Callable[[VaultNotebook, str, str], None] = copying.change_passphrase
    acknowledges_early: bool = False
    _later: list[Callable[[], object]] = field(default_factory=list)

    def go_on(self, kind: Kind, steps: Iterable[object]) -> None:
        """Save, and do what `kind` says in every other step."""
        for number, _ in enumerate(steps):
            if kind == "changing" and number % 2:
                new = self.words + 1
                before, self.words = passphrase(self.words), new
                self._do(f"change {new}", lambda b=before, n=new: self._change(b, n))
            elif kind == "backing-up" and number % 2:
                target = self.notebook.path.parent / f"{secrets.token_hex(6)}.backup"
                self._do(f"backup {target.name}", lambda to=target: self._back_up(to))
            else:
                self.save_something()

    def _change(self, before: str, number: int) -> None:
        self.change(self.notebook, before, passphrase(number))

    def _back_up(self, target: Path) -> None:
        copying.back_up(self.notebook, target, write_new_file)

    def save_something(self) -> None:
        """A new note, an old one anew, several at once, or one less."""
        kept = self.notebook.entries(done=None)
        what = self.chance.random()
        if what < 0.1 and kept:
            gone = self.chance.choice(kept)
            self._do(f"delete {gone.id}", lambda: self.notebook.delete(gone.id))
        elif what < 0.2:
            several = [self._new() for _ in range(self.chance.randint(2, 6))]
            self._do(_saves(several), lambda: self.notebook.save_all(several))
        elif what < 0.45 and kept:
            text = random_text(self.chance)
            again = replace(self.chance.choice(kept), values={"it": text})
            self._do(_saves([again]), lambda: self.notebook.save(again))
        else:
            new = self._new()
            self._do(_saves([new]), lambda: self.notebook.save(new))

    def _new(self) -> Entry:
        text, done = random_text(self.chance), self.chance.random() < 0.9
        return note(text, id=secrets.token_hex(6), done=done)

    def _do(self, what: str, act: Callable[[], object]) -> None:
        self.say(f"begin {what}")
        if self.acknowledges_early:
            self._later.append(act)
        else:
            act()
        self.say("done")
        if len(self._later) == _AT_ONCE:
            for one in self._later:
                one()
            self._later.clear()


def _saves(entries: Iterable[Entry]) -> str:
    return "save " + " ".join(f"{entry.id}={fingerprint(entry)}" for entry in entries)


def main(folder: Path, steps: int, seed: int, twin: str) -> None:
    """Make a notebook, save into it, and change its passphrase twice on the way."""
    allow_quick_keys()
    if twin:
        twins.BY_NAME[twin]()

    def say(line: str) -> None:
        os.write(1, f"{line}\n".encode())

    say("begin create 0")
    made = VaultNotebook.create(folder / NAME, passphrase(0), profile=QUICK)
    say("done")
    writer = Writer(made, 0, say, random.Random(seed))  # noqa: S311 - repeatable on purpose
    for part in range(3):
        writer.go_on("saving", range(steps // 3))
        if part < 2:
            writer.go_on("changing", range(2))
    made.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), "".join(sys.argv[4:5]))
