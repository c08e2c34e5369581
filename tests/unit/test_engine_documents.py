"""Documents and cards: what was written, in words; nothing where nothing was written."""

import pytest

from helpers.build import entry, form, history, lines, session, step
from redirection_tui.engine.context import Context
from redirection_tui.engine.document import CARD_COLUMNS, CARD_LINES, Part, assemble, card, lines_at


def slots(**found):
    return Context(slot=lambda name: lines(*found.get(name, ())))


def document(sections):
    return step(f"{{kind: document, id: it, sections: {sections}}}")


def written(kind, value, **own):
    """A context in which an entry of `day.one` holds `value` in a field `it` of this kind."""
    made = session(form(f"[{{id: it, {kind}}}]"), it=value, **own).finish()
    return history(entry("day.one", values=made.saved, labels=made.labels))


def test_a_section_holds_the_lines_of_its_slot():
    (part,) = assemble(document("[{id: a, title: A, of: [slot.x]}]"), slots(x=["tea", "a walk"]))
    assert part == Part("A", ("tea", "a walk"), None)


def test_a_section_gathers_several_places_without_repeats():
    step = document("[{id: a, title: A, of: [slot.x, slot.y]}]")
    (part,) = assemble(step, slots(x=["tea"], y=["milk", "tea"]))
    assert part.lines == ("tea", "milk")


def test_a_section_with_nothing_written_says_its_words_for_empty():
    (part,) = assemble(
        document("[{id: a, title: A, of: [slot.x], empty: A glass of water}]"), slots()
    )
    assert (part.lines, part.empty) == ((), "A glass of water")


def test_a_section_with_nothing_to_say_is_left_out():
    assert assemble(document("[{id: a, title: A, of: [slot.x]}]"), slots()) == ()


def test_a_section_holds_no_more_than_it_allows():
    step = document("[{id: a, title: A, of: [slot.x], most: 2}]")
    (part,) = assemble(step, slots(x=["a", "b", "c"]))
    assert part.lines == ("a", "b")


def test_a_section_says_where_it_can_be_changed():
    sections = "[{id: a, title: A, of: [slot.x], empty: Tea, edit: module/day/one}]"
    (part,) = assemble(document(sections), slots())
    assert part.edit == "module/day/one"


RANKED = """
kind: document
id: it
order: day.one.order
sections:
  - {id: a, title: A, of: [slot.x], empty: Tea}
  - {id: b, title: B, of: [slot.x], empty: Tea}
  - {id: c, title: C, of: [slot.x], empty: Tea}
"""


def in_order(*ranked):
    context = history(entry("day.one", values={"order": ranked} if ranked else {}))
    return [part.title for part in assemble(step(RANKED), context)]


def test_sections_that_were_ranked_come_first_and_the_others_after_them():
    assert in_order("c", "b") == ["C", "B", "A"]


def test_without_a_ranking_sections_stand_as_they_were_written():
    assert in_order() == ["A", "B", "C"]


def test_a_ranking_of_what_is_no_section_changes_nothing():
    assert in_order("gone") == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("kind: text", "a walk", ("a walk",)),
        ("kind: scale", 0, ("0",)),
        ("kind: tick", True, ("✓",)),
        ("kind: choice, from-list: drinks", "tea", ("Tea",)),
        ("kind: choice, from-list: drinks", "rather-not", ()),
        ("kind: choices, from-list: drinks", ("milk", "tea"), ("Warm milk", "Tea")),
        ("kind: rank, from-list: drinks", ("milk",), ("Warm milk",)),
        ("kind: ratings, options: {tea: Tea}", {"tea": 3}, ("Tea: 3",)),
        ("kind: ratings, options: {t: Tea}, columns: {n: now}", {"t.n": 3}, ("Tea: now: 3",)),
        ("kind: emotion", {"core": "sad", "word": "hurt", "strength": 4}, ("Hurt (4)",)),
        ("kind: emotion", {"core": "sad"}, ("Sad",)),
        ("kind: emotion", {"strength": 4}, ("4",)),
        ("kind: day", "sunday", ("Sunday",)),
        ("kind: daypart", "evening", ("Evening",)),
        ("kind: contact", "doctor", ("My doctor",)),
    ],
)
def test_each_kind_of_answer_is_shown_in_words(kind, value, shown):
    assert lines_at("day.one.it", written(kind, value)) == shown


def test_other_is_shown_in_the_user_s_own_words():
    context = written("kind: choices, other: true", ("other",), it__other="cocoa")
    assert lines_at("day.one.it", context) == ("cocoa",)


ROWS = """kind: list, fields: [
    {kind: choice, id: drink, from-list: drinks, other: true},
    {kind: choices, id: with, options: {cake: Cake, jam: Jam}},
    {kind: emotion, id: felt},
    {kind: scale, id: n},
    {kind: tick, id: done}]"""


def test_the_rows_of_a_list_are_shown_on_one_line_each():
    rows = (
        {"drink": "tea", "with": ("cake", "jam"), "felt": {"core": "calm"}, "n": 3, "done": True},
        {"drink": "other", "drink.other": "cocoa", "n": 0},
        {"drink": "rather-not", "n": 5},
    )
    shown = lines_at("day.one.it", written(ROWS, rows))
    assert shown == ("Tea - Cake, Jam - Calm - 3 - ✓", "cocoa - 0", "5")


def test_an_entry_keeps_the_words_it_was_answered_with():
    context = history(
        entry("day.one", values={"it": "tea"}, labels={"it/tea": "Té"}),
    )
    assert lines_at("day.one.it", context) == ("Té",)


def test_the_words_of_an_older_entry_serve_when_the_newest_has_none():
    context = history(
        entry("day.one", values={"it": "tea"}, labels={"it/tea": "Tea"}),
        entry("day.one", values={}),
    )
    assert lines_at("day.one.it", context) == ("Tea",)


def test_what_was_picked_in_the_form_at_hand_is_shown_in_words():
    made = session(form("[{kind: choice, id: it, from-list: drinks}]"), it="milk")
    assert lines_at("it", made.context) == ("Warm milk",)


def test_a_part_of_a_feeling_is_shown_in_words():
    context = written("kind: emotion", {"core": "sad", "word": "hurt"})
    assert lines_at("day.one.it.word", context) == ("Hurt",)


def test_nothing_is_shown_where_nothing_was_written():
    assert lines_at("day.one.it", history()) == ()


def a_card(*texts):
    return card(tuple(Part("A", (text,), None) for text in texts))


def test_a_card_has_one_line_for_each_short_section():
    assert a_card("Tea", "A walk") == ("Tea", "A walk")


def test_a_card_shows_the_words_for_empty():
    assert card((Part("A", (), "A glass of water"),)) == ("A glass of water",)


def test_a_long_section_takes_the_lines_that_are_free():
    assert a_card("a walk by the sea in the morning sun", "tea") == (
        "a walk by the sea in the morning sun",
        "tea",
    )
    assert len(a_card("word " * 20, "tea")) == 4


def test_a_section_that_does_not_fit_ends_with_three_dots():
    made = a_card("word " * 100, "tea")
    assert made[CARD_LINES - 2].endswith("…")
    assert made[-1] == "tea"


@pytest.mark.parametrize("texts", [["x" * 500] * 9, ["word " * 80] * 3, ["tea"], []])
def test_a_card_never_leaves_its_six_lines_of_thirty_eight_columns(texts):
    made = a_card(*texts)
    assert len(made) <= CARD_LINES
    assert all(len(line) <= CARD_COLUMNS for line in made)
