"""C018 to C021: words, signs, shapes and markers that no text here holds."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from redirection_tui.content.lint.content import Content, Said
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.model.base import Model
from redirection_tui.content.shapes import shapes_in
from redirection_tui.content.strict_yaml import read

_LIST = Path(__file__).parent.parent / "wording.yaml"
_MARKERS = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|TBC)\b|\?\?\?|\b[Ll]orem ipsum\b")
_CONTACTS = "contacts.yaml"
_PLAIN_SIGNS = "\n °"
_VARIATION_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))


class Avoided(Model, frozen=True, kw_only=True):
    """A word or phrase that is avoided, what to say instead, and phrases it may stand in."""

    say_not: str
    instead: str
    unless: tuple[str, ...] = ()


class WordList(Model, frozen=True, kw_only=True):
    """The words avoided in each language."""

    format: Literal[1]
    words: dict[str, tuple[Avoided, ...]]


class _Finder(NamedTuple):
    everything: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], Avoided], ...]


@rule("C018", "Words that shame, promise, play down or make a fight of it are not used")
def avoided_words(content: Content) -> Iterator[Problem]:
    """The list is wording.yaml, in the folder above, with what to say instead.

    The permission thought "Just this once" may be quoted.
    """
    for said in content.said:
        finder = _finders().get(said.language)
        if finder is None or not finder.everything.search(said.text):
            continue
        for pattern, avoided in finder.each:
            if pattern.search(_without(said.text, avoided.unless)):
                sentence = f"'{avoided.say_not}' is not said here. Instead: {avoided.instead}."
                yield _problem(said, sentence)


@cache
def _finders() -> dict[str, _Finder]:
    words = msgspec.convert(read(_LIST.read_text(encoding="utf-8")).value, WordList).words
    return {
        language: _Finder(
            re.compile("|".join(_pattern(avoided.say_not) for avoided in found), re.IGNORECASE),
            tuple((re.compile(_pattern(a.say_not), re.IGNORECASE), a) for a in found),
        )
        for language, found in words.items()
    }


def _pattern(phrase: str) -> str:
    """Whole words, across line ends; `*` stands for the rest of the word."""
    words = r"\s+".join(re.escape(word) for word in phrase.removesuffix("*").split())
    end = "" if phrase.endswith("*") else r"(?![\w-])"
    return rf"\b{words}{end}"


def _without(text: str, phrases: tuple[str, ...]) -> str:
    for phrase in phrases:
        text = re.sub(_pattern(phrase), " ", text, flags=re.IGNORECASE)
    return text


@rule("C019", "Text is plain: no exclamation marks, emoji, wide or unseen characters")
def signs(content: Content) -> Iterator[Problem]:
    """An exclamation mark shouts, and what cannot be seen cannot be reviewed.

    An emoji is read aloud by a screen reader and breaks columns. Help lines may label their own
    numbers in their own script.
    """
    for said in content.said:
        wide = said.file.endswith(_CONTACTS)
        found = sorted({what for sign in set(said.text) if (what := _refused(sign, wide=wide))})
        if found:
            yield _problem(said, f"This text holds {', '.join(found)}. Leave it out.")
        elif unicodedata.normalize("NFC", said.text) != said.text:
            yield _problem(said, "Letters and their accents stand apart. Save the text as NFC.")


@cache
def _refused(sign: str, *, wide: bool) -> str:
    """What is wrong with a character; '' when nothing is."""
    if sign in _PLAIN_SIGNS:
        return ""
    category = unicodedata.category(sign)
    tests = (
        (sign in "!¡", "an exclamation mark"),
        (category[0] == "C", "a character that cannot be seen"),
        (category[0] == "Z", "an unusual space"),
        (sign in _VARIATION_SELECTORS, "a variation selector"),
        (not wide and unicodedata.east_asian_width(sign) in "WF", "a character two columns wide"),
        (category == "So", "a picture sign"),
    )
    return next((f"{what} (U+{ord(sign):04X})" for true, what in tests if true), "")


@rule("C020", "No links, addresses, handles, file names or children's ages")
def shapes(content: Content) -> Iterator[Problem]:
    """The program is offline, and details are left out here too.

    Help lines' addresses live in contacts.yaml alone.
    """
    for said in content.said:
        if not said.file.endswith(_CONTACTS):
            found = sorted(shapes_in(said.text))
            if found:
                sentence = (
                    f"This text has the shape of: {', '.join(found)}. Say it in general words."
                )
                yield _problem(said, sentence)


@rule("C021", "Nothing is left over from writing")
def leftovers(content: Content) -> Iterator[Problem]:
    """A note to oneself is for the report, not for the reader."""
    for said in content.said:
        if _MARKERS.search(said.text):
            yield _problem(said, "A writer's marker stands here. Finish the text.")


def _problem(said: Said, sentence: str) -> Problem:
    return Problem(said.file, said.line, f"{sentence} (at {said.key})")
