"""Readability: syllables of known words, formulas on texts reckoned by hand, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redirection_tui.content.readability import (
    english_grade,
    english_syllables,
    lengths,
    long_words,
    sentences,
    spanish_ease,
    spanish_syllables,
    words,
)

ENGLISH = {
    1: "the are here be urge used shared whole clothes rules friend guilt eyes breathe read",
    2: "people every someone something sometimes being trying quiet science wanted abused pages "
    "minutes watches choices tables lonely careful safety movement social anxious action million "
    "patient language beyond little feeling create hundred begin",
    3: "everyone anyone idea area violence images diary serious decision opinion video usual "
    "sexual influence suicide exercise together computer",
    4: "material experience situation professional anxiety confidential",
}
SPANISH = {
    1: "y hoy que miau ley muy yo ya quien",
    2: "guerra país reír aún aire ciudad ruido búho leyes",
    3: "pingüino leía ahora vergüenza impulso poeta apoyo siguiente ayuda cuídate situación",
    4: "murciélago inquietudes",
}


def _pairs(table):
    return [(word, count) for count, found in table.items() for word in found.split()]


@pytest.mark.parametrize(("word", "count"), _pairs(ENGLISH))
def test_an_english_word_has_its_syllables(word, count):
    assert english_syllables(word) == count


@pytest.mark.parametrize(("word", "count"), _pairs(SPANISH))
def test_a_spanish_word_has_its_syllables(word, count):
    assert spanish_syllables(word) == count


def test_the_english_grade_follows_the_formula():
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    assert english_grade("The cat sat on the mat.") == pytest.approx(-1.45)
    # 7 words, 2 sentences, 15 syllables
    text = "The situation was serious. People wanted quiet."
    assert english_grade(text) == pytest.approx(0.39 * 3.5 + 11.8 * 15 / 7 - 15.59)


def test_the_spanish_ease_follows_the_formula():
    # 5 words, 1 sentence, 9 syllables
    assert spanish_ease("La ayuda está muy cerca.") == pytest.approx(206.835 - 62.3 * 9 / 5 - 5)


def test_an_empty_text_is_easy():
    assert english_grade("") == 0.0
    assert spanish_ease("...") == 100.0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two? Three.", 3),
        ('You can ask: "What now?" Then go.', 2),
        ("It takes 3.5 hours, e.g. at night. Rest.", 2),
        ("Come at 10 p.m. tomorrow.", 1),
        ("A line without an end\n- a bullet\n- another", 3),
        ("¿Puede parar? Sí.", 2),
        ("Wait… Then go.", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text, count):
    assert len(sentences(text)) == count


def test_numbers_and_hyphened_words_count_once():
    assert words("At 22:00, self-help isn\N{RIGHT SINGLE QUOTATION MARK}t 3.5 h.") == [
        "At",
        "22:00",
        "self-help",
        "isn\N{RIGHT SINGLE QUOTATION MARK}t",
        "3.5",
        "h",
    ]


def test_lengths_are_of_words_sentences_and_the_longest():
    found = lengths("One two three. Four.")
    assert found == (4, 2, 3)
    assert found.mean == 2.0


def test_long_finnish_words_are_found_by_the_parts_of_a_hyphened_one():
    assert long_words("Vuorokausirytmihäiriö ja unettomuus-ryhmäkokoontuminen.") == [
        "Vuorokausirytmihäiriö"
    ]


@given(st.text())
def test_no_text_breaks_the_measures(text):
    found = lengths(text)
    assert found.sentences <= found.words
    assert found.longest <= found.words
    assert isinstance(english_grade(text), float)
    assert isinstance(spanish_ease(text), float)
