"""My progress: small charts, each with its sentence. No streaks, no verdicts."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.saying.notes import charts
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class ReadFirst(VerticalScroll):
    """Arrows and Enter scroll to the end, and from there lead on to the list."""

    BINDINGS = [Binding("enter", "page_down", show=False)]

    def action_scroll_down(self) -> None:
        """A line further; at the end to what comes after it."""
        if self.is_vertical_scroll_end:
            self.screen.focus_next()
        else:
            super().action_scroll_down()

    def action_page_down(self) -> None:
        """A screenful further; at the end to what comes after it."""
        if self.is_vertical_scroll_end:
            self.screen.focus_next()
        else:
            self.scroll_page_down(animate=False)


class ProgressScreen(BaseScreen[None]):
    """What was noted, seen together; a gap is shown as 'not noted'."""

    target = "list/progress"

    def place(self) -> str:
        """My progress."""
        return self.words.text("lists.progress")

    def stage(self) -> Iterable[Widget]:
        """Charts one below the other, then the notes they come from."""
        yield ReadFirst(*self._page(), classes="column")

    def on_mount(self) -> None:
        """Begin at the top: arrows scroll."""
        self.begin()

    def begin(self) -> None:
        """Charts are read from the top."""
        for column in self.query(".column"):
            column.focus()

    def come_back(self) -> None:
        """What was deleted meanwhile is in no chart any more."""
        self.call_later(self.refill, self._page)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """The notes, or back."""
        event.stop()
        if event.option == "back":
            self.leave_with(None)
        elif self.is_active and event.option is not None:
            self.navigator.go(event.option)

    def _page(self) -> Iterable[Widget]:
        ways = {
            "list/notes": self.words.text("lists.notes"),
            "back": self.words.text("notice.back"),
        }
        yield Static(self.place(), classes="title", markup=False)
        yield from self._charts()
        yield Choices(ways, marks="none").add_class("gap")

    def _charts(self) -> Iterable[Widget]:
        intro = self.services.library.charts().intro
        yield Static(" ".join(intro.split()), classes="hint", markup=False)
        for noted in charts(self.services):
            yield Static(noted.chart.title, classes="prompt gap", markup=False)
            if noted.chart.about:
                yield Static(noted.chart.about, classes="hint", markup=False)
            if noted.drawn.lines:
                yield Static("\n".join(noted.drawn.lines), markup=False, classes="chart")
            yield Static(noted.sentence, markup=False, classes="hint")
