"""The clinician's note on an exercise: what it is for, how to introduce it, what can go wrong."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.module import ClinicianNote
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.saying.exercises import NOTE_PARTS
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.prose import Prose


class NoteScreen(BaseScreen[None]):
    """One page to scroll; Enter goes a screenful further, and back from the end."""

    HERE = ("go-on", "back", "menu")
    BINDINGS = [Binding("enter", "go_on", show=False)]
    target = "note"

    def __init__(
        self, services: Services, navigator: Navigator, note: ClinicianNote, title: str, at: str
    ) -> None:
        self._note = note
        self._title = title
        self._on = at
        super().__init__(services, navigator)

    @classmethod
    def on(cls, services: Services, navigator: Navigator, place: str) -> "NoteScreen | None":
        """The note on an exercise (`module/ID/STEP`); None where there is none."""
        _, _, rest = place.partition("/")
        module, _, step = rest.partition("/")
        try:
            note = services.library.clinician_notes(module).notes.get(step)
            steps = services.module(module).value.steps
        except (ContentUnreadable, UnknownId):
            return None
        title = next((one.title for one in steps if one.id == step), "")
        return cls(services, navigator, note, title, place) if note is not None else None

    def place(self) -> str:
        """That this is the note, and on what."""
        return self.words.text("demonstration.note-on", title=self._title)

    def stage(self) -> Iterable[Widget]:
        """Every part under its name."""
        parts: list[Widget] = [Static(self.place(), classes="title", markup=False)]
        if self.services.library.language != self.services.library.program.source_language:
            parts.append(
                Static(self.words.text("demonstration.note-language"), classes="hint", markup=False)
            )
        for name in NOTE_PARTS:
            title = self.words.text(f"clinician.{name.replace('_', '-')}")
            parts.append(Static(title, classes="prompt gap", markup=False))
            parts.append(Prose(self.services.prose(getattr(self._note, name))))
        yield VerticalScroll(*parts, classes="column")

    def on_mount(self) -> None:
        """The arrows scroll."""
        for column in self.query(".column"):
            column.focus(scroll_visible=False)

    def action_go_on(self) -> None:
        """A screenful further; from the end, back to the exercise."""
        for column in self.query(VerticalScroll):
            if column.max_scroll_y - column.scroll_offset.y > 0:
                column.scroll_page_down(animate=False)
                return
        self.leave_with(None)

    async def tell_again(self, *, answers: bool) -> None:
        """The same note with the words of another language."""
        del answers
        again = self.on(self.services, self.navigator, self._on)
        if again is not None:
            self.words, self._note, self._title = self.services.words, again._note, again._title  # noqa: SLF001 - its own kind
            await self.recompose()
            self.on_mount()
