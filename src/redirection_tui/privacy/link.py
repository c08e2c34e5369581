"""What a guarded run may ask of the small process that started it."""

from pathlib import Path
from typing import NoReturn, Protocol


class Restart(SystemExit):
    """Leave this run; another one takes over."""


class Link(Protocol):
    """The way out of a run that may write nowhere, or only into one folder."""

    @property
    def handover(self) -> bytes:
        """What the run before handed over; empty at the first start."""
        ...

    def write_new_file(self, path: Path, data: bytes) -> None:
        """Make a private file that did not exist and write all of `data`, durably. Raises OSError;
        then there is no file."""
        ...

    def refuse_files(self) -> None:
        """From now on `write_new_file` raises OSError, whatever it is asked for."""
        ...

    def restart(self, handover: bytes) -> NoReturn:
        """End this run and begin a fresh one that gets `handover`."""
        ...

    def drawing(self, *, on: bool) -> None:
        """Say that the screen is drawn on, so that it is cleaned if this process is killed."""
        ...

    def ending(self) -> None:
        """Say that the run was asked to end: whatever holds it up, it ends soon."""
        ...


def write_new_file(path: Path, data: bytes | memoryview) -> None:
    """What `Link.write_new_file` does, for a process that may write there."""
    import os  # deferred with the rest of writing: most runs write nothing

    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    file = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
    except BaseException:
        os.close(file)
        path.unlink(missing_ok=True)
        raise
    os.close(file)


def refused() -> OSError:
    """What asking for a file gives in a run that refuses files."""
    import errno  # deferred: only when something asks for what is refused

    return OSError(errno.EROFS, "files are refused in this run")


class Here:
    """A Link where there is no other process: systems without fork, and commands."""

    def __init__(self, handover: bytes = b"") -> None:
        self.handover = handover
        self._refuses = False

    def write_new_file(self, path: Path, data: bytes) -> None:
        """Write it from here."""
        if self._refuses:
            raise refused()
        write_new_file(path, data)

    def refuse_files(self) -> None:
        """A promise of this process to itself."""
        self._refuses = True

    def restart(self, handover: bytes) -> NoReturn:
        """Begin again in this process: `minder.minded` catches it. Memory is not clean then."""
        self.handover = handover
        raise Restart(0)

    def drawing(self, *, on: bool) -> None:
        """Nobody else could clean the screen."""

    def ending(self) -> None:
        """Nothing is held to it: this process has more to do than the run."""
