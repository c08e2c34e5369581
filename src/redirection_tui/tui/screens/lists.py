"""The tools, always open."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying import menus
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class ToolsScreen(BaseScreen[None]):
    """The tools, then what was noted and written, and the help lines. Nothing is locked."""

    target = "tools"

    def place(self) -> str:
        """The tools."""
        return self.words.text("lists.tools")

    def stage(self) -> Iterable[Widget]:
        """A title and the list."""
        yield VerticalScroll(
            Static(self.place(), classes="title", markup=False),
            Choices(self._entries(), marks="none"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin in the list."""
        self.begin()

    def come_back(self) -> None:
        """Progress may have changed."""
        for menu in self.lists():
            menu.replace(self._entries(), keep_place=True)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open it."""
        event.stop()
        if event.option == "back":
            self.action_back()
        elif self.is_active and event.option is not None:
            self.navigator.go(event.option)

    def _entries(self) -> dict[str, str]:
        return menus.tools(self.services) | {"back": self.words.text("notice.back")}
