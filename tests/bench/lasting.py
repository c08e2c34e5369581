"""What it takes while it runs: the processor while nothing is pressed, and memory (Linux).

The run is measured, and not only the minder that was started and waits for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.bench.answering import ENTER, F1, F4
from tests.bench.figure import Figure, median
from tests.bench.programs import F2, FORM, PACER, TIMER, WORDS, program, started
from tests.tui.person import run_of
from tests.tui.terminal import Terminal

WINDOWS, SECONDS = 3, 8.0
CHANGES = 2000


@dataclass(frozen=True)
class State:
    """Urge help as one step, the keys after F2, what is on the screen then, and the bound."""

    name: str
    step: str
    keys: str
    shown: str
    bound: float


STATES = (
    State("idle on the first screen", FORM, "", WORDS.text("home.help-now"), 0.4),
    State("idle with a text field focused", FORM, F2, "A line", 1.0),
    State("idle with a running timer", TIMER, F2 + ENTER, "Stand up.", 2.0),
    State("idle with a running pacer", PACER, F2 + ENTER, WORDS.text("breath.breathe-in"), 2.0),
)


def idle() -> Iterator[Figure]:
    """The share of a core while nothing is pressed."""
    of = f"median of {WINDOWS} times {SECONDS:g} s"
    for state in STATES:
        with program(state.step) as folder, started(folder) as terminal:
            for key in (state.keys[:3], state.keys[3:]):
                terminal.send(key)
                terminal.settle(0.3)
            terminal.wait_for(state.shown)
            terminal.settle(0.3)
            shares = [_share(terminal) for _ in range(WINDOWS)]
        yield Figure(state.name, median(shares), state.bound, "%", of)


def memory() -> Iterator[Figure]:
    """Resident memory after many screen changes, and how much of it the second half added."""
    sizes = []
    shown = (
        (F2, "Help in the night"),
        (F1, WORDS.text("crisis.near")[:16]),
        (F4, WORDS.text("menu.title")),
        (F1, WORDS.text("crisis.near")[:16]),
    )
    with program(FORM) as folder, started(folder) as terminal:
        for number in range(CHANGES):
            key, text = shown[number % len(shown)]
            so_far = len(terminal.chunks)
            terminal.send(key)
            terminal.wait_bytes(text.encode(), since=so_far)
            if key == F2:
                terminal.send("a cup of tea\tand a long walk")
                terminal.settle(0.03)
            terminal.forget_all_but(1)
            if (number + 1) % (CHANGES // 4) == 0:
                terminal.settle(0.3)
                sizes.append(_resident(run_of(terminal)))
    of = "at each quarter: " + ", ".join(f"{size:.1f}" for size in sizes)
    yield Figure(f"memory after {CHANGES} screen changes", sizes[-1], 90, "MiB", of)
    yield Figure("of it, added by the second half", sizes[-1] - sizes[1], 4, "MiB")


def _share(terminal: Terminal) -> float:
    """Percent of a core in the next seconds; what is painted meanwhile is read."""
    both = (terminal.pid, run_of(terminal))
    begun, end = sum(map(_used, both)), perf_counter() + SECONDS
    while (left := end - perf_counter()) > 0:
        terminal.read(left)
        terminal.forget_all_but(1)
    return (sum(map(_used, both)) - begun) / SECONDS / 1e7


def _used(pid: int) -> int:
    """Nanoseconds of processor time of all its threads so far."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks)


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20
