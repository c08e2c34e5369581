"""One made-up life walked through the whole program, and what arrives where it helps."""

import pytest

from helpers.acting import fill
from helpers.lives import Life
from redirection_tui.engine.charting import draw
from redirection_tui.engine.document import CARD_COLUMNS, CARD_LINES, card
from redirection_tui.saying.forms import take_up_settings
from redirection_tui.saying.help_lines import crisis_lines

PLAN = {
    "What I have decided": ["I have decided to stop", "I do not use it, also when I am tired."],
    "Why": [
        "No child is harmed by me",
        "Sleep and rest",
        "One hour for me, and years for a child.",
    ],
    "Green: I am well": ["I sleep and eat fairly well", "Meals at fixed times"],
    "Yellow: first signs": ["Tired", "Lonely", "I skip a meal", "Then I eat and go to bed early"],
    "Orange: a risky hour or thought": ["Late evening", "Just this once"],
    "Red: about to act": [
        "The device is in my hand",
        "Then I put it down and walk out",
        "My sister",
    ],
    "If this, then that": [
        "If I notice this: I skip a meal, then I eat something now",
        (
            "If I come home from work, then I eat something warm. My reason: "
            "I want to sleep without fear"
        ),
    ],
    "What I answer": ["It has never been once. I am tired; sleep is the thing."],
    "My tools, in this order": ["Breathe slowly, 3 minutes", "Wait with busy hands, 15 minutes"],
    "What calms me": ["Sit by a warm lamp"],
    "Who can be near or answer": ["My sister", "My doctor"],
    "Help that I have planned": ["A doctor - I book a time - Monday"],
    "What I changed around me": ["Screens off at a set time", "Devices charge outside the bedroom"],
    "Signs that I need my safety plan": ["I cannot sleep", "I pull away from people"],
    "I call first. These help too": ["Take a warm shower", "Listen to music"],
    "What I have learned": ["I eat as soon as I am home, and I answer my sister."],
    "A line to myself": ["My evenings are calm"],
    "When I look back": [
        "Each week, on Sunday",
        "After one, three and six months, I look in again",
    ],
}
"""What stands on the plan on one page: of each part, some of its lines."""
CARDS = {
    "start-here.my-first-card": ["Stand up and leave the room", "My sister"],
    "what-matters.my-card": ["No child should be harmed", "Health and safety"],
    "coping-cards.own-card": ["It is late and I am tired", "The laptop goes to the kitchen"],
    "coping-cards.urge-card": ["Breathe slowly, 3 minutes", "Take a shower"],
    "coping-cards.answer-card": ["Just this once", "It has never been once. I need sleep."],
    "coping-cards.low-card": ["Two people asked where I was last month.", "Sit by a warm lamp"],
    "coping-cards.reasons-card": ["No child is harmed by me", "Health and safety"],
    "staying-stopped.lapse-card": ["Stop. Close it. Stand up.", "My sister"],
}


def page(life, place):
    """title -> lines of a page; a part with nothing written has none."""
    return {part.title: list(part.lines) for part in life.pages[place]}


def lines(life, place):
    return [line for part in life.pages[place] for line in part.lines]


@pytest.mark.parametrize("title", PLAN)
def test_what_was_written_in_the_modules_stands_on_the_plan(sam, title):
    assert set(PLAN[title]) <= set(page(sam, "staying-stopped.my-plan")[title])


def test_the_plan_has_no_part_without_a_test(sam):
    assert list(page(sam, "staying-stopped.my-plan")) == list(PLAN)


def test_no_part_of_the_plan_is_borrowed_after_a_whole_life(sam):
    assert [part.title for part in sam.pages["staying-stopped.my-plan"] if not part.lines] == []


@pytest.mark.parametrize("place", CARDS)
def test_the_cards_hold_what_was_written_and_fit_a_pocket(sam, place):
    made = card(sam.pages[place])
    assert len(made) <= CARD_LINES
    assert max(map(len, made)) <= CARD_COLUMNS
    told = " ".join(made)
    assert [line for line in CARDS[place] if line.rstrip(".") not in told] == []


def test_urge_help_begins_with_the_first_tool_and_shows_the_first_card(sam):
    walk = sam.services.walk("urge-help", "choose")
    assert sam.services.form(walk, walk.current).answers == {"tool": "breathe"}
    assert lines(sam, "urge-help.first-card")[0] == "Stand up and leave the room"


def test_the_safety_plan_has_the_six_parts_filled_in(sam):
    told = page(sam, "safety-plan.the-plan")
    assert told["1. Signs that I need this plan"] == ["I cannot sleep", "I pull away from people"]
    alone = told["2. What I do alone"]
    assert "Sit by a warm lamp" in alone
    assert sum("shower" in line for line in alone) == 1
    assert not any(line.startswith("Call ") for line in alone)
    assert "My sister - I call. Her number is on the fridge." in told["4. Whom I ask for help"]
    assert told["6. The place around me"]
    assert "Chess on Thursday, and my sister's calls" in told["What keeps me here"]


def test_the_weekly_review_begins_with_what_was_noted_lately(sam):
    told = page(sam, "weekly-review.so-far")
    assert told["My aim"] == ["Go to a club or group twice"]
    assert told["If this, then that"]
    assert "It came right after my shift. Supper first helps." in told["What I learned"]
    assert "Left out" in told["Feelings that I noted lately"]


def test_the_pathway_on_one_page_puts_the_path_together(sam):
    told = page(sam, "how-use-grew.my-pathway")
    assert len(told["Times of my life"]) == 2
    assert told["What I needed"] == ["Rest", "Closeness"]
    assert "Tired" in told["What sets it off"]
    assert told["And now I will"] == ["Keep devices out of the bedroom", "Today"]


def test_the_first_numbers_come_back_at_the_end_in_words(sam):
    assert sam.said["staying-stopped.where-i-stand"].id == "trust-grew"
    assert sam.said["a-life-worth-protecting.compass"].id == "more-room"


def test_after_deciding_the_balance_is_offered_and_answered(sam):
    assert sam.said["what-matters.balance"].id == "short-and-long"


def test_on_red_the_check_in_says_the_own_act_and_the_line_for_a_bad_evening(sam):
    walk = sam.services.walk("check-in")
    form = sam.services.form(walk, walk.current)
    form.answer("ladder-step", "red")
    reply = form.reply(sam.services.context(walk))
    told = [block.text for block in sam.services.prose(reply.say, walk, form.answers)]
    assert "Then I put it down and walk out" in told
    assert "No child should pay for tonight" in told


@pytest.mark.parametrize(("pull", "comes_back"), [("use", True), ("hide", False)])
def test_what_came_with_a_pull_to_use_is_a_trigger_inside_from_then_on(shipped, pull, comes_back):
    walk = shipped.walk("emotion-diary")
    form = shipped.form(walk, walk.current)
    form.answer("pull", "use")
    form.answer("came-with", ("restless",))
    form.answer("pull", pull)
    shipped.finish_form(walk, form)
    assert ("restless" in [line.id for line in shipped.slot("inner-triggers")]) is comes_back


def test_every_chart_of_my_progress_has_something_to_show(sam):
    context, today = sam.services.context(), sam.services.clock().date()
    drawn = {
        one.id: draw(one, context.entries, today) for one in sam.services.library.charts().charts
    }
    assert [name for name, found in drawn.items() if not found.key] == []
    assert drawn["well-being"].values["last"] == "second band, mild"


def test_the_own_order_of_the_plan_stands_first(sam):
    titles = list(page(sam, "my-plan.ordinary-days"))
    assert titles[:3] == ["My reasons", "What I look out for", "What fills my week"]


def test_a_module_that_was_gone_through_twice_keeps_the_newest_answers(shipped):
    life = Life(shipped, writes=True)
    life.go_through("making-it-harder")
    before = shipped.slot("device-changes")
    life.go_through("making-it-harder")
    assert shipped.slot("device-changes") == before


def test_the_country_of_the_first_module_brings_its_numbers_into_help_now(shipped):
    before = " ".join(line for _, line in crisis_lines(shipped))
    walk = shipped.walk("start-here", "setup")
    form = shipped.form(walk, walk.current)
    form.answer("country", "FI")
    take_up_settings(shipped, form)
    after = " ".join(line for _, line in crisis_lines(shipped))
    assert "112" in after
    assert "112" not in before


@pytest.mark.parametrize(
    ("place", "rule"),
    [("weekly-review.week", "trust-grew"), ("staying-stopped.where-i-stand", "trust-grew")],
)
def test_the_first_numbers_come_back_in_the_reviews(shipped, place, rule):
    fill(shipped, shipped.walk("start-here"), "baseline", importance=8, confidence=3)
    module, step = place.split(".")
    reply = fill(shipped, shipped.walk(module, step), step, importance=8, confidence=7)[1]
    assert reply.id == rule


def test_the_steps_of_the_ladder_say_their_act_in_the_check_in(sam):
    walk = sam.services.walk("check-in")
    for step, act in (
        ("yellow", "Then I eat and go to bed early"),
        ("orange", "Then I say my answer"),
    ):
        form = sam.services.form(walk, walk.current)
        form.answer("ladder-step", step)
        say = form.reply(sam.services.context(walk)).say
        told = " ".join(block.text for block in sam.services.prose(say, walk, form.answers))
        assert act in told


def test_an_experiment_that_waits_for_its_result_stands_in_the_check_in(shipped):
    fill(
        shipped,
        shipped.walk("thoughts-that-open-the-door"),
        "experiment-plan",
        rule=True,
        act="ask-doctor",
    )
    life = Life(shipped, writes=False)
    life.do("check-in", "next")
    assert "Ask a doctor for a visit" in lines(life, "check-in.next")


def test_a_note_that_is_deleted_is_in_no_chart_and_on_no_page(shipped):
    fill(
        shipped, shipped.walk("urge-log"), strength=8, after=3, outcome="rode-it", learned="Supper"
    )
    rides = next(one for one in shipped.library.charts().charts if one.id == "rides")
    today = shipped.clock().date()
    assert draw(rides, shipped.context().entries, today).values["n"] == "1"
    shipped.forget(entry=shipped.entries()[-1].id)
    assert draw(rides, shipped.context().entries, today).key == ""
    assert shipped.slot("learned") == ()
