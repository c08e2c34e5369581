"""The menu of a demonstration: what helps someone who shows an exercise, and the way back."""

from redirection_tui.saying.menus import GAP
from redirection_tui.tui.actions import OF_A_DEMONSTRATION
from redirection_tui.tui.screens.menu import MenuScreen


class PresenterMenu(MenuScreen):
    """The actions of a demonstration before those of every screen; nothing of one's own notes."""

    def _entries(self) -> dict[str, str]:
        words = self.words
        found = {action.id: self.label(action) for action in OF_A_DEMONSTRATION}
        found["home"] = words.text("demonstration.to-all")
        guide = self.services.library.program.for_clinicians
        if guide is not None:
            found[f"tool/{guide}"] = self.services.title_of(guide)
        found["list/help-lines"] = words.text("lists.help-lines")
        found["settings"] = words.text("home.settings")
        found[f"{GAP}everywhere"] = ""
        return found | self.actions_here()
