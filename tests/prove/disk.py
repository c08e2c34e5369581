"""A disk that keeps what was synced, and of the rest whatever chance leaves: the worst that POSIX
allows at a power cut.

A file keeps its synced bytes, and of what was written since: nothing, all, a first part, or any
512-byte sectors; its length with its data or without. Names made, moved and removed since the last
sync of the folder are kept likewise, in order or not.
"""

import random
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Literal

from tests.prove import trace

SECTOR = 512
Mode = Literal["nothing", "all", "names", "lengths", "first", "any"]
MODES: tuple[Mode, ...] = ("nothing", "all", "names", "lengths", "first", "any", "any", "any")
"""How a power cut leaves what was not synced; three times by chance."""


@dataclass(eq=False)
class File:
    """One file: what is on the disk for sure, and the writes and lengths that are not."""

    synced: bytes = b""
    waiting: list[tuple[int, bytes] | int] = field(default_factory=list)

    @property
    def seen(self) -> bytes:
        """As the program sees it."""
        return _applied(self.synced, self.waiting)

    def sync(self) -> None:
        self.synced, self.waiting = self.seen, []

    def after_the_cut(self, mode: Mode, chance: random.Random) -> bytes:
        if mode == "all":
            return self.seen
        if mode == "lengths":
            return self.synced[: len(self.seen)].ljust(len(self.seen), b"\0")
        if mode == "first":
            return _applied(self.synced, self.waiting[: chance.randint(0, len(self.waiting))])
        if mode == "any":
            made = _applied(self.synced, _some_sectors(self.waiting, chance))
            return made.ljust(len(self.seen), b"\0") if chance.random() < 0.5 else made
        return self.synced


def _applied(content: bytes, waiting: list[tuple[int, bytes] | int]) -> bytes:
    made = bytearray(content)
    for change in waiting:
        if isinstance(change, int):
            made = made[:change].ljust(change, b"\0")
        else:
            start, part = change
            made = made.ljust(start, b"\0")
            made[start : start + len(part)] = part
    return bytes(made)


def _some_sectors(
    waiting: list[tuple[int, bytes] | int], chance: random.Random
) -> list[tuple[int, bytes] | int]:
    made: list[tuple[int, bytes] | int] = []
    for change in waiting:
        if isinstance(change, int):
            parts: list[tuple[int, bytes] | int] = [change]
        else:
            start, part = change
            cuts = [0, *range(SECTOR - start % SECTOR, len(part), SECTOR), len(part)]
            parts = [(start + a, part[a:b]) for a, b in pairwise(cuts)]
        made += [one for one in parts if chance.random() < 0.5]
    return made


class Disk:
    """The files of one folder, changed by the calls of a trace."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._synced: dict[str, File] = {}
        self._waiting: list[tuple[str, str, File | None]] = []  # ("put" | "gone", name, file)
        self._open: dict[int, tuple[File | None, str]] = {}  # None: the folder itself
        self._at: dict[int, int] = {}

    def apply(self, call: trace.Call) -> bool:
        """True when the call changed anything."""
        name, arguments, result = call
        number = int(arguments[0]) if arguments[0].isdigit() else -1
        match name:
            case "openat" | "open" | "creat":
                return self._opens(trace.path(arguments[name == "openat"]), call)
            case "close":
                self._open.pop(number, None)
            case "lseek" | "read" if number in self._at:
                self._at[number] = result if name == "lseek" else self._at[number] + result
            case "write" | "pwrite64" | "ftruncate" | "fsync" | "fdatasync" if number in self._open:
                return self._in_file(number, call)
            case "rename" | "unlink":
                return self._names(name, [trace.path(one) for one in arguments])
            case "renameat" | "renameat2":
                return self._names("rename", [trace.path(arguments[1]), trace.path(arguments[3])])
            case "unlinkat":
                return self._names("unlink", [trace.path(arguments[1])])
            case _ if number in self._open:
                raise ValueError(f"{name} is not modelled")
        return False

    def after_the_cut(self, mode: Mode, chance: random.Random) -> dict[str, bytes]:
        """Name -> bytes of every file that is left."""
        names = dict(self._synced)
        waiting = self._waiting
        if mode in ("nothing", "lengths"):
            waiting = []
        elif mode == "first":
            waiting = waiting[: chance.randint(0, len(waiting))]
        elif mode == "any":
            waiting = [one for one in waiting if chance.random() < 0.5]
        _rename_all(names, waiting)
        return {name: file.after_the_cut(mode, chance) for name, file in names.items()}

    def _seen(self) -> dict[str, File]:
        names = dict(self._synced)
        _rename_all(names, self._waiting)
        return names

    def _inside(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        return name if folder == self._folder else ""

    def _opens(self, path: str, call: trace.Call) -> bool:
        _, arguments, number = call
        if path == self._folder:
            self._open[number] = (None, "")
            return False
        name = self._inside(path)
        if not name:
            self._open.pop(number, None)
            return False
        file = self._seen().get(name)
        made = file is None
        if file is None:
            file = File()
            self._waiting.append(("put", name, file))
        if any("O_TRUNC" in one for one in arguments):
            file.waiting.append(0)
        if any("O_APPEND" in one for one in arguments):
            raise ValueError("O_APPEND is not modelled")
        self._open[number], self._at[number] = (file, name), 0
        return made

    def _in_file(self, number: int, call: trace.Call) -> bool:
        name, arguments, result = call
        file, _ = self._open[number]
        if name in ("fsync", "fdatasync"):
            if file is not None:
                file.sync()
            else:
                self._synced, self._waiting = self._seen(), []
        elif file is None:
            raise ValueError("a folder was written to")
        elif name == "ftruncate":
            file.waiting.append(int(arguments[1]))
        else:
            start = int(arguments[3]) if name == "pwrite64" else self._at[number]
            file.waiting.append((start, trace.data(arguments[1])[:result]))
            self._at[number] += result if name == "write" else 0
        return True

    def _names(self, what: str, paths: list[str]) -> bool:
        inside = [self._inside(path) for path in paths]
        if not all(inside):
            return False
        if what == "unlink":
            self._waiting.append(("gone", inside[0], None))
        else:
            self._waiting.append((f"move {inside[0]}", inside[1], self._seen()[inside[0]]))
        return True


def _rename_all(names: dict[str, File], waiting: list[tuple[str, str, File | None]]) -> None:
    for what, name, file in waiting:
        if file is None:
            names.pop(name, None)
        else:
            # A rename is one change: the new name never stands beside the old one.
            names.pop(what.removeprefix("move "), None)
            names[name] = file
