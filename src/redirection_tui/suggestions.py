"""The one next step, and the sentence that says why it is this one. It can always be ignored."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from redirection_tui.content.library import Library
from redirection_tui.engine.path import Progress, ahead
from redirection_tui.errors import ContentUnreadable
from redirection_tui.records import Entry

if TYPE_CHECKING:
    from redirection_tui.engine.context import Context
    from redirection_tui.engine.walk import Walk


class Suggestion(Struct, frozen=True):
    """The one next step: where, its title, minutes to the next natural stop, begun or not, and,
    where it is suggested before its turn, because of what."""

    module: str
    step: str
    title: str
    minutes: int
    begun: bool
    because: str = ""


def suggest(
    library: Library,
    so_far: Progress,
    context: "Callable[[], Context]",
    walk: "Callable[[str], Walk]",
    *,
    short: bool = False,
) -> Suggestion | None:
    """What was begun goes on first; then the first reason that holds; then the order of the path,
    the short one or the whole.

    None when everything is finished. A module that cannot be read is passed over.
    """
    following = ahead(library.program, so_far, short=short)
    for module, because in _candidates(library, so_far, following, context, walk):
        try:
            return _at(library, module, because, so_far, walk)
        except ContentUnreadable:
            continue
    return None


def check_in(tool: str | None, entries: Sequence[Entry], today: date) -> str | None:
    """The check-in, for someone who comes back on another day and has not been asked on this one.
    At the very beginning there is nothing to come back to, and it stays among the tools."""
    day = today.isoformat()
    back = any(entry.day < day for entry in entries)
    asked = any(entry.module == tool and entry.day == day for entry in entries)
    return tool if back and not asked else None


def _candidates(
    library: Library,
    so_far: Progress,
    following: Sequence[str],
    context: "Callable[[], Context]",
    walk: "Callable[[str], Walk]",
) -> Iterable[tuple[str, str]]:
    open_ones = [module for module in library.program.modules if module not in so_far.ended]
    begun = [module for module in open_ones if _begun(module, so_far, walk)]
    yield from ((module, "") for module in begun[-1:])
    if so_far.ended:
        yield from _reasons(library, so_far, following, context)
    yield from ((module, "") for module in following)


def _reasons(
    library: Library,
    so_far: Progress,
    open_ones: Sequence[str],
    context: "Callable[[], Context]",
) -> Iterable[tuple[str, str]]:
    from redirection_tui.engine.conditions import holds  # deferred: nothing is finished at first

    try:
        reasons = library.tailoring().reasons
    except ContentUnreadable:
        return
    for reason in reasons:
        waits = not so_far.ended.issuperset(reason.after)
        if reason.module in open_ones and not waits and holds(reason.when, context()):
            yield reason.module, reason.say


def _begun(module: str, so_far: Progress, walk: "Callable[[str], Walk]") -> bool:
    """True when someone went into it from its beginning: a step opened from a plan or from help
    begins nothing. One that cannot be read is passed over when it is opened."""
    if not so_far.started(module):
        return False
    try:
        along = walk(module)
    except ContentUnreadable:
        return True
    return along.position[0] > 1


def _at(
    library: Library,
    module: str,
    because: str,
    so_far: Progress,
    walk: "Callable[[str], Walk]",
) -> Suggestion:
    if not _begun(module, so_far, walk):
        # Only the header is read for a module that was not begun.
        title = library.header(module).title
        return Suggestion(module, "", title, 0, begun=False, because=because)
    from redirection_tui.engine import sittings  # deferred: nothing is begun at first

    along = walk(module)
    step = along.current
    minutes = sittings.minutes_left(along.module, step.id, along.shows)
    return Suggestion(module, step.id, step.title, minutes, begun=True)
