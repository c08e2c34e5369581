"""What one save asks of the disk, counted: waits for it to be durable, and bytes. Unlike times,
these are the same on every machine. Run under strace:
`python -m tests.prove.asking FOLDER SIZE HOW`."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figure import Figure
from tests.prove import trace
from tests.prove.figures import NotProven, blind
from tests.prove.made_up import FIRST, QUICK, allow_quick_keys, note, notes
from tests.prove.timing import plain_notebook

from redirection_tui.notebook import copying
from redirection_tui.notebook.vault import VaultNotebook

SMALL, LARGE, SAVES = 100, 10_000, 20
_BEGIN, _END = b"begin\n", b"end\n"


@dataclass(frozen=True)
class Asked:
    """Of one save, on average."""

    waits: float
    bytes: float


def asking() -> Iterator[Figure | NotProven]:
    """Ours against the same notebook without encryption, small and large."""
    if why := trace.missing():
        yield NotProven("what a save asks of the disk", why)
        return
    small, large = asked(SMALL), asked(LARGE)
    for size, ours in ((SMALL, small), (LARGE, large)):
        plain = asked(size, "plain")
        of = f"{ours.waits:g} against {plain.waits:g}"
        name = f"waits for the disk a save at {size:,}, times plain"
        yield Figure(name, ours.waits / plain.waits, 2, "x", of)
        of = f"{ours.bytes:,.0f} against {plain.bytes:,.0f}"
        yield Figure(f"bytes a save at {size:,}, times plain", ours.bytes / plain.bytes, 2, "x", of)
    yield Figure("waits a save asks for", large.waits, 5, "", "at most")
    yield Figure(f"bytes a save at {LARGE:,}, times at {SMALL}", large.bytes / small.bytes, 2, "x")
    few, many = asked(SMALL, "whole"), asked(10 * SMALL, "whole")
    grown = many.bytes / few.bytes
    yield blind("what a save asks", grown > 2, f"a twin that writes all anew: {grown:.1f} x")


def asked(size: int, how: str = "ours") -> Asked:
    """Count the calls of some saves."""
    with tempfile.TemporaryDirectory() as scratch:
        arguments = ["-m", "tests.prove.asking", scratch, str(size), how]
        output = trace.traced(arguments, Path(scratch, "trace"), "write,pwrite64,fsync,fdatasync")
        counts, waits, written = False, 0, 0
        for name, given, result in trace.calls(output):
            if given[0] == "1":
                counts = trace.data(given[1]) == _BEGIN
            elif counts and name in ("fsync", "fdatasync"):
                waits += 1
            elif counts:
                written += result
    return Asked(waits / SAVES, written / SAVES)


def main(folder: Path, size: int, how: str) -> None:
    """Make a notebook of that size and save some notes."""
    allow_quick_keys()
    if how == "plain":
        book = plain_notebook(folder / "plain.db", size)
        _save(lambda number: book.save(note(f"one more {number}")))
        book.close()
        return
    vault = VaultNotebook.create(folder / "n.rtv", FIRST, entries=notes(size), profile=QUICK)
    if how == "whole":
        _save(lambda _: copying.change_passphrase(vault, FIRST, FIRST))
    else:
        _save(lambda number: vault.save(note(f"one more {number}")))
    vault.close()


def _save(act: Callable[[int], object]) -> None:
    act(0)  # the first one makes the journal
    os.write(1, _BEGIN)
    for number in range(SAVES):
        act(number)
    os.write(1, _END)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
