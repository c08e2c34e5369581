"""What the original program and its peers have, and where it is here, row by row.

The list is that of the brief on the field. A row is covered when its steps are there and ask what
the row is about: the fields and parts named here are looked up, so that none goes away unseen.
"""

import pytest

from redirection_tui.content.model.steps import DocumentStep, ExerciseBase, FormStep, PageStep
from redirection_tui.engine.conditions import holds
from redirection_tui.services import Services

ROWS = {
    "three viewpoints on one's own use": {
        "how-use-grew/three-views": ("my-view", "childrens-view", "societys-view"),
        "the-harm/ripple": ("child-side", "own-side", "others-side"),
    },
    "areas of life": {
        "what-matters/compass": ("own-life", "growing", "with-others"),
        "what-matters/two-areas": ("areas", "act", "in-the-way"),
        "a-life-worth-protecting/compass": ("own-life", "growing", "with-others"),
    },
    "triggers outside and inside": {
        "triggers-and-feelings/trigger-map": ("outside", "inside", "strongest", "messenger"),
    },
    "a diary of one week, and the week looked back on": {
        "triggers-and-feelings/a-week-of-feelings": (),
        "triggers-and-feelings/my-week": ("moment", "where-kept", "likely"),
        "emotion-diary/entry": ("time-of-day", "feeling", "going-on", "did", "need"),
        "triggers-and-feelings/last-week": ("most-often", "hardest-time", "came-before", "helped"),
    },
    "the needs behind use": {
        "how-use-grew/pathway": ("missed-most",),
        "how-use-grew/what-came-after": ("need", "still-needed"),
        "triggers-and-feelings/behind-it": ("need", "small-answer"),
        "a-life-worth-protecting/bridge": ("bridges",),
    },
    "justifications before, during and after": {
        "thoughts-that-open-the-door/leave-in-small-things": (),
        "thoughts-that-open-the-door/before-while-after": (
            "before",
            "while-it-goes-on",
            "afterwards",
        ),
        "thoughts-that-open-the-door/answer-back": ("permission", "answer", "next-move"),
    },
    "what makes use possible, and another act at each step": {
        "making-it-harder/opening-steps": ("steps",),
        "making-it-harder/surroundings": ("zones", "changes", "helper"),
        "staying-stopped/small-decisions": ("decisions", "plan"),
    },
    "my pathway on one page": {
        "how-use-grew/my-pathway": (
            "life",
            "needs",
            "sets-off",
            "opens-the-door",
            "way-out",
            "now",
        ),
    },
    "the chain of a near miss": {
        "staying-stopped/chain": ("that-day", "set-off", "steps-on-the-way", "step-off"),
    },
    "setbacks, from the first minute": {
        "lapse-review/look-back": ("first-decision", "need", "what-stopped-it"),
        "lapse-review/next-day": ("change", "near-me", "plan", "tell"),
        "staying-stopped/if-a-lapse-happens": (),
        "staying-stopped/lapse-card": ("stop", "leave", "call", "next-hour"),
    },
    "keeping going": {
        "staying-stopped/ladder-early": ("green-signs", "yellow-inside", "yellow-act"),
        "staying-stopped/ladder-late": ("orange-situations", "red-act", "red-person"),
        "staying-stopped/my-plan": ("decision", "yellow", "red", "if-then", "review-dates"),
        "staying-stopped/rhythm": ("weekly", "monthly", "again", "before-hard-times"),
        "weekly-review/week": ("went-well", "plans", "aim"),
    },
    "further help": {
        "telling-someone/kinds-of-help": (),
        "telling-someone/help-plan": ("help-steps", "fallback", "afterwards"),
        "telling-someone/ask-first": ("report", "notes", "details", "cost"),
    },
    "scored self-checks, repeated later": {
        "well-being/last-two-weeks": ("nervous", "worry", "interest", "down"),
        "start-here/baseline": ("importance", "confidence", "ready"),
        "what-matters/rulers": ("importance", "confidence"),
        "staying-stopped/where-i-stand": ("importance", "confidence", "ready"),
        "boosters/check": ("importance", "confidence"),
    },
    "boosters after one, three and six months": {
        "boosters/first-month": (),
        "boosters/third-month": (),
        "boosters/sixth-month": (),
        "boosters/check": ("in-place", "early-signs", "coming-up", "mend"),
    },
    "help in the urge itself": {
        "urge-help/choose": ("tool",),
        "urge-help/surf": (),
        "urge-help/delay": (),
        "urge-help/log": ("before", "tool", "after", "outcome"),
    },
    "a plan for suicidal hours": {
        "safety-plan/write-it": (
            "signs",
            "alone",
            "company",
            "helpers",
            "services",
            "surroundings",
        ),
    },
}
NEEDS = (
    "rest",
    "safety",
    "closeness",
    "respect",
    "fun",
    "control",
    "mastery",
    "meaning",
    "comfort",
)
"""Nine needs in plain words: what the Good Lives Model asks after, as far as it is about a need."""


def step_at(services: Services, place: str):
    module, _, step = place.partition("/")
    return next(one for one in services.module(module).value.steps if one.id == step)


def parts(step) -> set[str]:
    """What a step asks or shows, by id."""
    if isinstance(step, FormStep):
        return {field.id for field in step.fields}
    return {section.id for section in step.sections} if isinstance(step, DocumentStep) else set()


@pytest.mark.parametrize("row", ROWS)
def test_each_row_of_the_list_has_its_exercises(shipped, row):
    lacking = {
        place: set(names) - parts(step_at(shipped, place)) for place, names in ROWS[row].items()
    }
    assert lacking == {place: set() for place in ROWS[row]}


@pytest.mark.parametrize("row", ROWS)
def test_each_row_is_more_than_something_to_read(shipped, row):
    found = [step_at(shipped, place) for place in ROWS[row]]
    assert any(isinstance(step, (ExerciseBase, DocumentStep)) for step in found)


def test_the_nine_needs_can_be_chosen(shipped):
    assert set(NEEDS) <= set(shipped.library.shared.lists["needs"])


def test_a_repeated_self_check_is_compared_with_the_first(shipped):
    compared = [
        (place, rule.id)
        for place in ("staying-stopped/where-i-stand", "weekly-review/week")
        for rule in step_at(shipped, place).feedback
        if rule.when is not None and "start-here.baseline" in repr(rule.when)
    ]
    assert len({place for place, _ in compared}) == 2


@pytest.mark.parametrize(
    ("when", "pages"),
    [
        ("one-month", ["first-month", "first-month-a-lapse"]),
        ("three-months", ["third-month", "third-month-life"]),
        ("six-months", ["sixth-month", "sixth-month-people"]),
    ],
)
def test_each_booster_shows_the_pages_of_its_time_and_no_others(shipped, when, pages):
    walk = shipped.walk("boosters")
    form = shipped.form(walk, walk.current)
    form.answer("when-is-it", when)
    shipped.finish_form(walk, form)
    context = shipped.context(walk)
    shown = [
        step.id
        for step in walk.module.steps
        if isinstance(step, PageStep) and step.when is not None and holds(step.when, context)
    ]
    assert shown == pages
