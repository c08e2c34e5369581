"""From a key to what it paints, in a real pty; each key is sent when all is quiet."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figure import Figure, median, percentile
from tests.tui.harness import services, sleep_program
from tests.tui.terminal import PROGRAM, Terminal

WORDS = services().words
DOWN, UP, LEFT, ENTER, ESC, F1, F4, F9 = (
    *("\x1b[B", "\x1b[A", "\x1b[D", "\r", "\x1b", "\x1bOP", "\x1bOS", "\x1b[20~"),
)
LETTERS = "éñöü"
"""Letters that are in no control sequence, so that they are found as soon as they are painted."""
KEYS, PAGES, LEAVINGS = 200, 80, 10
AFTER_ESC = 0.15


def _answer(terminal: Terminal, key: str, shown: str) -> float:
    """Milliseconds from a key to the bytes that paint its effect."""
    so_far = len(terminal.chunks)
    sent = terminal.send(key)
    found = terminal.wait_bytes(shown.encode(), since=so_far)
    terminal.settle(0.03)
    terminal.forget_all_but(1)
    return (found - sent) * 1000


def _figures(what: str, values: list[float], middle: float, tail: float) -> Iterator[Figure]:
    of = f"{len(values)} keys"
    yield Figure(f"{what}: median", median(values), middle, "ms", of)
    yield Figure(f"{what}: 99th percentile", percentile(values, 0.99), tail, "ms", of)


def _begun(*options: str) -> Terminal:
    """The program with the list of the first screen ready for keys."""
    terminal = Terminal((*PROGRAM, *options))
    terminal.wait_for("> " + WORDS.text("home.new-here"))
    terminal.settle()
    return terminal


def keys() -> Iterator[Figure]:
    """Moving in a list, and typing into a text field of a form whose draft is kept."""
    both = ((DOWN, WORDS.text("home.help-now")), (UP, WORDS.text("home.new-here")[:12]))
    with _begun() as terminal:
        moved = [_answer(terminal, *both[number % 2]) for number in range(KEYS)]
    yield from _figures("moving in a list", moved, 20, 60)
    with (
        tempfile.TemporaryDirectory() as folder,
        _begun("--content", str(sleep_program(Path(folder)))) as terminal,
    ):
        for key, shown in (("h\r", "> Rest well"), ("e\r", "What helps you sleep?")):
            terminal.send(key)
            terminal.wait_for(shown)
        terminal.settle()
        typed = []
        for number in range(KEYS):
            if number % 40 == 39:
                terminal.send("\x15")
                terminal.settle()
            typed.append(_answer(terminal, LETTERS[number % 4], LETTERS[number % 4]))
    yield from _figures("typing into a field", typed, 20, 60)


def pages() -> Iterator[Figure]:
    """To the next page and back, and to another screen."""
    steps = services().module("start-here").value.steps
    first, second = (_beginning(steps[n].title) for n in (2, 3))
    with _begun() as terminal:
        terminal.send(f"g{ENTER}")
        terminal.wait_for(steps[0].title)
        terminal.settle()
        terminal.send(ENTER)
        terminal.wait_for("> " + steps[1].answers[0].text)  # type: ignore[union-attr]  # the question about age
        terminal.settle()
        terminal.send(ENTER)
        terminal.wait_for(first)
        terminal.settle()
        both = ((ENTER, second), (LEFT, first))
        turned = [_answer(terminal, *both[number % 2]) for number in range(PAGES)]
    yield from _figures("to the next page", turned, 60, 120)
    opened = []
    both = ((F1, _beginning(WORDS.text("crisis.near"))), (F4, WORDS.text("menu.title")))
    with _begun() as terminal:
        for number in range(PAGES):
            opened.append(_answer(terminal, *both[number % 2]))
            terminal.send(ESC)
            terminal.settle(AFTER_ESC)
    yield from _figures("to another screen", opened, 60, 120)


def leaving() -> Iterator[Figure]:
    """From the key that leaves to a blank terminal, and to the end of the process."""
    blank, ended = [], []
    for _ in range(LEAVINGS):
        with _begun() as terminal:
            so_far = len(terminal.chunks)
            sent = terminal.send(F9)
            blank.append((terminal.wait_bytes(b"\x1b[24;1H\x1b[2K", since=so_far) - sent) * 1000)
            terminal.wait_for_end()
            ended.append((terminal.chunks[-1][0] - sent) * 1000)
    of = f"median of {LEAVINGS}"
    yield Figure("from leaving to a blank screen", median(blank), 100, "ms", of)
    yield Figure("from leaving to the shell's screen", median(ended), None, "ms", of)


def _beginning(text: str) -> str:
    """The first words of a text, which stand in one piece on the screen."""
    return text[:16]
