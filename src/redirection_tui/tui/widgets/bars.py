"""The line at the top (where am I, is it kept) and those at the bottom (what the keys do).

Each is one widget that draws its own line: they stand on every screen, and a widget for every
word would double the time to the first frame.
"""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from redirection_tui.tui.actions import BY_ID
from redirection_tui.words import Words

WIDE = 75
VERY_WIDE = 89
"""Columns from which both keys of an action fit beside its words, in each of the two lines."""
COLUMN = 80
"""The reading column, which stands in the middle of a wider window."""
BETWEEN = "  ·  "
PARTS_KEPT = 2
"""What stands between the parts of a place, and how many of them are always shown."""
EVERYWHERE = ("help-now", "urge-help", "leave")
WITH_ROOM = ("explain",)
"""What the menu has too: shown at the bottom only where there is room."""
SAID_FOR = 8.0
"""Seconds for which a sentence stands in the lower line: twice as long as it takes to read."""


def beside(width: int) -> int:
    """Columns left of the words of a bar, which bring one more: they begin where the text between
    the bars does."""
    return max(0, (width - COLUMN + 1) // 2) + 1


class TopBar(Static):
    """Where I am on the left, 'nothing is kept' on the right."""

    DEFAULT_CSS = "TopBar { height: 1; width: 100%; background: $raised; color: $ink; }"

    def __init__(self, place: str, kept: str) -> None:
        super().__init__("", markup=False)
        self._place = place
        self._kept = kept

    def show(self, place: str) -> None:
        """Show another place."""
        self._place = place
        self.refresh()

    def show_kept(self, kept: str) -> None:
        """Say how notes are kept now."""
        self._kept = kept
        self.refresh()

    def says(self, title: str, width: int) -> bool:
        """True where it shows this title whole in a window of that width."""
        return self._place == title and cell_len(title) <= self._room(width)

    def _room(self, width: int) -> int:
        return max(0, width - 2 * beside(width) - cell_len(self._kept) - 3)

    def render(self) -> Content:
        """The place fitted into what the right side leaves."""
        left = beside(self.size.width)
        room = self._room(self.size.width)
        place = fitted(self._place, room)
        gap = " " * (room - cell_len(place))
        begin = left + 1
        line = Content(f"{' ' * begin}{place}{gap} {self._kept}{' ' * begin}")
        return line.stylize("bold", begin, begin + len(place))


def fitted(place: str, room: int) -> str:
    """A place of parts (title, page, minutes) in `room` columns: the last parts go first, then the
    end of the title, and never the page."""
    parts = place.split(BETWEEN)
    while len(parts) > PARTS_KEPT and cell_len(BETWEEN.join(parts)) > room:
        parts.pop()
    whole = BETWEEN.join(parts)
    if cell_len(whole) <= room:
        return whole
    rest = "".join(BETWEEN + part for part in parts[1:])
    return set_cell_size(parts[0], max(0, room - 1 - cell_len(rest))) + "…" + rest


class KeyBar(Static):
    """Lines of actions in words with their keys; a click runs one."""

    DEFAULT_CSS = "KeyBar { height: auto; width: 100%; background: $raised; color: $ink; }"

    class Chosen(Message):
        """An action was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, words: Words, here: Sequence[str]) -> None:
        super().__init__("", markup=False)
        self._words = words
        self._here = tuple(here)
        self._hidden: set[str] = set()
        self._more = False
        self._said = ""
        self._saying: Timer | None = None

    @property
    def offered(self) -> tuple[str, ...]:
        """The actions that are shown now."""
        return (*EVERYWHERE, *(name for name, _ in self._lower(self._room(self.size.width))))

    def speak(self, words: Words) -> None:
        """The same actions in another language."""
        self._words = words
        self.refresh()

    def offer(self, action: str, *, on: bool) -> None:
        """Show or hide the hint of an action that works only at times."""
        (self._hidden.discard if on else self._hidden.add)(action)
        self.refresh(layout=True)

    def tell_more(self, *, below: bool) -> None:
        """Say in words that the page goes on below the window, or no longer."""
        if below != self._more:
            self._more = below
            self.refresh(layout=True)

    def say(self, text: str) -> None:
        """Show a sentence in place of the lower lines for a while; a long one takes more."""
        self._said = " ".join(text.split())
        if self._saying is not None:
            self._saying.stop()
        self._saying = self.set_timer(SAID_FOR, self._say_no_more)
        self.refresh(layout=True)

    def hush(self) -> None:
        """What was said was about what is not on the screen any more."""
        if self._said and self._saying is not None:
            self._saying.stop()
            self._say_no_more()

    def _say_no_more(self) -> None:
        self._said = ""
        self.refresh(layout=True)

    def render(self) -> Content:
        """Both keys of an action where there is room, else the one no terminal takes away."""
        columns = self._room(self.size.width)
        rows = self._rows(columns)
        lines = [self._drawn(row) for row in rows]
        if self._said:
            lines = [*lines[: _upper(rows)], *self._said_lines(columns)]
            lines += [Content("")] * (self.size.height - len(lines))
        else:
            lines = self._with_more(lines)
        # To their ends: where there are no colours the bar is told by being reversed.
        before = Content(" " * beside(self.size.width))
        full = (before + line.pad_right(max(0, columns - line.cell_length)) for line in lines)
        return Content("\n").join(full)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Two lines, and more where the words need them."""
        del container, viewport
        rows = self._rows(self._room(width))
        return max(len(rows), _upper(rows) + len(self._said_lines(self._room(width))))

    def on_click(self, event: events.Click) -> None:
        """Run the action under the pointer."""
        event.stop()
        action = self.action_at(event.x, event.y)
        if action is not None:
            self.post_message(self.Chosen(action))

    def action_at(self, x: int, y: int) -> str | None:
        """The action whose words are at this column and line."""
        rows = self._rows(self._room(self.size.width))
        x -= beside(self.size.width)
        if x < 0 or not 0 <= y < (_upper(rows) if self._said else len(rows)):
            return None
        for action, text in rows[y]:
            x -= cell_len(text)
            if x < 0:
                return action
        return None

    @staticmethod
    def _room(width: int) -> int:
        """Columns for words: from where the reading column begins to the end of the window."""
        return width - beside(width)

    def _said_lines(self, width: int) -> list[Content]:
        """The sentence wrapped, a column from the edges as everything in the bar."""
        if not self._said:
            return []
        wrapped = Content(self._said).wrap(max(1, min(width, COLUMN) - 2))
        return [Content(" ") + line for line in wrapped]

    def _rows(self, width: int) -> list[list[tuple[str, str]]]:
        """Hints by lines: what works everywhere, then what works here; a longer language takes
        more lines."""
        rows: list[list[tuple[str, str]]] = []
        everywhere = [self._hint(name, wide=width >= WIDE) for name in EVERYWHERE]
        for hints in (everywhere, self._lower(width)):
            rows.append([])
            used = 0
            for hint in hints:
                if rows[-1] and used + cell_len(hint[1]) > width:
                    rows.append([])
                    used = 0
                rows[-1].append(hint)
                used += cell_len(hint[1])
        return rows

    def _lower(self, width: int) -> list[tuple[str, str]]:
        """What can be done here. What the menu has too is left out where there is no room."""
        here = [name for name in self._here if name not in self._hidden]
        hints = [self._hint(name, wide=width >= VERY_WIDE) for name in here]
        if sum(cell_len(text) for _, text in hints) + cell_len(self._more_words()) > width:
            return [hint for hint in hints if hint[0] not in WITH_ROOM]
        return hints

    def _more_words(self) -> str:
        return f" {self._words.text('step.more')} " if self._more else ""

    def _with_more(self, lines: list[Content]) -> list[Content]:
        """That there is more stands where it fits, the lower line first, at the end of the reading
        column where that is free. Where it fits in neither, the scroll bar alone says it."""
        width = self.size.width
        columns = self._room(width)
        if lines[-1].cell_length + cell_len(self._more_words()) <= columns - beside(width):
            columns -= beside(width)
        more = self._more_words()
        for place in range(len(lines) - 1, -1, -1):
            room = columns - lines[place].cell_length - cell_len(more)
            if room >= 0:
                lines[place] = lines[place].pad_right(room) + Content(more)
                break
        return lines

    def _drawn(self, row: list[tuple[str, str]]) -> Content:
        """Keys bold, words plain."""
        line = Content("")
        for action, text in row:
            words = self._words.text(f"action.{action}")
            line += Content(text).stylize("bold", 0, len(text) - len(words) - 1)
        return line

    def _hint(self, action: str, *, wide: bool) -> tuple[str, str]:
        keys = BY_ID[action].key_names
        shown = keys if wide else keys[-1:]
        return action, f" {' '.join(shown)} {self._words.text(f'action.{action}')} "


def _upper(rows: list[list[tuple[str, str]]]) -> int:
    """How many of the lines say what works everywhere: no sentence takes their place."""
    return sum(row[0][0] in EVERYWHERE for row in rows if row)
