"""Can the full-screen face run here? Says why not, before anything is drawn."""

import locale
import os
import sys
from collections.abc import Mapping
from typing import Literal, TextIO

Obstacle = Literal["not-a-terminal", "dumb", "no-utf8"]
FEW_SIGNS = ("linux", "vt100", "vt102", "vt220", "ansi")
"""Values of TERM whose fonts have letters but few of the signs that charts and marks need."""


def encoding() -> str:
    """The encoding of the terminal, as the system names it."""
    return locale.getpreferredencoding(do_setlocale=False)


def shows_signs(environ: Mapping[str, str] = os.environ, known: str | None = None) -> bool:
    """False where marks, bars and lines must be drawn in ASCII. `known` is the encoding."""
    named = (known or encoding()).lower().replace("-", "").replace("_", "")
    return named == "utf8" and environ.get("TERM", "") not in FEW_SIGNS


def obstacle(
    environ: Mapping[str, str] = os.environ,
    streams: tuple[TextIO | None, ...] | None = None,
    known: str | None = None,
    letters: str = "",
) -> Obstacle | None:
    """What keeps the face from running, or None.

    All three streams must be the terminal: Textual draws on standard error, so `2> file` would
    write everything the user types into that file. `letters` are those that the language cannot
    do without: without its accents a word can be another word.
    """
    used = streams or (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if not _all_terminals(used):
        return "not-a-terminal"
    # Windows sets no TERM; everywhere else its absence means that nothing is known.
    unknown = ("dumb",) if sys.platform == "win32" else ("dumb", "")
    if environ.get("TERM", "") in unknown:
        return "dumb"
    try:
        letters.encode(known or encoding())
    except (UnicodeEncodeError, LookupError):
        return "no-utf8"
    return None


def plain_obstacle(streams: tuple[TextIO | None, ...] | None = None) -> Obstacle | None:
    """What keeps the plain face from running, or None: it says everything on standard output, and
    notes must not end in a file. Any terminal will do."""
    used = streams or (sys.__stdin__, sys.__stdout__)
    return None if _all_terminals(used) else "not-a-terminal"


def _all_terminals(streams: tuple[TextIO | None, ...]) -> bool:
    return all(stream is not None and stream.isatty() for stream in streams)
