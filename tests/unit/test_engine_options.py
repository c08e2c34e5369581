"""Options: from the field, a list, a slot or another field, with a way out."""

from helpers.build import VOCABULARY, entry, form, history, lines, session
from redirection_tui.engine.context import Context
from redirection_tui.engine.options import Vocabulary, emotion_options, key_of
from redirection_tui.records import SlotLine


def options(field, context=None, **answers):
    step = form(f"[{{id: it, {field}}}]")
    return session(step, context, **answers).options(step.fields[0])


def slot(*found):
    return Context(slot=lambda name: found if name == "soothers" else ())


def test_options_written_in_the_field_come_in_their_order():
    assert list(options("kind: choices, options: {b: B, a: A}")) == ["b", "a"]


def test_options_can_come_from_a_shared_list():
    assert options("kind: choices, from-list: drinks") == VOCABULARY.shared["drinks"]


def test_an_unknown_list_has_no_options():
    assert options("kind: choices, from-list: nowhere") == {}


def test_a_special_list_is_made_when_it_is_asked_for():
    asked = []

    def countries():
        asked.append(1)
        return {"fi": "Finland"}

    words = Vocabulary({}, {"countries": countries}, (), "Other", "Rather not")
    assert asked == []
    assert words.options("countries") == {"fi": "Finland"}


def test_options_can_come_from_a_slot():
    context = slot(SlotLine("tea", "Tea"), SlotLine("", "A long bath"))
    found = options("kind: choices, from-slot: soothers", context)
    assert list(found.values()) == ["Tea", "A long bath"]


def test_the_same_words_from_another_exercise_are_offered_once():
    context = slot(SlotLine("their-tea", "Tea"), SlotLine("bath", "A long bath"))
    found = options("kind: choices, from-slot: soothers, options: {own-tea: Tea}", context)
    assert found == {"own-tea": "Tea", "bath": "A long bath"}


def test_an_empty_slot_leaves_the_options_that_are_written():
    assert options("kind: choices, from-slot: soothers, options: {a: A}", slot()) == {"a": "A"}


def test_the_key_of_own_words_is_stable_and_says_nothing_of_them():
    (line,) = lines("A long bath")
    assert key_of(line) == key_of(SlotLine("", "A long bath"))
    assert "bath" not in key_of(line)
    assert key_of(line) != key_of(SlotLine("", "A short bath"))


def test_other_is_offered_where_the_field_asks_for_it():
    assert options("kind: choices, options: {a: A}, other: true")["other"] == "Something else"


def test_a_choice_offers_rather_not_say_last():
    found = options("kind: choice, options: {a: A}, other: true")
    assert list(found) == ["a", "other", "rather-not"]


def test_a_choice_can_leave_rather_not_say_out():
    assert list(options("kind: choice, options: {a: A}, rather-not: false")) == ["a"]


def test_a_choice_with_nothing_to_choose_does_not_offer_rather_not_say_alone():
    assert options("kind: choice, from-slot: soothers", slot()) == {}


def test_several_choices_do_not_offer_rather_not_say():
    assert "rather-not" not in options("kind: choices, options: {a: A}")


def test_a_contact_offers_roles_and_an_own_word():
    assert list(options("kind: contact")) == ["sister", "doctor", "other"]


def test_days_and_parts_of_the_day_have_lists_of_their_own():
    assert list(options("kind: day")) == ["monday", "sunday"]
    assert list(options("kind: daypart")) == ["morning", "evening"]


TWO = """
- {kind: choices, id: first, options: {tea: Strong tea, nap: A nap}, other: true}
- {kind: choices, id: second, from-field: [first]}
"""


def narrowed(**answers):
    step = form(TWO)
    return session(step, **answers).options(step.fields[1])


def test_options_can_be_what_was_picked_in_another_field_of_the_form():
    assert list(narrowed(first=("nap",))) == ["nap"]


def test_what_was_picked_in_the_form_keeps_the_words_it_has_there():
    assert narrowed(first=("tea",)) == {"tea": "Strong tea"}


def test_own_words_that_were_picked_become_an_option_with_a_key_of_their_own():
    key = key_of(SlotLine("", "cocoa"))
    assert narrowed(first=("other",), first__other="cocoa") == {key: "cocoa"}


def test_own_words_of_two_fields_are_two_options():
    step = form("""
    - {kind: choices, id: a, options: {x: X}, other: true}
    - {kind: choices, id: b, options: {x: X}, other: true}
    - {kind: choices, id: both, from-field: [a, b]}
    """)
    made = session(step, a=("other",), a__other="tea", b=("other",), b__other="milk")
    assert list(made.options(step.fields[2]).values()) == ["tea", "milk"]


def test_a_text_becomes_an_option_and_its_words_are_no_id():
    step = form("[{kind: text, id: idea}, {kind: choice, id: it, from-field: [idea]}]")
    made = session(step, idea="ear plugs")
    (key, words), _way_out = made.options(step.fields[1]).items()
    assert (key, words) == (key_of(SlotLine("", "ear plugs")), "ear plugs")


def test_nothing_picked_gives_no_options():
    assert narrowed() == {}


def test_options_from_an_earlier_entry_keep_the_words_they_had_then():
    context = history(
        entry("day.one", values={"drink": ("tea",)}, labels={"drink/tea": "Tea, as it was"})
    )
    found = options("kind: choices, from-field: [day.one.drink]", context)
    assert found == {"tea": "Tea, as it was"}


def test_rather_not_say_is_not_carried_on_as_an_option():
    context = history(entry("day.one", values={"drink": "rather-not"}))
    assert options("kind: choices, from-field: [day.one.drink]", context) == {}


def test_a_feeling_offers_finer_words_only_where_the_field_asks_for_them():
    with_words, without = form(
        "[{kind: emotion, id: a}, {kind: emotion, id: b, words: false}]"
    ).fields
    assert emotion_options(with_words, VOCABULARY)["sad"] == {"down": "Down", "hurt": "Hurt"}
    assert emotion_options(without, VOCABULARY) == {"sad": {}, "calm": {}}


def test_the_options_of_a_feeling_name_families_and_words_alike():
    assert options("kind: emotion")["rested"] == "Rested"
    assert options("kind: emotion")["calm"] == "Calm"
