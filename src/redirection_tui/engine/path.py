"""The path through the program: one suggested next step, nothing locked, progress from entries."""

from collections.abc import Sequence

from msgspec import Struct

from redirection_tui.content.model.program import Program
from redirection_tui.records import Entry


class Progress(Struct, frozen=True):
    """What entries say about the way so far: finished steps by module, finished modules."""

    steps: dict[str, frozenset[str]]
    ended: frozenset[str]

    def started(self, module: str) -> bool:
        """True when a step of the module is finished."""
        return bool(self.steps.get(module))


def progress(entries: Sequence[Entry]) -> Progress:
    """Progress, derived: deleting an entry takes its step back."""
    steps: dict[str, set[str]] = {}
    for entry in entries:
        steps.setdefault(entry.module, set()).add(entry.step)
    return Progress(
        {module: frozenset(done) for module, done in steps.items()},
        frozenset(entry.module for entry in entries if entry.ended),
    )


def next_module(program: Program, so_far: Progress, *, short: bool = False) -> str | None:
    """The module to suggest: the first on the path that is not finished."""
    order = program.short_path if short else program.modules
    return next((module for module in order if module not in so_far.ended), None)
