"""The guard on free text: shapes only, by field, and it gives nothing back but yes or no."""

import pytest

from helpers.build import form
from redirection_tui.engine.guard import too_detailed

DETAILED = (
    "see example.com",
    "https://example.org/a",
    "write to me@example.org",
    "ask @someone",
    "it is in notes.pdf",
    "call 09 2525 0111",
    "a boy of 9 years old",
    "d41d8cd98f00b204e9800998ecf8427e",
    "1234567890123",
)
GENERAL = (
    "a walk by the sea",
    "Tuesday night, alone, after an argument",
    "22:00, then tea",
    "I am 34 years old",
    "12.5.2026 was a good day",
    "3 times a week, 20 minutes",
    "I slept 7.5 hours",
    "tired.Then I slept",
)


def field(own="kind: text"):
    return form(f"[{{id: it, {own}}}]").fields[0]


@pytest.mark.parametrize("text", DETAILED)
@pytest.mark.parametrize("guard", ["strict", "soft"])
def test_a_detail_that_is_better_left_out_is_seen(guard, text):
    assert too_detailed(field(f"kind: text, guard: {guard}"), text)


@pytest.mark.parametrize("text", GENERAL)
def test_general_words_pass(text):
    assert not too_detailed(field(), text)


@pytest.mark.parametrize("text", DETAILED)
def test_the_guard_can_be_switched_off_for_a_text(text):
    assert not too_detailed(field('kind: text, guard: "off"'), text)


def test_own_words_beside_options_are_looked_at():
    assert too_detailed(field("kind: choices, other: true"), "see example.com")


def test_a_contact_may_hold_a_telephone_number_and_no_address():
    assert not too_detailed(field("kind: contact"), "09 2525 0111")
    assert too_detailed(field("kind: contact"), "me@example.org")


@pytest.mark.parametrize("own", ["kind: text", "kind: contact", "kind: choice"])
def test_the_guard_answers_with_a_plain_yes_or_no(own):
    assert too_detailed(field(own), "see example.com") is True
    assert too_detailed(field(own), "tea") is False
