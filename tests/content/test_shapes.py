"""The shapes of details: what is found, what ordinary sentences may say, and what is given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redirection_tui.content import shapes
from redirection_tui.content.shapes import shapes_in

FOUND = {
    "link": (
        "see example.com",
        "https://x",
        "www.thing",
        "foo.co.uk",
        "join at foo.xyz",
        "foo.bar/baz",
        "foo.barbaz:80",
        "magnet:?xt",
        "http://192.0.2.4",
        "192.0.2.10",
        "example[.]com",
        "example dot com",
        "example (dot) org",
        "ex\N{ZERO WIDTH SPACE}ample.com",
        "example\N{FULLWIDTH FULL STOP}com",
    ),
    "onion": ("abcdefgh234567zz", "x.onion", "a" * 55 + "2"),
    "handle": ("@someone", "write to @a.b", "name#1234", "\N{FULLWIDTH COMMERCIAL AT}someone"),
    "e-mail": ("a.b@example.org", "me (at) example", "me[at]example"),
    "phone": (
        "call 300 754 8933",
        "+358 9 2525 0111",
        "09 2525 0112",
        "(030) 123-4567",
        "5551234567",
        "555.123.4567",
    ),
    "file": ("night_1234.jpg", "holiday.mp4", "a.7z", "*.zip", "C:\\notes", "/home/me/x", "~/a/b"),
    "hash": ("d41d8cd98f00b204e9800998ecf8427e", "a3f5c9d2e8b14f67", "abc123def456ghi789jk"),
    "age": (
        "10 years old",
        "a 10-year-old",
        "ten year old",
        "seventeen years old",
        "10yo",
        "10 y.o.",
        "10 y/o",
        "aged 9",
        "age 12",
        "age of 12",
        "aged between 5 and 7",
        "6 months old",
        "nine years of age",
        "una niña de 8 años",
        "tiene doce años",
        "a los 9 años",
        "10 años de edad",
        "de 8 a 10 años",
        "10-vuotias",
        "10 vuotias",
        "kymmenvuotias",
        "12-vuotiaana",
        "10 vuotta vanha",
        "10v",
        "kaksitoistavuotias",
        "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT ZERO} years old",
    ),
    "digits": ("12345678", "id 1234567"),
}
ORDINARY = (
    "at 22:00",
    "10 minutes",
    "since 2019",
    "34, works shifts",
    "Tuesday night, alone, after an argument",
    "I was tired.Then I left.",
    "e.g. a walk, i.e. tea, at 10 p.m.",
    "for 10 years, 10 years ago",
    "hace 10 años, durante diez años, desde hace más de 10 años",
    "en los últimos 5 años",
    "10 vuotta sitten, kymmenen vuotta",
    "24/7, from 22:00-23:30",
    "31.12.2025 or 2025-12-31 or 31/12/2025",
    "2019-2024",
    "2019\N{EN DASH}24",
    "4,493 people",
    "1.000.000 de personas, 1 000 000 ihmistä",
    "7 of 10, 7/10, 15 %",
    "and/or, he/she, A/B",
    "wait... then",
    "100, 93, 86, 79",
    "0 1 2 3 4 5 6 7 8 9 10",
    "my sister, my doctor",
    "tod@s",
    "responsibilities",
    "incomprehensibilities",
    "I am 45 years old",
    "a 20-year-old habit",
    "people under 18, menores de 18 años, 18 years old",
    "18-vuotias, 20-vuotiaana",
    "call 123 or 112",
    "room 12, floor 3, page 3 of 120",
    "d = .65 over 94 tests",
    "Ctrl+Q, F1, F9",
    "7,5 h or 3.5 hours",
    "U.S.A., S.O.S., No. 5",
    "Monday to Friday 9-17",
    "una caminata de 10 minutos",
    "de 10 a 12, el lunes",
    "a message about the garage",
    "Sixteen people came. I am fine.",
)


@pytest.mark.parametrize(("shape", "text"), [(s, t) for s, texts in FOUND.items() for t in texts])
def test_a_detail_is_found_by_its_shape(shape, text):
    assert shape in shapes_in(f"It was {text} again")


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_has_no_shape(text):
    assert shapes_in(text) == frozenset()


def test_a_telephone_number_may_be_allowed_and_nothing_else_is():
    assert shapes_in("+358 9 2525 0111", allow_phone=True) == frozenset()
    assert shapes_in("0925250111", allow_phone=True) == frozenset()
    assert shapes_in("1" * 16, allow_phone=True) == {"digits"}
    assert shapes_in("@someone 09 2525 0111", allow_phone=True) == {"handle"}


@given(st.text())
def test_only_names_of_shapes_are_given_back_whatever_the_text(text):
    assert shapes_in(text) <= set(shapes.ShapeName.__args__)


PIECES = st.sampled_from(
    [*"aZ9 .,:/@#-_()[]\\\n", "com", "dot", "years old", "old", "años", "de", "vuotias", "http"]
)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_a_hint_never_hides_what_its_pattern_would_find(text):
    for name in shapes._SHAPES:
        if shapes._pattern(name).search(text):
            assert shapes._HINTS[name].search(text), name


@given(st.sampled_from([text for texts in FOUND.values() for text in texts]), st.text("ab .\n"))
def test_words_around_a_detail_do_not_hide_it(detail, around):
    assert shapes_in(f"{around} {detail} {around}")


@given(st.lists(st.sampled_from(["I", "went", "home", "late", "after", "tea", "and", "slept"])))
def test_plain_words_have_no_shape(words):
    assert shapes_in(" ".join(words) + ".") == frozenset()


@given(st.integers(18, 120))
def test_the_age_of_an_adult_is_no_shape(age):
    assert shapes_in(f"I am {age} years old") == frozenset()
    assert shapes_in(f"Tengo {age} años, olen {age}-vuotias") == frozenset()


@pytest.mark.parametrize("text", ["a." * 4000, "@" * 4000, "9 " * 4000, "a-" * 4000, "[(" * 4000])
def test_a_long_text_takes_no_time(text, cpu_limit):
    with cpu_limit(1.0):
        shapes_in(text)
