"""From older formats to this one: inside one transaction, after the file was copied."""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.engine import translated
from redirection_tui.notebook.schema import FORMAT, OLDEST_READ, READ_SINCE
from redirection_tui.notebook.sql import Connection

MIGRATIONS: Mapping[int, Callable[[Connection], None]] = {}
"""Format -> what makes the next one of it. A change of the schema adds one, with a golden file of
the format before it under tests/vault."""


def format_of(connection: Connection) -> int:
    """The format of an open notebook. Raises NotebookError: newer, damaged."""
    with translated():
        found = dict(
            connection.execute(
                "SELECT name, value FROM meta WHERE name IN ('format','oldest-read')"
            )
        )
    try:
        own, read_since = int(found["format"]), int(found["oldest-read"])
    except (KeyError, ValueError):
        raise NotebookError("damaged") from None
    if read_since > FORMAT:
        raise NotebookError("newer")
    if own < OLDEST_READ:  # no program ever wrote it
        raise NotebookError("damaged")
    return own


def migrate(
    connection: Connection,
    copy_first: Callable[[], Path],
    steps: Mapping[int, Callable[[Connection], None]] = MIGRATIONS,
    wanted: int = FORMAT,
) -> None:
    """Bring an open notebook to `wanted`. All of it happens, or nothing."""
    own = format_of(connection)
    if own >= wanted:
        return
    copy_first()
    with translated():
        list(connection.execute("BEGIN IMMEDIATE"))
        try:
            for number in range(own, wanted):
                steps[number](connection)
            for name, number in (("format", wanted), ("oldest-read", READ_SINCE)):
                changed = (str(number), name)
                list(connection.execute("UPDATE meta SET value = ? WHERE name = ?", changed))
            list(connection.execute("COMMIT"))
        except BaseException:
            with contextlib.suppress(Exception):  # the database may have done it by itself
                list(connection.execute("ROLLBACK"))
            raise
