"""The face of a demonstration: the same exercises, in a run that keeps nothing."""

from pathlib import Path
from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from redirection_tui.handover import Handover
from redirection_tui.saying.showing import Showing
from redirection_tui.services import Services
from redirection_tui.tui.actions import OF_A_DEMONSTRATION
from redirection_tui.tui.app import RedirectionApp
from redirection_tui.tui.demonstration.catalogue import CatalogueScreen
from redirection_tui.tui.demonstration.presenter import Presenter

OF_AN_EXERCISE = ("next-exercise", "previous-exercise")
"""The exercise on the screen answers these itself."""


class DemonstrationApp(RedirectionApp):
    """Begins with the catalogue of exercises, on which each of them opens."""

    CSS_PATH = [*RedirectionApp.CSS_PATH, str(Path(__file__).with_name("demonstration.css"))]
    AIRY = True
    BINDINGS = [
        Binding(",".join(action.keys), action.name, show=False, priority=True)
        for action in OF_A_DEMONSTRATION
        if action.keys and action.id not in OF_AN_EXERCISE
    ]

    def __init__(self, services: Services, taken: Handover | None = None) -> None:
        super().__init__(services, taken)
        self.showing = Showing(services)
        self.navigator: Presenter = Presenter(self, services, self.showing)
        self._waits = taken is not None and bool(taken.place)

    def get_default_screen(self) -> Screen[Any]:
        """The catalogue."""
        return CatalogueScreen(self.services, self.navigator, waits=self._waits)

    async def tell_again(self, *, answers: bool) -> None:
        """Every screen that can says again what it shows; the others are left."""
        while not hasattr(self.screen, "tell_again"):
            self.pop_screen()
        for screen in self.screen_stack:
            await screen.tell_again(answers=answers)  # type: ignore[attr-defined]  # just looked for

    def action_find(self) -> None:
        """Searching is what the catalogue is for."""
        self.navigator.home()

    def action_note(self) -> None:
        """The clinician's note on the exercise."""
        self.navigator.go("note")

    def action_example(self) -> None:
        """From the example to the empty exercise, or back."""
        self.showing.swap_examples()
        self.call_later(self.tell_again, answers=False)

    def action_language(self) -> None:
        """The next language; what is on the screen stays."""
        self.navigator.speak(self.showing.next_language())

    def action_timer(self) -> None:
        """Show the minutes, or do not."""
        self.showing.timer = not self.showing.timer
        redraw = getattr(self.screen, "redraw_time", None)
        if redraw is not None:
            redraw()

    def action_anew(self) -> None:
        """For the next person: a fresh run, so that nothing typed is left in memory."""
        self.restart("anew")

    def action_own(self) -> None:
        """The end of the demonstration: back to one's own program."""
        self.restart("own")

    async def action_next_exercise(self) -> None:
        """From the menu: the next one."""
        await self._of_the_exercise("action_next_exercise")

    async def action_previous_exercise(self) -> None:
        """From the menu: the one before."""
        await self._of_the_exercise("action_previous_exercise")

    async def _of_the_exercise(self, name: str) -> None:
        action = getattr(self.screen, name, None)
        if action is not None:
            await action()
