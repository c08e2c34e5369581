"""A screen to read: arrows scroll, Enter goes a screenful further and, at the end, back."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget

from redirection_tui.tui.screens.base import BaseScreen


class ReadingScreen(BaseScreen[None]):
    """One column of text without anything to choose. Whoever presses only Enter sees all of it."""

    HERE: tuple[str, ...] = ("go-on", "back", "menu")
    BINDINGS = [Binding("enter,pagedown,space", "go_on", show=False)]

    def stage(self) -> Iterable[Widget]:
        """The column; it has the focus, so that arrows scroll."""
        yield VerticalScroll(*self.text(), classes="column")

    def text(self) -> Iterable[Widget]:
        """What there is to read."""
        return ()

    def on_mount(self) -> None:
        """Begin at the top."""
        for column in self.query(".column"):
            column.focus(scroll_visible=False)

    def action_go_on(self) -> None:
        """A screenful further, or back where everything was shown."""
        for column in self.query(".column"):
            if column.max_scroll_y > column.scroll_offset.y:
                column.scroll_page_down(animate=False)
                return
        self.leave_with(None)
