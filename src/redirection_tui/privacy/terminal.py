"""Can the full-screen face run here? Says why not, before anything is drawn."""

import locale
import os
import sys
from collections.abc import Mapping
from typing import Literal, TextIO

Obstacle = Literal["not-a-terminal", "dumb", "no-utf8"]


def obstacle(
    environ: Mapping[str, str] = os.environ,
    streams: tuple[TextIO | None, ...] | None = None,
    encoding: str | None = None,
) -> Obstacle | None:
    """What keeps the face from running, or None.

    All three streams must be the terminal: Textual draws on standard error, so `2> file` would
    write everything the user types into that file.
    """
    used = streams or (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if not all(stream is not None and stream.isatty() for stream in used):
        return "not-a-terminal"
    # Windows sets no TERM; everywhere else its absence means that nothing is known.
    unknown = ("dumb",) if sys.platform == "win32" else ("dumb", "")
    if environ.get("TERM", "") in unknown:
        return "dumb"
    if (encoding or locale.getpreferredencoding(do_setlocale=False)).lower().replace(
        "-", ""
    ) != "utf8":
        return "no-utf8"
    return None
