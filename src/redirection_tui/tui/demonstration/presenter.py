"""The way around in a demonstration: exercises open by themselves, and no notebook opens."""

from typing import TYPE_CHECKING

from redirection_tui.engine.walk import Walk
from redirection_tui.errors import NotebookError
from redirection_tui.handover import Handover
from redirection_tui.saying.showing import OF_ONES_OWN, Showing
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator

if TYPE_CHECKING:
    from redirection_tui.tui.demonstration.app import DemonstrationApp
    from redirection_tui.tui.demonstration.shown import ShownScreen


class Presenter(Navigator):
    """A navigator on a stack whose first screen is the catalogue."""

    def __init__(self, app: "DemonstrationApp", services: Services, showing: Showing) -> None:
        super().__init__(app, services)
        self._face = app
        self.showing = showing

    def show(self, target: str) -> None:
        """Open an exercise alone, or a whole module or tool, on the catalogue."""
        self.home()
        self.go(target, only=True)

    def speak(self, language: str, then: str | None = None) -> None:
        """Change the language; what is on the screen stays: step, answers, place."""
        del then
        self._services.change(language=language)
        self._face.fault_pattern = self._services.words.text("app.fault")
        self._face.call_later(self._face.tell_again, answers=True)

    def take_over(self, taken: Handover | None) -> None:
        """Begin with the exercise that was asked for; for the next person, say what was cleared."""
        if taken is None:
            return
        if taken.why == "anew":
            from redirection_tui.tui.demonstration.cleared import (
                ClearedScreen,
            )  # deferred: at times

            self._app.push_screen(ClearedScreen(self._services, self, taken.place))
        elif taken.place:
            self.show(taken.place)

    def _walk_screen(self, walk: Walk, *, only: bool) -> "ShownScreen":
        from redirection_tui.tui.demonstration.shown import ShownScreen  # deferred as any walk

        return ShownScreen(self._services, self, walk, only=only)

    def _named(self, target: str) -> None:
        if target in OF_ONES_OWN:
            self.not_kept(NotebookError("demonstration"))
        elif target == "menu":
            from redirection_tui.tui.demonstration.menu import PresenterMenu  # deferred: at times

            if self._back_to(lambda screen: getattr(screen, "target", None) == target) is None:
                self._app.push_screen(PresenterMenu(self._services, self))
        elif target == "note":
            self._note()
        else:
            super()._named(target)

    def _note(self) -> None:
        """The clinician's note on the exercise that is open; a sentence where there is none."""
        from redirection_tui.tui.demonstration.note import NoteScreen  # deferred: at times

        note = NoteScreen.on(self._services, self, self.place())
        if note is None:
            self._notice(self._services.words.text("demonstration.no-note"))
        elif self._back_to(lambda screen: isinstance(screen, NoteScreen)) is None:
            self._app.push_screen(note)
