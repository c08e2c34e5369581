"""The seam to the encrypted database: SQLCipher 4 through sqlcipher3, or APSW with the same file
format where sqlcipher3 has no wheel."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

from redirection_tui.errors import NotebookError, NotebookReason
from redirection_tui.notebook.sql import Connection

_SET = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA locking_mode = EXCLUSIVE",
)
_LASTING = (
    "PRAGMA journal_mode = DELETE",
    # FULL, the default, lost acknowledged notes in simulated power cuts; EXTRA lost none.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA journal_size_limit = 1048576",
    "PRAGMA foreign_keys = ON",
)
_MUST_BE = (("synchronous", "3"), ("journal_mode", "delete"), ("locking_mode", "exclusive"))
_REASONS: dict[int, NotebookReason] = {
    1: "damaged",  # a table or a column that every notebook has is not there
    5: "busy",
    6: "busy",
    7: "not-enough-memory",
    8: "read-only",
    10: "full",  # a quota or a limit on file sizes shows as a failed write
    10 | 1 << 8: "damaged",  # a place on the disk that cannot be read
    10 | 2 << 8: "damaged",  # a file that is too short
    10 | 12 << 8: "not-enough-memory",
    11: "damaged",
    13: "full",
    14: "cannot-write",
    26: "damaged",
}
"""SQLite result code, extended where it says more -> reason, once the key is known to be right."""


def connect(path: Path, key: bytearray, header: bytes) -> Connection:
    """An open, locked, keyed connection. Raises NotebookError.

    What the pragmas give back is looked at: an engine without encryption ignores the key without
    a word, and would write everything in the clear.
    """
    open_, cipher = _engine()
    connection: Connection | None = None
    with translated():
        try:
            connection = open_(path.absolute())  # `file:...` would be taken for a URI
            for statement in cipher:
                _one(connection, statement)
            _one(connection, f"PRAGMA key = \"x'{key.hex()}{header.hex()}'\"")
            for statement in _SET:
                _one(connection, statement)
            for statement in ("BEGIN EXCLUSIVE", "SELECT count(*) FROM sqlite_master", "COMMIT"):
                _one(connection, statement)
            for statement in _LASTING:
                _one(connection, statement)
            _look(connection)
        except BaseException:
            if connection is not None:
                connection.close()
            raise
    return connection


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn the engine's errors into a NotebookError that carries nothing of the statement."""
    try:
        yield
    except NotebookError:
        raise
    except MemoryError as error:
        raise NotebookError("not-enough-memory") from error
    except OSError as error:
        raise reason_of(error) from None
    except Exception as error:
        code = getattr(error, "sqlite_errorcode", None) or getattr(error, "extendedresult", None)
        if code is None:
            raise
        reason = _REASONS.get(code) or _REASONS.get(code & 0xFF, "cannot-write")
        raise NotebookError(reason) from None


def reason_of(error: OSError) -> NotebookError:
    """What the system refused, as a reason."""
    import errno  # deferred: only a fault needs it

    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return NotebookError("full")
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return NotebookError("cannot-write")
    if error.errno == errno.EEXIST:
        return NotebookError("exists")
    if error.errno == errno.ENOENT:
        return NotebookError("missing")
    if error.errno == errno.ELOOP:
        return NotebookError("link")
    return NotebookError("cannot-write")


def damage(connection: Connection) -> int:
    """How many faults a reading of every page in use finds; 0 when all is well. Each of them is
    checked against its code on the way.

    Pages that nothing is kept in are left out on purpose: a power cut may leave one half written,
    the journal does not hold it, and `cipher_integrity_check` would call a whole notebook damaged.
    """
    with translated():
        rows = [str(row[0]) for row in _one(connection, "PRAGMA integrity_check")]
        return len([row for row in rows if row != "ok"])


def _look(connection: Connection) -> None:
    for name, wanted in _MUST_BE:
        rows = _one(connection, f"PRAGMA {name}")
        if not rows or str(rows[0][0]) != wanted:
            raise NotebookError("cannot-write")
    if not (
        _starts_with_four(_one(connection, "PRAGMA cipher_version")) or _is_multiple(connection)
    ):
        raise NotebookError("cannot-write")


def _starts_with_four(rows: list[Any]) -> bool:
    return bool(rows) and str(rows[0][0]).startswith("4.")


def _is_multiple(connection: Connection) -> bool:
    rows = _one(connection, "PRAGMA cipher")
    return bool(rows) and str(rows[0][0]) == "sqlcipher"


def _one(connection: Connection, statement: str) -> list[Any]:
    return list(connection.execute(statement))


def _engine() -> tuple[Callable[[Path], Connection], tuple[str, ...]]:
    """How to open a file, and what to say to the engine before the key."""
    try:
        from sqlcipher3 import dbapi2  # deferred: only a kept notebook needs it
    except ImportError:
        return _with_apsw()

    def open_(path: Path) -> Connection:
        # SqlNotebook serves one thread at a time.
        made = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
        return cast("Connection", made)

    # SQLCipher prints on standard error when a key is wrong, which would spoil the screen.
    return open_, ("PRAGMA cipher_log_level = NONE",)


def _with_apsw() -> tuple[Callable[[Path], Connection], tuple[str, ...]]:
    import apsw  # deferred: the second engine

    def open_(path: Path) -> Connection:
        return cast("Connection", apsw.Connection(str(path)))

    return open_, ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4")
