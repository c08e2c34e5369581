"""Takes settings out of the environment that would make libraries log or save what is typed."""

import os
from collections.abc import MutableMapping

_PREFIXES = ("TEXTUAL", "RICH_", "PYTHON")
_KEPT = frozenset({"TEXTUAL_COLOR_SYSTEM"})
"""Says how many colours the terminal has; it writes nothing."""


def scrub(environ: MutableMapping[str, str] = os.environ) -> None:
    """Remove what makes Textual write a log, a screenshot or keys to disk. Call it before the
    import of Textual, which reads these once, and of asyncio, which would log slow calls.

    Kitty's key protocol is switched off: terminals have dropped composed letters such as é
    and ñ under it.
    """
    for name in list(environ):
        if name.startswith(_PREFIXES) and name not in _KEPT:
            del environ[name]
    environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
