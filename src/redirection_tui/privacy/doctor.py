"""What protects notes on this computer, as it is: each point looked at, none assumed."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from redirection_tui.privacy import hardening
from redirection_tui.privacy.states import Guards, State

PointId = Literal[
    "network", "writes", "hook", "core", "memory", "lock", "swap", "recorder", "terminal", "folder"
]
_RECORDERS = ("script", "asciinema", "ttyrec", "termrec", "tlog-rec", "sshd", "sshd-session")
_KEEPERS = ("tmux: server", "screen", "SCREEN", "zellij")
_DEEPEST = 64
"""Parents that are looked at."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point and how it stands; its words are `doctor.ID`, its state's `doctor.STATE`."""

    id: PointId
    state: State


def points(guards: Guards, notebook: Path) -> tuple[Point, ...]:
    """Everything that is looked at, the strongest first."""
    hidden = hardening.hides_memory()
    parents = parent_names()
    return (
        Point("network", guards.network),
        Point("writes", guards.writes),
        Point("hook", guards.hook),
        Point("core", _on(hardening.writes_no_core())),
        Point("memory", "missing" if hidden is None else _on(hidden)),
        Point("lock", "on" if hasattr(os, "fork") else "missing"),
        Point("swap", _swap()),
        Point("recorder", _among(parents, _RECORDERS)),
        Point("terminal", _among(parents, _KEEPERS)),
        Point("folder", _folder(notebook)),
    )


def parent_names(proc: Path = Path("/proc")) -> tuple[str, ...] | None:
    """The names of the programs that this one was started from; None where nobody can say."""
    names: list[str] = []
    number = os.getpid()
    try:
        for _ in range(_DEEPEST):
            text = (proc / str(number) / "stat").read_text("utf-8", "replace")
            names.append(text[text.index("(") + 1 : text.rindex(")")])
            number = int(text[text.rindex(")") + 2 :].split()[1])
            if number <= 1:
                break
    except (OSError, ValueError, IndexError):
        return tuple(names) or None
    return tuple(names)


def swap_is_off(text: str) -> bool:
    """Whether a list of swap areas, as in /proc/swaps, is empty but for its heading."""
    return len([line for line in text.splitlines() if line.strip()]) <= 1


def _swap(path: Path = Path("/proc/swaps")) -> State:
    try:
        return _on(swap_is_off(path.read_text("utf-8")))
    except OSError:
        return "missing"


def _among(parents: tuple[str, ...] | None, names: tuple[str, ...]) -> State:
    if parents is None:
        return "missing"
    return _on(not any(parent in names for parent in parents))


def _folder(notebook: Path) -> State:
    """Private, or not there yet: it is made private."""
    if sys.platform == "win32":
        return "missing"
    try:
        mode = notebook.parent.stat().st_mode
    except FileNotFoundError:
        return "on"
    except OSError:
        return "missing"
    return _on(not mode & (stat.S_IRWXG | stat.S_IRWXO))


def _on(fine: bool) -> State:
    return "on" if fine else "off"
