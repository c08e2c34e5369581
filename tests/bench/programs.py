"""Programs with a step of their own as urge help, so that two keys lead to it."""

import tempfile
from pathlib import Path

from tests.tui.harness import services, sleep_program
from tests.tui.terminal import PROGRAM, Terminal

WORDS = services().words
F2 = "\x1bOQ"
QUIET = 0.3
"""Seconds without a byte after which all is painted, on a busy machine too."""
HEAD = """\
format: 1
id: night-help
title: Help in the night
aim: Get through the night.
steps:
  - id: page
    title: Help in the night
    technique: planning
    why: It helps.
    guidance: Go slowly.
    stop-if: Stop when you like.
    feedback:
      - {id: thanks, say: Thank you.}
    minutes: 5
"""
FORM = """\
    kind: form
    together: true
    fields:
      - {kind: text, id: line, prompt: A line}
      - {kind: text, id: lines, lines: 6, prompt: Some lines}
      - {kind: choices, id: some, prompt: Some, options: {tea: Tea, walk: A walk}}
"""
"""Closed text areas are what Textual does not let go of by itself."""
TIMER = """\
    kind: practice
    cues:
      - {id: stand, at: 0, text: Stand up.}
      - {id: walk, at: 20, text: Walk around the table.}
"""
PACER = """\
    kind: practice
    breath:
      - {id: slow, name: Slow, breathe-in: 4, breathe-out: 6}
"""


def program(step: str) -> tempfile.TemporaryDirectory[str]:
    """The program about sleep with a step of its own as urge help."""
    folder = tempfile.TemporaryDirectory()
    made = sleep_program(Path(folder.name))
    (made / "en" / "tools" / "night-help.yaml").write_text(HEAD + step, encoding="utf-8")
    return folder


def started(folder: str, *options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """That program with the list of the first screen ready for keys."""
    return begun("--content", str(Path(folder) / "sleep"), *options, size=size)


def begun(*options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The program with the list of the first screen ready for keys."""
    terminal = Terminal((*PROGRAM, *options), size)
    terminal.wait_for("> " + WORDS.text("home.new-here"))
    terminal.settle(QUIET)
    return terminal


def writing(folder: str, *options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The program with `FORM` open and the focus in its first line."""
    terminal = started(folder, *options, size=size)
    terminal.send(F2)
    terminal.wait_for("A line")
    terminal.settle(QUIET)
    return terminal
