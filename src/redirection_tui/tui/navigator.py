"""One way to open things: from menus, offers and keys alike. It keeps the stack small."""

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from redirection_tui.errors import ContentUnreadable, NotebookError, UnknownId
from redirection_tui.handover import WITH_NOTES, Handover
from redirection_tui.services import Services
from redirection_tui.tui.actions import BY_ID

if TYPE_CHECKING:
    from redirection_tui.engine.walk import Walk
    from redirection_tui.tui.app import RedirectionApp
    from redirection_tui.tui.screens.walk import WalkScreen


class Navigator:
    """Turns targets of the content (`tool/urge-help`, `crisis`, ...) into screens on the stack.

    What is already open is returned to, never opened twice: keys that open help would pile up
    screens, and each would be one more to go back through.
    """

    def __init__(self, app: "RedirectionApp", services: Services) -> None:
        self._app = app
        self._services = services

    def go(self, target: str, *, only: bool = False) -> None:
        """Open `target`; with `only`, one step of a module, to come back from it when it is done.
        A part that cannot be read is said so; everything else goes on."""
        head, _, rest = target.partition("/")
        try:
            if head in ("module", "tool"):
                module, _, step = rest.partition("/")
                self._walk(module, step or None, only=only)
            elif target == "not-helping":
                self._job(self._services.library.program.not_helping)
            elif target == "leave":
                self._app.action_leave()
            else:
                self._named(target)
        except (ContentUnreadable, UnknownId):
            self._notice(self._services.words.text("notice.unreadable"))

    def do(self, name: str) -> None:
        """Run an action by its id, or go to a place by its target."""
        if name == "home":
            self.home()
        elif name in BY_ID:
            self._app.call_later(self._app.run_action, BY_ID[name].name)
        else:
            self.go(name)

    def urge_help(self) -> None:
        """Urge help, from its beginning if it is not open."""
        self._job(self._services.library.program.urge_help)

    def soft_exit(self) -> None:
        """The calming exercise that a heavy page offers."""
        self._job(self._services.library.program.soft_exit)

    def explain(self) -> None:
        """What the screen at hand asks, and what its keys do."""
        from redirection_tui.tui.screens.base import BaseScreen  # deferred: it imports this module
        from redirection_tui.tui.screens.explain import ExplainScreen  # deferred: seldom asked for

        screen = self._app.screen
        if isinstance(screen, BaseScreen) and not isinstance(screen, ExplainScreen):
            made = ExplainScreen(self._services, self, screen.explained(), screen.offered)
            self._app.push_screen(made)

    def home(self) -> None:
        """Back to the first screen."""
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()

    def speak(self, language: str, then: str | None = None) -> None:
        """Change the language: back to the first screen in the new one, then on to `then`."""
        self._services.change(language=language)
        self.home()
        self._app.fault_pattern = self._services.words.text("app.fault")
        first: Any = self._app.screen
        # In the same language the first screen has renewed itself, and making it once more would
        # swallow a key.
        other, first.words = first.words is not self._services.words, self._services.words

        async def again() -> None:
            if other:
                await first.recompose()
                first.on_mount()  # puts the focus back into the list
            if then is not None:
                self.go(then)

        self._app.call_later(again)

    def restyle(self) -> None:
        """Take up the theme that the settings name."""
        self._app.restyle()

    def not_kept(self, error: NotebookError) -> None:
        """Say why something could not be written. It is still on the screen."""
        self._notice(self._services.words.text(f"vault-errors.{error.reason}"))

    def restart_to_keep(self, passphrase: str) -> None:
        """Begin a run that may write into the notebook's folder, and make the notebook there."""
        self._app.restart("keep", passphrase)

    def restart_to_open(self) -> None:
        """Begin a run that may write into the notebook's folder, and unlock it there."""
        self._app.restart("open")

    def restart_to_bring_back(self) -> None:
        """Begin a run that may write into the notebook's folder, and put a backup there."""
        self._app.restart("bring-back")

    def restart_without(self, *, delete: bool) -> None:
        """Begin a run without the notebook; with `delete`, the notebook is deleted first."""
        self._app.restart("delete" if delete else "without")

    def restart_to_show(self) -> None:
        """Begin a demonstration: a run that knows nothing of this one and may write nowhere."""
        self._app.restart("show")

    def take_over(self, taken: Handover | None) -> None:
        """Begin where the run before has left off: unlock, make the notebook, or nothing."""
        why = taken.why if taken is not None else ""
        if taken is not None and why in WITH_NOTES:
            self._services.notes.notebook.save_all(taken.notes())
        if taken is not None and why == "keep":
            from redirection_tui.tui.screens.keep import KeepScreen  # deferred: once in a life

            place = taken.place
            made = KeepScreen(self._services, self, taken.passphrase)
            self._app.push_screen(made, lambda _: self.go(place) if place else None)
        elif why == "bring-back":
            from redirection_tui.tui.screens.recover import RecoverScreen  # deferred: seldom

            screen = RecoverScreen(self._services, self, only_backup=True)
            self._app.push_screen(screen, self._unlocked)
        elif why in ("lock", "open") or (why in ("", "own") and self._services.has_notebook):
            from redirection_tui.tui.screens.unlock import UnlockScreen  # deferred: not always

            self._app.push_screen(UnlockScreen(self._services, self), self._unlocked)
        if self._services.trouble is not None:
            self.not_kept(NotebookError(self._services.trouble))

    def _unlocked(self, opened: bool | None) -> None:
        """Home in the language of the notebook, then where one was."""
        if not opened:
            self.restart_without(delete=False)
            return
        self._app.restyle()
        place = self._services.returning
        self.speak(self._services.settings.language or "", then=place or None)

    def place(self) -> str:
        """The target of the step that is open on top of the others; empty on the first screen."""
        stack = reversed(self._app.screen_stack)
        return next((at for screen in stack if (at := getattr(screen, "at", ""))), "")

    @property
    def is_locked(self) -> bool:
        """True while the passphrase is asked for: there is nothing to lock or to cover."""
        return any(getattr(one, "target", None) == "unlock" for one in self._app.screen_stack)

    def lock(self) -> None:
        """Lock the notebook, or cover the page where there is none."""
        self._app.action_lock()

    def tidy(self) -> None:
        """Let go of the texts of closed widgets."""
        self._app.forget_closed_widgets()

    def _job(self, module: str | None) -> None:
        if module is not None:
            self.go(f"tool/{module}")

    def _walk(self, module: str, step: str | None, *, only: bool = False) -> None:
        opened = self._back_to(lambda screen: getattr(screen, "module_id", None) == module)
        if opened is not None:
            if step is not None:
                opened.jump(step)
            return
        walk = self._services.walk(module, step)
        under = self._app.screen
        screen = self._walk_screen(walk, only=only and step is not None)

        def came_back(wanted: str | None) -> None:
            self._come_back(under, wanted)

        self._app.push_screen(screen, came_back)

    def _walk_screen(self, walk: "Walk", *, only: bool) -> "WalkScreen":
        from redirection_tui.tui.screens.walk import WalkScreen  # deferred: not in the first frame

        return WalkScreen(self._services, self, walk, only=only)

    def _come_back(self, under: Screen[Any], wanted: str | None) -> None:
        """What a finished walk asked for: something in the walk below it, or another place."""
        if wanted in ("example", "skip"):
            taken = getattr(under, "take", None)
            if taken is not None:
                taken(wanted)
        elif wanted is not None:
            self.go(wanted)

    def _named(self, target: str) -> None:
        from redirection_tui.tui.screens.by_name import make_screen  # deferred: several screens

        if self._back_to(lambda screen: getattr(screen, "target", None) == target) is None:
            screen = make_screen(target, self._services, self)
            if screen is not None:
                self._app.push_screen(screen)

    def _notice(self, text: str) -> None:
        from redirection_tui.tui.screens.notice import NoticeScreen  # deferred: seldom needed

        self._app.push_screen(NoticeScreen(self._services, self, text))

    def _back_to(self, wanted: Any) -> "WalkScreen | None":
        stack = self._app.screen_stack
        found = next((screen for screen in reversed(stack) if wanted(screen)), None)
        if found is None:
            return None
        while self._app.screen is not found:
            self._app.pop_screen()
        return found  # type: ignore[return-value]  # only a walk is asked for more than being there
