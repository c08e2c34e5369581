"""Counts what a content folder holds: pages, exercises, words, minutes, reading, translation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from redirection_tui.content.lint.content import Content, ContentFile, Said
from redirection_tui.content.lint.measure import own_words
from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import ExerciseBase, PageStep, QuizStep
from redirection_tui.content.readability import english_grade, spanish_ease, words

_READ = {"en": english_grade, "es": spanish_ease}
"""The measure of each language that has one: a grade (lower is easier), an ease (higher is)."""
_SHORT_TEXT = 30
_UNREAD = ("note",)


@dataclass(frozen=True, slots=True)
class Row:
    """One module in one language. `median` and `hardest` are of its pages; None without a measure.

    `translated` is the share of its texts that are in this language, in percent.
    """

    module: str
    language: str
    pages: int
    exercises: int
    questions: int
    words: int
    minutes: float
    median: float | None
    hardest: float | None
    translated: int


def rows(content: Content) -> list[Row]:
    """One row a module and language, in the order of the program."""
    program = content.program.struct
    order = [*program.modules, *program.tools]
    order += sorted(set(content.modules) - set(order))
    by_file: dict[tuple[str, str], list[Said]] = {}
    for said in content.said:
        by_file.setdefault((said.file.partition("/")[2], said.language), []).append(said)
    return [
        _row(file, language, by_file.get((file.name.partition("/")[2], language), []))
        for file in (content.modules[name] for name in order if name in content.modules)
        for language in program.languages
    ]


def total(found: Iterable[Row], language: str) -> Row:
    """The sum of all modules in a language; the median is that of the modules' medians."""
    own = [row for row in found if row.language == language]
    medians = [row.median for row in own if row.median is not None]
    extremes = [row.hardest for row in own if row.hardest is not None]
    return Row(
        module="total",
        language=language,
        pages=sum(row.pages for row in own),
        exercises=sum(row.exercises for row in own),
        questions=sum(row.questions for row in own),
        words=sum(row.words for row in own),
        minutes=sum(row.minutes for row in own),
        median=median(medians) if medians else None,
        hardest=_hardest(extremes, language),
        translated=round(sum(row.translated for row in own) / len(own)) if own else 0,
    )


def _row(file: ContentFile[Module], language: str, said: list[Said]) -> Row:
    steps = file.struct.steps
    measured = list(_measures(said, language))
    return Row(
        module=file.struct.id,
        language=language,
        pages=sum(isinstance(step, PageStep) for step in steps),
        exercises=sum(isinstance(step, ExerciseBase) for step in steps),
        questions=sum(len(step.questions) for step in steps if isinstance(step, QuizStep)),
        words=sum(len(words(own_words(text.text))) for text in said if text.role not in _UNREAD),
        minutes=sum(minutes_of(step) for step in steps),
        median=median(measured) if measured else None,
        hardest=_hardest(measured, language),
        translated=round(100 * len(said) / len(file.texts)),
    )


def _measures(said: list[Said], language: str) -> Iterator[float]:
    measure = _READ.get(language)
    for text in said if measure else ():
        plain = own_words(text.text)
        if measure and text.role == "body" and len(words(plain)) >= _SHORT_TEXT:
            yield measure(plain)


def _hardest(found: list[float], language: str) -> float | None:
    if not found:
        return None
    return min(found) if language == "es" else max(found)
