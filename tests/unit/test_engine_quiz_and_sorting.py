"""Knowledge checks with two tries, and sorting in which everything finds a place."""

import pytest

from helpers.build import step
from redirection_tui.engine.quiz import Try
from redirection_tui.engine.sorting import Sorting

QUIZ = """
kind: quiz
id: it
questions:
  - id: one
    prompt: Which helps sleep?
    because: A dark room helps.
    answers:
      - {id: dark, text: A dark room, right: true, because: Right.}
      - {id: loud, text: Loud music, because: Not quite.}
      - {id: bright, text: A bright lamp, because: Not quite.}
"""


def tried(*answers):
    state = Try(step(QUIZ).questions[0])
    for answer in answers:
        state = state.choose(answer)
    return state


def test_nothing_is_right_or_over_before_the_first_try():
    assert (tried().right, tried().over) == (False, False)


def test_the_right_answer_ends_the_question():
    assert (tried("dark").right, tried("dark").over) == (True, True)


def test_one_wrong_answer_leaves_a_second_try():
    assert (tried("loud").right, tried("loud").over) == (False, False)


def test_the_second_try_can_be_right():
    assert tried("loud", "dark").right


def test_two_wrong_answers_end_the_question():
    state = tried("loud", "bright")
    assert (state.right, state.over) == (False, True)


def test_the_same_wrong_answer_is_not_a_second_try():
    assert tried("loud", "loud").chosen == ("loud",)


def test_choosing_after_the_end_changes_nothing():
    assert tried("dark", "loud") == tried("dark")


def test_the_solution_is_known_without_having_been_found():
    assert tried("loud", "bright").solution.id == "dark"


GROUPS = """
kind: sort
id: it
groups: {day: By day, night: By night}
items:
  - {id: sun, text: Sun, accept: [day], because: It shines by day.}
  - {id: moon, text: Moon, accept: [day, night], because: It may show by day too.}
"""
ORDER = """
kind: sort
id: it
items:
  - {id: wash, text: Wash, because: First.}
  - {id: read, text: Read, because: Then.}
  - {id: sleep, text: Sleep, because: Last.}
"""


def test_an_item_goes_into_a_group_that_accepts_it():
    state, right = Sorting.begin(step(GROUPS)).into("day")
    assert right
    assert state.current.id == "moon"


def test_an_item_is_placed_even_where_another_group_fits_better():
    state, right = Sorting.begin(step(GROUPS)).into("night")
    assert not right
    assert state.placed == (("sun", "night"),)


@pytest.mark.parametrize("group", ["day", "night"])
def test_several_groups_may_be_right(group):
    state, _ = Sorting.begin(step(GROUPS)).into("day")
    assert state.into(group)[1]


def test_sorting_is_over_when_every_item_has_its_place():
    state, _ = Sorting.begin(step(GROUPS)).into("day")
    assert not state.over
    state, _ = state.into("day")
    assert state.over
    assert state.current is None


def test_placing_after_the_end_changes_nothing():
    state, _ = Sorting.begin(step(GROUPS)).into("day")
    state, _ = state.into("day")
    assert state.into("day") == (state, False)


def test_ordering_never_begins_in_the_right_order():
    right = ("wash", "read", "sleep")
    starts = {Sorting.begin(step(ORDER), seed).shown for seed in range(50)}
    assert right not in starts
    assert all(sorted(start) == sorted(right) for start in starts)


def test_ordering_begins_alike_from_the_same_seed():
    assert Sorting.begin(step(ORDER), 7).shown == Sorting.begin(step(ORDER), 7).shown


def test_what_comes_next_is_placed():
    state, right = Sorting.begin(step(ORDER)).next_in_order("wash")
    assert right
    assert "wash" not in [item.id for item in state.remaining]


def test_what_does_not_come_next_stays_where_it_is():
    begun = Sorting.begin(step(ORDER))
    assert begun.next_in_order("sleep") == (begun, False)


def test_ordering_is_over_after_the_last_item():
    state = Sorting.begin(step(ORDER))
    for name in ("wash", "read", "sleep"):
        state, _ = state.next_in_order(name)
    assert state.over
    assert state.next_in_order("wash") == (state, False)
