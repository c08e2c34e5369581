"""A conversation on the terminal itself: what is said and typed there passes no pipe, no file, no
argument and no variable."""

import contextlib
import os
import signal
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

from redirection_tui.cli.wrapping import columns, filled
from redirection_tui.errors import RedirectionError
from redirection_tui.plain.lines import in_alphabet
from redirection_tui.privacy.link import Link
from redirection_tui.privacy.minder import LEAVE_SCREEN
from redirection_tui.privacy.terminal import encoding
from redirection_tui.words import Words

ENTER_SCREEN = "\x1b[?1049h\x1b[2J\x1b[H"
_NAMES = ("CONIN$", "CONOUT$") if sys.platform == "win32" else ("/dev/tty", "/dev/tty")


class Left(RedirectionError):
    """The user left at a question: the end of what can be typed was reached."""


class NoTerminal(RedirectionError):
    """There is no terminal to ask in, or it would show what is typed."""


class Talk:
    """Says sentences and asks questions. Raises NoTerminal; questions raise Left or
    KeyboardInterrupt when the user leaves."""

    def __init__(self, words: Words, link: Link) -> None:
        self._text = words.text
        self._link = link
        flags = os.O_RDWR | getattr(os, "O_NOCTTY", 0)
        try:
            self._out = os.open(_NAMES[1], flags)
            # Open as long as the command runs.
            self._in = Path(_NAMES[0]).open(encoding=encoding(), errors="surrogateescape")  # noqa: SIM115
        except OSError:
            raise NoTerminal from None

    def say(self, key: str, **values: object) -> None:
        """Words of the interface, as paragraphs."""
        self.show(self._text(key, **values))

    def show(self, text: str) -> None:
        """A text as paragraphs, with a blank line after it."""
        self._write(filled(text, self._columns) + "\n\n")

    def farewell(self, key: str) -> None:
        """Words after a question that was left, on a line of their own."""
        self._write("\n")
        self.say(key)

    def line(self, key: str, suggested: str = "") -> str:
        """What is typed in one line; Enter alone takes what is suggested."""
        self._write(filled(self._text(key), self._columns) + "\n")
        if suggested:
            self._write(self._text("command.enter", text=suggested) + "\n")
        return self._typed() or suggested

    def pause(self) -> None:
        """Wait until what was said has been read."""
        self._write(filled(self._text("command.go-on"), self._columns) + "\n")
        self._typed()

    def choose(self, key: str, ways: Mapping[str, str]) -> str:
        """One of the ways, by its number; Enter alone takes the first, which changes nothing."""
        numbered = {str(number): way for number, way in enumerate(ways, 1)}
        lines = [f"  {number}  {ways[way]}" for number, way in numbered.items()]
        self._write(filled(self._text(key), self._columns) + "\n\n" + "\n".join(lines) + "\n\n")
        self._write(filled(self._text("command.number"), self._columns) + "\n")
        while True:
            typed = self._typed() or "1"
            if typed in numbered:
                return numbered[typed]
            self.say("command.not-a-number")

    def hidden(self, key: str) -> str:
        """What is typed without being shown. Never read from anywhere but the terminal."""
        import getpass  # deferred: not every command asks

        prompt = filled(self._text(key), self._columns) + "\n> "
        warnings.simplefilter("error", getpass.GetPassWarning)
        while True:
            try:
                typed = getpass.getpass(prompt)
            except EOFError:
                raise Left from None
            except getpass.GetPassWarning:  # it would be shown while it is typed
                raise NoTerminal from None
            except UnicodeDecodeError:
                self.say("command.not-text")
            else:
                self._write("\n")
                return typed

    @contextlib.contextmanager
    def undisturbed(self, key: str = "") -> Iterator[None]:
        """While a key is derived or a file is written, after the words at `key`: Ctrl+C waits, and
        what is typed is neither shown nor taken. It may be a passphrase, typed too early."""
        with undisturbed(), _unseen(self._out):
            if key:
                self.say(key)
            yield

    @contextlib.contextmanager
    def private_screen(self) -> Iterator[None]:
        """A screen that is blanked row by row and left again, so that what is shown on it does not
        stay in the window. Where the terminal has none, that is said."""
        if os.environ.get("TERM", "") in ("", "dumb") and sys.platform != "win32":
            yield
            self.say("command.stays")
            return
        self._link.drawing(on=True)
        self._write(ENTER_SCREEN)
        try:
            yield
        finally:
            rows = os.get_terminal_size(self._out).lines
            blank = "".join(f"\x1b[{row};1H\x1b[2K" for row in range(1, rows + 1))
            self._write(f"\x1b[0m{blank}\x1b[H{LEAVE_SCREEN}\r")
            self._link.drawing(on=False)

    def _typed(self) -> str:
        self._write("> ")
        line = self._in.readline()
        if not line:
            raise Left
        self._write("\n")
        return line.strip()

    @property
    def _columns(self) -> int:
        return columns(self._out)

    def _write(self, text: str) -> None:
        rest = in_alphabet(text, encoding()).encode(encoding(), "replace")
        with contextlib.suppress(OSError):  # the window is closed: there is nobody to tell
            while rest:
                rest = rest[os.write(self._out, rest) :]


@contextlib.contextmanager
def _unseen(terminal: int) -> Iterator[None]:
    """What is typed into the terminal is not shown, and thrown away at the end."""
    if sys.platform == "win32":  # it shows only what is read
        yield
        return
    import termios  # deferred: not on Windows

    before = termios.tcgetattr(terminal)
    quiet = termios.tcgetattr(terminal)
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH, before)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl+C waits while a file is written: it takes a moment, and is whole then."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
