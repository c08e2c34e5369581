"""A real terminal for a program: a pty with a size, what was written to it with times, a screen."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Self

import pyte

PATIENCE = 15.0
ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "redirection_tui")
_NOT_FOR_PYTE = re.compile(
    rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)"
)
"""Sequences that pyte 0.8.2 would print as text."""

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
"""The alternate screen."""
Chunk = tuple[float, bytes]


def environment(**changes: str | None) -> dict[str, str]:
    """What the program finds around it: a common terminal, English, files as compiled by make."""
    found = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "PYTHON", "TEXTUAL"))}
    found |= {
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "HOME": tempfile.gettempdir(),
    }
    found.pop("COLORTERM", None)
    for name, value in changes.items():
        found.pop(name, None)
        if value is not None:
            found[name] = value
    return found


class Terminal:
    """A program in a pty. Everything waits for a state; nothing sleeps."""

    def __init__(
        self,
        argv: Sequence[str] = PROGRAM,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        *,
        signals: bool = True,
    ) -> None:
        self.chunks: list[Chunk] = []
        self.code: int | None = None
        self.size = size
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._drawn = 0
        self._open = True
        inner = environment() if env is None else dict(env)
        self.started = perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:  # the child: nothing of the test may run in it
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
                if not signals:  # Ctrl+C is a key, also before and after the program reads keys
                    modes = termios.tcgetattr(0)
                    modes[3] &= ~termios.ISIG
                    termios.tcsetattr(0, termios.TCSANOW, modes)
                os.chdir(ROOT)
                os.execve(argv[0], list(argv), inner)  # noqa: S606 - the program under test
            finally:
                os._exit(127)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        if self.code is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    @property
    def raw(self) -> bytes:
        """Everything written so far."""
        return b"".join(data for _, data in self.chunks)

    @property
    def lines(self) -> list[str]:
        """The screen as it looks now."""
        self._draw()
        return _lines(self._screen)

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def send(self, keys: str | bytes) -> float:
        """Write keys; the time of it."""
        data = keys.encode() if isinstance(keys, str) else keys
        sent = perf_counter()
        while data:
            data = data[os.write(self.fd, data) :]
        return sent

    def click(self, column: int, line: int) -> None:
        """Press and release the left button at a place counted from 1."""
        self.send(f"\x1b[<0;{column};{line}M\x1b[<0;{column};{line}m")

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size."""
        self._draw()  # what was written for the old size
        self._screen.resize(size[1], size[0])
        self.tell_size(size)

    def tell_size(self, size: tuple[int, int]) -> None:
        """Tell the program another size; nothing is drawn any more."""
        self.size = size
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def close(self) -> None:
        """Close the window."""
        if self._open:
            self._open = False
            os.close(self.fd)

    def read(self, patience: float) -> bool:
        """Take up what is written within `patience` seconds; False when nothing came."""
        if not self._open or not select.select([self.fd], [], [], patience)[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:  # the other side is closed
            data = b""
        if not data:
            return False
        self.chunks.append((perf_counter(), data))
        return True

    def wait(self, holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> float:
        """Read until a state; the time of the last chunk that was needed."""
        end = perf_counter() + patience
        while not holds():
            going = self.read(0.05) or self.alive()
            in_time = going and perf_counter() < end
            assert in_time or holds(), f"Never: {what}. Exit {self.code}. The screen:\n{self.text}"
        return self.chunks[-1][0] if self.chunks else self.started

    def wait_for(self, text: str, patience: float = PATIENCE) -> float:
        """Read until a text is on the screen, however it is wrapped."""
        wanted = "".join(text.split())
        return self.wait(lambda: wanted in "".join(self.text.split()), repr(text), patience)

    def wait_bytes(self, wanted: bytes, since: int = 0, patience: float = PATIENCE) -> float:
        """Read until bytes are written after chunk `since`; the time at which they were whole."""
        start = len(b"".join(data for _, data in self.chunks[:since]))
        self.wait(lambda: wanted in self.raw[start:], repr(wanted), patience)
        end = self.raw.index(wanted, start) + len(wanted)
        seen = 0
        for moment, data in self.chunks:
            seen += len(data)
            if seen >= end:
                return moment
        raise AssertionError(wanted)

    def settle(self, quiet: float = 0.05) -> None:
        """Read until nothing was written for a moment."""
        while self.read(quiet):
            pass

    def forget_all_but(self, newest: int) -> None:
        """Let go of what was written before the newest chunks, undrawn."""
        del self.chunks[:-newest]
        self._drawn = 0

    def _draw(self) -> None:
        waiting = self.chunks[self._drawn :]
        self._drawn = len(self.chunks)
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", b"".join(data for _, data in waiting)))

    def alive(self) -> bool:
        """True while the program runs; its exit code is kept."""
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is None

    def wait_for_end(self, patience: float = PATIENCE) -> int:
        """Read until the program has ended; its exit code."""
        end = perf_counter() + patience
        while self.alive():
            self.read(0.02)
            assert perf_counter() < end, f"It does not end. The screen:\n{self.text}"
        self.settle(0.02)
        return self.code if self.code is not None else -1


def shown_at_the_end(raw: bytes, size: tuple[int, int] = (80, 24)) -> str:
    """What a terminal without an alternate screen shows after all these bytes."""
    screen = pyte.Screen(*size)
    cleaned = re.sub(rb"\x1b\[\?1049[hl]", b"", _NOT_FOR_PYTE.sub(b"", raw))
    pyte.ByteStream(screen).feed(cleaned)
    return "\n".join(_lines(screen)).strip()


def _lines(screen: pyte.Screen) -> list[str]:
    rows = (screen.buffer[row] for row in range(screen.lines))
    return ["".join(row[n].data for n in range(screen.columns)).rstrip() for row in rows]
