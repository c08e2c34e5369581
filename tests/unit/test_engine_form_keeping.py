"""What is kept of a form: never what must not be, and nothing the guard asks to change."""

import pytest

from helpers.build import form, session

STORES = """
- {kind: text, id: saved}
- {kind: text, id: today, store: session}
- {kind: text, id: hidden, store: never}
"""


def kept(fields, **answers):
    return session(form(fields), **answers).finish()


def test_each_answer_goes_where_its_field_says():
    made = kept(STORES, saved="a", today="b", hidden="c")
    assert (made.saved, made.session) == ({"saved": "a"}, {"today": "b"})


def test_a_draft_leaves_out_what_is_never_kept():
    draft = session(form(STORES), saved="a", today="b", hidden="c").keepable()
    assert draft == {"saved": "a", "today": "b"}


def test_a_draft_leaves_out_a_text_that_the_guard_asks_to_change():
    made = session(form(STORES), saved="see example.com", today="b")
    assert made.keepable() == {"today": "b"}


def test_a_text_that_the_guard_asks_to_change_is_not_saved():
    assert kept(STORES, saved="see example.com").saved == {}


def test_a_dropped_text_is_forgotten_at_once():
    made = session(form(STORES), saved="see example.com", today="b")
    assert made.drop_too_detailed() == ("saved",)
    assert made.answers == {"today": "b"}


def test_the_guard_can_be_off_for_a_text_of_a_safety_plan():
    assert kept('[{kind: text, id: it, guard: "off"}]', it="call 09 2525 0111").saved


def test_the_answer_to_a_hidden_question_is_not_kept():
    fields = """
    - {kind: choice, id: kind, options: {a: A, b: B}}
    - {kind: text, id: about-a, when: {ref: kind, is: "==", value: a}}
    """
    made = session(form(fields), kind="a", about_a="tea")
    assert made.finish().saved == {"kind": "a", "about-a": "tea"}
    made.answer("kind", "b")
    assert made.finish().saved == {"kind": "b"}
    assert made.keepable() == {"kind": "b"}


def test_own_words_are_kept_while_other_is_picked():
    made = kept("[{kind: choices, id: it, other: true}]", it=("other",), it__other="cocoa")
    assert made.saved == {"it": ("other",), "it.other": "cocoa"}


def test_own_words_are_not_kept_once_other_is_no_longer_picked():
    fields = "[{kind: choice, id: it, options: {a: A}, other: true}]"
    made = session(form(fields), it="a", it__other="cocoa")
    assert made.finish().saved == {"it": "a"}
    assert made.keepable() == {"it": "a"}


NARROWING = """
- {kind: choices, id: things, options: {tea: Tea, walk: A walk}}
- {kind: text, id: own}
- {kind: choices, id: late, from-field: [things, own]}
- {kind: ratings, id: strength, from-field: [things]}
"""


def test_what_can_no_longer_be_picked_is_not_kept():
    made = session(form(NARROWING), things=("tea", "walk"), late=("walk",), strength={"walk": 3})
    assert made.finish().saved["late"] == ("walk",)
    made.answer("things", ("tea",))
    assert made.finish().saved == {"things": ("tea",)}


def test_a_text_that_the_guard_refuses_is_not_kept_by_way_of_being_picked():
    made = session(form(NARROWING), own="see example.com")
    (key,) = made.options(made.step.fields[2])
    made.answer("late", (key,))
    kept = (made.keepable(), made.finish())
    assert "example.com" not in repr(kept)
    assert kept[1].saved == {}


ROWS = """
- kind: list
  id: rows
  fields:
    - {kind: text, id: plan, export: [plans]}
    - {kind: text, id: hidden, store: STORE}
"""


@pytest.mark.parametrize("store", ["never", "session"])
def test_the_rows_of_a_list_keep_only_what_is_saved(store):
    rows = ({"plan": "a walk", "hidden": "hush"}, {"hidden": "hush"})
    made = session(form(ROWS.replace("STORE", store)), rows=rows)
    assert made.finish().saved == {"rows": ({"plan": "a walk"},)}
    assert "hush" not in repr((made.keepable(), made.finish()))


def test_a_list_of_which_nothing_is_kept_leaves_no_trace():
    made = session(form(ROWS.replace("STORE", "never")), rows=({"hidden": "hush"},))
    assert (made.finish().saved, made.keepable()) == ({}, {})


def test_a_list_whose_rows_are_saved_is_kept_whole():
    rows = ({"plan": "a walk", "hidden": "tea"},)
    assert kept(ROWS.replace("STORE", "saved"), rows=rows).saved == {"rows": rows}


SCORED = """
- {kind: scale, id: a}
- {kind: scale, id: b, store: STORE}
"""
SCORE = {
    "items": ["a", "b"],
    "bands": [
        {"id": "low", "up-to": 9, "say": "Low."},
        {"id": "high", "up-to": 20, "say": "High."},
    ],
}


def scored(store, **answers):
    return session(form(SCORED.replace("STORE", store), score=SCORE), **answers).finish()


def test_a_band_is_saved_with_the_answers_it_comes_from():
    made = scored("saved", a=3, b=4)
    assert made.saved["band"] == "low"
    assert made.band.say == "Low."


def test_a_band_of_an_answer_that_is_never_kept_is_not_kept():
    made = scored("never", a=3, b=4)
    assert (made.saved, made.session) == ({"a": 3}, {})
    assert made.band.id == "low"


def test_a_band_of_an_answer_for_this_run_is_kept_for_this_run():
    made = scored("session", a=3, b=4)
    assert (made.saved, made.session) == ({"a": 3}, {"b": 4, "band": "low"})


def test_labels_and_exports_tell_nothing_of_what_is_not_saved():
    fields = """
    - {kind: choice, id: a, options: {x: Hush}, store: never, export: [slot]}
    - {kind: choice, id: b, options: {x: Hush}, store: session, export: [slot]}
    """
    made = kept(fields, a="x", b="x")
    assert (made.labels, made.exports) == ({}, {})
