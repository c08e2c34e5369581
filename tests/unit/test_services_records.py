"""Records keep all that was noted, and a tool starts afresh in each run."""

import gc

from helpers.acting import fill, values


def test_a_record_keeps_every_entry(sleep):
    for rest in (3, 5, 8):
        fill(sleep, sleep.walk("night-log"), "entry", rest=rest)
    assert values(sleep, "night-log.entry") == [{"rest": 3}, {"rest": 5}, {"rest": 8}]


def test_a_record_starts_empty_again(sleep):
    fill(sleep, sleep.walk("night-log"), "entry", learned="a walk helps")
    walk = sleep.walk("night-log", "entry")
    assert sleep.form(walk, walk.current).answers == {}


def test_a_half_written_record_is_taken_up_again_in_a_later_run(sleep):
    walk = sleep.walk("night-log", "entry")
    session = sleep.form(walk, walk.current)
    session.answer("learned", "a walk")
    sleep.keep_draft(walk, session)
    again = sleep.walk("night-log", "entry")
    assert sleep.form(again, again.current).answers == {"learned": "a walk"}


def test_a_record_that_is_corrected_after_its_reply_stays_one_record(sleep):
    walk = sleep.walk("night-log", "entry")
    session = sleep.form(walk, walk.current)
    session.answer("rest", 3)
    sleep.finish_form(walk, session)
    session.answer("rest", 4)
    sleep.finish_form(walk, session)
    assert values(sleep, "night-log.entry") == [{"rest": 4}]
    assert walk.run == {"entry": 1}


def test_the_answers_of_a_finished_form_are_not_held_on_to(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    sleep.finish_form(walk, session)
    del session
    gc.collect()
    assert sleep.answering._finished() is None


def test_the_reply_to_a_record_already_counts_it(sleep):
    walk = sleep.walk("night-log")
    replies = [fill(sleep, walk, "entry", learned=text)[1].id for text in ("a", "b", "c")]
    assert replies == ["noted", "noted", "enough"]


def test_a_record_counts_by_day(sleep, clock):
    for text in ("a", "b"):
        fill(sleep, sleep.walk("night-log"), "entry", learned=text)
    clock.move(days=1)
    assert fill(sleep, sleep.walk("night-log"), "entry", learned="c")[1].id == "noted"


def test_a_tool_starts_afresh_in_each_run(sleep):
    fill(sleep, sleep.walk("night-log"), rest=2)
    walk = sleep.walk("night-log")
    assert walk.current.id == "how"
    assert sleep.form(walk, walk.current).answers == {}
    assert "poor-night" not in [step.id for step in walk.module.steps if walk.shows(step)]


def test_a_tool_does_not_take_a_half_given_answer_of_an_earlier_run(sleep):
    walk = sleep.walk("night-log")
    session = sleep.form(walk, walk.current)
    session.answer("rest", 2)
    sleep.keep_draft(walk, session)
    assert sleep.form(walk, walk.current).answers == {"rest": 2}
    later = sleep.walk("night-log")
    assert sleep.form(later, later.current).answers == {}


def test_a_tool_knows_what_it_asked_in_this_run(sleep):
    walk = sleep.walk("night-log")
    fill(sleep, walk, rest=2)
    assert walk.forward().id == "poor-night"
    walk.jump("entry")
    assert sleep.form(walk, walk.current).answers == {"rest": 2}
