"""A real terminal in memory: the program runs in a pty, pyte shows what a person would see."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from typing import Self

import pyte

_NOT_FOR_PYTE = re.compile(
    rb"\x1b\[[>=<][^a-zA-Z]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)"
)
"""Sequences that pyte 0.8 would print as text."""
PROGRAM = (sys.executable, "-m", "redirection_tui")


class Terminal:
    """A child in a pty of a given size. Use as a context manager: it is killed at the end."""

    def __init__(
        self,
        command: Sequence[str] = PROGRAM,
        size: tuple[int, int] = (80, 24),
        **environment: str,
    ) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.usage = None
        base = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        settings = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "COLORTERM": "truecolor"}
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.execvpe(command[0], list(command), base | settings | environment)  # noqa: S606 - the program
        self.resize(*size, tell=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def resize(self, columns: int, lines: int, *, tell: bool = True) -> None:
        """Another window size, as a person dragging its corner makes it."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        if tell:
            self.screen.resize(lines, columns)

    def send(self, keys: bytes) -> None:
        """Type."""
        os.write(self._fd, keys)

    def read(self, seconds: float) -> bytes:
        """What comes within so many seconds, at most one burst."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return b""
        self.raw += data
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))
        return data

    def until(self, seen: Callable[[], bool], seconds: float = 20) -> float:
        """Read until `seen()`; gives the seconds it took. Raises TimeoutError."""
        begun = time.perf_counter()
        while not seen():
            left = seconds - (time.perf_counter() - begun)
            if left <= 0:
                raise TimeoutError("\n".join(self.screen.display))
            self.read(min(left, 0.5))
        return time.perf_counter() - begun

    def shows(self, text: str) -> Callable[[], bool]:
        """A test whether `text` stands on the screen."""
        return lambda: text in "\n".join(self.screen.display)

    def settle(self, seconds: float = 0.3) -> None:
        """Read until nothing comes for a while."""
        while self.read(seconds):
            pass

    def exit_code(self, seconds: float = 10) -> int:
        """Wait for the end. Raises TimeoutError."""
        begun = time.perf_counter()
        while time.perf_counter() - begun < seconds:
            pid, status, self.usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.settle(0.05)
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            self.read(0.05)
        raise TimeoutError("still running")

    @property
    def alive(self) -> bool:
        """True while the child runs."""
        if not self.pid:
            return False
        pid, _ = os.waitpid(self.pid, os.WNOHANG)
        self.pid = 0 if pid else self.pid
        return bool(self.pid)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End the child, whatever it does."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            _, _, self.usage = os.wait4(self.pid, 0)
            self.pid = 0
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
