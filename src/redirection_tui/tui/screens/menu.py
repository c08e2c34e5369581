"""The menu: every action in words with its keys; and the question that Ctrl+C asks."""

from collections.abc import Iterable, Mapping

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying.menus import GAP, places
from redirection_tui.tui.actions import ACTIONS, Action, as_title, beside_keys
from redirection_tui.tui.screens.base import ROOMY, BaseScreen
from redirection_tui.tui.screens.statement import StatementScreen
from redirection_tui.tui.widgets.choices import Choices


class MenuScreen(BaseScreen[None]):
    """What can be done here, and where one can go."""

    HERE = ("back",)
    target = "menu"

    def place(self) -> str:
        """The menu."""
        return as_title(self.words.text("action.menu"))

    def stage(self) -> Iterable[Widget]:
        """Actions with their keys, then places."""
        yield VerticalScroll(
            Static(self.words.text("menu.title"), classes="title", markup=False),
            Static(self.words.text("menu.how"), classes="hint under", markup=False),
            Choices(self._entries(), marks="none"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin in the list."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Close the menu, then do it."""
        event.stop()
        name = event.option
        if name == "back":
            self.action_back()
            return
        if name is None or not self.is_active:
            return
        navigator = self.navigator
        self.leave_with(None)
        navigator.do(name)

    def _entries(self) -> dict[str, str]:
        found = beside_keys(self.actions_here(), self.words)
        if self.app.size.height >= ROOMY[1]:  # else the last of them would be below the window
            found[f"{GAP}places"] = ""
        found |= places(self.services)
        found["show"] = self.words.text("menu.show")
        found["back"] = self.words.text("notice.back")
        return found

    def actions_here(self) -> tuple[Action, ...]:
        """The actions that work on the screen below."""
        # This screen is on top already when it asks.
        below = [screen for screen in self.app.screen_stack if screen is not self]
        exercise = bool(below) and getattr(below[-1], "offers_not_helping", False)
        left_out = ("menu", "back", "go-on", "" if exercise else "not-helping")
        return tuple(action for action in ACTIONS if action.id not in left_out)


class LeaveQuestion(StatementScreen):
    """Asked after Ctrl+C, which many press to copy. Pressed again, it leaves."""

    HERE = ("back",)
    target = "leave-question"

    def place(self) -> str:
        """Leaving."""
        return as_title(self.words.text("action.leave"))

    def heading(self) -> str:
        """The question."""
        return self.words.text("leave.title")

    def body(self) -> str:
        """What leaving does."""
        return self.words.text("leave.text-kept" if self.services.kept else "leave.text")

    def ways(self) -> Mapping[str, str]:
        """Two answers."""
        return {"leave": self.words.text("leave.yes"), "stay": self.words.text("leave.no")}

    def taken(self, way: str | None) -> None:
        """Leave, or go on."""
        if way == "leave":
            self.navigator.go("leave")
        else:
            self.leave_with(None)
