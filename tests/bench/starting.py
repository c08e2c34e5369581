"""From the command to the first frame: against a bare app, and with a hundred times the modules."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from tests.bench.figure import Figure, median
from tests.tui.harness import services
from tests.tui.terminal import PROGRAM, Terminal

from redirection_tui.paths import content_folder

PAIRS = 15
WARM = 2
"""Pairs that are not counted: they fill the caches and compile."""
BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("a bare app")

Bare().run()
"""
BARE_APP = (sys.executable, "-c", BARE)


def _menu_line() -> bytes:
    """The last words of the first frame: when they are written, all of it is."""
    return services().words.text("action.menu").encode()


def first_frame(command: Sequence[str], last: bytes) -> float:
    """Milliseconds from spawning to the last bytes of the first frame."""
    with Terminal(command) as terminal:
        return (terminal.wait_bytes(last) - terminal.started) * 1000


def _in_turn(
    one: Sequence[str], last_of_one: bytes, other: Sequence[str], last_of_other: bytes
) -> tuple[list[float], list[float]]:
    """Both in the same run, the first one first in every second pair."""
    ones, others = [], []
    for pair in range(WARM + PAIRS):
        both = [(one, last_of_one, ones), (other, last_of_other, others)]
        for command, last, found in both if pair % 2 else reversed(both):
            found.append(first_frame(command, last))
    return ones[WARM:], others[WARM:]


def start() -> Iterator[Figure]:
    """The first frame beside that of a bare Textual app with one text."""
    bare, own = _in_turn(BARE_APP, b"a bare app", PROGRAM, _menu_line())
    of = f"medians of {PAIRS} starts in turn"
    yield Figure("start of a bare app", median(bare), None, "ms", of)
    yield Figure("start", median(own), None, "ms", of)
    yield Figure("start against a bare app", median(own) / median(bare), 1.25, "times", of)


def demonstrations() -> Iterator[Figure]:
    """An exercise opened by `demo ID` beside the program's own first frame: one by its whole name,
    and one that must be looked for among all."""
    for name in ("difficult-feelings/rewrite", "trigger-map"):
        own, shown = _in_turn(PROGRAM, _menu_line(), (*PROGRAM, "demo", name), _note_line())
        of = f"demo {name}, medians of {PAIRS} starts in turn"
        times = median(shown) / median(own)
        yield Figure("an exercise in a demonstration against a start", times, 1.5, "times", of)


def _note_line() -> bytes:
    """The last words of the first frame of an exercise that is shown."""
    return services().words.text("action.note").encode()


def many_modules() -> Iterator[Figure]:
    """The first frame with 1,200 modules beside that with 12."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_with_modules(Path(folder) / str(count), count) for count in (12, 1200))
        one = (*PROGRAM, "--content", str(few))
        other = (*PROGRAM, "--content", str(many))
        twelve, lots = _in_turn(one, _menu_line(), other, _menu_line())
    of = f"medians of {PAIRS} starts in turn"
    yield Figure(
        "start with 1,200 modules against 12", median(lots) / median(twelve), 1.05, "times", of
    )


def _with_modules(folder: Path, count: int) -> Path:
    """The shipped content with `count` modules in five parts, all like the first one."""
    shutil.copytree(content_folder(), folder)
    program: dict[str, Any] = yaml.safe_load((folder / "program.yaml").read_text(encoding="utf-8"))
    first = program["parts"][0]["modules"][0]
    modules = folder / "en" / "modules"
    source = (modules / f"{first}.yaml").read_text(encoding="utf-8")
    names = [first, *(f"more-{number}" for number in range(1, count))]
    for name in names[1:]:
        text = source.replace(f"id: {first}", f"id: {name}", 1)
        (modules / f"{name}.yaml").write_text(text, encoding="utf-8")
    parts = program["parts"]
    for place, part in enumerate(parts):
        part["modules"] = names[place :: len(parts)]
    program["short-path"] = [first]
    text = yaml.safe_dump(program, allow_unicode=True)
    (folder / "program.yaml").write_text(text, encoding="utf-8")
    return folder
