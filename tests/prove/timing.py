"""How long saving and opening take, beside the same database without encryption; and what the
guards cost at the start."""

import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

from tests.bench.figure import Figure
from tests.prove.figures import NotProven
from tests.prove.made_up import FIRST, QUICK, note, notes
from tests.prove.place import on_a_disk

from redirection_tui.notebook import engine
from redirection_tui.notebook.key_derivation import key_for
from redirection_tui.notebook.sql import SqlNotebook, make_tables
from redirection_tui.notebook.vault import VaultNotebook

SIZES = (100, 10_000, 100_000)
SAVES, OPENINGS, STARTS = 150, 7, 15
MODULE, STEP = "day0", "step0"
GUARDS = """
import time
begun = time.process_time()
from redirection_tui.privacy import environment, guards, hardening
environment.scrub()
hardening.harden()
guards.arm(None)
print((time.process_time() - begun) * 1000)
"""


class Plain(SqlNotebook):
    """The same notebook in a file that anyone can read: as durable, and no more."""

    def __init__(self, path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        for statement in (*engine._SET, *engine._LASTING):
            connection.execute(statement).fetchall()
        super().__init__(connection)


def timing() -> Iterator[Figure | NotProven]:
    """Notebooks of all sizes, on a disk."""
    yield _guards()
    place = on_a_disk()
    if not place:
        yield NotProven("the time of a save", "every folder to write to is in memory")
        return
    with ExitStack() as stack:
        books: dict[int, tuple[VaultNotebook, Plain]] = {}
        for size in SIZES:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=place)))
            ours = VaultNotebook.create(
                folder / "notebook.rtv", FIRST, entries=notes(size), profile=QUICK
            )
            books[size] = ours, plain_notebook(folder / "plain.db", size)
            for book in books[size]:
                stack.callback(book.close)
        yield from _saving(books)
        for size, (ours, _) in books.items():
            yield from _reading(ours, size)
        middle = books[SIZES[1]][0]
        middle.close()
        yield _opening(middle.path)


def _saving(books: dict[int, tuple[VaultNotebook, Plain]]) -> Iterator[Figure]:
    """All of them in turns, so that a busy moment of the disk hits all alike."""
    if hasattr(os, "sync"):
        os.sync()  # what making them left to be written is not part of a save
    each = iter(_in_turns(*(book for pair in books.values() for book in pair)))
    taken = {size: (next(each), next(each)) for size in books}
    for size, (ours, plain) in taken.items():
        of = f"{ours * 1000:.2f} ms against {plain * 1000:.2f} ms, medians of {SAVES}"
        yield Figure(f"saving at {size:,} notes, times plain", ours / plain, 2, "x", of)
    growth = taken[SIZES[-1]][0] / taken[SIZES[0]][0]
    yield Figure(f"saving at {SIZES[-1]:,}, times at {SIZES[0]}", growth, 2, "x", "in turns")


def plain_notebook(path: Path, size: int) -> Plain:
    """An open notebook in the clear, with that many notes."""
    with sqlite3.connect(path, isolation_level=None) as connection:
        make_tables(connection)
    connection.close()
    plain = Plain(path)
    plain.save_all(notes(size))
    return plain


def _in_turns(*books: SqlNotebook) -> tuple[float, ...]:
    """The median time of a save in each."""
    taken: list[list[float]] = [[] for _ in books]
    turns = list(zip(books, taken, strict=True))
    for number in range(SAVES):
        random.shuffle(turns)
        for book, times in turns:
            times.append(_time(lambda b=book, n=number: b.save(note(f"one more {n} " * 20))))
    return tuple(statistics.median(times) for times in taken)


def _reading(book: VaultNotebook, size: int) -> Iterator[Figure]:
    """What a person waits for while writing is bounded; looking through everything is told."""
    step = _median(lambda: book.entries(MODULE, STEP), 5)
    draft = _median(lambda: book.draft("day", "one"), 5)
    search = _median(lambda: book.search("nowhere to be found"), 3)
    of = f"a search through all: {search:.0f} ms"
    yield Figure(f"a step's notes at {size:,}", step, None, "ms", of)
    yield Figure(f"a step's draft at {size:,}", draft, 10, "ms")


def _opening(path: Path) -> Figure:
    header = path.read_bytes()[:16]

    def once() -> None:
        VaultNotebook.open(path, FIRST).close()

    key = _median(lambda: key_for(FIRST, header), OPENINGS)
    whole = _median(once, OPENINGS)
    of = f"median of {OPENINGS}, every page read"
    return Figure("unlocking 10,000 notes, beyond the key", whole - key, 300, "ms", of)


def _guards() -> Figure:
    run = [sys.executable, "-c", GUARDS]
    taken = [
        float(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
        for _ in range(STARTS)
    ]
    return Figure("guards at the start", statistics.median(taken), 40, "ms", "processor time")


def _median(act: Callable[[], object], times: int) -> float:
    return statistics.median(_time(act) * 1000 for _ in range(times))


def _time(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun
