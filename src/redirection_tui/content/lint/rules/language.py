"""C015 to C017: every language is read by a tired person, so sentences are short."""

from collections.abc import Iterator

from redirection_tui.content.lint.content import Content, Said
from redirection_tui.content.lint.measure import own_words
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.readability import (
    english_grade,
    lengths,
    long_words,
    sentences,
    spanish_ease,
    words,
)

SHORT_TEXT = 30
"""Words; the formulas mean nothing for less."""
EN_GRADE, EN_MEAN, EN_LONGEST = 8.0, 14, 24
ES_EASE, ES_MEAN = 55.0, 16
FI_MEAN, FI_LONGEST, FI_LONG_SHARE = 11, 18, 0.04
_INTERFACE = "ui.yaml"
"""Its labels are whole sentences and pages too."""
_NOT_PROSE = ("title", "option", "label", "placeholder", "example", "note")


@rule("C015", "English pages read at grade 8 or below, in short sentences")
def english(content: Content) -> Iterator[Problem]:
    """Fear and shame take away the patience for long sentences."""
    for said, text in _prose(content, "en"):
        yield from _sentences(said, text, EN_MEAN, EN_LONGEST)
        if lengths(text).words < SHORT_TEXT:
            continue
        grade = english_grade(text)
        if grade > EN_GRADE:
            yield _problem(said, f"reading grade {grade:.1f} (at most {EN_GRADE:.0f})")


@rule("C016", "Spanish pages reach 55 on the INFLESZ scale, in short sentences")
def spanish(content: Content) -> Iterator[Problem]:
    """Below 55 a text is hard for most adults."""
    for said, text in _prose(content, "es"):
        yield from _sentences(said, text, ES_MEAN)
        if lengths(text).words < SHORT_TEXT:
            continue
        ease = spanish_ease(text)
        if ease < ES_EASE:
            yield _problem(said, f"INFLESZ {ease:.0f} (at least {ES_EASE:.0f})")


@rule("C017", "Finnish sentences and words are short")
def finnish(content: Content) -> Iterator[Problem]:
    """No formula is valid for Finnish; long sentences and long compounds are what makes it hard."""
    for said, text in _prose(content, "fi"):
        yield from _sentences(said, text, FI_MEAN, FI_LONGEST)
        count, long = lengths(text).words, long_words(text)
        if count >= SHORT_TEXT and len(long) > max(1.0, FI_LONG_SHARE * count):
            yield _problem(said, f"{len(long)} words of more than 18 letters ({', '.join(long)})")


def _prose(content: Content, language: str) -> Iterator[tuple[Said, str]]:
    for said in content.said:
        prose = said.role not in _NOT_PROSE or said.file.endswith(_INTERFACE)
        if said.language == language and prose:
            yield said, own_words(said.text)


def _sentences(said: Said, text: str, mean: float, longest: int = 0) -> Iterator[Problem]:
    """Sentences that are too long: one of them, where a language has a limit, and in the mean."""
    found = lengths(text)
    if longest and found.longest > longest:
        yield _problem(said, f"a sentence of {found.longest} words (at most {longest})", text)
    if found.words >= SHORT_TEXT and found.mean > mean:
        yield _problem(said, f"{found.mean:.1f} words a sentence (at most {mean})")


def _problem(said: Said, what: str, text: str = "") -> Problem:
    longest = max(sentences(text), key=lambda found: len(words(found)), default="")
    begin = f' It begins: "{" ".join(longest.split()[:6])} ..."' if longest else ""
    return Problem(said.file, said.line, f"{said.key} has {what}. Shorten it.{begin}")
