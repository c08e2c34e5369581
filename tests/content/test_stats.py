"""Counts of a content folder that were counted by hand."""

import pytest
from sleep_program import SPANISH_SLEEP

from redirection_tui.content import stats
from redirection_tui.content.lint.content import open_content


@pytest.fixture
def rows(folder):
    return {(row.module, row.language): row for row in stats.rows(open_content(folder.path))}


def test_pages_exercises_and_questions_are_counted(rows):
    row = rows["sleep-well", "en"]
    assert (row.pages, row.exercises, row.questions) == (2, 4, 1)
    assert rows["calm-breath", "en"].pages == 1


def test_minutes_are_those_of_the_exercises_and_a_little_for_the_rest(rows):
    # 2 + 3 + 1 + 1 for exercises, 2 for the quiz, two short pages, three short steps.
    assert rows["sleep-well", "en"].minutes == pytest.approx(11.5)


def test_words_are_those_a_reader_sees(rows):
    # "Calm breath", "Calm down in two minutes.", "Breathe out", "Breathe out slowly, three times."
    assert rows["calm-breath", "en"].words == 14


def test_reading_is_measured_on_pages_and_only_where_there_is_a_measure(rows):
    assert 0 < rows["sleep-well", "en"].median < 8
    assert rows["sleep-well", "en"].median == rows["sleep-well", "en"].hardest
    assert rows["calm-breath", "en"].median is None
    assert rows["sleep-well", "es"].median is None


def test_a_translation_is_counted_in_percent(folder):
    text = folder.read(SPANISH_SLEEP)
    lines = text.splitlines(keepends=True)
    first = lines.index("texts:\n") + 1
    last = lines.index("made-from:\n")
    half = first + (last - first) // 2
    folder.write(SPANISH_SLEEP, "".join(lines[:half]))
    found = {(r.module, r.language): r for r in stats.rows(open_content(folder.path))}
    assert found["sleep-well", "en"].translated == 100
    assert found["sleep-well", "es"].translated in (49, 50)


def test_the_total_adds_up_each_language(folder):
    rows = stats.rows(open_content(folder.path))
    total = stats.total(rows, "en")
    own = [row for row in rows if row.language == "en"]
    assert total.words == sum(row.words for row in own)
    assert total.pages == 3
    assert total.translated == 100


def test_a_language_without_rows_adds_up_to_nothing():
    assert stats.total([], "fi").words == 0
