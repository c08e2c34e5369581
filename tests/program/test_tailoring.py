"""The suggested order follows readiness and what drives use, says why, and can be ignored."""

from dataclasses import dataclass
from typing import Any

import pytest

from helpers.acting import fill
from helpers.lives import Life
from redirection_tui.engine.conditions import holds


def ended(services, *modules):
    """As after going through these modules to their last step, with nothing written."""
    life = Life(services, writes=False)
    for module in modules:
        last = services.module(module).value.steps[-1].id
        life.do(module, last)


def answered(services, module, step, **answers):
    named = {name.replace("_", "-"): value for name, value in answers.items()}
    return fill(services, services.walk(module, step), step, **named)


def suggested(services):
    found = services.suggestion()
    return found.module, found.because


START, HARM, WHY = (
    ("start-here",),
    ("start-here", "the-harm"),
    ("start-here", "the-harm", "what-matters"),
)


@dataclass(frozen=True)
class Case:
    """What was gone through and answered, which module that leads to, and what it says."""

    done: tuple[str, ...]
    place: str
    answers: dict[str, Any]
    module: str
    because: str


MAP = "triggers-and-feelings/trigger-map"
ALL_WEEKS = dict.fromkeys(("nervous", "worry", "interest", "down"), "nearly-every-day")
CASES = {
    "stopping does not matter much yet": Case(
        START, "start-here/baseline", {"importance": 3}, "what-matters", "did not feel so important"
    ),
    "it matters, and trust is lacking": Case(
        WHY,
        "start-here/baseline",
        {"importance": 8, "confidence": 3},
        "riding-out-urges",
        "did not feel sure that you can",
    ),
    "triggers lie mostly outside": Case(
        HARM,
        MAP,
        {"outside": ("night",), "strongest": ("night",), "side": "mostly-outside"},
        "making-it-harder",
        "times and places",
    ),
    "triggers lie mostly inside": Case(
        HARM,
        MAP,
        {"inside": ("sad",), "strongest": ("sad",), "side": "mostly-inside"},
        "difficult-feelings",
        "feelings that come before urges",
    ),
    "loneliness": Case(
        HARM, MAP, {"inside": ("lonely",)}, "telling-someone", "loneliness before urges"
    ),
    "low mood": Case(
        HARM,
        "well-being/last-two-weeks",
        ALL_WEEKS,
        "difficult-feelings",
        "the last weeks were hard",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_drives_use_leads_to_a_suggestion_that_says_why(shipped, case):
    ended(shipped, *case.done)
    answered(shipped, *case.place.split("/"), **case.answers)
    if case.place == MAP:
        ended(shipped, "how-use-grew", "triggers-and-feelings")
    module, because = suggested(shipped)
    assert module == case.module
    assert case.because in because


def test_two_urges_today_lead_to_riding_them_out_even_before_the_part_on_harm(shipped):
    ended(shipped, *START)
    for _ in range(2):
        answered(shipped, "urge-log", "entry", strength=7)
    assert suggested(shipped)[0] == "riding-out-urges"


def test_without_a_reason_the_order_of_the_program_stands_and_nothing_is_claimed(shipped):
    ended(shipped, *START)
    assert suggested(shipped) == ("how-use-grew", "")


def test_better_habits_are_not_suggested_before_the_part_on_harm(shipped):
    ended(shipped, "start-here", "how-use-grew", "triggers-and-feelings")
    answered(shipped, *MAP.split("/"), side="mostly-outside", outside=("night",))
    assert suggested(shipped)[0] == "the-harm"


def test_every_reason_says_what_it_rests_on_and_that_it_may_be_ignored(shipped):
    ways_out = ("if you like", "if it suits you", "unless you would rather", "whenever you feel")
    for reason in shipped.library.tailoring().reasons:
        assert reason.say.startswith(("You ", "When you ")), reason.id
        assert any(way in reason.say for way in ways_out), reason.id


def test_a_suggestion_can_be_ignored_and_every_part_stays_open(shipped):
    ended(shipped, *START)
    answered(shipped, "start-here", "baseline", importance=2)
    assert suggested(shipped)[0] == "what-matters"
    for module in shipped.library.program.modules:
        assert shipped.walk(module).current is not None


def visible(services, step):
    found = next(s for s in services.module("what-matters").value.steps if s.id == step)
    return holds(found.when, services.context(services.walk("what-matters")))


@pytest.mark.parametrize(
    ("importance", "state", "balance", "change_talk"),
    [
        (9, "decided", True, False),
        (7, "decided", True, False),
        (6, "decided", False, True),
        (9, "close", False, True),
        (9, "not-yet", False, True),
        (9, None, False, True),
        (None, "decided", False, True),
        (2, None, False, True),
    ],
)
def test_pros_and_cons_are_weighed_only_after_a_decision_and_own_reasons_come_first(
    shipped, importance, state, balance, change_talk
):
    answered(shipped, "what-matters", "rulers", importance=importance)
    answered(shipped, "what-matters", "decision", state=state)
    assert (visible(shipped, "balance"), visible(shipped, "change-talk")) == (balance, change_talk)


def test_own_reasons_are_drawn_out_before_anything_is_weighed(shipped):
    order = [step.id for step in shipped.module("what-matters").value.steps]
    assert order.index("change-talk") < order.index("decision") < order.index("balance")


def test_no_question_asks_what_is_good_about_use(shipped):
    balance = next(s for s in shipped.module("what-matters").value.steps if s.id == "balance")
    asked = " ".join(field.prompt.lower() for field in balance.fields)
    assert not any(
        word in asked for word in ("advantage", "benefit", "good about", "enjoy", "like about")
    )
