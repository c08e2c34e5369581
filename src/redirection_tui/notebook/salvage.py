"""What can still be read of a damaged notebook, into a new one."""

from dataclasses import dataclass
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files
from redirection_tui.notebook.key_derivation import STANDARD, key_for
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.sql import COLUMNS, Connection, from_row
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.records import Entry

_FURTHEST = 1_000_000
"""Entry numbers that are tried where the end of the list cannot be read."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many entries could be read, and how many places in the list could not."""

    saved: int
    lost: int


def salvage(
    path: Path, passphrase: str, target: Path, new_passphrase: str, *, profile: int = STANDARD
) -> Salvaged:
    """Read a damaged notebook entry by entry and write what was read into `target`. The damaged
    file stays as it is. Raises NotebookError where nothing can be read."""
    header = files.header_of(path)
    lock = LockFile(path)
    try:
        key = key_for(passphrase, header)
        copy = files.copy_before_migration(path, "salvage")
        try:
            connection = engine.connect(copy, key, header)
            try:
                found, lost = _readable(connection)
            finally:
                connection.close()
        finally:
            files.remove(copy)
            files.remove(files.journal_of(copy))
    finally:
        lock.release()
    if not found:
        raise NotebookError("damaged")
    VaultNotebook.create(target, new_passphrase, entries=found, profile=profile).close()
    return Salvaged(len(found), lost)


def _readable(connection: Connection) -> tuple[list[Entry], int]:
    found: list[Entry] = []
    lost = 0
    misses = 0
    for number in range(1, _last(connection) + 1):
        try:
            with engine.translated():
                rows = list(
                    connection.execute(
                        f"SELECT {COLUMNS} FROM entry WHERE number = ?",  # noqa: S608 - constant names
                        (number,),
                    )
                )
            found += [from_row(row) for row in rows]
            misses = 0
        except (NotebookError, ValueError):
            lost += 1
            misses += 1
        if misses > 10_000:  # noqa: PLR2004 - nothing readable for so long: the rest is gone
            break
    return found, lost


def _last(connection: Connection) -> int:
    for statement in ("SELECT seq FROM sqlite_sequence", "SELECT max(number) FROM entry"):
        try:
            with engine.translated():
                rows = list(connection.execute(statement))
        except NotebookError:
            continue
        if rows and rows[0][0] is not None:
            return int(rows[0][0])
    return _FURTHEST
