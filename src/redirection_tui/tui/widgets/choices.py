"""Lists to choose from. Marks are text, so that nothing is told by colour alone."""

from collections.abc import Mapping, Sequence
from typing import Literal

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

Marks = Literal["none", "one", "several", "order"]
HEADING = "heading:"
"""Options whose id begins with this are titles inside a menu; they cannot be chosen."""
CLOSED = "closed:"
"""Options whose id begins with this are shown, cannot be chosen, and say why in their words."""
ROOM_ABOVE = 3
"""Lines kept in view above the first option: the question it answers."""
HERE = "> "
"""Stands before the highlighted option, so that it is not told by colour alone."""


class Choices(OptionList):
    """Options with a mark before each: none for menus, ( ) for one, [ ] for several, 1. for order.

    Enter takes the highlighted option and goes on; Space marks without going on.
    """

    DEFAULT_CSS = """
    Choices { height: auto; max-height: 100%; width: 100%; max-width: 76; border: none; padding: 0;
              background: $paper; scrollbar-size-vertical: 1; }
    Choices:focus { border: none; background: $paper; background-tint: $paper 0%; }
    Choices > .option-list--option { padding: 0 1 0 0; color: $ink; }
    Choices > .option-list--option-highlighted { background: $paper; color: $ink; }
    Choices > .option-list--option-highlighted { text-style: none; }
    Choices:focus > .option-list--option-highlighted { background: $raised; color: $ink; }
    Choices:focus > .option-list--option-highlighted { text-style: bold; }
    Choices > .option-list--option-disabled { color: $hint; }
    Choices:ansi:focus > .option-list--option-highlighted { text-style: bold reverse; }
    """
    BINDINGS = [Binding("space", "mark", show=False)]

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
        """Enter was pressed: go on with what is marked."""

        def __init__(self, source: "Choices", option: str | None) -> None:
            super().__init__()
            self.source = source
            self.option = option

        @property
        def control(self) -> "Choices":
            """The list."""
            return self.source

    def __init__(
        self,
        options: Mapping[str, str],
        marks: Marks = "one",
        chosen: Sequence[str] = (),
        most: int | None = None,
        highlight: str | None = None,
    ) -> None:
        super().__init__(markup=False, compact=True)
        self._labels = dict(options)
        self.marks = marks
        self.chosen: tuple[str, ...] = tuple(name for name in chosen if name in options)
        self._most = most
        self._marked: int | None = None
        self._first = highlight or (self.chosen[0] if self.chosen else None)
        self._waits = marks == "one"
        self._fill()

    def on_mount(self) -> None:
        """Begin at what is chosen."""
        names = list(self._labels)
        if self._first in names:
            self.highlighted = names.index(self._first)
        else:
            self.highlighted = None if self._waits else self._first_open()

    def replace(
        self, options: Mapping[str, str], chosen: Sequence[str] = (), *, keep_place: bool = False
    ) -> None:
        """Show other options, with the highlight where it was if that is asked for."""
        was = self.highlighted
        self._marked = None
        self._labels = dict(options)
        self.chosen = tuple(name for name in chosen if name in options)
        self.clear_options()
        self._fill()
        self.highlighted = None if self._waits else self._first_open()
        if keep_place and was is not None:
            place = min(was, len(options) - 1)
            if not self.get_option_at_index(place).disabled:
                self.highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: mark it where there is something to mark, then go on."""
        event.stop()
        name = event.option_id
        if self.marks == "one" and name is not None:
            self._set((name,))
        self.post_message(self.Taken(self, name))

    async def _on_click(self, event: events.Click) -> None:
        """A click marks; only in menus does it go on at once."""
        clicked = event.style.meta.get("option")
        if self.marks == "none" or clicked is None:
            await super()._on_click(event)
            return
        self.highlighted = clicked
        self.action_mark()

    def action_select(self) -> None:
        """Enter. A single choice begins with nothing highlighted, so that Enter alone leaves it
        open: nobody's country or answer is set by going on."""
        if self.highlighted is None:
            self.post_message(self.Taken(self, None))
        else:
            super().action_select()

    def action_mark(self) -> None:
        """Mark or unmark the highlighted option."""
        if self.highlighted is None:
            return
        name = self.get_option_at_index(self.highlighted).id
        if name is None or self.marks == "none":
            return
        if self.marks == "one":
            self._set(() if self.chosen == (name,) else (name,))
        elif name in self.chosen:
            self._set(tuple(other for other in self.chosen if other != name))
        elif self._most is None or len(self.chosen) < self._most:
            self._set((*self.chosen, name))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Move the mark with the highlight."""
        super().watch_highlighted(highlighted)
        old, self._marked = self._marked, highlighted
        for place in {old, highlighted}:
            self._redraw(place)

    def watch_has_focus(self, has_focus: bool) -> None:
        """The mark shows where the arrows work; only one list on the screen has it."""
        super().watch_has_focus(has_focus)
        self._redraw(self._marked)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the highlighted option into view, also where the list stands in a longer page."""
        super().scroll_to_highlight(top)
        page = next((node for node in self.ancestors if isinstance(node, VerticalScroll)), None)
        if page is None or self.highlighted is None or not self.size.height or not self.has_focus:
            return
        line = self._index_to_line.get(self.highlighted, 0) - self.scroll_offset.y
        above = ROOM_ABOVE if self.highlighted == 0 else 0
        first, last = self.region.y + line - above, self.region.y + line
        if first < page.region.y:
            page.scroll_relative(y=first - page.region.y, animate=False)
        elif last >= page.region.bottom:
            page.scroll_relative(y=last - page.region.bottom + 1, animate=False)

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next option that begins with it."""
        if event.character is None or not event.character.isalpha():
            return
        event.stop()
        names = list(self._labels)
        start = (self.highlighted or 0) + 1
        for name in (*names[start:], *names[:start]):
            closed = name.startswith((HEADING, CLOSED))
            if not closed and self._labels[name].strip().casefold().startswith(
                event.character.casefold()
            ):
                self.highlighted = names.index(name)
                return

    def action_page_down(self) -> None:
        """Textual fails on Page Down before the first layout."""
        if self.size.height:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual's is untyped

    def action_page_up(self) -> None:
        """Textual fails on Page Up before the first layout."""
        if self.size.height:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual's is untyped

    def _set(self, chosen: tuple[str, ...]) -> None:
        changed = set(self.chosen) ^ set(chosen) if self.marks != "order" else set(self._labels)
        self.chosen = chosen
        for name in changed:
            self.replace_option_prompt(name, self._prompt(name))
        self.post_message(self.Changed(self, chosen))

    def _redraw(self, place: int | None) -> None:
        if place is not None and place < self.option_count:
            name = self.get_option_at_index(place).id
            if name is not None:
                self.replace_option_prompt(name, self._prompt(name))

    def _fill(self) -> None:
        self.add_options(
            Option(self._prompt(name), id=name, disabled=name.startswith((HEADING, CLOSED)))
            for name in self._labels
        )

    def _first_open(self) -> int | None:
        names = list(self._labels)
        closed = (HEADING, CLOSED)
        return next((n for n, name in enumerate(names) if not name.startswith(closed)), None)

    def _prompt(self, name: str) -> Content:
        label = self._labels[name]
        if name.startswith(HEADING):
            above = "" if name == next(iter(self._labels)) else "\n"
            return Content(f"{above}{label}").stylize("bold", 0)
        on = name in self.chosen
        mark = {
            "none": "",
            "one": "(•) " if on else "( ) ",
            "several": "[x] " if on else "[ ] ",
            "order": f"{self.chosen.index(name) + 1}.  " if on else " ·  ",
        }[self.marks]
        names = list(self._labels)
        here = self.has_focus and self._marked is not None and names[self._marked] == name
        lead = (HERE if here else " " * len(HERE)) + mark
        # A long option goes on below its own words, not below its mark.
        lines = label.split("\n")
        return Content(lead + ("\n" + " " * len(lead)).join(lines))
