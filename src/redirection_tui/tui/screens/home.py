"""The first screen: help, one clear next step, the doors to everything else."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying import menus
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import SHORT, BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class HomeScreen(BaseScreen[None]):
    """Permanent: it is never closed, and is made anew each time it comes back into view."""

    HERE = ("menu",)
    target = "home"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._reason = Static("", classes="hint", markup=False)
        self._reason.display = False

    def stage(self) -> Iterable[Widget]:
        """A greeting and the doors."""
        yield VerticalScroll(
            Static(self.words.text("home.title"), classes="title", markup=False),
            self._reason,
            Choices(self._doors(), marks="none"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin in the list."""
        self.begin()

    def on_resize(self) -> None:
        """A window that changes may have room for groups, or none any more."""
        super().on_resize()
        now = self._doors()
        for doors in self.lists():
            if set(doors.options) != set(now):
                doors.replace(now, keep_place=True)

    def come_back(self) -> None:
        """Progress may have changed; the place in the list stays."""
        self._say_why()
        for doors in self.lists():
            doors.replace(self._doors(), keep_place=True)
            doors.focus()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Open a door."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        name, _, rest = event.option.partition(":")
        if name == "language":
            self.navigator.speak(rest)
        elif name == "go":
            self.navigator.go(rest)
        elif name == "open":
            self.navigator.restart_to_open()
        else:
            self.navigator.urge_help()

    def action_back(self) -> None:
        """There is nothing behind the first screen; Esc never ends the program."""

    def _doors(self) -> dict[str, str]:
        """The doors in groups, which a short window has no lines for. Leaving stands here too, for
        whoever knows only arrows. Someone in a hurry has its keys, so here it asks first: in memory
        everything would be gone."""
        doors = menus.home(self.services) | {"go:leave-question": self.words.text("offer.leave")}
        if self.app.size.height < SHORT:
            doors = {name: door for name, door in doors.items() if not name.startswith(menus.GAP)}
        return doors

    def _say_why(self) -> None:
        """Why the next step is this one, where it comes before its turn."""
        because = menus.why_next(self.services)
        self._reason.update(because)
        self._reason.display = bool(because)
