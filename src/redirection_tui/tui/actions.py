"""Every action with its keys, in one place: bindings, footer, menu and tests are made from it."""

from collections.abc import Iterable

from msgspec import Struct
from rich.cells import cell_len

from redirection_tui.words import Words


class Action(Struct, frozen=True):
    """An id (its words are `action.ID` in the interface), its keys, the first a function key.

    `everywhere` actions work from text fields, running timers and dialogs alike.
    """

    id: str
    keys: tuple[str, ...]
    everywhere: bool = False

    @property
    def name(self) -> str:
        """The name of the method that runs it, without `action_`."""
        return self.id.replace("-", "_")

    @property
    def key_names(self) -> tuple[str, ...]:
        """The keys as they are written on a keyboard."""
        return tuple(key_name(key) for key in self.keys)


ACTIONS: tuple[Action, ...] = (
    Action("help-now", ("f1", "ctrl+g"), everywhere=True),
    Action("urge-help", ("f2", "ctrl+r"), everywhere=True),
    Action("leave", ("f9", "ctrl+q"), everywhere=True),
    Action("menu", ("f4", "ctrl+o"), everywhere=True),
    Action("not-helping", ("f6", "ctrl+n")),
    Action("find", ("f3", "ctrl+f"), everywhere=True),
    Action("explain", ("f5", "ctrl+e"), everywhere=True),
    Action("undo", ("f12", "ctrl+u"), everywhere=True),
    Action("lock", ("f8", "ctrl+l", "ctrl+z"), everywhere=True),
    Action("soft-exit", ("f7", "ctrl+t")),
    Action("go-on", ("enter",)),
    Action("back", ("escape",)),
)
"""F1, F10 and F11 are taken by some terminals, Ctrl+A and Ctrl+B by screen and tmux, Ctrl+S stops
some, and Ctrl+H, I, J and M are other keys; so each action everywhere has two keys, and none of
these stands alone. Ctrl+Z stops other programs: here the notebook is locked."""

OF_A_DEMONSTRATION: tuple[Action, ...] = (
    Action("note", ("ctrl+p",)),
    Action("example", ("ctrl+x",)),
    Action("next-exercise", ("pagedown",)),
    Action("previous-exercise", ("pageup",)),
    Action("language", ("ctrl+y",)),
    Action("timer", ()),
    Action("anew", ("ctrl+d",)),
    Action("own", ()),
)
"""Only there while exercises are shown to someone; all of them are in the menu too. Page Up and
Page Down are what a presenter's clicker sends."""

KEYS_APART, KEY = "   ", 8
"""Between the words of an action and its keys in a menu, and the columns that a key takes."""
_NAMED = {"escape": "Esc", "pagedown": "Page Down", "pageup": "Page Up"}
BY_ID = {action.id: action for action in (*ACTIONS, *OF_A_DEMONSTRATION)}


def in_words(words: Words) -> dict[str, str]:
    """The actions that can be chosen by name from anywhere: id -> words."""
    listed = (one for one in ACTIONS if one.everywhere and one.id not in ("menu", "find"))
    return {one.id: as_title(words.text(f"action.{one.id}")) for one in listed}


def as_title(text: str) -> str:
    """Words of the key line, where they begin a line of their own."""
    return text[:1].upper() + text[1:]


def beside_keys(actions: Iterable[Action], words: Words) -> dict[str, str]:
    """Actions for a menu, the keys of all of them below each other: id -> line."""
    titles = {one: as_title(words.text(f"action.{one.id}")) for one in actions}
    column = max(map(cell_len, titles.values()), default=0) + len(KEYS_APART)
    return {
        one.id: (
            title
            + " " * (column - cell_len(title))
            + "".join(key.ljust(KEY) for key in one.key_names)
        ).rstrip()
        for one, title in titles.items()
    }


def key_name(key: str) -> str:
    """`ctrl+g` as Ctrl+G, `f1` as F1, `escape` as Esc."""
    if key in _NAMED:
        return _NAMED[key]
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in key.split("+"))
