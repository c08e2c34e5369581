"""Lists of modules: one of the program's questions with its modules, and the tools."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying import menus
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class ListScreen(BaseScreen[None]):
    """The modules of a part with what is done of them, or the tools. Nothing is locked."""

    def __init__(
        self, services: Services, navigator: Navigator, target: str, part: str | None
    ) -> None:
        self.target = target
        self._part = part
        super().__init__(services, navigator)

    def place(self) -> str:
        """The question, or 'tools'."""
        if self._part is None:
            return self.words.text("lists.tools")
        return menus.part_title(self.services, self._part)

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
        if self.is_active and event.option is not None:
            self.navigator.go(event.option)

    def _entries(self) -> dict[str, str]:
        if self._part is None:
            return menus.tools(self.services)
        return menus.part(self.services, self._part)
