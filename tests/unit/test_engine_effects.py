"""What helped, by one's own numbers: used where nobody set an order, never taken from chance."""

import pytest

from helpers.build import entry
from redirection_tui.content.model.program import Effect, SlotRule
from redirection_tui.engine.slots import slot_lines
from redirection_tui.records import SlotLine

HELP = Effect(of="help.log.tool", before="help.log.before", after="help.log.after")
LOG = Effect(of="log.entry.did", before="log.entry.top", after="log.entry.end")
RULE = SlotRule(by_effect=(HELP, LOG))
LABELS = {"tool/walk": "Walk", "tool/breathe": "Breathe", "did/walk": "Go for a walk"}


def helped(tool, before, after):
    values = {"tool": tool, "before": before, "after": after}
    return entry("help.log", values=values, labels=LABELS)


def logged(did, top, end):
    return entry("log.entry", values={"did": did, "top": top, "end": end}, labels=LABELS)


def ranked(*entries):
    return [line.id for line in slot_lines(entries, "rank", RULE)]


def test_without_an_order_what_eased_most_comes_first():
    noted = [helped("breathe", 8, 6), helped("walk", 8, 3)] * 2
    assert ranked(*noted) == ["walk", "breathe"]


def test_an_order_that_someone_set_stands_whatever_was_measured():
    own = entry("any.step", exports={"rank": (SlotLine("breathe", "Breathe"),)})
    assert ranked(own, helped("walk", 9, 1), helped("walk", 9, 1)) == ["breathe"]


@pytest.mark.parametrize(("before", "after"), [(5, 5), (3, 6)])
def test_what_was_not_followed_by_a_fall_is_not_suggested(before, after):
    assert ranked(*[helped("walk", before, after)] * 3) == []


def test_once_is_chance():
    assert ranked(helped("walk", 9, 1)) == []


def test_two_records_are_counted_together_in_the_words_of_the_newest():
    found = slot_lines([helped("walk", 8, 4), logged(("walk",), 6, 4)], "rank", RULE)
    assert found == (SlotLine("walk", "Go for a walk"),)


def test_own_words_and_no_answer_are_no_tool():
    assert ranked(*[helped("rather-not", 9, 1), helped("other", 9, 1)] * 2) == []


def test_a_slot_without_such_a_rule_stays_empty():
    noted = [helped("walk", 9, 1)] * 2
    assert slot_lines(noted, "rank", SlotRule()) == ()
