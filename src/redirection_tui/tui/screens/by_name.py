"""Screens that targets name: one place that knows which is which."""

from importlib import import_module
from typing import Any

from textual.screen import Screen

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator

_SCREENS = {
    "cover": ("cover", "CoverScreen"),
    "crisis": ("crisis", "CrisisScreen"),
    "find": ("find", "FindScreen"),
    "leave-question": ("menu", "LeaveQuestion"),
    "list/export": ("export", "ExportScreen"),
    "list/help-lines": ("directory", "DirectoryScreen"),
    "list/keep": ("keep", "KeepScreen"),
    "list/notebook": ("notebook", "NotebookScreen"),
    "list/notes": ("notes", "NotesScreen"),
    "list/progress": ("progress", "ProgressScreen"),
    "list/recover": ("recover", "RecoverScreen"),
    "list/protects": ("protects", "ProtectsScreen"),
    "map": ("map", "MapScreen"),
    "menu": ("menu", "MenuScreen"),
    "settings": ("settings", "SettingsScreen"),
    "show": ("show", "BeginScreen"),
    "tools": ("lists", "ToolsScreen"),
    "unlock": ("unlock", "UnlockScreen"),
}
"""Target -> where its screen is. Each is imported when it is first opened, none before the first
frame."""
_WITH_REST = {"note": ("notes", "NotesScreen")}
"""The same for targets that go on after a slash: the id of an entry."""


def make_screen(target: str, services: Services, navigator: Navigator) -> Screen[Any] | None:
    """The screen for a target that is not a walk; None for an unknown one."""
    if target == "list/keep" and services.kept:
        target = "list/notebook"  # there is one already
    head, _, rest = target.partition("/")
    more: tuple[str, ...] = ()
    found = _SCREENS.get(target)
    if found is None and rest:
        found, more = _WITH_REST.get(head), (rest,)
    if found is None:
        return None
    room = import_module(f"redirection_tui.tui.screens.{found[0]}")
    made: Screen[Any] = getattr(room, found[1])(services, navigator, *more)
    return made
