"""One program at a time: a lock file of our own beside the notebook.

SQLite's own lock is dropped when anything in the process opens and closes the notebook's path; a
second program then got in, and a note that had been acknowledged was lost.
"""

import contextlib
import os
import sys
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.engine import reason_of


class LockFile:
    """Held from construction until `release`. Raises NotebookError: busy, cannot-write, link."""

    def __init__(self, notebook: Path) -> None:
        self._path = lock_path(notebook)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        try:
            self._file = os.open(self._path, flags, 0o600)
        except OSError as error:
            raise reason_of(error) from None
        try:
            _lock(self._file)
            # A notebook that was deleted meanwhile took its lock file along: others make a new one.
            if os.name == "posix" and not os.path.samestat(os.fstat(self._file), self._path.stat()):
                raise BlockingIOError
        except OSError:
            os.close(self._file)
            raise NotebookError("busy") from None

    def release(self) -> None:
        """Let others in. The file stays: removing it would let two programs hold two locks."""
        with contextlib.suppress(OSError):
            os.close(self._file)


def lock_path(notebook: Path) -> Path:
    """Where the lock of a notebook stands."""
    return notebook.with_name(f".{notebook.name}.lock")


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
