"""A demonstration in a real terminal: begun, cleared for the next person, left without a trace."""

import pytest
from tests.tui.harness import services
from tests.tui.terminal import LEFT, PROGRAM, Terminal, environment, shown_at_the_end

WORDS = services().words
SECOND = "I want to be an adult who"
SECRET = "canary-shown-7431"  # noqa: S105 - what is typed, not a password
EMPTY = (*PROGRAM, "demo", "--empty", "the-harm/stand")
CTRL_D, CTRL_Q, CTRL_X, F4, PAGE_DOWN = "\x04", "\x11", "\x18", "\x1b[14~", "\x1b[6~"


@pytest.fixture
def own(tmp_path):
    """A home of its own, with no notebook in it."""
    return environment(HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path))


def written(own):
    """An empty exercise with something typed into it."""
    terminal = Terminal(EMPTY, env=own)
    terminal.wait_for(WORDS.text("demonstration.empty"))
    terminal.settle()
    terminal.send("\r")
    terminal.wait_for(SECOND)
    terminal.settle()
    terminal.send(SECRET)
    terminal.wait_for(SECRET)
    return terminal


def test_for_the_next_person_nothing_typed_is_on_the_screen_or_in_the_exercise(own):
    with written(own) as terminal:
        before = len(terminal.chunks)
        terminal.send(CTRL_D)
        terminal.wait_for(WORDS.text("demonstration.cleared-title"))
        terminal.settle()
        assert SECRET not in terminal.text
        terminal.send("\r")
        terminal.wait_for(WORDS.text("demonstration.empty"))
        terminal.settle()
        terminal.send("\r")
        terminal.wait_for(SECOND)
        terminal.settle()
        after = b"".join(data for _, data in terminal.chunks[before:])
        assert SECRET.encode() not in after
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_it_is_left_at_once_and_nothing_stays_on_the_terminal(own):
    with written(own) as terminal:
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0
        raw = terminal.raw
        assert not shown_at_the_end(raw[raw.rindex(LEFT) + len(LEFT) :])
        assert shown_at_the_end(raw) == ""


def test_from_ones_own_program_to_a_demonstration_and_back(own):
    with Terminal(env=own) as terminal:
        terminal.wait_for(WORDS.text("home.title"))
        terminal.settle()
        terminal.send(F4)
        terminal.wait_for(WORDS.text("menu.title"))
        terminal.settle()
        for key in ("\x1b[F", "\x1b[A", "\r"):  # the last but one: the way back comes after it
            terminal.send(key)
            terminal.settle()
        terminal.wait_for(WORDS.text("demonstration.begin-yes"))
        terminal.settle()
        terminal.send("\r")
        terminal.wait_for(WORDS.text("demonstration.title"))
        terminal.wait_for(WORDS.text("kept.demonstration"))
        terminal.settle()
        terminal.send(F4)
        terminal.wait_for(WORDS.text("menu.title"))
        terminal.settle()
        terminal.send("e")  # the example, then the exercise before, then the end
        terminal.settle()
        terminal.send("e")
        terminal.settle()
        terminal.send("e\r")
        terminal.wait_for(WORDS.text("home.title"))
        terminal.wait_for(WORDS.text("kept.no"))
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_quick_keys_and_sizes_do_not_stop_it(own):
    keys = (CTRL_X, PAGE_DOWN, "\x19", "\x10", "\x1b", PAGE_DOWN, CTRL_X, "\x1b[5~", "\t", F4)
    with Terminal((*PROGRAM, "demo", "urge-log"), env=own) as terminal:
        terminal.wait_for(WORDS.text("action.note"))
        for size in ((60, 20), (120, 36), (80, 24)):
            terminal.send("".join(keys))
            terminal.resize(size)
        terminal.settle(0.3)
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_in_plain_lines_it_begins_with_the_exercise_and_says_that_nothing_is_kept(own):
    with Terminal((*PROGRAM, "--plain", "demo", "urge-log"), size=(80, 60), env=own) as terminal:
        terminal.wait_for(WORDS.text("kept.demonstration"))
        terminal.wait_for("One urge, one minute")
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0
