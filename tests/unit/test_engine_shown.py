"""A saved entry in words: every answer with its question, as it was shown."""

import pytest

from helpers.build import entry, form, session
from redirection_tui.engine.shown import entry_lines


def shown(fields, **answers):
    made = session(form(fields), **answers).finish()
    return entry_lines(entry("day.one", values=made.saved, labels=made.labels))


def one(field, **answers):
    ((question, lines),) = shown(f"[{{id: it, prompt: What?, {field}}}]", **answers)
    assert question == "What?"
    return lines


@pytest.mark.parametrize(
    ("field", "value", "lines"),
    [
        ("kind: text", "a walk", ("a walk",)),
        ("kind: scale", 0, ("0",)),
        ("kind: tick", True, ("✓",)),
        ("kind: choice, from-list: drinks", "tea", ("Tea",)),
        ("kind: choice, from-list: drinks", "rather-not", ("Rather not say",)),
        ("kind: choices, from-list: drinks", ("tea", "milk"), ("Tea", "Warm milk")),
        ("kind: ratings, from-list: drinks", {"tea": 3}, ("Tea: 3",)),
        ("kind: emotion", {"core": "sad", "word": "hurt", "strength": 4}, ("Hurt (4)",)),
    ],
)
def test_each_kind_of_answer_is_shown_in_words(field, value, lines):
    assert one(field, it=value) == lines


def test_own_words_stand_where_other_was_picked():
    assert one("kind: choices, other: true", it=("other",), it__other="cocoa") == ("cocoa",)


def test_a_row_of_a_list_is_one_line_in_words():
    field = """kind: list, fields: [
        {kind: choice, id: drink, from-list: drinks, other: true},
        {kind: choices, id: with, options: {cake: Cake, jam: Jam}},
        {kind: emotion, id: felt}]"""
    rows = (
        {"drink": "tea", "with": ("cake", "jam"), "felt": {"core": "calm", "strength": 7}},
        {"drink": "other", "drink.other": "cocoa"},
    )
    assert one(field, it=rows) == ("Tea - Cake, Jam - Calm (7)", "cocoa")


def test_answers_come_in_the_order_they_were_given():
    found = shown("[{kind: text, id: a, prompt: A}, {kind: text, id: b, prompt: B}]", a="1", b="2")
    assert [question for question, _ in found] == ["A", "B"]


def test_an_entry_without_answers_shows_nothing():
    assert entry_lines(entry("day.one")) == ()
