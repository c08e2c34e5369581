"""Settings: language, country, colours, motion. The last line says how long they are kept."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying import menus
from redirection_tui.saying.notes import minutes_to_lock
from redirection_tui.settings import THEMES
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class SettingsScreen(BaseScreen[None]):
    """One list; Enter takes a setting up at once."""

    target = "settings"

    def place(self) -> str:
        """Settings."""
        return self.words.text("home.settings")

    def stage(self) -> Iterable[Widget]:
        """The list and what is kept of it."""
        yield VerticalScroll(
            Static(self.words.text("settings.title"), classes="title", markup=False),
            Choices(self._entries(), marks="none"),
            Static(self._kept_line(), classes="hint gap", markup=False),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin in the list."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Take a setting up."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        kind, _, value = event.option.partition(":")
        if kind == "back":
            self.action_back()
            return
        if kind == "language":
            self.navigator.speak(value, then="settings")
            return
        if kind == "country":
            self.navigator.go("list/help-lines")
            return
        if kind == "notes":
            self._notebook()
            return
        if kind == "minutes":
            self.services.change(lock_after=int(value))
        elif kind == "theme":
            shown = self.services.settings.demonstration
            self.services.change(**{"projector" if shown else "theme": value})
            self.navigator.restyle()
        else:
            self.services.change(motion=not self.services.settings.motion)
        for menu in self.lists():
            menu.replace(self._entries(), keep_place=True)

    def _entries(self) -> dict[str, str]:
        settings, words = self.services.settings, self.words
        found = {f"{menus.HEADING}language": words.text("settings.language")}
        for code, name in self.services.languages().items():
            found[f"language:{code}"] = _marked(name, on=code == self.services.library.language)
        found[f"{menus.GAP}notes"] = ""
        if not settings.demonstration:
            found["notes"] = words.text(menus.notes_entry(self.services))
        country = self.services.countries().get(settings.country or "")
        found["country"] = words.text(
            "settings.country", country=country or words.text("settings.none")
        )
        found[f"{menus.HEADING}theme"] = words.text("settings.theme")
        for theme in THEMES:
            found[f"theme:{theme}"] = _marked(
                words.text(f"settings.{theme}"), on=theme == settings.colours
            )
        if not settings.demonstration and not self.services.kept:
            found |= self._until_covered()
        found[f"{menus.HEADING}motion"] = words.text("settings.motion")
        found["motion"] = _marked(words.text("settings.still"), on=not settings.motion, box=True)
        found[f"{menus.GAP}back"] = ""
        found["back"] = words.text("notice.back")
        return found

    def _until_covered(self) -> dict[str, str]:
        """After how long the page is covered; the notebook's own page has the same for its lock."""
        found = {f"{menus.HEADING}cover": self.words.text("cover.minutes")}
        for minutes, said in minutes_to_lock(self.services).items():
            now = minutes == self.services.settings.lock_after
            found[f"minutes:{minutes}"] = _marked(said, on=now)
        return found

    def _kept_line(self) -> str:
        return self.words.text("settings.kept-encrypted" if self.services.kept else "settings.kept")

    def _notebook(self) -> None:
        if self.services.kept:
            self.navigator.go("list/notebook")
        elif self.services.has_notebook:
            self.navigator.restart_to_open()
        else:
            self.navigator.go("list/keep")


def _marked(text: str, *, on: bool, box: bool = False) -> str:
    marks = ("[x]", "[ ]") if box else ("(•)", "( )")
    return f"{marks[0] if on else marks[1]} {text}"
