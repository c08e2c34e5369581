"""Taking back changes: the last one first, typing as a whole until it turns round."""

from redirection_tui.engine.undo import Changes


def changed(*steps):
    """(changes, answers) after setting each (key, value) in turn."""
    changes, answers = Changes(), {}
    for key, value in steps:
        changes.note(answers, key, value)
        answers[key] = value
    return changes, answers


def taken_back(changes, answers):
    """The answers after one more change is taken back; None when there was none."""
    before = changes.take_back()
    if before is None:
        return None
    answers[before[0]] = before[1]
    return answers


def test_the_last_change_is_taken_back_first():
    changes, answers = changed(("drink", "tea"), ("sleep", 3), ("drink", "milk"))
    assert taken_back(changes, answers)["drink"] == "tea"
    assert taken_back(changes, answers)["sleep"] is None
    assert taken_back(changes, answers)["drink"] is None
    assert taken_back(changes, answers) is None


def test_what_was_typed_letter_by_letter_goes_as_a_whole():
    changes, answers = changed(("plan", "t"), ("plan", "te"), ("plan", "tea"))
    assert taken_back(changes, answers) == {"plan": None}


def test_what_was_deleted_comes_back_as_a_whole():
    changes, answers = changed(("plan", "te"), ("plan", "tea"), ("plan", "te"), ("plan", None))
    assert taken_back(changes, answers) == {"plan": "tea"}


def test_typing_in_another_field_is_another_change():
    changes, answers = changed(("plan", "te"), ("why", "r"), ("plan", "tea"))
    assert taken_back(changes, answers) == {"plan": "te", "why": "r"}


def test_a_choice_that_is_marked_and_unmarked_is_two_changes():
    changes, answers = changed(("days", ("one",)), ("days", ("one", "two")), ("days", ()))
    assert taken_back(changes, answers)["days"] == ("one", "two")
    assert taken_back(changes, answers)["days"] == ("one",)


def test_the_same_answer_once_more_is_no_change():
    changes, answers = changed(("sleep", 3), ("sleep", 3), ("plan", None), ("plan", ""))
    assert taken_back(changes, answers)["sleep"] is None
    assert taken_back(changes, answers) is None


def test_on_another_page_nothing_can_be_taken_back():
    changes, _ = changed(("drink", "tea"))
    changes.forget()
    assert changes.take_back() is None
