"""The line at the top (where am I, is it kept) and the two at the bottom (what the keys do)."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from redirection_tui.tui.actions import BY_ID
from redirection_tui.words import Words

WIDE = 76
VERY_WIDE = 100
"""Columns from which both keys of an action fit beside its words, in each of the two lines."""


class TopBar(Horizontal):
    """Where I am on the left, 'nothing is kept' on the right."""

    DEFAULT_CSS = """
    TopBar { height: 1; width: 100%; padding: 0 1; background: $raised; color: $ink; }
    TopBar > .place { width: 1fr; height: 1; text-style: bold; }
    TopBar > .place { text-overflow: ellipsis; text-wrap: nowrap; }
    TopBar > .kept { width: auto; height: 1; color: $ink; }
    """

    def __init__(self, place: str, kept: str) -> None:
        super().__init__()
        self._place = Static(place, markup=False, classes="place")
        self._kept = Static(kept, markup=False, classes="kept")

    def compose(self) -> ComposeResult:
        """Two texts."""
        yield self._place
        yield self._kept

    def show(self, place: str) -> None:
        """Show another place."""
        self._place.update(place)


class KeyHint(Static):
    """One action in words with its keys; a click runs it."""

    DEFAULT_CSS = """
    KeyHint { width: auto; height: 1; padding: 0 1; color: $ink; }
    KeyHint:hover { text-style: underline; }
    """

    class Chosen(Message):
        """The action was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, action: str, words: str, keys: Sequence[str]) -> None:
        super().__init__("", markup=False)
        self.action = action
        self._words = words
        self._keys = tuple(keys)

    def fit(self, *, wide: bool) -> None:
        """Both keys where there is room, else the one that no terminal takes away."""
        shown = self._keys if wide else self._keys[-1:]
        self.update(f"{' '.join(shown)} {self._words}")

    def on_click(self, event: events.Click) -> None:
        """Run the action."""
        event.stop()
        self.post_message(self.Chosen(self.action))


class KeyBar(Vertical):
    """Two lines: what works everywhere, and what works here."""

    DEFAULT_CSS = """
    KeyBar { height: 2; width: 100%; background: $raised; }
    KeyBar > Horizontal { height: 1; width: 100%; }
    """

    def __init__(self, words: Words, here: Sequence[str]) -> None:
        super().__init__()
        self._everywhere = [_hint(words, name) for name in ("help-now", "urge-help", "leave")]
        self._here = [_hint(words, name) for name in here]

    def compose(self) -> ComposeResult:
        """One row for everywhere, one for here."""
        with Horizontal():
            yield from self._everywhere
        with Horizontal():
            yield from self._here

    def on_mount(self) -> None:
        """Fit the first time."""
        self.on_resize()

    def on_resize(self) -> None:
        """Choose how many keys to show."""
        columns = self.app.size.width
        for hint in self._everywhere:
            hint.fit(wide=columns >= WIDE)
        for hint in self._here:
            hint.fit(wide=columns >= VERY_WIDE)

    def offer(self, action: str, *, on: bool) -> None:
        """Show or hide the hint of an action that works only at times."""
        for hint in self._here:
            if hint.action == action:
                hint.display = on


def _hint(words: Words, action: str) -> KeyHint:
    return KeyHint(action, words.text(f"action.{action}"), BY_ID[action].key_names)
