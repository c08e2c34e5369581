"""Services and what was written: forms, drafts, practices, and progress that follows from them."""

import pytest

from helpers.acting import fill, through, values


def test_a_finished_form_is_kept(sleep):
    fill(sleep, sleep.walk("evening"), "habits", drink="tea", tired=6)
    assert values(sleep, "evening.habits") == [{"drink": "tea", "tired": 6}]


def test_an_entry_knows_its_day_and_part_of_day_and_no_clock(sleep, clock):
    fill(sleep, sleep.walk("evening"), "habits", tired=6)
    (entry,) = sleep.entries()
    assert (entry.day, entry.part, entry.language) == ("2026-03-02", "evening", "en")
    assert "19" not in repr(entry).replace(entry.id, "")


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (4, "night"),
        (5, "early-morning"),
        (8, "morning"),
        (11, "midday"),
        (14, "afternoon"),
        (18, "evening"),
        (21, "late-evening"),
        (23, "late-evening"),
    ],
)
def test_each_hour_belongs_to_a_part_of_the_day(sleep, clock, hour, part):
    clock.now = clock.now.replace(hour=hour, minute=0)
    fill(sleep, sleep.walk("evening"), "habits", tired=6)
    assert sleep.entries()[0].part == part


def test_a_form_that_is_done_again_replaces_its_entry(sleep):
    walk = sleep.walk("evening")
    fill(sleep, walk, "habits", drink="tea")
    fill(sleep, walk, "habits", drink="water")
    assert values(sleep, "evening.habits") == [{"drink": "water"}]


def test_a_form_opens_with_the_answers_given_before(sleep):
    fill(sleep, sleep.walk("evening"), "habits", drink="tea")
    walk = sleep.walk("evening", "habits")
    assert sleep.form(walk, walk.current).answers == {"drink": "tea"}


def test_what_is_remembered_for_this_run_does_not_hide_what_was_saved(sleep):
    fill(sleep, sleep.walk("evening"), "habits", drink="tea", mood=4)
    walk = sleep.walk("evening", "habits")
    assert sleep.form(walk, walk.current).answers == {"drink": "tea", "mood": 4}
    assert values(sleep, "evening.habits") == [{"drink": "tea"}]


def test_what_is_remembered_for_this_run_can_be_asked_for(sleep):
    fill(sleep, sleep.walk("evening"), "habits", mood=4)
    assert sleep.context().value("evening.habits.mood") == 4


def test_what_is_remembered_for_this_run_goes_with_its_entry(sleep):
    fill(sleep, sleep.walk("evening"), "habits", mood=4)
    sleep.notebook.delete_everything()
    walk = sleep.walk("evening", "habits")
    assert sleep.form(walk, walk.current).answers == {}


def test_a_form_that_is_left_is_taken_up_again(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("note", "a walk")
    sleep.keep_draft(walk, session)
    again = sleep.walk("evening", "habits")
    assert sleep.form(again, again.current).answers == {"note": "a walk"}
    assert sleep.entries() == ()


def test_a_draft_is_kept_once_however_often_it_changes(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    for text in ("a", "a w", "a walk"):
        session.answer("note", text)
        sleep.keep_draft(walk, session)
    assert [one.values for one in sleep.notebook.entries(done=None)] == [{"note": "a walk"}]


def test_a_draft_that_is_emptied_is_gone(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    for text in ("a walk", ""):
        session.answer("note", text)
        sleep.keep_draft(walk, session)
    assert sleep.notebook.entries(done=None) == ()


def test_finishing_a_form_takes_its_draft_away(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("note", "a walk")
    sleep.keep_draft(walk, session)
    sleep.finish_form(walk, session)
    assert sleep.notebook.draft("evening", "habits") is None
    assert values(sleep, "evening.habits") == [{"note": "a walk"}]


def test_every_practice_is_kept_even_one_without_numbers(sleep):
    walk = sleep.walk("morning", "stretch")
    sleep.finish_step(walk, {"before": 6, "after": 3})
    sleep.finish_step(walk, {})
    assert values(sleep, "morning.stretch") == [{"before": 6, "after": 3}, {}]


def test_the_numbers_of_a_practice_keep_their_question(sleep):
    sleep.finish_step(sleep.walk("morning", "stretch"), {"before": 6, "minutes-done": 2})
    assert sleep.entries()[0].labels == {"before": "Before: How stiff?"}


def test_a_page_that_is_read_again_is_kept_once(sleep):
    for _ in range(3):
        sleep.finish_step(sleep.walk("evening", "welcome"))
    assert values(sleep, "evening.welcome") == [{}]


def test_a_finished_practice_gets_its_reply(sleep):
    assert sleep.finish_step(sleep.walk("morning", "stretch"), {"after": 3}).id == "done"


def test_a_page_gets_no_reply(sleep):
    assert sleep.finish_step(sleep.walk("evening", "welcome")) is None


def test_progress_follows_from_what_was_finished(sleep):
    through(sleep, "evening")
    assert sleep.progress().ended == {"evening"}


def test_deleting_an_entry_takes_its_step_back(sleep):
    sleep.finish_step(sleep.walk("evening", "welcome"))
    assert sleep.progress().steps == {"evening": {"welcome"}}
    sleep.notebook.delete(sleep.entries()[0].id)
    assert sleep.progress().steps == {}


def test_deleting_the_last_entry_of_a_module_opens_it_again(sleep):
    through(sleep, "evening")
    assert sleep.suggestion().module == "morning"
    sleep.notebook.delete_step("evening", "end")
    assert sleep.suggestion().module == "evening"


def test_one_entry_can_be_forgotten(sleep):
    for rest in (3, 5):
        fill(sleep, sleep.walk("night-log"), "entry", rest=rest)
    sleep.forget(entry=sleep.entries()[0].id)
    assert [entry.values for entry in sleep.entries()] == [{"rest": 5}]


def test_everything_written_in_one_exercise_can_be_forgotten(sleep):
    for rest in (3, 5):
        fill(sleep, sleep.walk("night-log"), "entry", rest=rest)
    fill(sleep, sleep.walk("evening"), "habits", tired=6)
    sleep.forget(step=("night-log", "entry"))
    assert [entry.step for entry in sleep.entries()] == ["habits"]


def test_everything_can_be_forgotten(sleep):
    fill(sleep, sleep.walk("evening"), "habits", tired=6, mood=4)
    sleep.forget()
    assert (sleep.entries(), sleep.notes._for_this_run) == ((), {})


def test_a_module_resumes_where_it_was_left(sleep):
    sleep.finish_step(sleep.walk("evening", "welcome"))
    assert sleep.walk("evening").current.id == "habits"


def test_an_answer_opens_a_step_and_another_closes_it(sleep):
    walk = sleep.walk("evening", "habits")
    fill(sleep, walk, tired=9)
    assert walk.forward().id == "only-tired"
    walk.back()
    fill(sleep, walk, tired=2)
    assert walk.forward().id == "plan"


def test_a_slot_holds_what_was_written(sleep):
    fill(sleep, sleep.walk("evening"), "habits", drink="tea", note="a walk")
    assert [line.text for line in sleep.slot("soothers")] == ["Tea"]
    assert [line.text for line in sleep.slot("learned")] == ["a walk"]


def test_a_slot_that_the_program_does_not_know_is_empty(sleep):
    assert sleep.slot("gone") == ()


def test_leaving_lets_go_of_everything(sleep):
    fill(sleep, sleep.walk("evening"), "habits", drink="tea", mood=4)
    sleep.leave()
    assert (sleep.notes._entries, sleep.notes._for_this_run) == ((), {})
