"""Conditions: three-valued, and nothing unknown ever counts as zero, no or yes."""

from dataclasses import replace
from datetime import date

import pytest

from helpers.build import condition, entry, history, lines
from redirection_tui.engine.conditions import holds, truth
from redirection_tui.engine.context import UNKNOWN, Context, Unknown

YES, NO, OPEN = "{ref: yes, is: known}", "{ref: gone, is: known}", "{ref: gone, is: '==', value: 1}"
ANSWERS = {"yes": "tea"}


def answered(**answers):
    return Context(answers=answers)


def ask(text, context=None):
    return truth(condition(text), context or answered(**ANSWERS))


def test_no_condition_always_holds():
    assert holds(None, answered())


def test_an_unknown_condition_does_not_hold():
    assert not holds(condition(OPEN), answered())


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ((YES, YES), True),
        ((YES, NO), False),
        ((YES, OPEN), UNKNOWN),
        ((NO, OPEN), False),
        ((OPEN, OPEN), UNKNOWN),
    ],
)
def test_all_is_false_when_one_is_false_and_unknown_when_one_is_unknown(parts, wanted):
    assert ask(f"{{all: [{', '.join(parts)}]}}") is wanted


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ((NO, YES), True),
        ((NO, NO), False),
        ((NO, OPEN), UNKNOWN),
        ((YES, OPEN), True),
        ((OPEN, OPEN), UNKNOWN),
    ],
)
def test_any_is_true_when_one_is_true_and_unknown_when_one_is_unknown(parts, wanted):
    assert ask(f"{{any: [{', '.join(parts)}]}}") is wanted


@pytest.mark.parametrize(("part", "wanted"), [(YES, False), (NO, True), (OPEN, UNKNOWN)])
def test_not_turns_true_and_false_round_and_leaves_unknown(part, wanted):
    assert ask(f"{{not: {part}}}") is wanted


@pytest.mark.parametrize(
    "operator", ["==", "!=", ">=", "<=", ">", "<", "in", "not-in", "contains", "mentions"]
)
def test_a_comparison_with_a_missing_value_is_unknown(operator):
    assert isinstance(ask(f"{{ref: gone, is: '{operator}', value: 0}}"), Unknown)


@pytest.mark.parametrize(
    "term",
    [
        "ref: gone",
        "len: gone",
        "min: [gone]",
        "max: [gone]",
        "top: gone",
        "mean: a.b.c",
        "latest: a.b.c",
        "days-since: a.b",
        "band: a",
        "delta: [yes, gone]",
        "count: slot.gone",
    ],
)
def test_a_function_of_a_missing_value_is_unknown_and_not_zero(term):
    assert ask(f"{{{term}, is: unknown}}") is True
    assert ask(f"{{{term}, is: '<', value: 1}}") is UNKNOWN


@pytest.mark.parametrize(
    ("operator", "value", "wanted"),
    [
        ("==", 5, True),
        ("==", 4, False),
        ("!=", 4, True),
        ("!=", 5, False),
        (">=", 5, True),
        (">=", 6, False),
        ("<=", 5, True),
        ("<=", 4, False),
        (">", 4, True),
        (">", 5, False),
        ("<", 6, True),
        ("<", 5, False),
    ],
)
def test_numbers_compare_as_they_are_written(operator, value, wanted):
    asked = condition(f"{{ref: n, is: '{operator}', value: {value}}}")
    assert truth(asked, answered(n=5)) is wanted


def test_zero_is_a_known_number():
    assert ask("{ref: n, is: '<=', value: 3}", answered(n=0)) is True


def test_an_order_between_words_and_numbers_is_unknown():
    assert ask("{ref: yes, is: '>=', value: 3}") is UNKNOWN


@pytest.mark.parametrize(("value", "wanted"), [("[tea, milk]", True), ("[milk]", False)])
def test_in_and_not_in_look_at_a_list_of_values(value, wanted):
    assert ask(f"{{ref: yes, is: in, value: {value}}}") is wanted
    assert ask(f"{{ref: yes, is: not-in, value: {value}}}") is not wanted


def test_a_count_within_days_leaves_older_entries_out():
    days = ["2026-02-16", "2026-02-17", "2026-03-02", "2026-03-02"]
    notes = history(*(entry("a.b", day, values={"c": 1}) for day in days))
    context = replace(notes, today=date(2026, 3, 2))
    assert ask("{count: a.b.c, within-days: 13, value: 2}", context) is True
    assert ask("{count: a.b.c, within-days: 14, value: 3}", context) is True
    assert ask("{count: a.b.c, within-days: 15, value: 4}", context) is True


def test_contains_looks_among_chosen_options():
    context = answered(drinks=("tea", "milk"))
    assert ask("{ref: drinks, is: contains, value: milk}", context) is True
    assert ask("{ref: drinks, is: contains, value: water}", context) is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Never  again so late", True),
        ("I must, and I will.", True),
        ("The mustard is gone", False),
        ("Right now I choose", False),
    ],
)
def test_mentions_looks_for_whole_words_with_capitals_or_without(text, found):
    asked = "{ref: plan, is: mentions, words: {never: never again, must: must}}"
    assert ask(asked, answered(plan=text)) is found


def test_contains_looks_among_the_ids_and_the_own_words_of_a_slot():
    context = Context(slot=lambda _name: lines("A walk"))
    assert ask("{ref: slot.soothers, is: contains, value: A walk}", context) is True


@pytest.mark.parametrize("value", ["", (), {}])
def test_is_empty_holds_for_what_was_left_empty(value):
    assert ask("{ref: it, is: is-empty}", answered(it=value)) is True


def test_is_empty_holds_for_what_is_unknown_and_not_for_an_answer():
    assert ask("{ref: gone, is: is-empty}") is True
    assert ask("{ref: n, is: is-empty}", answered(n=0)) is False


def test_known_and_unknown_ask_about_the_answer_itself():
    assert ask("{ref: yes, is: known}") is True
    assert ask("{ref: yes, is: unknown}") is False
    assert ask("{ref: gone, is: unknown}") is True


def test_delta_is_the_first_minus_the_second():
    context = answered(before=7, after=4)
    assert ask("{delta: [before, after], is: '==', value: 3}", context) is True
    assert ask("{delta: [after, before], is: '==', value: -3}", context) is True


def test_delta_of_a_tick_is_unknown():
    assert ask("{delta: [a, b], is: known}", answered(a=True, b=1)) is False


def test_min_and_max_look_at_the_numbers_that_are_known():
    context = answered(a=2, b=9)
    assert ask("{max: [a, b, gone], is: '==', value: 9}", context) is True
    assert ask("{min: [a, b, gone], is: '==', value: 2}", context) is True


def test_len_counts_letters_options_and_rows():
    context = answered(text="tea", picked=("a", "b"), rows=({"a": 1},))
    for name, length in (("text", 3), ("picked", 2), ("rows", 1)):
        assert ask(f"{{len: {name}, is: '==', value: {length}}}", context) is True


def test_count_of_an_answer_at_hand_counts_its_items():
    context = Context(answers={"picked": ("a", "b")}, local=frozenset(("picked",)))
    assert ask("{count: picked, is: '==', value: 2}", context) is True


def test_count_of_another_step_counts_the_entries_of_today_with_a_value():
    made = history(
        entry("log.one", "2026-03-01", values={"n": 1}),
        entry("log.one", "2026-03-02", values={"n": 2}),
        entry("log.one", "2026-03-02", values={}),
    )
    context = Context(entries=made.entries, today=date(2026, 3, 2))
    assert ask("{count: log.one.n, is: '==', value: 1}", context) is True


def test_mean_is_of_all_entries_with_a_number():
    context = history(
        entry("log.one", values={"n": 2}),
        entry("log.one", values={}),
        entry("log.one", values={"n": 8}),
    )
    assert ask("{mean: log.one.n, is: '==', value: 5}", context) is True


def test_latest_is_the_newest_value_there_is():
    context = history(
        entry("log.one", values={"n": 2}),
        entry("log.one", values={"n": 8}),
        entry("log.one", values={}),
    )
    assert ask("{latest: log.one.n, is: '==', value: 8}", context) is True


def test_top_is_the_item_rated_highest():
    context = answered(rated={"sleep": 3, "work": 8, "play": 0})
    assert ask("{top: rated, is: '==', value: work}", context) is True


def test_top_of_nothing_above_zero_is_unknown():
    assert ask("{top: rated, is: known}", answered(rated={"sleep": 0})) is False


def test_days_since_counts_from_the_newest_entry():
    made = history(entry("log.one", "2026-02-01"), entry("log.one", "2026-02-27"))
    context = Context(entries=made.entries, today=date(2026, 3, 2))
    assert ask("{days-since: log.one, is: '==', value: 3}", context) is True


def test_band_is_the_band_of_the_form_at_hand():
    assert ask("{band: form, is: '==', value: low}", answered(band="low")) is True


def test_a_setting_is_unknown_until_it_is_chosen():
    context = Context(settings={"country": None, "language": "en"})
    assert ask("{ref: setting.country, is: unknown}", context) is True
    assert ask("{ref: setting.language, is: '==', value: en}", context) is True


def test_run_counts_how_often_a_step_was_finished_and_begins_at_zero():
    context = Context(run={"rate": 2})
    assert ask("{ref: run.rate, is: '==', value: 2}", context) is True
    assert ask("{ref: run.other, is: '==', value: 0}", context) is True


def test_parts_of_ratings_and_feelings_can_be_asked_for():
    context = answered(felt={"core": "sad", "strength": 4}, rated={"sleep.now": 3})
    assert ask("{ref: felt.strength, is: '==', value: 4}", context) is True
    assert ask("{ref: rated.sleep.now, is: '==', value: 3}", context) is True
    assert ask("{ref: felt.word, is: unknown}", context) is True


def test_an_entry_of_another_step_gives_its_newest_value():
    context = history(entry("log.one", values={"n": 2}), entry("log.one", values={"n": 3}))
    assert ask("{ref: log.one.n, is: '==', value: 3}", context) is True


def test_a_tool_sees_only_what_it_asked_in_this_run():
    made = history(entry("log.one", values={"n": 2}, id="old"))
    other = Context(entries=made.entries, own="log", this_run=frozenset())
    same = Context(entries=made.entries, own="log", this_run=frozenset(("old",)))
    assert ask("{ref: log.one.n, is: unknown}", other) is True
    assert ask("{ref: log.one.n, is: '==', value: 2}", same) is True
