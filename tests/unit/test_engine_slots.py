"""Slots: the newest line wins, or all are gathered, and an empty slot is normal."""

from helpers.build import entry, lines
from redirection_tui.content.model.program import SlotRule
from redirection_tui.engine.slots import slot_lines
from redirection_tui.records import SlotLine


def wrote(*texts, slot="reasons"):
    return entry("any.step", exports={slot: lines(*texts)})


def texts(entries, **rule):
    return [line.text for line in slot_lines(entries, "reasons", SlotRule(**rule))]


def test_an_empty_slot_has_no_lines():
    assert slot_lines([], "reasons", SlotRule()) == ()


def test_a_slot_that_nobody_wrote_to_has_no_lines():
    assert texts([wrote("tea", slot="other")]) == []


def test_the_newest_entry_replaces_those_before_it():
    assert texts([wrote("tea", "milk"), wrote("a walk")]) == ["a walk"]


def test_an_entry_without_lines_for_the_slot_replaces_nothing():
    assert texts([wrote("tea"), entry("any.step")]) == ["tea"]


def test_gathered_lines_come_newest_first():
    assert texts([wrote("tea"), wrote("a walk")], gather=True) == ["a walk", "tea"]


def test_gathered_lines_are_not_repeated():
    assert texts([wrote("tea"), wrote("milk", "tea")], gather=True) == ["milk", "tea"]


def test_the_same_words_from_an_option_and_from_the_user_are_two_lines():
    both = [wrote("Tea"), entry("any.step", exports={"reasons": (SlotLine("tea", "Tea"),)})]
    assert len(slot_lines(both, "reasons", SlotRule(gather=True))) == 2


def test_no_more_lines_than_the_rule_allows():
    assert texts([wrote("a"), wrote("b"), wrote("c")], gather=True, most=2) == ["c", "b"]
