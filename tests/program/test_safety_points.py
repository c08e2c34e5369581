"""Plain questions about safety stand at every point where they are needed, and lead to help."""

import pytest

from helpers.lives import Life, everything
from redirection_tui.content.model.steps import ExerciseBase, SafetyStep, SummaryStep
from redirection_tui.engine.conditions import holds

POINTS = {
    "the first module, after the first plan": ("start-here", "thoughts-of-suicide"),
    "the end of the part on harm": ("the-harm", "check"),
    "the beginning of the part on shame": ("difficult-feelings", "check"),
    "being found out, in the part on telling": ("telling-someone", "thoughts-of-suicide"),
    "being found out, the pages for that day": ("found-out", "safe-tonight"),
    "the review after a lapse": ("lapse-review", "safe-now"),
    "help with an urge": ("urge-help", "safe-now"),
    "low mood in the four questions": ("well-being", "thoughts-of-suicide"),
    "a worry about a child": ("telling-someone", "worry-about-a-child"),
    "contact with a child, in the review": ("lapse-review", "what-happened"),
}
FIRST = ("difficult-feelings", "found-out", "lapse-review", "urge-help")
"""Where the question comes before anything else."""


def steps_of(services, module):
    return services.module(module).value.steps


def step_at(services, module, step):
    return next(one for one in steps_of(services, module) if one.id == step)


def all_safety(services):
    return [
        (module, step)
        for module in everything(services)
        for step in steps_of(services, module)
        if isinstance(step, SafetyStep)
    ]


@pytest.mark.parametrize("point", POINTS)
def test_a_plain_question_stands_at_each_point(shipped, point):
    step = step_at(shipped, *POINTS[point])
    assert isinstance(step, SafetyStep)
    assert any(answer.leads == "crisis" for answer in step.answers)


@pytest.mark.parametrize("module", FIRST)
def test_where_it_is_most_urgent_the_question_comes_first(shipped, module):
    assert isinstance(steps_of(shipped, module)[0], SafetyStep)


def test_the_part_on_harm_asks_last_before_it_ends(shipped):
    *_, check, end = steps_of(shipped, "the-harm")
    assert (check.id, type(end)) == ("check", SummaryStep)


@pytest.mark.parametrize("module", ["start-here", "telling-someone"])
def test_the_question_about_suicide_follows_the_plan_for_that_hour(shipped, module):
    order = [step.id for step in steps_of(shipped, module)]
    plan = {"start-here": "safety-plan", "telling-someone": "found-out-plan"}[module]
    assert order.index("thoughts-of-suicide") == order.index(plan) + 1


def test_whoever_is_not_sure_is_led_to_help_as_after_a_yes(shipped):
    unsure = [
        (module, step.id, answer.leads)
        for module, step in all_safety(shipped)
        for answer in step.answers
        if "not sure" in answer.text.lower()
    ]
    assert len(unsure) >= 8
    assert {leads for _, _, leads in unsure} == {"crisis"}


def test_a_question_about_suicide_or_a_child_can_be_left_without_an_answer(shipped):
    # Urge help has three short answers; what is not helping is no question about danger.
    urgent = {"urge-help", "not-helping"}
    lacking = [
        f"{module}.{step.id}"
        for module, step in all_safety(shipped)
        if module not in urgent and "rather-not" not in {answer.id for answer in step.answers}
    ]
    assert lacking == []


@pytest.mark.parametrize(
    ("low_mood", "worry", "asked"),
    [
        ("nearly-every-day", "not-at-all", True),
        ("more-than-half", "not-at-all", True),
        ("several-days", "nearly-every-day", False),
        ("not-at-all", "not-at-all", False),
    ],
)
def test_low_mood_of_three_or_more_leads_to_the_question(shipped, low_mood, worry, asked):
    walk = shipped.walk("well-being", "last-two-weeks")
    walk.jump("last-two-weeks")
    form = shipped.form(walk, walk.current)
    for name, value in (("nervous", worry), ("worry", worry), ("interest", low_mood)):
        form.answer(name, value)
    form.answer("down", "several-days" if asked else "not-at-all")
    shipped.finish_form(walk, form)
    step = step_at(shipped, "well-being", "thoughts-of-suicide")
    assert holds(step.when, shipped.context(walk)) is asked


def test_the_review_after_a_lapse_works_from_the_first_minute(shipped):
    life = Life(shipped, writes=False)
    life.go_through("lapse-review")
    parts = {
        part.title: part.empty for part in life.pages["lapse-review.next-hours"] if not part.lines
    }
    assert len(parts) >= 6
    assert all(parts.values())


def test_the_review_neither_makes_it_small_nor_gives_up(shipped):
    told = " ".join(
        [
            page.body
            for page in steps_of(shipped, "lapse-review")
            if page.id == "two-things-are-true"
        ]
        + [rule.say for rule in step_at(shipped, "lapse-review", "restart").feedback]
    )
    assert "A child is harmed" in told
    assert "still yours" in told
    assert not any(word in told for word in ("don't worry", "slips are normal", "everyone slips"))


def test_three_reviews_in_two_weeks_point_to_a_person(shipped, clock):
    shipped.clock = clock
    life = Life(shipped, writes=True)
    for _ in range(3):
        life.go_through("lapse-review")
        clock.move(days=3)
    reply = life.said["lapse-review.restart"]
    assert reply.id == "third-in-two-weeks"
    assert "list/help-lines" in reply.offer


@pytest.mark.parametrize(
    "module", ["under-18", "partner-and-family", "hurt-as-a-child", "found-out"]
)
def test_help_is_made_for_those_whom_this_program_was_not_written_for(shipped, module):
    assert module in shipped.library.program.tools
    assert any(
        "list/help-lines" in getattr(step, "offer", ()) for step in steps_of(shipped, module)
    )


def test_someone_under_18_is_led_to_own_pages_in_the_first_sitting(shipped):
    step = step_at(shipped, "start-here", "under-18")
    assert {answer.leads for answer in step.answers} == {None, "tool/under-18"}


def test_every_exercise_says_when_to_stop(shipped):
    lacking = [
        f"{module}.{step.id}"
        for module in everything(shipped)
        for step in steps_of(shipped, module)
        if isinstance(step, ExerciseBase) and not step.stop_if.strip()
    ]
    assert lacking == []


def test_very_strong_distress_is_never_answered_without_a_way_to_people(shipped):
    """After a practice that leaves someone at nine or ten, a help line or a person is offered."""
    for module in everything(shipped):
        for step in steps_of(shipped, module):
            rating = getattr(step, "rating", None)
            if rating is None:
                continue
            walk = shipped.walk(module, step.id)
            walk.jump(step.id)
            reply = shipped.finish_step(walk, {"before": 9, "after": 10, "minutes-done": 3})
            assert {"list/help-lines", "crisis", "tool/urge-help"} & set(reply.offer), (
                module,
                step.id,
            )
