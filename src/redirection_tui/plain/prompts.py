"""Prompts and menus: what can be typed, and how a list is said with its numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from redirection_tui.content.folding import folded
from redirection_tui.saying.menus import CLOSED, GAP, HEADING, can_be_taken

Kind = Literal[
    "menu",
    "offers",
    "go-on",
    "text",
    "long-text",
    "choice",
    "several",
    "order",
    "tick",
    "number",
    "emotion",
    "rows",
    "safety",
    "quiz",
    "sort",
    "count",
    "timer",
    "place",
    "search",
    "passphrase",
]
"""Kinds of prompts; each has its help, `plain-help.KIND`."""
PAGE = 20
"""Entries of a long list that are said at a time; the word 'more' says the next."""


def _nothing() -> None:
    """Nothing to say again."""


class Said(NamedTuple):
    """What was typed: a text, '' for Enter alone; or a command that the prompt asked to hear."""

    text: str
    command: str = ""


@dataclass(frozen=True)
class Prompt:
    """A question to be answered by one line.

    Attributes:
        kind: its help is `plain-help.KIND`.
        ask: stands before what is typed. again: says the question once more.
        here: commands that work at this prompt only; `leads`: what those do that lead away
        without answering. hidden: nothing of what is typed is shown.
    """

    kind: Kind
    ask: str
    again: Callable[[], None] = _nothing
    here: frozenset[str] = frozenset()
    leads: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    hidden: bool = False


class Speaker(Protocol):
    """What a menu needs of the conversation."""

    def say(self, text: str, lead: str = "", stop: str = ".") -> None:
        """Say a text."""
        ...

    def told(self, key: str, **values: object) -> None:
        """Say words of the interface."""
        ...

    def text(self, key: str, **values: object) -> str:
        """Words of the interface."""
        ...


@dataclass(frozen=True)
class Menu:
    """A list to choose one of.

    Attributes:
        options: id -> words; headings, gaps and closed ones by their prefix.
        default: what Enter alone means; None where a number is needed.
        before: says what stands before the list. enter: what Enter does, in words.
        kind: the kind of its prompt.
    """

    options: Mapping[str, str]
    default: str | None = None
    enter: str = ""
    before: Callable[[], None] = _nothing
    kind: Kind = "menu"
    here: frozenset[str] = frozenset()
    leads: Mapping[str, Callable[[], None]] = field(default_factory=dict)


class Shown:
    """A menu with numbers, said a page at a time."""

    def __init__(self, talk: Speaker, menu: Menu) -> None:
        self._talk = talk
        self._menu = menu
        options = [name for name in menu.options if can_be_taken(name)]
        self._numbers = {name: number for number, name in enumerate(options, start=1)}
        self._said = 0

    @property
    def last(self) -> int:
        """The largest number."""
        return len(self._numbers)

    def say(self) -> None:
        """What stands before it, then the list from its beginning."""
        self._menu.before()
        self._said = 0
        if not self._numbers:
            self._talk.told("plain.nothing-to-choose")
        elif self.last > PAGE + 4:
            self._talk.told("plain.long-list", n=self.last)
        self.more()

    def more(self) -> None:
        """The next entries."""
        entries = list(self._menu.options.items())
        # A list that is only a little longer than a page is said whole.
        end = len(entries) if len(entries) - self._said <= PAGE + 4 else self._said + PAGE
        while end < len(entries) and entries[end - 1][0] not in self._numbers:
            end -= 1  # a title stands before what belongs to it
        for name, words in entries[self._said : end]:
            self._entry(name, words.strip())
        self._said = end
        if end < len(entries):
            left = sum(name in self._numbers for name, _ in entries[end:])
            self._talk.told("plain.more-below", n=left)

    def prompt(self) -> Prompt:
        """The question for a number."""
        here = self._menu.here | ({"more"} if self._said < len(self._menu.options) else frozenset())
        key = "plain.ask-number" if self._menu.default is None else "plain.ask-number-or-enter"
        ask = self._talk.text(key, enter=self._menu.enter)
        return Prompt(self._menu.kind, ask, self.say, here, self._menu.leads)

    def named(self, answer: str) -> str | None:
        """The option of this number, or the only one whose words begin so; in a menu of places,
        where nothing is answered, also the only one with a word that begins so."""
        if answer.isdecimal():
            return next((name for name, n in self._numbers.items() if n == int(answer)), None)
        wanted = folded(answer)
        texts = {name: folded(self._menu.options[name].strip()) for name in self._numbers}
        alike = [name for name, text in texts.items() if wanted and text.startswith(wanted)]
        if not alike and wanted and self._menu.kind == "menu":
            alike = [name for name, text in texts.items() if f" {wanted}" in text]
        return alike[0] if len(alike) == 1 else None

    def _entry(self, name: str, words: str) -> None:
        if name.startswith(GAP):
            return
        if name.startswith(HEADING):
            self._talk.say(words, stop=":")
        elif name.startswith(CLOSED):
            self._talk.say(words)
        else:
            self._talk.say(words, f"{self._numbers[name]}. ")
