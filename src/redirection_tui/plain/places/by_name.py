"""Places that targets name: one table that knows which is which."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from redirection_tui.errors import NotebookError, UnknownId
from redirection_tui.plain.places import helping, keeping, lists, notebook, notes, searching
from redirection_tui.saying.showing import OF_ONES_OWN

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide

PLACES: "dict[str, Callable[[Guide], None]]" = {
    "crisis": helping.crisis,
    "find": searching.find,
    "map": searching.whole_map,
    "menu": lists.menu,
    "show": lists.show,
    "tools": lists.tools,
    "settings": lists.settings,
    "cover": keeping.cover,
    "list/help-lines": helping.directory,
    "list/progress": notes.progress,
    "list/notes": notes.notes,
    "list/export": notes.export,
    "list/protects": keeping.protects,
    "list/keep": keeping.keep,
    "list/notebook": notebook.notebook,
}


def find(target: str, guide: "Guide") -> Callable[[], None]:
    """The place for a target that is not a walk. Raises UnknownId for one that nothing has."""
    head, _, rest = target.partition("/")
    if head == "note":
        return partial(notes.note, guide, rest)
    if target == "list/keep" and guide.services.kept:
        target = "list/notebook"  # there is one already
    if guide.showing is not None and target in OF_ONES_OWN:
        return partial(guide.not_kept, NotebookError("demonstration"))
    if target not in PLACES:
        raise UnknownId(target)
    return partial(PLACES[target], guide)
