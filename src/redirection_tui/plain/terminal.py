"""The terminal as lines: one is written, one is read. No cursor is moved, no escape is sent."""

import io
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from redirection_tui.plain.jumps import Closed
from redirection_tui.plain.lines import WIDEST, clean, in_alphabet

TICK = 5.0
"""Seconds between two looks at whether it is time to lock, while a line is waited for."""
_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")


class Terminal(Protocol):
    """What the face needs of a terminal. Every method may raise Closed, and those that wait for a
    line KeyboardInterrupt."""

    @property
    def columns(self) -> int:
        """How wide it is."""
        ...

    def write(self, line: str) -> None:
        """Write a line."""
        ...

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        """Write a prompt and wait for a line; `hidden` shows nothing of what is typed."""
        ...

    def wait(self, seconds: float) -> str | None:
        """Let time pass, until a line is typed: then that line."""
        ...

    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        ...


class Interrupts:
    """Signals are heard while a line is waited for, and kept until then at other times: nothing is
    cut off half written."""

    def __init__(self) -> None:
        self._waiting = False
        self._ending = False
        self._asked = False

    @contextmanager
    def heard(self) -> Iterator[None]:
        """From here on: Ctrl+C asks, and being told to end leaves."""
        numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
        before = {number: signal.signal(number, self._end) for number in numbers}
        before[signal.SIGINT] = signal.signal(signal.SIGINT, self._ask)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """A line is waited for."""
        self._waiting = True
        try:
            if self._ending:
                raise Closed
            if self._asked:
                self._ask()
            yield
        finally:
            self._waiting = False

    def _end(self, *_: object) -> None:
        self._ending = True
        if self._waiting:
            raise Closed

    def _ask(self, *_: object) -> None:
        self._asked = not self._waiting
        if self._waiting:
            raise KeyboardInterrupt


class Pulse(Protocol):
    """Who is told that time passes, and that someone is here. Either may raise a Jump."""

    def tick(self) -> None:
        """A few seconds have passed, or a line came."""
        ...

    def touched(self) -> None:
        """Someone is here."""
        ...


class StandardTerminal:
    """Standard input and output."""

    def __init__(self, interrupts: Interrupts, pulse: Pulse) -> None:
        self._interrupts = interrupts
        self._pulse = pulse
        self._encoding = sys.stdout.encoding or "ascii"
        self._shown: list[Any] | None = None
        if isinstance(sys.stdin, io.TextIOWrapper):
            # A stray byte is no reason to stop.
            sys.stdin.reconfigure(errors="replace")

    @property
    def columns(self) -> int:
        """As wide as the window says; a terminal that does not know is as wide as a page."""
        with suppress(OSError):
            return os.get_terminal_size(sys.stdout.fileno()).columns or WIDEST
        return WIDEST

    def write(self, line: str) -> None:
        """Write a line at once."""
        self._put(f"{line}\n")

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        """A line without its end. At the end of input the terminal counts as closed."""
        if not hidden:
            self.show_typing()
        dark = hidden and self._darken()  # before the prompt: some people are quick
        self._put(prompt)
        with self._interrupts.waiting():
            line = self._secret(dark=dark) if hidden else self._line(None)
        if not line:
            raise Closed
        return line.rstrip("\r\n")

    def wait(self, seconds: float) -> str | None:
        """Until a line is typed or the time is over. Where a terminal cannot be asked (Windows)
        the time passes, and Ctrl+C ends it."""
        self._pulse.touched()  # a running timer is no sign that nobody is here
        with self._interrupts.waiting():
            line = self._line(seconds)
        if line == "":
            raise Closed
        return None if line is None else line.rstrip("\r\n")

    def now(self) -> float:
        """The clock of the system that only goes forward."""
        return time.monotonic()

    def _line(self, seconds: float | None) -> str | None:
        """The next line with its end; '' where there is none any more, None when time is over."""
        end = None if seconds is None else self.now() + seconds
        if sys.platform == "win32":
            if seconds is not None:
                time.sleep(seconds)
                return None
            return sys.stdin.readline()
        while True:
            left = TICK if end is None else min(TICK, end - self.now())
            if left <= 0:
                return None
            typed = select.select([sys.stdin], [], [], left)[0]
            self._pulse.tick()
            if typed:
                self._pulse.touched()
                return sys.stdin.readline()

    def _secret(self, *, dark: bool) -> str | None:
        """A line that the terminal does not show. It stays dark until something else is asked: what
        is typed while a passphrase is tried may be the next one."""
        if not dark:
            import getpass  # where a terminal cannot be told

            return getpass.getpass("") + "\n"
        try:
            return self._line(None)
        finally:
            self._put("\n")

    def _darken(self) -> bool:
        """False where the terminal cannot be told to show nothing."""
        try:
            import termios  # not on every system, and only a passphrase needs it
        except ImportError:
            return False
        file = sys.stdin.fileno()
        if self._shown is None:
            self._shown = termios.tcgetattr(file)
        dark = list(self._shown)
        dark[3] &= ~termios.ECHO
        termios.tcsetattr(file, termios.TCSANOW, dark)
        return True

    def show_typing(self) -> None:
        """Show again what is typed."""
        if self._shown is not None:
            import termios  # it was there before

            with suppress(termios.error):  # the window is gone
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._shown)
            self._shown = None

    def _put(self, text: str) -> None:
        try:
            sys.stdout.write(in_alphabet(clean(text), self._encoding))
            sys.stdout.flush()
        except OSError:  # the window is gone
            raise Closed from None
