"""The words that work at every prompt, in the user's language and in English."""

from dataclasses import dataclass

from redirection_tui.content.folding import folded
from redirection_tui.words import Words

EVERYWHERE = (
    "back",
    "help-now",
    "urge",
    "leave",
    "help",
    "explain",
    "undo",
    "menu",
    "find",
    "again",
    "lock",
)
"""Work at every prompt. Help comes first where there is no time to read."""
SOMETIMES = ("not-helping", "grounding", "example", "clear", "enough", "pause", "more", "show")
"""Work where a prompt offers them."""
SHOWING = ("note", "swap", "next", "previous", "language", "minutes", "next-person", "end")
"""Work at every prompt of a demonstration."""
SIGNS = {"!": "help-now", "?": "help"}


@dataclass(frozen=True, slots=True)
class Commands:
    """What was typed -> the command it stands for."""

    by_word: dict[str, str]

    @classmethod
    def of(cls, words: Words) -> "Commands":
        """In the language of these words; a command's id, with spaces, is its English word."""
        found = dict(SIGNS)
        for command in (*EVERYWHERE, *SOMETIMES, *SHOWING):
            found[_plain(command)] = command
        for command in (*EVERYWHERE, *SOMETIMES, *SHOWING):
            found[_plain(words.text(f"typed.{command}"))] = command
        return cls(found)

    def named(self, line: str, here: frozenset[str]) -> str | None:
        """The command that a line is, where it works here; None for an answer. A word with a full
        stop behind it is an answer."""
        command = self.by_word.get(_plain(line))
        return command if command in EVERYWHERE or command in here else None

    def known(self, line: str) -> bool:
        """True for a word that works somewhere."""
        return _plain(line) in self.by_word


def _plain(line: str) -> str:
    return " ".join(folded(line).replace("-", " ").split())
