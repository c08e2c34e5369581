"""What is kept beside an answer: labels as they were shown, and short lines for slots."""

import pytest

from helpers.build import form, session
from redirection_tui.records import SlotLine


def result(fields, **answers):
    return session(form(fields), **answers).finish()


def exported(field, **answers):
    return result(f"[{{id: it, export: [slot], {field}}}]", **answers).exports.get("slot", ())


def test_a_label_keeps_the_question_and_the_option_as_they_were_shown():
    fields = "[{kind: choice, id: drink, prompt: A drink, from-list: drinks}]"
    assert result(fields, drink="tea").labels == {"drink": "A drink", "drink/tea": "Tea"}


def test_what_was_not_answered_has_no_label():
    assert result("[{kind: text, id: a}, {kind: text, id: b}]", b="x").labels.keys() == {"b"}


def test_labels_name_several_options():
    fields = "[{kind: choices, id: drink, from-list: drinks}]"
    labels = result(fields, drink=("tea", "milk")).labels
    assert (labels["drink/tea"], labels["drink/milk"]) == ("Tea", "Warm milk")


@pytest.mark.parametrize(
    ("kind", "option", "words"),
    [
        ("daypart", "evening", "Evening"),
        ("day", "sunday", "Sunday"),
        ("contact", "sister", "My sister"),
    ],
)
def test_labels_name_parts_of_the_day_days_and_roles(kind, option, words):
    assert result(f"[{{kind: {kind}, id: it}}]", it=option).labels[f"it/{option}"] == words


def test_labels_name_a_feeling_and_its_finer_word():
    labels = result("[{kind: emotion, id: felt}]", felt={"core": "sad", "word": "hurt"}).labels
    assert (labels["felt/sad"], labels["felt/hurt"]) == ("Sad", "Hurt")


def test_labels_name_rated_items_with_their_columns():
    fields = "[{kind: ratings, id: r, options: {sleep: Sleep}, columns: {now: now, want: wish}}]"
    labels = result(fields, r={"sleep.now": 3, "sleep.want": 8}).labels
    assert (labels["r/sleep.now"], labels["r/sleep.want"]) == ("Sleep: now", "Sleep: wish")


def test_labels_name_what_stands_in_the_rows_of_a_list():
    fields = "[{kind: list, id: rows, fields: [{kind: choice, id: drink, from-list: drinks}]}]"
    labels = result(fields, rows=({"drink": "tea"}, {"drink": "milk"})).labels
    assert (labels["rows.drink/tea"], labels["rows.drink/milk"]) == ("Tea", "Warm milk")


def test_an_option_is_exported_with_its_id_and_its_words():
    assert exported("kind: choice, from-list: drinks", it="tea") == (SlotLine("tea", "Tea"),)


def test_several_options_are_exported_in_the_order_they_were_picked():
    lines = exported("kind: choices, from-list: drinks", it=("milk", "tea"))
    assert [line.id for line in lines] == ["milk", "tea"]


def test_rather_not_say_is_not_exported():
    assert exported("kind: choice, from-list: drinks", it="rather-not") == ()


def test_other_is_exported_in_the_user_s_own_words():
    lines = exported("kind: choice, other: true", it="other", it__other="cocoa")
    assert lines == (SlotLine("", "cocoa"),)


def test_other_without_own_words_is_not_exported():
    assert exported("kind: choice, other: true", it="other") == ()


def test_a_text_is_exported_as_one_line_without_its_line_breaks():
    assert exported("kind: text, lines: 3", it="a walk\n  by the sea") == (
        SlotLine("", "a walk by the sea"),
    )


def test_a_long_text_is_exported_whole():
    (line,) = exported("kind: text, lines: 6", it="a " * 400 + "end")
    assert line.text.endswith(" end")


def test_a_feeling_is_exported_in_its_finest_word():
    assert exported("kind: emotion", it={"core": "sad", "word": "down"}) == (
        SlotLine("down", "Down"),
    )
    assert exported("kind: emotion", it={"core": "sad"}) == (SlotLine("sad", "Sad"),)


def test_a_strength_without_a_feeling_is_not_exported():
    assert exported("kind: emotion", it={"strength": 5}) == ()


def test_a_number_is_exported_as_it_is():
    assert exported("kind: scale", it=0) == (SlotLine("", "0"),)


def test_a_tick_is_exported_as_what_was_agreed_to():
    assert exported("kind: tick, text: I go to bed", it=True) == (SlotLine("", "I go to bed"),)


def test_ratings_export_what_was_rated_highest_first_and_leave_zero_out():
    lines = exported("kind: ratings, from-list: drinks", it={"tea": 2, "water": 0, "milk": 7})
    assert [line.text for line in lines] == ["Warm milk", "Tea"]


COMPARED = "kind: ratings, from-list: drinks, columns: {matters: matters, have: have}"


def test_ratings_in_two_columns_export_what_the_first_has_more_of_the_widest_gap_first():
    rated = {
        "tea.matters": 6,
        "tea.have": 4,
        "water.matters": 3,
        "water.have": 9,
        "milk.matters": 8,
        "milk.have": 1,
    }
    assert [line.id for line in exported(COMPARED, it=rated)] == ["milk", "tea"]


def test_an_item_rated_in_one_column_only_has_no_gap():
    assert exported(COMPARED, it={"tea.matters": 8}) == ()


def test_gaps_of_two_fields_are_ordered_together():
    fields = f"[{{id: a, export: [s], {COMPARED}}}, {{id: b, export: [s], {COMPARED}}}]"
    first = {"tea.matters": 6, "tea.have": 4}
    second = {"milk.matters": 9, "milk.have": 1}
    assert [line.id for line in result(fields, a=first, b=second).exports["s"]] == ["milk", "tea"]


ROWS = """kind: list, fields: [
    {kind: choice, id: drink, from-list: drinks, export: [inner]},
    {kind: text, id: why}]"""


def test_the_rows_of_a_list_are_exported_as_one_line_each():
    lines = exported(ROWS, it=({"drink": "tea", "why": "warm"}, {"why": "calm"}))
    assert [line.text for line in lines] == ["Tea - warm", "calm"]


PLANS = """kind: list, fields: [
    {kind: text, id: moment, lead: If},
    {kind: text, id: act, lead: ", then I"},
    {kind: text, id: why, lead: ". My reason:"}]"""


WHOLE = "If it is late, then I read. My reason: rest"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ({"moment": "it is late", "act": "read", "why": "rest"}, WHOLE),
        ({"moment": "it is late", "act": "read"}, "If it is late, then I read"),
        ({"act": "read"}, "Then I read"),
        ({"moment": "it is late"}, "If it is late"),
    ],
)
def test_the_rows_of_a_list_read_as_a_sentence_where_their_fields_have_leads(row, line):
    assert [one.text for one in exported(PLANS, it=(row,))] == [line]


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        ("late", "If late evening, then I read"),
        ("skip", "If I skip a meal, then I read"),
        ("own-1", 'If "The free day", then I read'),
    ],
)
def test_what_is_a_title_elsewhere_goes_on_in_the_sentence(moment, line):
    """Such options come from slots: a trigger as it was marked, or in the user's own words."""
    options = "{late: Late evening, skip: I skip a meal, own-1: The free day}"
    plans = f"""kind: list, fields: [
        {{kind: choice, id: moment, lead: If, options: {options}}},
        {{kind: text, id: act, lead: ", then I"}}]"""
    lines = exported(plans, it=({"moment": moment, "act": "read"},))
    assert [one.text for one in lines] == [line]


def test_a_field_in_the_rows_of_a_list_has_an_export_of_its_own():
    made = result(f"[{{id: it, {ROWS}}}]", it=({"drink": "tea"}, {"drink": "milk"}))
    assert made.exports["inner"] == (SlotLine("tea", "Tea"), SlotLine("milk", "Warm milk"))


def test_two_fields_may_write_to_one_slot():
    fields = "[{kind: text, id: a, export: [s]}, {kind: text, id: b, export: [s]}]"
    made = result(fields, a="one", b="two")
    assert [line.text for line in made.exports["s"]] == ["one", "two"]


def test_nothing_answered_gives_no_slot_at_all():
    assert result("[{kind: text, id: a, export: [s]}]").exports == {}
