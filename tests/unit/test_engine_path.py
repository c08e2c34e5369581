"""The path: what is next, where to resume, and how long it is to the next natural stop."""

import msgspec
import pytest

from helpers.build import EXERCISE, data, entry
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.program import Part, Program
from redirection_tui.engine.path import ahead, progress
from redirection_tui.engine.sittings import minutes_left, minutes_of, resume_step, sitting

PROGRAM = Program(
    format=1,
    id="sleep",
    languages=("en",),
    parts=(Part(id="one", modules=("a", "b")), Part(id="two", modules=("c",))),
    short_path=("b", "c"),
)
STEPS = """
- {kind: page, id: first, title: First, body: Good evening.}
- {kind: page, id: second, title: Second, body: Good evening., rest: Keep this.}
- {kind: page, id: third, title: Third, body: Good evening.}
- {kind: page, id: last, title: Last, body: Good night.}
"""


def module(steps=STEPS):
    own = {"format": 1, "id": "a", "title": "A", "aim": "Rest.", "steps": data(steps)}
    return msgspec.convert(own, Module)


def after(*done):
    return progress([entry(f"a.{name}") for name in done])


def ended(*modules):
    return progress([entry(f"{name}.last", ended=True) for name in modules])


def everything(_step):
    return True


def test_the_modules_come_in_the_order_of_the_parts():
    assert ahead(PROGRAM, progress([])) == ("a", "b", "c")


def test_a_module_that_was_passed_over_is_still_next():
    assert ahead(PROGRAM, ended("b")) == ("a", "c")


def test_on_the_short_path_its_own_modules_come_alone_and_then_the_others():
    assert ahead(PROGRAM, progress([]), short=True) == ("b", "c")
    assert ahead(PROGRAM, ended("b"), short=True) == ("c",)
    assert ahead(PROGRAM, ended("b", "c"), short=True) == ("a",)


def test_nothing_is_ahead_when_everything_is_finished():
    for short in (False, True):
        assert ahead(PROGRAM, ended("a", "b", "c"), short=short) == ()


def test_a_begun_module_is_not_finished():
    so_far = after("first")
    assert so_far.started("a")
    assert "a" not in so_far.ended


def test_without_its_entry_a_step_is_not_finished():
    assert not after().started("a")


def test_a_new_module_opens_at_its_first_step():
    assert resume_step(module(), after(), everything) == "first"


@pytest.mark.parametrize(("done", "there"), [(["first"], "second"), (["first", "second"], "third")])
def test_a_module_resumes_at_the_step_after_the_last_finished_one(done, there):
    assert resume_step(module(), after(*done), everything) == there


def test_a_finished_module_opens_at_its_first_step_again():
    so_far = progress([entry(f"a.{name}", ended=name == "last") for name in ("first", "last")])
    assert resume_step(module(), so_far, everything) == "first"


def test_a_step_opened_further_on_does_not_move_where_a_module_resumes():
    assert resume_step(module(), after("last"), everything) == "first"


def test_a_step_that_was_passed_by_is_not_come_back_to():
    assert resume_step(module(), after("first", "third"), everything) == "last"


def test_a_step_that_does_not_show_is_not_waited_for():
    def all_but_the_second(step):
        return step.id != "second"

    assert resume_step(module(), after("first"), all_but_the_second) == "third"


def test_a_step_that_the_module_no_longer_has_does_not_matter():
    assert resume_step(module(), after("first", "gone"), everything) == "second"


def names(found):
    return [step.id for step in found]


def test_a_sitting_ends_at_a_natural_stop():
    assert names(sitting(module(), "first", everything)) == ["first", "second"]


def test_the_last_sitting_ends_with_the_module():
    assert names(sitting(module(), "third", everything)) == ["third", "last"]


def test_steps_that_do_not_show_are_not_in_a_sitting():
    shown = sitting(module(), "first", lambda step: step.id != "first")
    assert names(shown) == ["second"]


def test_a_sitting_from_an_unknown_step_begins_at_the_start():
    assert names(sitting(module(), "gone", everything)) == ["first", "second"]


def test_an_exercise_takes_the_minutes_it_says():
    fields = [{"kind": "text", "id": "it", "prompt": "What?"}]
    own = [{"kind": "form", "id": "it", **EXERCISE, "minutes": 4.5, "fields": fields}]
    made = msgspec.convert({**msgspec.to_builtins(module()), "steps": own}, Module)
    assert minutes_of(made.steps[0]) == 4.5


def test_a_long_page_takes_as_long_as_its_words():
    long = module(f"[{{kind: page, id: it, title: T, body: {'word ' * 260}}}]")
    assert minutes_of(long.steps[0]) == 2


def test_a_short_page_takes_half_a_minute():
    assert minutes_of(module().steps[0]) == 0.5


def test_minutes_are_whole_and_at_least_one():
    assert minutes_left(module(), "last", everything) == 1
