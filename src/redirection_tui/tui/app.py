"""The Textual application: keys to actions, themes, signals. What is shown lives in screens/."""

import asyncio
import gc
import signal
from pathlib import Path
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from redirection_tui.errors import NotebookError
from redirection_tui.handover import Handover, Why
from redirection_tui.privacy import crash
from redirection_tui.services import Services
from redirection_tui.tui import themes
from redirection_tui.tui.actions import ACTIONS
from redirection_tui.tui.locking import Locking
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.screens.home import HomeScreen
from redirection_tui.tui.textual_hooks import QuietApp
from redirection_tui.tui.widgets.bars import KeyBar

OF_THE_SCREEN = ("back", "go-on")
"""Actions that each screen answers in its own way."""
SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")


class RedirectionApp(QuietApp):
    """One run of the face: from the first frame until the user leaves or changes language."""

    CSS_PATH = [str(Path(__file__).with_name("app.css"))]
    BINDINGS = [
        *(
            Binding(",".join(action.keys), action.name, show=False, priority=True)
            for action in ACTIONS
            if action.id not in OF_THE_SCREEN
        ),
        Binding("ctrl+c", "ask_to_leave", show=False, priority=True),
        Binding("exclamation_mark", "help_now", show=False),
        Binding("escape", "screen.back", show=False),
    ]

    def __init__(self, services: Services, taken: Handover | None = None) -> None:
        settings = services.settings
        super().__init__(colourless=settings.colours == "plain", signs=settings.signs)
        self.services = services
        self.navigator = Navigator(self, services)
        self.locking = Locking(self, services, self.action_lock)
        self.handover: bytes | None = None
        self.on_purpose = True
        self._taken = taken
        self.fault_pattern = services.words.text("app.fault")
        for theme in themes.THEMES.values():
            self.register_theme(theme)
        self.register_theme(themes.TERMINAL)
        self._begin_with(self._fitting_theme())
        self.animation_level = "none"

    def get_default_screen(self) -> Screen[Any]:
        """The permanent first screen; everything else is pushed on it."""
        return HomeScreen(self.services, self.navigator)

    def on_mount(self) -> None:
        """Leave cleanly when the terminal closes or the system asks."""
        self.call_after_refresh(_collect_from_here)
        self.call_after_refresh(self.locking.begin)
        self.navigator.take_over(self._taken)
        self._taken = None
        loop = asyncio.get_running_loop()
        crash.quiet_loop(loop)
        for name in SIGNALS:
            if hasattr(signal, name):
                loop.add_signal_handler(getattr(signal, name), self._ended)
        if hasattr(signal, "SIGTSTP"):
            loop.add_signal_handler(signal.SIGTSTP, self._stopped)

    def action_help_now(self) -> None:
        """The crisis panel."""
        self.navigator.go("crisis")

    def action_urge_help(self) -> None:
        """Urge help."""
        self.navigator.urge_help()

    def action_menu(self) -> None:
        """Every action in words."""
        self.navigator.go("menu")

    def action_find(self) -> None:
        """Search, and every action by its name."""
        self.navigator.go("find")

    def action_explain(self) -> None:
        """What is asked here, and what the keys do."""
        self.navigator.explain()

    async def action_undo(self) -> None:
        """Take back the last change to an answer on this page."""
        if isinstance(self.screen, BaseScreen):
            await self.screen.undo()

    def action_not_helping(self) -> None:
        """'This is not helping', on exercises."""
        if getattr(self.screen, "offers_not_helping", False):
            self.navigator.go("not-helping")
        elif isinstance(self.screen, BaseScreen):
            self.screen.say(self.services.words.text("closed.not-helping"))

    def action_soft_exit(self) -> None:
        """A calming exercise, from anywhere."""
        self.navigator.soft_exit()

    def action_leave(self) -> None:
        """Blank the screen and end the program, at once and without a question."""
        self._end()
        self.services.notes.stand_at(self.navigator.place())

    def action_lock(self) -> None:
        """Lock the notebook: the program restarts, so that nothing readable stays in memory. In a
        run that keeps nothing the page is covered."""
        if self.services.kept:
            self.restart("lock")
        elif not self.navigator.is_locked:
            self.navigator.go("cover")

    def restart(self, why: Why, passphrase: str = "") -> None:
        """End this run and begin another one, which takes over what `why` needs."""
        place = self.navigator.place()
        try:
            self.handover = self.services.keeping.hand_over(why, place, passphrase)
        except NotebookError as error:
            if why == "lock":  # better a covered page than the last words lost
                self.navigator.go("cover")
            self.navigator.not_kept(error)
            return
        self._end()

    def _end(self) -> None:
        """Blank first; the rest may take a moment, and no longer than it may."""
        self.blank_now()
        self.services.link.ending()
        self.exit(0)

    def touched(self) -> None:
        """Someone is here: the time until the lock begins anew."""
        self.locking.touched()

    def _ended(self) -> None:
        """The window was closed, or the system asks: the next run goes on at the same step."""
        self.on_purpose = False
        self.action_leave()

    def _stopped(self) -> None:
        """Whoever stops the program walks away from it: lock, or cover the page and then stop."""
        self.action_lock()
        if self.handover is None:
            self.call_after_refresh(self.stop_as_asked)

    def show_kept(self, state: str) -> None:
        """Say on the screen at hand how notes are kept."""
        screen = self.screen
        if isinstance(screen, BaseScreen):
            screen.show_kept(state)

    def action_ask_to_leave(self) -> None:
        """Ctrl+C: many press it to copy, so it asks once; pressed again it leaves."""
        if getattr(self.screen, "target", None) == "leave-question":
            self.action_leave()
        else:
            self.navigator.go("leave-question")

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        """A key hint was clicked."""
        event.stop()
        name = event.action.replace("-", "_")
        place = "screen" if event.action in OF_THE_SCREEN else "app"
        self.call_later(self.run_action, f"{place}.{name}")

    def pop_screen(self) -> Any:
        """Pop, and let go of the texts the closed screen held."""
        popped = super().pop_screen()
        self.call_later(self.forget_closed_widgets)
        return popped

    def restyle(self) -> None:
        """Take up a theme that was chosen."""
        self.theme = self._fitting_theme()

    def _begin_with(self, name: str) -> None:
        """Start in a theme. Setting it the usual way parses every style sheet once more."""
        if name == themes.TERMINAL.name:
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())

    def _fitting_theme(self) -> str:
        """The chosen theme, or the terminal's own colours where it has only sixteen."""
        chosen = self.services.settings.colours
        few = self.console.color_system in (None, "standard", "windows")
        return themes.TERMINAL.name if few or chosen == "plain" else chosen


def _collect_from_here() -> None:
    """Switch the collector on for what comes from now on. What the start has made is never freed;
    going through it again and again would hold up a key for a tenth of a second now and then."""
    gc.freeze()
    gc.enable()
