"""Python refuses network, other programs and stray files: a net under our own mistakes and those
of libraries. It does not see C code, and it is no sandbox; the kernel's guards are.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_DEVICES = frozenset(("/dev/null", "/dev/tty", "NUL", "nul", "CONOUT$", "CONIN$"))
_UNIX = 1
_NEVER = frozenset(
    (
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "os.startfile",
        "webbrowser.open",
        "urllib.Request",
        "os.link",
        "os.symlink",
        "os.chmod",
        "os.chown",
        "os.setxattr",
        "ftplib.connect",
    )
)
_ON_PATHS = frozenset(("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.utime"))


class Refused(PermissionError):
    """Something that this program never does was tried. Carries the kind, and no value."""


class Hook:
    """The one hook of a process. Files may be written in `folders`; without one, nowhere."""

    def __init__(self, *folders: Path) -> None:
        self.allow(*folders)

    def allow(self, *folders: Path) -> None:
        """From now on files may be written in these folders only."""
        self._inside = tuple(os.path.join(os.path.realpath(folder), "") for folder in folders)  # noqa: PTH118 - strings: this runs for every file that is opened

    def __call__(self, event: str, values: tuple[Any, ...]) -> None:
        """Look at one event; most are none of its business."""
        if event == "open":
            path, mode, flags = values
            writes = flags & _WRITING or (mode or "r") not in ("r", "rb")
            if writes and not self._may(path):
                raise Refused(event)
        elif event in _ON_PATHS:
            if not all(self._may(path) for path in values[:2] if isinstance(path, str | bytes)):
                raise Refused(event)
        elif event in _NEVER or (event == "socket.__new__" and values[1] != _UNIX):
            raise Refused(event)

    def _may(self, path: Any) -> bool:
        if isinstance(path, int):
            return True  # a file that is open already
        name = os.fsdecode(path)
        if name in _DEVICES:
            return True
        return os.path.realpath(name).startswith(self._inside)


_hook: Hook | None = None


def arm(*folders: Path, add: Callable[[Hook], None] = sys.addaudithook) -> None:
    """Set the hook, or tell the one that is set where files may be written now: a hook cannot be
    taken off again."""
    global _hook  # noqa: PLW0603 - a process has one, and cannot lose it
    if _hook is None:
        _hook = Hook(*folders)
        add(_hook)
    else:
        _hook.allow(*folders)
