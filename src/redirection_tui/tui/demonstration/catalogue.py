"""The first screen of a demonstration: all exercises, in three orders, searched while one types."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.catalogue import ORDERS
from redirection_tui.services import Services
from redirection_tui.tui.actions import BY_ID
from redirection_tui.tui.demonstration.presenter import Presenter
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.finder import Finder


class CatalogueScreen(BaseScreen[None]):
    """Permanent, as the first screen is in one's own program. With `waits` it is filled when it
    first comes into view: an exercise that was asked for by name is not kept waiting."""

    HERE = ("menu",)
    BINDINGS = [
        Binding("tab", "order(1)", show=False, priority=True),
        Binding("shift+tab", "order(-1)", show=False, priority=True),
    ]
    target = "catalogue"
    navigator: Presenter

    def __init__(self, services: Services, navigator: Presenter, *, waits: bool) -> None:
        super().__init__(services, navigator)
        self._waits = waits

    def place(self) -> str:
        """All exercises."""
        return self.words.text("demonstration.all")

    def stage(self) -> Iterable[Widget]:
        """How to use it, the order, the line and the list."""
        if self._waits:
            return
        words = self.words
        finder = Finder(
            self.navigator.showing.find,
            words.text("demonstration.placeholder"),
            words.text("demonstration.nothing"),
        )
        yield Vertical(
            Static(words.text("demonstration.title"), classes="title", markup=False),
            Static(words.text("demonstration.how"), classes="hint", markup=False),
            Static(self._order_line(), classes="hint order", markup=False),
            Static(self._filled_line(), classes="hint under filled", markup=False),
            finder,
            classes="column",
        )

    def on_mount(self) -> None:
        """Begin where one types."""
        self.begin()

    def begin(self) -> None:
        """Put the focus into the line."""
        for finder in self.query(Finder):
            finder.begin()

    def come_back(self) -> None:
        """Fill it where it waited; the search and the place in the list stay."""
        if self._waits:
            self.call_later(self.tell_again, answers=True)
        else:
            self._draw_lines()
            self.begin()

    def on_finder_taken(self, event: Finder.Taken) -> None:
        """Open it."""
        event.stop()
        if self.is_active:
            self.navigator.show(event.option)

    def action_order(self, step: int) -> None:
        """Another order."""
        self.navigator.showing.next_order(step)
        self._draw_lines()
        for finder in self.query(Finder):
            finder.find_again()

    def action_back(self) -> None:
        """What was searched for is cleared; there is nothing behind this screen."""
        for finder in self.query(Finder):
            finder.clear()

    async def tell_again(self, *, answers: bool) -> None:
        """In the words and with the examples that hold now."""
        del answers
        if self.words is not self.services.words or (self._waits and self.is_active):
            self.words = self.services.words
            self._waits = self._waits and not self.is_active
            await self.recompose()
            self.begin()
        else:
            self._draw_lines()

    def _draw_lines(self) -> None:
        for line in self.query(".order").results(Static):
            line.update(self._order_line())
        for line in self.query(".filled").results(Static):
            line.update(self._filled_line())

    def _order_line(self) -> str:
        order = self.navigator.showing.order
        marked = (
            f"{'(•)' if name == order else '( )'} {self.words.text(f'demonstration.by-{name}')}"
            for name in ORDERS
        )
        return "  ".join(marked)

    def _filled_line(self) -> str:
        filled = "example" if self.services.settings.examples else "empty"
        key = BY_ID["example"].key_names[0]
        return self.words.text(f"demonstration.opens-{filled}", keys=key)
