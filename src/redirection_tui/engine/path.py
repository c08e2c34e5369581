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


def ahead(program: Program, so_far: Progress, *, short: bool = False) -> tuple[str, ...]:
    """The modules that are not finished, in order. On the short path its own come alone, and the
    others once these are behind one."""
    waiting = tuple(module for module in program.modules if module not in so_far.ended)
    return (short and tuple(one for one in program.short_path if one in waiting)) or waiting
