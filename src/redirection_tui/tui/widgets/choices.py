"""Lists to choose from. Marks are text, so that nothing is told by colour alone.

Drawn as one widget: Textual's own list takes five times as long to its first frame, marks by
colour, and fails on some keys before its first layout.
"""

from collections.abc import Mapping, Sequence

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from redirection_tui.saying.menus import HEADING, can_be_taken
from redirection_tui.tui.widgets.moving import (
    chosen_style,
    keep_in_view,
    leave_field,
    read_down_to,
    turned_page,
)
from redirection_tui.tui.widgets.option_lines import Marks, mark_of, option_lines, stand_apart

ROOM_ABOVE = 3
"""Lines kept in view above the first option: the question it answers."""
PAGE = 8
"""Options that Page Up and Page Down move by."""


class Choices(Widget, can_focus=True):
    """Options with a mark before each: none for menus, ( ) for one, [ ] for several, [1] for order.

    Enter takes the highlighted option. In a menu and a single choice it then goes on; where several
    can be marked it stays, and goes on from one that is marked. Right marks and Left takes the mark
    back, so that arrows and Enter do everything; Space does either. An answer begins with nothing
    highlighted, so that Enter alone leaves it open: nobody's country or answer is set by going on.
    A list that cannot have the focus is moved by the line above it (`Finder`).
    """

    DEFAULT_CSS = "Choices { height: auto; width: 100%; max-width: 76; }"
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", f"jump(-{PAGE})", show=False),
        Binding("pagedown", f"jump({PAGE})", show=False),
        Binding("home", "jump(-9999)", show=False),
        Binding("end", "jump(9999)", show=False),
        Binding("enter", "take", show=False),
        Binding("right", "set_mark(True)", show=False),
        Binding("left", "set_mark(False)", show=False),
        Binding("space", "mark", show=False),
    ]

    class Changed(Message):
        """The marked options changed."""

        def __init__(self, source: "Choices", chosen: tuple[str, ...]) -> None:
            super().__init__()
            self.source = source
            self.chosen = chosen

        @property
        def control(self) -> "Choices":
            """The list."""
            return self.source

    class Taken(Message):
        """Enter was pressed: go on with what is marked; `option` is None where nothing was."""

        def __init__(self, source: "Choices", option: str | None) -> None:
            super().__init__()
            self.source = source
            self.option = option

        @property
        def control(self) -> "Choices":
            """The list."""
            return self.source

    class Full(Message):
        """One more was to be marked than may be."""

    def __init__(
        self,
        options: Mapping[str, str],
        marks: Marks = "one",
        chosen: Sequence[str] = (),
        most: int | None = None,
        highlight: str | None = None,
    ) -> None:
        super().__init__()
        self.marks = marks
        self._most = most
        self._labels: dict[str, str] = {}
        self.chosen: tuple[str, ...] = ()
        self._here: int | None = None
        self._put(options, chosen, highlight)

    @property
    def options(self) -> tuple[str, ...]:
        """The ids of the options, in order."""
        return tuple(self._labels)

    @property
    def highlighted(self) -> int | None:
        """The place of the highlighted option."""
        return self._here

    @highlighted.setter
    def highlighted(self, place: int | None) -> None:
        self._here = place
        self.refresh()
        if self._is_used:
            self._keep_in_view()

    def replace(
        self, options: Mapping[str, str], chosen: Sequence[str] = (), *, keep_place: bool = False
    ) -> None:
        """Show other options, with the highlight where it was if that is asked for."""
        was = self._here
        self._put(options, chosen, None)
        if keep_place and was is not None and self._open(min(was, len(options) - 1)):
            self._here = min(was, len(options) - 1)
        self.refresh(layout=True)

    def show(self, chosen: Sequence[str]) -> None:
        """Mark these options, without telling anyone."""
        self.chosen = tuple(name for name in chosen if name in self._labels)
        self.refresh()

    def render(self) -> Content:
        """Every option, wrapped below its own words."""
        lines = [line for _, line in self._lines(self.size.width)]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the options take in that width."""
        del container, viewport
        return len(self._lines(width))

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next option that begins with it."""
        letter = event.character
        if letter is None or not letter.isalpha():
            return
        event.stop()
        start = -1 if self._here is None else self._here
        count = len(self._labels)
        for place in ((start + step) % count for step in range(1, count + 1)):
            label = self._labels[self.options[place]].strip()
            if self._open(place) and label.casefold().startswith(letter.casefold()):
                self.highlighted = place
                return

    def on_click(self, event: events.Click) -> None:
        """A click marks; in a menu it goes on at once."""
        event.stop()
        lines = self._lines(self.size.width)
        if not 0 <= event.y < len(lines) or not self._open(lines[event.y][0]):
            return
        self.highlighted = lines[event.y][0]
        if self.marks == "none":
            self.action_take()
        else:
            self.action_mark()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The sign before the highlighted option shows where the arrows work."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def action_move(self, step: int) -> None:
        """To the next option that can be chosen. A menu goes round its ends; an answer is left
        there, so that arrows alone reach every question of a page."""
        if read_down_to(self, self._first_line()):
            return
        if self.marks != "none" and self._at_end(step):
            leave_field(self, step)
            return
        count = len(self._labels)
        start = (-1 if step > 0 else count) if self._here is None else self._here
        places = ((start + step * n) % count for n in range(1, count + 1))
        place = next((place for place in places if self._open(place)), None)
        if place is not None:
            self.highlighted = place

    def _at_end(self, step: int) -> bool:
        """True when no option that can be chosen lies further in this direction."""
        if self._here is None:
            return step < 0
        further = range(self._here + step, len(self._labels) if step > 0 else -1, step)
        return not any(self._open(place) for place in further)

    def action_jump(self, step: int) -> None:
        """Several options further, stopping at the ends; in a menu below a text a page of the
        text first, so that it can be read once more."""
        if abs(step) == PAGE and self.marks == "none" and turned_page(self, step):
            return
        open_ones = [place for place in range(len(self._labels)) if self._open(place)]
        if open_ones:
            target = (self._here or 0) + step
            self.highlighted = min(open_ones, key=lambda place: abs(place - target))

    def action_take(self) -> None:
        """Enter: mark it where there is something to mark, then go on; where several can be marked,
        go on from what is marked already."""
        if read_down_to(self, self._first_line()):
            return
        name = None if self._here is None else self.options[self._here]
        if self.marks in ("several", "order") and name is not None and name not in self.chosen:
            self.action_mark()
            return
        if self.marks == "one" and name is not None:
            self._set((name,))
        self.post_message(self.Taken(self, name))

    def action_set_mark(self, on: bool) -> None:
        """Right marks the highlighted option, Left takes the mark back. In a menu they are free."""
        if self.marks == "none":
            raise SkipAction
        if self._here is not None and on != (self.options[self._here] in self.chosen):
            self.action_mark()

    def action_mark(self) -> None:
        """Mark or unmark the highlighted option."""
        if self._here is None or self.marks == "none":
            return
        name = self.options[self._here]
        if self.marks == "one":
            self._set(() if self.chosen == (name,) else (name,))
        elif name in self.chosen:
            self._set(tuple(other for other in self.chosen if other != name))
        elif self._most is None or len(self.chosen) < self._most:
            self._set((*self.chosen, name))
        else:
            self.post_message(self.Full())

    def _put(
        self, options: Mapping[str, str], chosen: Sequence[str], highlight: str | None
    ) -> None:
        self._labels = dict(options)
        self.chosen = tuple(name for name in chosen if name in options)
        first = highlight or (self.chosen[0] if self.chosen else None)
        if first in self._labels:
            self._here = self.options.index(first)
        elif self.marks != "none":
            self._here = None
        else:
            self._here = next((n for n in range(len(self._labels)) if self._open(n)), None)

    def _open(self, place: int) -> bool:
        return 0 <= place < len(self._labels) and can_be_taken(self.options[place])

    def _set(self, chosen: tuple[str, ...]) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self.refresh()
            self.post_message(self.Changed(self, chosen))

    def _first_line(self) -> int:
        """The line of the highlighted option; the first one where none is."""
        places = [place for place, _ in self._lines(self.size.width)]
        return places.index(self._here) if self._here in places else 0

    def _keep_in_view(self) -> None:
        """Scroll the page the list stands in, so that the highlighted option shows."""
        places = [place for place, _ in self._lines(self.size.width)]
        if self._here is None or self._here not in places:
            return
        last = len(places) - 1 - places[::-1].index(self._here)
        first_open = next(n for n in range(len(self._labels)) if self._open(n))
        above = ROOM_ABOVE if self._here == first_open else 0
        keep_in_view(self, places.index(self._here) - above, last)

    def _lines(self, width: int) -> list[tuple[int, Content]]:
        """(place of the option, line) for every line."""
        room = max(12, width or 72)
        apart = stand_apart(self, len(self._labels))
        found: list[tuple[int, Content]] = []
        for place, name in enumerate(self._labels):
            if place and (name.startswith(HEADING) or apart):
                found.append((place, Content("")))
            here = self._is_used and place == self._here
            style = chosen_style(self) if here else None
            mark = mark_of(self.marks, self.chosen, name)
            drawn = option_lines(name, self._labels[name], mark, room, style)
            found.extend((place, line) for line in drawn)
        return found

    @property
    def _is_used(self) -> bool:
        return self.has_focus or not self.can_focus
