"""What is measured: the start, keys, pages, idling, memory, random keys, the content check."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.monkey import play
from bench.terminal import PROGRAM, Terminal

ROOT = Path(__file__).parents[2]
BARE = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Bare(App):\n"
    "    def compose(self):\n"
    "        yield Static('a bare app')\n"
    "Bare().run()\n"
)
AT_TEXT = (
    "from redirection_tui.privacy import environment; environment.scrub()\n"
    "from redirection_tui.paths import content_folder\n"
    "from redirection_tui.services import Services\n"
    "from redirection_tui.settings import Settings\n"
    "from redirection_tui.tui.app import RedirectionApp\n"
    "class At(RedirectionApp):\n"
    "    def on_mount(self):\n"
    "        super().on_mount()\n"
    "        self.call_after_refresh(self.navigator.go, 'module/riding-out-urges/body')\n"
    "At(Services.open(content_folder(), Settings())).run()\n"
)
"""Opens the first exercise of M07, two questions before its text field."""
FIRST = "Ctrl+O"
"""Stands on the first screen only when all of it is drawn."""
DOWN, UP, LEFT, ENTER, ESCAPE = b"\x1b[B", b"\x1b[A", b"\x1b[D", b"\r", b"\x1b"


@dataclass(frozen=True)
class Figure:
    """One measured number beside its bound."""

    what: str
    value: float
    bound: float
    unit: str

    @property
    def holds(self) -> bool:
        """True within the bound."""
        return self.value <= self.bound

    def __str__(self) -> str:
        state = "ok" if self.holds else "MISSED"
        return f"{self.what:<46} {self.value:8.2f} {self.unit:<6} <= {self.bound:<6} {state}"


def first_frame(command: tuple[str, ...], seen: str) -> float:
    """Seconds from spawning to the text on the screen."""
    with Terminal(command) as terminal:
        return terminal.until(terminal.shows(seen))


def start(runs: int = 11) -> Iterator[Figure]:
    """The first frame, against a bare Textual app, in turn."""
    bare = (sys.executable, "-c", BARE)
    pairs = [(first_frame(bare, "a bare app"), first_frame(PROGRAM, FIRST)) for _ in range(runs)]
    own = statistics.median(ours for _, ours in pairs)
    ratio = statistics.median(ours / theirs for theirs, ours in pairs)
    yield Figure("start to first frame", own * 1000, 10_000, "ms")
    yield Figure("the same, against a bare app", ratio, 1.25, "times")


def many_modules(runs: int = 11) -> Iterator[Figure]:
    """The first frame with 1,200 modules, against 12, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = _program(Path(folder) / "few", 12), _program(Path(folder) / "many", 1200)
        pairs = [
            (
                first_frame((*PROGRAM, "--content", str(few)), FIRST),
                first_frame((*PROGRAM, "--content", str(many)), FIRST),
            )
            for _ in range(runs)
        ]
    ratio = statistics.median(b / a for a, b in pairs)
    yield Figure("start with 1,200 modules against 12", ratio, 1.05, "times")


def _program(folder: Path, count: int) -> Path:
    shutil.copytree(ROOT / "content", folder)
    modules = folder / "en" / "modules"
    source = (modules / "riding-out-urges.yaml").read_text(encoding="utf-8")
    names = [f"extra-{number}" for number in range(count)]
    for name in names:
        text = source.replace("id: riding-out-urges", f"id: {name}", 1)
        (modules / f"{name}.yaml").write_text(text, encoding="utf-8")
    program = folder / "program.yaml"
    text = program.read_text(encoding="utf-8")
    listed = f"    modules: [{', '.join(names)}]"
    begun = text.index("    modules: [staying-stopped]")
    program.write_text(text.replace("    modules: [staying-stopped]", listed), encoding="utf-8")
    assert begun
    return folder


def _latencies(terminal: Terminal, keys: list[bytes]) -> list[float]:
    """Milliseconds from each key to the first bytes that answer it."""
    found = []
    for key in keys:
        terminal.settle(0.12)
        begun = time.perf_counter()
        terminal.send(key)
        while not terminal.read(1.0) and time.perf_counter() - begun < 1:
            pass
        found.append((time.perf_counter() - begun) * 1000)
    return found


def _share(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, round(part * (len(values) - 1)))]


def keys() -> Iterator[Figure]:
    """Moving in a list and typing into a field."""
    with Terminal() as terminal:
        terminal.until(terminal.shows(FIRST))
        moved = _latencies(terminal, [DOWN, DOWN, UP, DOWN] * 20)
    with _in_text_field() as terminal:
        typed = _latencies(terminal, [b"a", b"n", b" ", b"o"] * 20)
    for name, values in (("moving", moved), ("typing", typed)):
        yield Figure(f"{name}: median", statistics.median(values), 20, "ms")
        yield Figure(f"{name}: 99th percentile", _share(values, 0.99), 60, "ms")


def _in_text_field() -> Terminal:
    """The program with the focus in a text field."""
    terminal = Terminal((sys.executable, "-c", AT_TEXT))
    terminal.until(terminal.shows(FIRST))
    terminal.settle(0.5)
    for _ in range(2):
        terminal.send(ENTER)
        terminal.settle(0.3)
    return terminal


def pages() -> Iterator[Figure]:
    """From one page to the next and back."""
    with Terminal() as terminal:
        terminal.until(terminal.shows(FIRST))
        terminal.settle()
        for key in (DOWN, DOWN, DOWN, ENTER):
            terminal.send(key)
            terminal.settle(0.3)
        # Back with the arrow: a lone Esc waits a tenth of a second for the rest of a sequence.
        turned = _latencies(terminal, [ENTER, LEFT] * 30)
    yield Figure("next page: median", statistics.median(turned), 60, "ms")
    yield Figure("next page: 99th percentile", _share(turned, 0.99), 120, "ms")


def idle(seconds: float = 15) -> Iterator[Figure]:
    """Processor time while nothing is pressed."""
    with Terminal() as terminal:
        terminal.until(terminal.shows(FIRST))
        terminal.settle(1.0)
        yield Figure("idle on the first screen", _used(terminal, seconds), 0.4, "%")
    with Terminal() as terminal:
        terminal.until(terminal.shows(FIRST))
        terminal.settle()
        for key in (DOWN, DOWN, DOWN, DOWN, ENTER):
            terminal.send(key)
            terminal.settle(0.3)
        for key in (b"b", b"b", ENTER, ENTER, b"5", ENTER, ENTER, ENTER):
            terminal.send(key)
            terminal.settle(0.3)
        yield Figure("a running breath pacer", _used(terminal, seconds), 2, "%")


def _used(terminal: Terminal, seconds: float) -> float:
    """Percent of a core in the next `seconds` (Linux)."""
    begun = _ticks(terminal.pid)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        terminal.read(0.5)
    return (_ticks(terminal.pid) - begun) / seconds


def _ticks(pid: int) -> int:
    """Hundredths of a second of processor time so far."""
    parts = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(parts[11]) + int(parts[12])


def memory(changes: int = 2000) -> Iterator[Figure]:
    """Resident memory after many screen changes, and how much of it the second half added."""
    with Terminal() as terminal:
        terminal.until(terminal.shows(FIRST))
        terminal.settle()
        sizes = []
        for number in range(changes // 2):
            terminal.send(b"\x1bOP" if number % 2 else b"\x1bOS")
            terminal.settle(0.08)
            terminal.send(ESCAPE)
            terminal.settle(0.16)
            if number in (changes // 4, changes // 2 - 1):
                terminal.settle(0.3)
                sizes.append(_resident(terminal.pid))
    yield Figure(f"memory after {changes} changes", sizes[-1], 90, "MiB")
    yield Figure("of it, added by the second half", sizes[-1] - sizes[0], 6, "MiB")


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def monkey(runs: int = 20, bursts: int = 400) -> Iterator[Figure]:
    """Runs of random keys, clicks and resizes that the program does not live through."""
    ended = 0
    for seed in range(runs):
        with Terminal() as terminal:
            terminal.until(terminal.shows(FIRST))
            ended += play(terminal, seed, bursts) < bursts
    yield Figure(f"ended in {runs} runs of {bursts} bursts", ended, 0, "runs")


def check() -> Iterator[Figure]:
    """The content check on everything that ships."""
    begun = time.perf_counter()
    subprocess.run([*PROGRAM, "content", "check"], check=False, capture_output=True)
    yield Figure("content check", time.perf_counter() - begun, 5, "s")
