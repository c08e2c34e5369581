"""A walk through a module: forward, back and anywhere, past what does not show, to no dead end."""

import msgspec
import pytest

from helpers.build import data
from redirection_tui.content.model.module import Module
from redirection_tui.engine.walk import Walk

MODULE = msgspec.convert(
    data("""
    format: 1
    id: a
    title: A
    aim: Rest.
    steps:
      - {kind: page, id: one, title: One, body: Text.}
      - {kind: page, id: two, title: Two, body: Text., when: {ref: x, is: known}}
      - {kind: page, id: three, title: Three, body: Text.}
      - {kind: page, id: four, title: Four, body: Text.}
    """),
    Module,
)


class Ways:
    """Whether the second step shows; can change while a walk is under way."""

    def __init__(self, *, two=False):
        self.two = two

    def __call__(self, condition, _walk):
        return condition is None or self.two


def walk(start=None, **ways):
    return Walk(MODULE, Ways(**ways), start)


def here(step):
    return step and step.id


def test_a_walk_begins_at_the_first_step():
    assert walk().current.id == "one"


def test_a_walk_can_begin_anywhere():
    assert walk("three").current.id == "three"


def test_a_walk_from_an_unknown_step_begins_at_the_first():
    assert walk("gone").current.id == "one"


def test_a_walk_from_a_step_that_does_not_show_begins_after_it():
    assert walk("two").current.id == "three"


def test_forward_passes_over_a_step_that_does_not_show():
    assert here(walk().forward()) == "three"


def test_forward_stops_at_a_step_that_shows():
    assert here(walk(two=True).forward()) == "two"


def test_forward_at_the_end_moves_nowhere():
    end = walk("four")
    assert end.forward() is None
    assert end.current.id == "four"


def test_back_passes_over_a_step_that_does_not_show():
    assert here(walk("three").back()) == "one"


def test_back_at_the_beginning_moves_nowhere():
    begun = walk()
    assert begun.back() is None
    assert begun.current.id == "one"


def test_a_condition_is_asked_anew_at_every_move():
    ways = Ways()
    made = Walk(MODULE, ways)
    made.forward()
    ways.two = True
    assert here(made.back()) == "two"


@pytest.mark.parametrize("name", ["one", "two", "four"])
def test_a_jump_goes_anywhere_whatever_the_condition(name):
    assert here(walk("three").jump(name)) == name


def test_a_jump_to_an_unknown_step_moves_nowhere():
    made = walk("three")
    assert made.jump("gone") is None
    assert made.current.id == "three"


def test_from_a_step_that_does_not_show_there_is_a_way_on_and_back():
    made = walk()
    made.jump("two")
    assert here(made.forward()) == "three"
    made.jump("two")
    assert here(made.back()) == "one"


def test_the_position_counts_the_steps_that_show():
    assert walk("three").position == (2, 3)
    assert walk("three", two=True).position == (3, 4)


def test_the_position_counts_the_step_at_hand_even_when_it_does_not_show():
    made = walk()
    made.jump("two")
    assert made.position == (2, 4)


def test_a_step_that_an_answer_puts_behind_keeps_its_place_in_the_count():
    ways = Ways(two=True)
    made = Walk(MODULE, ways)
    made.forward()
    made.forward()
    assert made.position == (3, 4)
    ways.two = False
    assert made.position == (3, 4)
    made.back()
    assert made.position == (1, 3)


def test_the_end_is_the_last_step_that_shows():
    assert walk("four").at_end
    assert not walk("three").at_end


def test_finishing_a_step_is_counted_in_this_walk():
    made = walk()
    made.finished()
    made.finished()
    assert made.run == {"one": 2}
    assert walk().run == {}
