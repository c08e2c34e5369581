"""The first screen: four doors, one clear next step, the program's questions."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import CLOSED, GAP, HEADING, Choices


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
        words = self.words
        program = self.services.library.program
        doors: dict[str, str] = {}
        done = self.services.progress().steps
        first = program.first_run
        if first and first not in done:
            doors[f"go:tool/{first}"] = words.text("home.new-here")
        if self.services.has_notebook and not self.services.kept:
            doors["open"] = words.text("unlock.open")
        if program.crisis:
            doors["go:crisis"] = words.text("home.help-now")
        if program.urge_help:
            doors["urge"] = words.text("home.urge")
        doors |= self._next()
        if program.tools:
            doors["go:tools"] = words.text("home.tools")
        doors[f"{HEADING}program"] = words.text("home.program")
        doors |= self._parts()
        doors[f"{GAP}own"] = ""
        doors["go:settings"] = words.text("home.settings")
        for code, name in self.services.languages().items():
            if code != self.services.library.language:
                doors[f"language:{code}"] = name
        return doors

    def _say_why(self) -> None:
        """Why the next step is this one, where it comes before its turn."""
        step = self.services.suggestion()
        because = " ".join(step.because.split()) if step else ""
        self._reason.update(because)
        self._reason.display = bool(because)

    def _next(self) -> dict[str, str]:
        found = {}
        check_in = self.services.check_in()
        if check_in:
            found[f"go:tool/{check_in}"] = self.services.title_of(check_in)
        step = self.services.suggestion()
        if step is not None:
            key = "home.go-on" if step.begun else "home.begin"
            text = self.words.text(key, title=step.title, minutes=step.minutes)
            found[f"go:module/{step.module}"] = text
        return found

    def _parts(self) -> dict[str, str]:
        so_far = self.services.progress()
        found = {}
        for part in self.services.library.program.parts:
            title = self.services.library.shared.parts.get(part.id, part.id)
            if not part.modules:
                found[f"{CLOSED}{part.id}"] = self.words.text("home.part-empty", title=title)
                continue
            done = sum(module in so_far.ended for module in part.modules)
            text = self.words.text("home.part", title=title, done=done, all=len(part.modules))
            found[f"go:map/{part.id}"] = text
        return found
