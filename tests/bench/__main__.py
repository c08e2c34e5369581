"""Prints each figure, its bound, and whether it holds. Medians of repeated runs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import figures  # the path above must be set first

NAMES = {
    "start": figures.start,
    "many-modules": figures.many_modules,
    "keys": figures.keys,
    "pages": figures.pages,
    "idle": figures.idle,
    "memory": figures.memory,
    "monkey": figures.monkey,
    "check": figures.check,
}


def main(wanted: list[str]) -> int:
    """Run the named figures, or all. Exit code 1 when a bound is missed."""
    missed = 0
    for name in wanted or NAMES:
        for figure in NAMES[name]():
            missed += not figure.holds
            sys.stdout.write(f"{name:<13} {figure}\n")
            sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
