"""The clinician's note on an exercise: what it is for, how to introduce it, what can go wrong."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.module import NOTE_PARTS, ClinicianNote
from redirection_tui.saying.showing import note_on
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.reading import ReadingScreen
from redirection_tui.tui.widgets.prose import Prose


class NoteScreen(ReadingScreen):
    """One page to read, then back to the exercise."""

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
        found = note_on(services, place)
        if found is None:
            return None
        title, note = found
        return cls(services, navigator, note, title, place)

    def place(self) -> str:
        """That this is the note, and on what."""
        return self.words.text("demonstration.note-on", title=self._title)

    def text(self) -> Iterable[Widget]:
        """Every part under its name."""
        yield Static(self.place(), classes="title", markup=False)
        if self.services.library.language != self.services.library.program.source_language:
            said = self.words.text("demonstration.note-language")
            yield Static(said, classes="hint", markup=False)
        for name in NOTE_PARTS:
            title = self.words.text(f"clinician.{name.replace('_', '-')}")
            yield Static(title, classes="prompt gap", markup=False)
            yield Prose(self.services.prose(getattr(self._note, name)))

    async def tell_again(self, *, answers: bool) -> None:
        """The same note with the words of another language."""
        del answers
        again = self.on(self.services, self.navigator, self._on)
        if again is not None:
            self.words, self._note, self._title = self.services.words, again._note, again._title  # noqa: SLF001 - its own kind
            await self.recompose()
            self.on_mount()
