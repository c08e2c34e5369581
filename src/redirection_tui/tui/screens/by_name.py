"""Screens that targets name: one place that knows which is which."""

from typing import Any

from textual.screen import Screen

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator

_OF_THE_NOTEBOOK = (
    "unlock",
    "list/keep",
    "list/recover",
    "list/notebook",
    "list/export",
    "list/protects",
    "cover",
)


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
    if target in _OF_THE_NOTEBOOK:
        return _notebook_screen(target, services, navigator)
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


def _notebook_screen(  # noqa: PLR0911 - one return a screen
    target: str, services: Services, navigator: Navigator
) -> Screen[Any]:
    """The screens about keeping notes."""
    if target == "unlock":
        from redirection_tui.tui.screens.unlock import UnlockScreen

        return UnlockScreen(services, navigator)
    if target == "list/recover":
        from redirection_tui.tui.screens.recover import RecoverScreen

        return RecoverScreen(services, navigator)
    if target == "list/keep":
        from redirection_tui.tui.screens.keep import KeepScreen

        return KeepScreen(services, navigator)
    if target == "list/notebook":
        from redirection_tui.tui.screens.notebook import NotebookScreen

        return NotebookScreen(services, navigator)
    if target == "list/export":
        from redirection_tui.tui.screens.export import ExportScreen

        return ExportScreen(services, navigator)
    if target == "list/protects":
        from redirection_tui.tui.screens.protects import ProtectsScreen

        return ProtectsScreen(services, navigator)
    from redirection_tui.tui.screens.cover import CoverScreen

    return CoverScreen(services, navigator)
