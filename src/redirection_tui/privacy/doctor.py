"""What protects notes on this computer, as it is: each point looked at, none assumed."""

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from redirection_tui.privacy import hardening, parents
from redirection_tui.privacy.states import Guards, State
from redirection_tui.privacy.terminal import encoding, shows_signs

Seen = Literal["fine", "note", "unseen", "none"]
"""As it should be; something to know and do; could not be looked at; not there yet."""
Standing = State | Seen
_GUARD: tuple[Standing, ...] = ("on", "off", "missing")
_LOOKED: tuple[Standing, ...] = ("fine", "note", "unseen")
STANDINGS: Mapping[str, tuple[Standing, ...]] = {
    "network": _GUARD,
    "writes": _GUARD,
    "hook": ("on", "off"),
    "core": ("on", "off"),
    "memory": _GUARD,
    "lock": ("on", "missing"),
    "swap": _LOOKED,
    "recorder": _LOOKED,
    "keeper": _LOOKED,
    "remote": _LOOKED,
    "folder": (*_LOOKED, "none"),
    "file": (*_LOOKED, "none"),
    "size": _LOOKED,
    "letters": ("fine", "note"),
    "colours": ("fine", "note"),
}
"""Every point that is looked at, the strongest first, and how it can stand. The words of a point
are `doctor.POINT-STANDING`, those of a standing `doctor.STANDING`."""
SMALLEST = (60, 20)
"""Columns and lines below which much scrolls."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point and how it stands."""

    id: str
    standing: Standing


def points(
    guards: Guards, notebook: Path, environ: Mapping[str, str] = os.environ
) -> tuple[Point, ...]:
    """Everything that is looked at, in the order of STANDINGS. `guards` are those of this run."""
    hidden = hardening.hides_memory()
    found: dict[str, Standing] = {
        "network": guards.network,
        "writes": guards.writes,
        "hook": "on" if guards.hook == "on" else "off",
        "core": "on" if hardening.writes_no_core() else "off",
        "memory": "missing" if hidden is None else "on" if hidden else "off",
        "lock": "on" if hasattr(os, "fork") else "missing",
        "swap": swap(),
        **around(parents.parent_names(), environ),
        "folder": closed(notebook.parent),
        "file": closed(notebook),
        "size": room(),
        "letters": "fine" if shows_signs(environ, encoding()) else "note",
        "colours": "note" if environ.get("NO_COLOR") or _plain(environ) else "fine",
    }
    return tuple(Point(name, found[name]) for name in STANDINGS)


def swap(path: Path = Path("/proc/swaps")) -> Standing:
    """Whether memory can be written to a swap area. The first line of the list is its heading."""
    try:
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    except OSError:
        return "unseen"
    return "fine" if len(lines) <= 1 else "note"


def around(names: tuple[str, ...] | None, environ: Mapping[str, str]) -> dict[str, Standing]:
    """Recorders of the terminal, keepers of what it shows, and work from another computer."""
    known = {
        "recorder": parents.RECORDERS,
        "keeper": parents.KEEPERS,
        "remote": parents.REMOTE,
    }
    found: dict[str, Standing] = {}
    for kind, programs in known.items():
        if parents.told_by(environ, kind) or set(programs) & set(names or ()):
            found[kind] = "note"
        else:
            found[kind] = "unseen" if names is None else "fine"
    return found


def closed(path: Path) -> Standing:
    """Whether other accounts are kept out of a file or folder."""
    if sys.platform == "win32":
        return "unseen"
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return "none"
    except OSError:
        return "unseen"
    return "note" if mode & (stat.S_IRWXG | stat.S_IRWXO) else "fine"


def room() -> Standing:
    """Whether the window is large enough for a page."""
    for stream in (1, 2, 0):
        try:
            size = os.get_terminal_size(stream)
        except OSError:
            continue
        if size.columns and size.lines:
            wide, high = SMALLEST
            return "fine" if size.columns >= wide and size.lines >= high else "note"
    return "unseen"


def _plain(environ: Mapping[str, str]) -> bool:
    term = environ.get("TERM", "")
    return term == "dumb" or term.startswith("vt") or (not term and sys.platform != "win32")
