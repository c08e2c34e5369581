"""A person at a real terminal who keeps notes: makes a notebook, writes, locks, opens it again."""

import contextlib
import os
import select
import signal
from collections.abc import Iterator
from pathlib import Path

from tests.tui.harness import services
from tests.tui.terminal import PATIENCE, PROGRAM, Terminal, environment

from redirection_tui.paths import notebook_file

WORDS = services().words
CTRL_L, CTRL_Q, DOWN, ENTER = "\x0c", "\x11", "\x1b[B", "\r"
MOST, WIDTH = 40, 40
"""Options that are gone through at most; columns by which one is known."""
OWN = "four quiet words here"
"""A passphrase of one's own."""
FIELD = "What helps you sleep?"
"""The question that is written into."""


def word(key: str) -> str:
    """The interface's words at `key`."""
    return WORDS.text(key)


@contextlib.contextmanager
def at_home(folder: Path, home: Path, command: tuple[str, ...] = PROGRAM) -> Iterator[Terminal]:
    """The program about sleep in a home of its own, on whichever screen it begins with."""
    own = environment(HOME=str(home))
    with Terminal((*command, "--content", str(folder)), env=own) as terminal:
        yield terminal


def choose(terminal: Terminal, option: str) -> None:
    """Go down to the option that begins like this, and take it."""
    terminal.wait_for(option)
    for _ in range(MOST):
        terminal.wait(lambda: bool(_marked(terminal)), "an option is marked")
        now = _marked(terminal)
        if now.startswith(f"> {option}"[:WIDTH]):
            terminal.settle()
            terminal.send(ENTER)
            return
        terminal.send(DOWN)
        terminal.wait(lambda now=now: _marked(terminal) != now, f"{option} below {now}")  # type: ignore[misc]  # bound at once
    raise AssertionError(f"{option} cannot be reached:\n{terminal.text}")


def _marked(terminal: Terminal) -> str:
    """The option at hand; empty where none is marked."""
    lines = (line.strip() for line in terminal.lines)
    return next((line for line in lines if line.startswith("> ")), "")


def make_notebook(terminal: Terminal, passphrase: str = OWN) -> None:
    """From the first screen: settings, keep my notes, an own passphrase, typed twice."""
    choose(terminal, word("home.settings"))
    choose(terminal, word("lists.keep"))
    choose(terminal, word("keep.yes"))
    choose(terminal, word("passphrase.own"))
    terminal.wait_for(word("passphrase.type"))
    terminal.settle()
    terminal.send(passphrase + ENTER)
    terminal.wait_for(word("passphrase.practice"))
    terminal.settle()
    assert not notebook_file().exists(), "nothing is written before the passphrase is practised"
    terminal.send(passphrase + ENTER)
    terminal.wait_for(word("keep.done-title"))
    terminal.settle()
    terminal.send(ENTER)
    terminal.wait_for(word("home.help-now"))


def open_exercise(terminal: Terminal) -> None:
    """From the first screen to the exercise."""
    choose(terminal, word("home.map"))
    choose(terminal, "Every question")
    choose(terminal, "Begin")


def write(terminal: Terminal, text: str) -> None:
    """Open the exercise from the first screen, and type into its first question."""
    terminal.wait_for(word("home.help-now"))
    open_exercise(terminal)
    terminal.wait_for(FIELD)
    terminal.settle()
    terminal.send(text)
    terminal.wait_for(text)


def unlock(terminal: Terminal, passphrase: str = OWN) -> None:
    """Type the passphrase into a locked notebook."""
    terminal.wait_for(word("unlock.how"))
    terminal.settle()
    terminal.send(passphrase + ENTER)


def wait_said(terminal: Terminal, key: str, patience: float = 30.0) -> None:
    """Wait for a sentence below a line, which has a bar at its left."""
    wanted = "".join(word(key).split())
    bare = lambda: "".join(terminal.text.replace("▌", "").split())  # noqa: E731 - read anew each time
    terminal.wait(lambda: wanted in bare(), key, patience)


def run_of(terminal: Terminal) -> int:
    """The process that holds the notes: the child of the one that was started."""
    children = Path(f"/proc/{terminal.pid}/task/{terminal.pid}/children").read_text().split()
    assert len(children) == 1, children
    return int(children[0])


def kill_all(terminal: Terminal) -> None:
    """End both processes as a power cut would: nothing is asked. Returns when both are gone, and
    their lock with them."""
    run = run_of(terminal)
    ended = os.pidfd_open(run)
    try:
        os.kill(terminal.pid, signal.SIGKILL)
        os.kill(run, signal.SIGKILL)
        terminal.wait_for_end()
        gone, _, _ = select.select([ended], [], [], PATIENCE)
    finally:
        os.close(ended)
    assert gone, "the run outlived its kill"
