"""Bits turned and files cut short: always noticed, rightly named, and the file left as it is."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figure import Figure
from tests.prove.figures import blind
from tests.prove.made_up import FIRST, QUICK, notes

from redirection_tui.errors import NotebookError, NotebookReason
from redirection_tui.notebook.key_derivation import HEADER
from redirection_tui.notebook.pages import PAGE
from redirection_tui.notebook.vault import VaultNotebook

NOTES = 400


@dataclass
class Outcome:
    """What was tried, and which of it was not answered as it should be."""

    tried: int
    problems: list[str]


def tampering() -> Iterator[Figure]:
    """Every byte of page 1 and every 97th of the rest; every length that ends with a page."""
    with tempfile.TemporaryDirectory() as folder:
        whole = made(Path(folder), NOTES)
        places = sorted({*range(PAGE), *range(0, len(whole), 97)})
        turned = turn_bits(whole, places, Path(folder))
        cut = cut_short(whole, range(0, len(whole), PAGE), Path(folder))
    for what, one in (("bits turned", turned), ("files cut short", cut)):
        of = f"of {one.tried}" + "".join(f"; {problem}" for problem in one.problems[:3])
        yield Figure(f"{what}: not noticed or ill answered", len(one.problems), 0, "", of)
    yield blind("bits turned", unnoticed_without_codes(), "plain SQLite misses some")


def made(folder: Path, count: int) -> bytes:
    """The bytes of a notebook of that many notes."""
    path = folder / "whole.rtv"
    VaultNotebook.create(path, FIRST, entries=notes(count), profile=QUICK).close()
    return path.read_bytes()


def turn_bits(whole: bytes, places: list[int], folder: Path) -> Outcome:
    """One bit at a time."""
    outcome = Outcome(len(places), [])
    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        answer = _opened(bytes(changed), folder)
        if answer not in _right(place):
            outcome.problems.append(f"byte {place}: {answer or 'opened'}")
    return outcome


def cut_short(whole: bytes, lengths: range, folder: Path) -> Outcome:
    """The first part only; and one byte less than that."""
    every = sorted({*lengths, *(max(0, length - 1) for length in lengths)})
    outcome = Outcome(len(every), [])
    for length in every:
        answer = _opened(whole[:length], folder)
        if answer != ("damaged" if length else "not-a-notebook"):
            outcome.problems.append(f"length {length}: {answer or 'opened'}")
    return outcome


def _right(place: int) -> tuple[NotebookReason, ...]:
    if place == 0:
        return ("not-a-notebook",)
    if place == 1:
        return ("newer", "not-a-notebook")
    return ("wrong-passphrase",) if place < HEADER else ("damaged",)


def _opened(content: bytes, folder: Path) -> str:
    """The reason why it does not open; empty when it does. Anything but NotebookError is raised."""
    path = folder / "changed.rtv"
    path.write_bytes(content)
    try:
        VaultNotebook.open(path, FIRST).close()
    except NotebookError as error:
        return error.reason if path.read_bytes() == content else "the file was changed"
    return ""


def unnoticed_without_codes() -> int:
    """How many of some turned bits in notes a plain SQLite file opens and reads without a word."""
    import sqlite3  # deferred: the twin only

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plain.db"
        with sqlite3.connect(path) as plain:
            plain.execute("CREATE TABLE entry (data TEXT)")
            plain.executemany("INSERT INTO entry VALUES (?)", [("a note " * 200,)] * 20)
        plain.close()
        content = path.read_bytes()
        unnoticed = 0
        for match in list(re.finditer(b"a note", content))[::300]:
            changed = bytearray(content)
            changed[match.start()] ^= 1
            path.write_bytes(changed)
            again = sqlite3.connect(path)
            unnoticed += again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            again.close()
        return unnoticed
