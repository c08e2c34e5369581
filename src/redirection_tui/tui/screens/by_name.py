"""Screens that targets name: one place that knows which is which."""

from typing import Any

from textual.screen import Screen

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator


def make_screen(  # noqa: PLR0911 - one return a screen
    target: str, services: Services, navigator: Navigator
) -> Screen[Any] | None:
    """The screen for a target that is not a walk; None for an unknown one.

    Imports are deferred: each screen loads when it is first opened, none in the first frame.
    """
    head, _, rest = target.partition("/")
    if head == "crisis":
        from redirection_tui.tui.screens.crisis import CrisisScreen

        return CrisisScreen(services, navigator)
    if target == "list/help-lines":
        from redirection_tui.tui.screens.directory import DirectoryScreen

        return DirectoryScreen(services, navigator)
    if target == "list/progress":
        from redirection_tui.tui.screens.progress import ProgressScreen

        return ProgressScreen(services, navigator)
    if target == "list/notes":
        from redirection_tui.tui.screens.notes import NotesScreen

        return NotesScreen(services, navigator)
    if head == "settings":
        from redirection_tui.tui.screens.settings import SettingsScreen

        return SettingsScreen(services, navigator)
    if head in ("map", "tools"):
        from redirection_tui.tui.screens.lists import ListScreen

        return ListScreen(services, navigator, target, rest or None)
    if head == "menu":
        from redirection_tui.tui.screens.menu import MenuScreen

        return MenuScreen(services, navigator)
    if head == "leave-question":
        from redirection_tui.tui.screens.menu import LeaveQuestion

        return LeaveQuestion(services, navigator)
    return None
