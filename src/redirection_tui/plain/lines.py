"""Text as lines for any terminal: wrapped, without control characters, in its own alphabet.

Nothing that is said can hold an escape sequence: a control character in a text is left out here,
and everything said passes here.
"""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from redirection_tui.saying.marks import MARKS, in_encoding
from redirection_tui.words import Words

if TYPE_CHECKING:
    from redirection_tui.content.prose import Block

_COMMANDS = {
    **dict.fromkeys(("F1", "Ctrl+G"), "help-now"),
    **dict.fromkeys(("F2", "Ctrl+R"), "urge"),
    **dict.fromkeys(("F3", "Ctrl+F"), "find"),
    **dict.fromkeys(("F4", "Ctrl+O"), "menu"),
    **dict.fromkeys(("F5", "Ctrl+E"), "explain"),
    **dict.fromkeys(("F6", "Ctrl+N"), "not-helping"),
    **dict.fromkeys(("F7", "Ctrl+T"), "grounding"),
    **dict.fromkeys(("F8", "Ctrl+L"), "lock"),
    **dict.fromkeys(("F9", "Ctrl+Q"), "leave"),
    **dict.fromkeys(("F12", "Ctrl+U"), "undo"),
    "Ctrl+P": "note",
    "Ctrl+X": "swap",
    "Ctrl+Y": "language",
    "Ctrl+D": "next-person",
    "Page Down": "next",
    "Page Up": "previous",
    "Esc": "back",
}
"""The keys that texts name, and what is typed here instead."""
_KEYS = "(?:" + "|".join(re.escape(key) for key in _COMMANDS) + r")\b"
_KEY = re.compile(_KEYS)
_MINUTES = re.compile(r"\b(\d+) min\b(?!\.)")
_BETWEEN = re.compile(r"(?<=[.?!]) +(?=[^a-z\s])|(?<=[.?!][\"')»]) +(?=[^a-z\s])")
"""Between two sentences."""
_PHONE = re.compile(r"\+?\d[\d ]{3,}\d")
"""A telephone number that a voice would read as thousands; short ones are heard well."""
_TO = re.compile(
    r"(?<=:\d\d)-(?=\d\d?:)|(?<=\b[A-Z][a-z][a-z])-(?=[A-Z][a-z][a-z]\b)|(?<=[A-Z]{3} \d\d)-(?=\d)"
)
"""From one time, day or price to another."""
_ADDRESS = re.compile(r"https?://(\S+?)/?")
_CLOSING = "\"'»)\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
WIDEST = 72
"""Columns of a line of reading."""
NARROWEST = 20


def clean(text: str) -> str:
    """A text without control characters; ends of lines stay."""
    return "".join(
        letter
        for letter in text
        if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs")
    )


def in_alphabet(text: str, encoding: str) -> str:
    """A text in letters that the terminal has: others lose their marks, or become a question
    mark."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "".join(in_encoding(sign, encoding) for sign in text.translate(MARKS))
    return text


def wrapped(text: str, columns: int, lead: str = "") -> list[str]:
    """The lines of a text; `lead` stands before the first, and the others begin below its end."""
    width = max(NARROWEST, min(WIDEST, columns))
    found: list[str] = []
    for number, line in enumerate(text.split("\n")):
        first = lead if number == 0 else " " * len(lead)
        found += textwrap.wrap(
            line,
            width,
            initial_indent=first,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [first.rstrip()]
    return found


def stopped(text: str, stop: str = ".") -> str:
    """A text with a stop at its end: without one a voice runs on into the next line, and the number
    of an entry is heard behind the entry before it. An address stays as it is."""
    ending = text.rstrip()
    inner = ending.rstrip(_CLOSING)
    last = ending.rpartition(" ")[2]
    if not inner or not (inner[-1].isalnum() or inner[-1] == "%"):
        return text
    return text if re.search(r"[/\\@]|\w\.\w", last) else ending + stop


def in_full(text: str, words: Words) -> str:
    """A text without what a voice spells: abbreviations and strokes are said as words."""
    short, full = words.text("plain.eg"), words.text("plain.for-example")
    if text.startswith(short):
        text = full.capitalize() + text.removeprefix(short)
    text = text.replace(short, full)
    text = _MINUTES.sub(lambda found: words.count("practice.minutes", int(found[1])), text)
    text = text.replace("24/7", words.text("plain.always"))
    text = _TO.sub(f" {words.text('plain.to')} ", text)
    address = _ADDRESS.fullmatch(text)
    if address is not None:
        return words.text("plain.address", url=address[1])
    return text.replace(" / ", words.text("explain.or"))


def with_digits(text: str, words: Words) -> str:
    """A text that says a telephone number once more digit by digit, where it has one."""
    found = _PHONE.search(text)
    if found is None:
        return text
    groups = found[0].removeprefix("+").split()
    digits = ", ".join(" ".join(group) for group in groups)
    if found[0].startswith("+"):
        digits = f"{words.text('plain.plus')} {digits}"
    return f"{stopped(text)} {words.text('plain.digits', digits=digits)}"


def spoken(text: str, columns: int, lead: str = "", *, whole: bool = False) -> list[str]:
    """The lines of a text that is read out. Readers that go by lines pause at the end of each, so
    every sentence begins a new one; in an entry of a list, which is one choice, it does not.
    `whole`: each paragraph is one line, however long."""
    behind = " " * len(lead)
    if whole:
        return [f"{behind if n else lead}{line}" for n, line in enumerate(text.split("\n"))]
    parts = _BETWEEN.split(text) if lead in ("", "- ") else [text]
    leads = [lead, *(behind for _ in parts[1:])]
    return [
        line
        for part, first in zip(parts, leads, strict=True)
        for line in wrapped(part, columns, first)
    ]


def without_keys(text: str, words: Words) -> str:
    """A text in which a word to type stands in place of each key: texts are written for screens,
    where keys do what words do here."""

    def word(match: re.Match[str]) -> str:
        command = next(_COMMANDS[key] for key in _KEY.findall(match["keys"]))
        typed = f'"{words.text(f"typed.{command}")}"'
        verb = match["verb"]
        if not verb:
            return typed
        instead = words.text("plain.type")
        return f"{instead.capitalize() if verb[0].isupper() else instead} {typed}"

    return _keys_named(words.text("plain.press")).sub(word, text)


def of_blocks(blocks: Sequence["Block"], words: Words) -> Iterable[tuple[str, str]]:
    """(lead, text) of each block: what is a quote, and what the user wrote, is said in words."""
    before = ""
    for block in blocks:
        if block.kind == "quote":
            yield "", words.text("plain.quote", text=block.text)
        elif block.kind == "own":
            if before != "own":
                yield "", words.text("plain.own")
            yield "- ", block.text
        else:
            yield block.mark, block.text
        before = block.kind


@cache
def _keys_named(press: str) -> re.Pattern[str]:
    """Keys of one action, with the verb before them: `Press F1 or Ctrl+G`."""
    return re.compile(rf"(?:(?P<verb>\b(?i:{press}))\s+)?(?P<keys>{_KEYS}(?:\s+\w+\s+{_KEYS})?)")
