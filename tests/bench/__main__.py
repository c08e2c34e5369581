"""Prints each figure, its bound, and whether it holds: `python -m tests.bench [NAME ...]`."""

import compileall
import os
import sys

from tests.bench import answering, lasting, starting, whole
from tests.tui.terminal import ROOT

NAMES = {
    "start": starting.start,
    "many-modules": starting.many_modules,
    "demonstrations": starting.demonstrations,
    "keys": answering.keys,
    "themes": answering.themes,
    "resizing": answering.resizing,
    "pages": answering.pages,
    "leaving": answering.leaving,
    "idle": lasting.idle,
    "memory": lasting.memory,
    "check": whole.check,
    "monkey": whole.monkey,
    "walks": whole.walks,
}
BY_NAME_ONLY = {"walks"}
"""Takes a quarter of an hour; the tests do a part of it."""


def main(wanted: list[str]) -> int:
    """Run the named figures, or all. Exit code 1 when a bound is missed."""
    unknown = set(wanted) - set(NAMES)
    if unknown:
        sys.stderr.write(f"Not a figure: {', '.join(sorted(unknown))}. Known: {', '.join(NAMES)}\n")
        return 2
    # As the set-up leaves it: a guarded run cannot write compiled files itself.
    compileall.compile_dir(ROOT / "src", quiet=1)
    sys.stdout.write(f"load average: {', '.join(f'{load:.1f}' for load in os.getloadavg())}\n")
    missed = 0
    for name in wanted or (name for name in NAMES if name not in BY_NAME_ONLY):
        for figure in NAMES[name]():
            missed += not figure.holds
            sys.stdout.write(f"{figure}\n")
            sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
