"""The menu of a demonstration: what helps someone who shows an exercise, and the way back."""

from redirection_tui.saying.menus import GAP, of_a_demonstration
from redirection_tui.tui.actions import OF_A_DEMONSTRATION, beside_keys
from redirection_tui.tui.screens.menu import MenuScreen


class PresenterMenu(MenuScreen):
    """The actions of a demonstration before those of every screen; nothing of one's own notes."""

    def _entries(self) -> dict[str, str]:
        lines = beside_keys((*OF_A_DEMONSTRATION, *self.actions_here()), self.words)
        found = {action.id: lines.pop(action.id) for action in OF_A_DEMONSTRATION}
        found |= of_a_demonstration(self.services)
        found[f"{GAP}everywhere"] = ""
        return found | lines
