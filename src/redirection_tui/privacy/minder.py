"""The minder: a small process that starts the guarded one, and keeps nothing.

The guarded run cannot lift its own guards. What it may not do itself it asks of the minder: to make
one new file (an export, a backup), or to begin a fresh run (a lock leaves no readable copy in any
memory; the first note that is to be kept needs a run that may write). Both pass through shared
memory that is wiped at once. When the run is killed, the minder cleans the screen.
"""

import contextlib
import os
import signal
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from redirection_tui.privacy.link import Here, Link, Restart, refused, write_new_file

ROOM = 64 * 2**20
"""Bytes that can pass at once. Nothing of it is used before it is needed."""
LONGEST_END = 20.0
"""Seconds for ending: the last words are written in far less, also on a slow stick."""
_HEAD = struct.Struct("=?Q")
"""Whether the screen is drawn on; how many bytes follow."""
_RESTART = 75
_SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")
_PARENT_GONE = 1
LEAVE_SCREEN = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1004l\x1b[?2004l\x1b[?1049l\x1b[?25h\x1b[0m"
)
"""Mouse and paste reports off, back from the second screen, cursor on."""


def minded(run: Callable[[Link], int], killed: Callable[[], None]) -> int:
    """Run `run` in a process of its own, again for each restart. Returns its exit code.

    `killed` says one sentence when it was ended by a signal that it could not handle.
    """
    if not hasattr(os, "fork"):
        return _here(run)
    import mmap  # deferred: not on systems without fork

    room = mmap.mmap(-1, ROOM)
    terminal = _terminal()
    while True:
        asks, answers = os.pipe(), os.pipe()
        child = os.fork()
        if child == 0:
            os.close(asks[0])
            os.close(answers[1])
            _be_the_run(run, Forked(room, asks[1], answers[0]))
        os.close(asks[1])
        os.close(answers[0])
        code = _mind(child, room, asks[0], answers[1])
        os.close(asks[0])
        os.close(answers[1])
        if code == _RESTART:
            continue
        if code < 0:
            _clean_up(room, terminal)
            killed()
        return code if code >= 0 else 128 - code


class Forked:
    """The run's side of the link."""

    def __init__(self, room: Any, asks: int, answers: int) -> None:
        self._room = room
        self._asks = asks
        self._answers = answers
        self._refuses = False
        self.handover = _take(room)

    def write_new_file(self, path: Path, data: bytes) -> None:
        """Ask the minder to write it. Raises OSError as opening it here would."""
        if self._refuses:
            raise refused()
        _put(self._room, data)
        try:
            os.write(self._asks, os.fsencode(path) + b"\0")
            number = struct.unpack("=i", os.read(self._answers, 4))[0]
        finally:
            _take(self._room)
        if number:
            raise OSError(number, os.strerror(number))

    def refuse_files(self) -> None:
        """Close the line to the minder: not even a fault in this process can ask any more."""
        self._refuses = True
        os.close(self._asks)
        os.close(self._answers)

    def restart(self, handover: bytes) -> NoReturn:
        """Leave; the minder begins a fresh run."""
        _put(self._room, handover)
        raise Restart(_RESTART)

    def ending(self) -> None:
        """Let the system end this process if it hangs, so that a window that was closed leaves
        nothing readable and no lock behind. Being asked again ends nothing earlier: the system and
        the minder both say that a window was closed, and the second one came while the last words
        were written."""
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, LONGEST_END)

    def drawing(self, *, on: bool) -> None:
        """Note it where the minder looks."""
        _, length = _HEAD.unpack_from(self._room)
        _HEAD.pack_into(self._room, 0, on, length)


def _be_the_run(run: Callable[[Link], int], link: Forked) -> NoReturn:
    """The child: run, then end without what Python does at its end: `PYTHONINSPECT` would open a
    prompt in it."""
    code = 1
    try:
        _end_with_the_minder()
        code = run(link)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    except BaseException:  # noqa: BLE001 - the hook says what may be said, and never a value
        sys.excepthook(*sys.exc_info())
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _end_with_the_minder() -> None:
    if sys.platform == "linux":
        import ctypes  # deferred: loaded for the guards in any case

        ctypes.CDLL(None).prctl(_PARENT_GONE, signal.SIGHUP, 0, 0, 0)


def _mind(child: int, room: Any, asks: int, answers: int) -> int:
    """Serve the run until it ends. Its exit code, or minus the signal that ended it."""
    with _signals_passed_on(child):
        waiting = b""
        while part := _read(asks):
            waiting += part
            while b"\0" in waiting:
                name, _, waiting = waiting.partition(b"\0")
                os.write(answers, struct.pack("=i", _write_for(room, Path(os.fsdecode(name)))))
        while True:
            with contextlib.suppress(InterruptedError):
                return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _write_for(room: Any, path: Path) -> int:
    """Make the file with what is in the room. 0, or the number of the error."""
    _, length = _HEAD.unpack_from(room)
    view = memoryview(room)
    try:
        write_new_file(path, view[_HEAD.size : _HEAD.size + length])
    except OSError as error:
        return error.errno or 5
    finally:
        view.release()
    return 0


def _read(file: int) -> bytes:
    while True:
        with contextlib.suppress(InterruptedError):
            return os.read(file, 4_096)


def _put(room: Any, data: bytes) -> None:
    if len(data) > ROOM - _HEAD.size:
        raise OSError(27, os.strerror(27))  # file too large
    drawn, _ = _HEAD.unpack_from(room)
    _HEAD.pack_into(room, 0, drawn, len(data))
    room[_HEAD.size : _HEAD.size + len(data)] = data


def _take(room: Any) -> bytes:
    """What is in the room; it is wiped."""
    _, length = _HEAD.unpack_from(room)
    data = bytes(room[_HEAD.size : _HEAD.size + length])
    room[_HEAD.size : _HEAD.size + length] = bytes(length)
    _HEAD.pack_into(room, 0, False, 0)
    return data


@contextlib.contextmanager
def _signals_passed_on(child: int) -> Iterator[None]:
    """The run decides what Ctrl+C and being asked to end mean."""

    def pass_on(number: int, _frame: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, number)

    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN)}
    for name in _SIGNALS:
        number = getattr(signal, name)
        before[number] = signal.signal(number, pass_on)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _terminal() -> list[Any] | None:
    """How the terminal is set, to set it back."""
    try:
        import termios

        return termios.tcgetattr(0)
    except Exception:  # noqa: BLE001 - no terminal, or a system without this module
        return None


def _clean_up(room: Any, terminal: list[Any] | None) -> None:
    """Blank the screen row by row and give the terminal back, as the run would have done."""
    drawn, _ = _HEAD.unpack_from(room)
    _take(room)
    if terminal is not None:
        import termios

        with contextlib.suppress(termios.error):
            termios.tcsetattr(0, termios.TCSAFLUSH, terminal)
    if drawn:
        with contextlib.suppress(OSError):
            rows = os.get_terminal_size(2).lines
            blank = "".join(f"\x1b[{row};1H\x1b[2K" for row in range(1, rows + 1))
            os.write(2, f"\x1b[0m{blank}\x1b[H{LEAVE_SCREEN}\r".encode())


def _here(run: Callable[[Link], int]) -> int:
    """Without fork a restart begins anew in the same process; the page about protection says that
    memory is not clean then."""
    link = Here()
    while True:
        try:
            return run(link)
        except Restart:
            link = Here(link.handover)
