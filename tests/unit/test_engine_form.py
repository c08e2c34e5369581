"""A form being filled in: which questions show, how they begin, and what waits for an answer."""

import pytest

from helpers.build import entry, form, history, lines, session
from redirection_tui.engine.context import Context
from redirection_tui.records import SlotLine

BRANCH = """
- {kind: choice, id: kind, options: {a: A, b: B}}
- {kind: text, id: about-a, when: {ref: kind, is: "==", value: a}}
- {kind: text, id: always}
"""


def ids(fields):
    return [field.id for field in fields]


def pages(made):
    return [ids(page) for page in made.pages()]


def test_a_question_is_hidden_until_its_condition_holds():
    made = session(form(BRANCH))
    assert ids(made.visible()) == ["kind", "always"]
    made.answer("kind", "a")
    assert ids(made.visible()) == ["kind", "about-a", "always"]


def test_a_question_that_hangs_on_a_hidden_one_is_hidden_too():
    fields = BRANCH + "- {kind: text, id: deeper, when: {ref: about-a, is: known}}\n"
    made = session(form(fields), kind="a", about_a="tea", deeper="milk")
    assert "deeper" in ids(made.visible())
    made.answer("kind", "b")
    assert ids(made.visible()) == ["kind", "always"]


def test_a_condition_may_ask_about_an_earlier_entry():
    step = form("[{kind: text, id: it, when: {ref: day.one.n, is: '>=', value: 5}}]")
    assert ids(session(step, history(entry("day.one", values={"n": 7}))).visible()) == ["it"]
    assert ids(session(step, history(entry("day.one", values={"n": 3}))).visible()) == []


def test_each_question_has_a_page_of_its_own():
    assert pages(session(form(BRANCH))) == [["kind"], ["always"]]


def test_together_puts_all_questions_on_one_page():
    assert pages(session(form(BRANCH, together=True))) == [["kind", "always"]]


def test_together_asks_what_an_answer_leads_to_on_the_page_after_it():
    made = session(form(BRANCH, together=True), kind="a")
    assert pages(made) == [["kind", "always"], ["about-a"]]


def test_what_is_only_shown_stands_above_the_question_after_it():
    fields = "[{kind: show, id: before}, {kind: text, id: a}, {kind: show, id: last}]"
    assert pages(session(form(fields))) == [["before", "a"], ["last"]]


def test_a_form_without_a_visible_question_has_no_pages():
    step = form("[{kind: text, id: it, when: {ref: gone.from.here, is: known}}]")
    assert pages(session(step)) == []


def test_a_default_is_an_answer_from_the_start():
    made = session(form("[{kind: choice, id: it, options: {a: A, b: B}, default: b}]"))
    assert made.answers == {"it": "b"}


def test_a_prefill_goes_before_the_default():
    field = "[{kind: choice, id: it, from-list: drinks, default: tea, prefill: slot.soothers}]"
    context = Context(slot=lambda _name: (SlotLine("milk", "Warm milk"),))
    assert session(form(field), context).answers == {"it": "milk"}


def test_an_empty_prefill_leaves_the_default():
    field = "[{kind: choice, id: it, from-list: drinks, default: tea, prefill: slot.soothers}]"
    assert session(form(field)).answers == {"it": "tea"}


def test_answers_that_are_there_already_are_not_overwritten_by_a_prefill():
    step = form("[{kind: text, id: a, prefill: setting.language}, {kind: text, id: b}]")
    context = Context(settings={"language": "en"})
    from_draft = type(session(step))(step, session(step).words, context, {"b": "kept"})
    assert from_draft.answers == {"b": "kept"}


def test_a_number_can_be_taken_over_from_an_earlier_entry():
    step = form("[{kind: scale, id: it, prefill: day.one.n}]")
    assert session(step, history(entry("day.one", values={"n": 0}))).answers == {"it": 0}


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("kind: text", "Tea"),
        ("kind: choice, from-list: drinks", "tea"),
        ("kind: choices, from-list: drinks", ("tea", "milk")),
        ("kind: rank, from-list: drinks", ("tea", "milk")),
    ],
)
def test_slot_lines_prefill_each_kind_in_its_own_way(field, wanted):
    found = (SlotLine("tea", "Tea"), SlotLine("milk", "Milk"), SlotLine("gone", "Gone"))
    made = session(form(f"[{{id: it, prefill: slot.any, {field}}}]"), Context(slot=lambda _: found))
    assert made.answers == {"it": wanted}


@pytest.mark.parametrize("kind", ["scale", "ratings", "emotion", "tick"])
def test_slot_lines_do_not_prefill_what_is_no_text_and_no_option(kind):
    step = form(f"[{{id: it, prefill: slot.any, kind: {kind}}}]")
    assert session(step, Context(slot=lambda _: lines("tea"))).answers == {}


@pytest.mark.parametrize("nothing", [None, "", (), {}])
def test_an_empty_answer_clears_the_one_before(nothing):
    made = session(form("[{kind: text, id: it}]"), it="tea")
    made.answer("it", nothing)
    assert made.answers == {}


def test_zero_and_an_open_tick_are_answers():
    made = session(form("[{kind: scale, id: n}, {kind: tick, id: t}]"), n=0, t=False)
    assert made.answers == {"n": 0, "t": False}


def test_a_required_question_waits_for_an_answer():
    made = session(form("[{kind: text, id: it, required: true}]"))
    assert ids(made.unanswered()) == ["it"]
    made.answer("it", "tea")
    assert made.unanswered() == ()


def test_zero_answers_a_required_question():
    assert session(form("[{kind: scale, id: n, required: true}]"), n=0).unanswered() == ()


def test_an_open_tick_does_not_answer_a_required_question():
    made = session(form("[{kind: tick, id: t, required: true}]"), t=False)
    assert ids(made.unanswered()) == ["t"]


def test_a_hidden_question_never_holds_anyone_up():
    fields = BRANCH.replace("id: about-a,", "id: about-a, required: true,")
    assert session(form(fields), kind="b").unanswered() == ()


def test_a_link_in_a_text_is_too_detailed():
    made = session(form("[{kind: text, id: it}]"), it="see example.com")
    assert made.too_detailed(made.step.fields[0])


def test_own_words_beside_options_are_looked_at_too():
    made = session(form("[{kind: choice, id: it, other: true}]"), it="other", it__other="@someone")
    assert made.too_detailed(made.step.fields[0])


def test_own_words_hold_nobody_up_once_another_option_is_picked():
    step = form("[{kind: choice, id: it, options: {a: A}, other: true}]")
    made = session(step, it="a", it__other="@someone")
    assert not made.too_detailed(step.fields[0])


@pytest.mark.parametrize(
    "row", [{"why": "see example.com"}, {"drink": "other", "drink.other": "see example.com"}]
)
def test_the_rows_of_a_list_are_looked_at_too(row):
    fields = """
    - kind: list
      id: rows
      fields: [{kind: choice, id: drink, other: true}, {kind: text, id: why}]
    """
    made = session(form(fields), rows=({"why": "tea"}, row))
    assert made.too_detailed(made.step.fields[0])


def test_what_was_picked_has_its_words_at_hand():
    made = session(form("[{kind: choice, id: it, from-list: drinks, pin: true}]"), it="milk")
    assert made.context.label("it", "milk") == "Warm milk"
