"""From a key to what it paints, in a real pty; each key is sent when all is quiet."""

from collections.abc import Iterator
from time import perf_counter

from tests.bench.figure import Figure, median, percentile
from tests.bench.programs import FORM, QUIET, WORDS, begun, program, writing
from tests.tui.harness import services
from tests.tui.terminal import Terminal

from redirection_tui.settings import THEMES

DOWN, UP, PAGE_UP, ENTER, ESC, F1, F4, F9 = (
    *("\x1b[B", "\x1b[A", "\x1b[5~", "\r", "\x1b", "\x1bOP", "\x1bOS", "\x1b[20~"),
)
LINE = 40
CLEAR_LINE = "\x7f" * LINE
"""So many letters stand in a line before it is cleared, one Backspace each."""
LETTERS = "éñöü"
"""Letters that are in no control sequence, so that they are found as soon as they are painted."""
KEYS, PAGES, LEAVINGS = 200, 80, 10
RESIZES = 20
LARGE, SMALL = (120, 36), (60, 20)
TYPED = "a cup of tea before the lamp goes out"
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


def keys() -> Iterator[Figure]:
    """Moving in a list, and typing into a text field of a form whose draft is kept."""
    yield from _keys("", KEYS)


def themes() -> Iterator[Figure]:
    """The same in each theme."""
    for theme in THEMES:
        yield from _keys(f" in {theme}", KEYS // 2, "--theme", theme)


def _keys(where: str, number: int, *options: str) -> Iterator[Figure]:
    both = ((DOWN, WORDS.text("home.help-now")), (UP, WORDS.text("home.new-here")[:12]))
    with begun(*options) as terminal:
        moved = [_answer(terminal, *both[place % 2]) for place in range(number)]
    yield from _figures(f"moving{where or ' in a list'}", moved, 20, 60)
    with program(FORM) as folder, writing(folder, *options) as terminal:
        typed = []
        for place in range(number):
            if place % LINE == LINE - 1:
                terminal.send(CLEAR_LINE)
                terminal.settle(QUIET)
            typed.append(_answer(terminal, LETTERS[place % 4], LETTERS[place % 4]))
    yield from _figures(f"typing{where or ' into a field'}", typed, 20, 60)


def resizing() -> Iterator[Figure]:
    """From a large window to a small one and back, with a form open in which something stands."""
    taken: dict[tuple[int, int], list[float]] = {SMALL: [], LARGE: []}
    lost = 0
    with program(FORM) as folder, writing(folder, size=LARGE) as terminal:
        terminal.send(TYPED)
        terminal.wait_for(TYPED)
        for _ in range(RESIZES):
            for size in (SMALL, LARGE):
                terminal.settle(QUIET)
                taken[size].append(_resize(terminal, size))
                terminal.settle(QUIET)
                lost += TYPED not in terminal.text
    for (columns, lines), values in taken.items():
        of = f"{len(values)} times"
        what = f"to {columns}x{lines}, until painted"
        yield Figure(f"{what}: median", median(values), 200, "ms", of)
        yield Figure(f"{what}: longest", max(values), 200, "ms", of)
    yield Figure("resizes after which the typed text is gone", lost, 0, "times")


def _resize(terminal: Terminal, size: tuple[int, int]) -> float:
    """Milliseconds from another window size to the bytes that end the painting at that size: the
    lower line at the bottom, whose words no other line has."""
    so_far = len(terminal.chunks)
    sent = perf_counter()
    terminal.resize(size)
    painted = terminal.wait_bytes(WORDS.text("action.menu").encode(), since=so_far)
    return (painted - sent) * 1000


def pages() -> Iterator[Figure]:
    """To the next page and back, and to another screen."""
    steps = services().module("start-here").value.steps
    first, second = (_beginning(steps[n].title) for n in (2, 3))
    with begun() as terminal:
        terminal.send(f"g{ENTER}")
        terminal.wait_for(steps[0].title)
        terminal.settle()
        terminal.send(ENTER)
        terminal.wait_for("> " + steps[1].answers[0].text)  # type: ignore[union-attr]  # the question about age
        terminal.settle()
        terminal.send(ENTER)
        terminal.wait_for(first)
        terminal.settle()
        both = ((ENTER, second), (PAGE_UP, first))
        turned = [_answer(terminal, *both[number % 2]) for number in range(PAGES)]
    yield from _figures("to the next page", turned, 60, 120)
    opened = []
    both = ((F1, _beginning(WORDS.text("crisis.near"))), (F4, WORDS.text("menu.title")))
    with begun() as terminal:
        for number in range(PAGES):
            opened.append(_answer(terminal, *both[number % 2]))
            terminal.send(ESC)
            terminal.settle(AFTER_ESC)
    yield from _figures("to another screen", opened, 60, 120)


def leaving() -> Iterator[Figure]:
    """From the key that leaves to a blank terminal, and to the end of the process."""
    blank, ended = [], []
    for _ in range(LEAVINGS):
        with begun() as terminal:
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
