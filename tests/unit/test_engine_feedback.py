"""Feedback: the first rule that holds speaks, and there is always a last one."""

import pytest

from helpers.build import form, session
from redirection_tui.engine.conditions import first_feedback
from redirection_tui.engine.context import Context

FIELDS = "[{kind: scale, id: pull}]"
RULES = """
- {id: strong, when: {ref: pull, is: ">=", value: 8}, say: Strong.}
- {id: some, when: {ref: pull, is: ">=", value: 4}, say: Some.}
- {id: noted, say: Noted.}
"""


def reply(**answers):
    made = session(form(FIELDS, RULES), **answers)
    return made.reply(Context()).id


def test_the_first_rule_that_holds_speaks():
    assert reply(pull=9) == "strong"


def test_a_later_rule_speaks_when_the_first_does_not_hold():
    assert reply(pull=5) == "some"


def test_the_last_rule_speaks_when_no_other_holds():
    assert reply(pull=1) == "noted"


def test_the_last_rule_speaks_when_nothing_was_answered():
    assert reply() == "noted"


@pytest.mark.parametrize("rules", ["[]", '[{id: a, when: {ref: pull, is: known}, say: "A"}]'])
def test_feedback_without_a_last_rule_is_an_error(rules):
    with pytest.raises(LookupError, match="without a last rule"):
        first_feedback(form(FIELDS, rules).feedback, Context())


def test_a_reply_counts_the_entry_that_was_just_made():
    step = form(
        FIELDS, "[{id: many, when: {ref: run.form, is: '>=', value: 3}, say: A}, {id: b, say: B}]"
    )
    made = session(step, pull=2)
    assert made.reply(Context(run={"form": 2})).id == "b"
    assert made.reply(Context(run={"form": 3})).id == "many"


def test_an_answer_to_a_hidden_question_decides_nothing():
    fields = """
    - {kind: choice, id: kind, options: {a: A, b: B}}
    - {kind: scale, id: pull, when: {ref: kind, is: "==", value: a}}
    - {kind: tick, id: sure, when: {ref: pull, is: known}}
    """
    rules = """
    - {id: strong, when: {ref: pull, is: ">=", value: 8}, say: Strong.}
    - {id: sure, when: {ref: sure, is: known}, say: Sure.}
    - {id: noted, say: Noted.}
    """
    made = session(form(fields, rules), kind="a", pull=9, sure=True)
    assert made.reply(Context()).id == "strong"
    made.answer("kind", "b")
    assert made.reply(Context()).id == "noted"
