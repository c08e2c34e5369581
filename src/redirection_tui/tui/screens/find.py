"""Find: every action and place by its name, every page of the program, and one's own notes."""

from collections.abc import Iterable, Mapping

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying import finding, menus
from redirection_tui.saying.notes import found, note_title
from redirection_tui.services import Services
from redirection_tui.tui.actions import BY_ID, in_words
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.finder import Finder


class FindScreen(BaseScreen[None]):
    """What was typed is kept nowhere. Notes are found only while they can be read."""

    HERE = ("back",)
    target = "find"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        named = in_words(self.words) | menus.places(services) | menus.titles(services)
        self._places = finding.places(named)
        self._pages = finding.pages(services.library)
        placeholder, none = self.words.text("find.placeholder"), self.words.text("find.none")
        self._finder = Finder(self._fitting, placeholder, none)

    def place(self) -> str:
        """Find."""
        return self.words.text("find.title")

    def stage(self) -> Iterable[Widget]:
        """A title and the finder."""
        yield Vertical(
            Static(self.place(), classes="title", markup=False),
            Static(self.words.text("find.how"), classes="hint under", markup=False),
            self._finder,
            classes="column",
        )

    def on_mount(self) -> None:
        """Begin in the line."""
        self._finder.begin()

    def on_finder_taken(self, event: Finder.Taken) -> None:
        """Close the search, then open what was found."""
        event.stop()
        if not self.is_active:
            return
        kind, _, target = event.option.partition(":")
        if kind == "back":
            self.action_back()
            return
        navigator = self.navigator
        self.leave_with(None)
        navigator.do(f"note/{target}" if kind == "note" else target)

    def _fitting(self, typed: str) -> Mapping[str, str]:
        """All places before anything is typed; then what fits, by kind."""
        if not typed.strip():
            back = {"back": self.words.text("notice.back")}
            return self._group("place", self._places) | back
        places = finding.matching(self._places, typed)[: finding.MOST]
        pages = finding.matching(self._pages, typed)[: finding.MOST]
        return self._group("place", places) | self._group("page", pages) | self._notes(typed)

    def _group(self, kind: finding.Kind, items: Iterable[finding.Item]) -> dict[str, str]:
        listed = {f"{kind}:{item.target}": _line(item) for item in items}
        heading = {f"{menus.HEADING}{kind}": self.words.text(f"find.{kind}")} if listed else {}
        return heading | listed

    def _notes(self, typed: str) -> dict[str, str]:
        notes = found(self.services, typed)[: finding.MOST]
        listed = {f"note:{note.id}": note_title(self.services, note) for note in notes}
        heading = {f"{menus.HEADING}note": self.words.text("find.note")} if listed else {}
        return heading | listed


def _line(item: finding.Item) -> str:
    """A place with its keys, a page with the part it belongs to."""
    beside = item.within
    if item.target in BY_ID:
        beside = ", ".join(BY_ID[item.target].key_names)
    return f"{item.title}  ({beside})" if beside else item.title
