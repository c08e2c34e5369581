"""What the program promises, tried out on this computer with made-up notes.

Each proof answers None when it was shown, or why it was not. What is tried comes from `Tried`, so
that a test can put something leaky in its place and see that the proof notices.
"""

import base64
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from redirection_tui.cli.children import in_child, until_killed
from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy import guards, hardening
from redirection_tui.privacy.states import Guards
from redirection_tui.records import Entry

ProofId = Literal["network", "writes", "hook", "killed", "plain", "passphrase", "flipped", "memory"]
Why = Literal["no-guard", "administrator", "no-fork", "no-look", "fault", "otherwise"]
_RIGHT, _WRONG = "made up words for this proof only", "other made up words for this proof"
_NOTE = "made-up note: a cup of tea, and a walk to the river"
_INTERNET, _STREAM, _DATAGRAM = 2, 1, 2
_ROUNDS, _MOST_SAVED = 3, 25
_PLACES = 3
"""Places of the file at which a bit is changed: the first page, the middle, the last page."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What is put to the proof."""

    arm: Callable[[Path], Guards] = guards.arm
    create: Callable[..., VaultNotebook] = VaultNotebook.create
    open: Callable[[Path, str], VaultNotebook] = VaultNotebook.open
    hide: Callable[[], None] = hardening.harden
    administrator: Callable[[], bool] = lambda: hasattr(os, "geteuid") and os.geteuid() == 0


def proofs(folder: Path, tried: Tried) -> Iterator[tuple[ProofId, Why | None]]:
    """Try everything in a private folder that is empty, one after the other."""
    checks: dict[ProofId, Callable[[Path, Tried], Why | None]] = {
        "network": network,
        "writes": writes,
        "hook": hook,
        "killed": killed,
        "plain": plain,
        "passphrase": passphrase,
        "flipped": flipped,
        "memory": memory,
    }
    for name in get_args(ProofId):
        place = folder / name
        place.mkdir(mode=0o700)
        try:
            yield name, checks[name](place, tried)
        except (NotebookError, OSError):
            yield name, "fault"


def network(place: Path, tried: Tried) -> Why | None:
    """The kernel refuses an internet socket, past Python and its hook."""

    def work() -> str:
        import ctypes  # deferred: only here, and in the process that is guarded

        stands = tried.arm(place).network
        library = ctypes.CDLL(None)
        kinds = (_STREAM, _DATAGRAM)
        got = [library.socket(_INTERNET, kind, 0) >= 0 for kind in kinds]
        return stands if stands != "on" else "open" if any(got) else "closed"

    return _of_a_guard(in_child(work))


def writes(place: Path, tried: Tried) -> Why | None:
    """The kernel refuses a file outside one folder, and allows it inside, past Python."""
    inside, outside = place / "inside", place / "outside"
    for folder in (inside, outside):
        folder.mkdir(mode=0o700)

    def work() -> str:
        import ctypes  # deferred: as above

        stands = tried.arm(inside).writes
        library = ctypes.CDLL(None)
        making = os.O_CREAT | os.O_WRONLY
        for folder in (inside, outside):
            library.open(os.fsencode(folder / "file"), making, 0o600)
        return stands if stands != "on" else "closed"

    why = _of_a_guard(in_child(work))
    if why is None and ((outside / "file").exists() or not (inside / "file").exists()):
        return "otherwise"
    return why


def hook(place: Path, tried: Tried) -> Why | None:
    """Python refuses a connection and a file outside one folder."""
    inside = place / "inside"
    inside.mkdir(mode=0o700)

    def refused(work: Callable[[], object]) -> bool:
        try:
            work()
        except PermissionError:
            return True
        return False

    def work() -> str:
        stands = tried.arm(inside).hook
        both = refused(lambda: sys.audit("socket.connect", None, ("127.0.0.1", 9))) and refused(
            (place / "file").touch
        )
        return stands if stands != "on" else "closed" if both else "open"

    return _of_a_guard(in_child(work))


def killed(place: Path, tried: Tried) -> Why | None:
    """A run is killed while it saves; what it had acknowledged is there afterwards."""
    if not hasattr(os, "fork"):
        return "no-fork"
    path = place / "made-up.rtv"
    tried.create(path, _RIGHT).close()
    acknowledged: set[str] = set()

    def save(acknowledge: Callable[[str], None]) -> None:
        book = tried.open(path, _RIGHT)
        while True:
            acknowledge(book.save(_entry()).id)

    for _ in range(_ROUNDS):
        acknowledged |= until_killed(save, 3 + secrets.randbelow(_MOST_SAVED))
        book = tried.open(path, _RIGHT)
        found = {entry.id for entry in book.entries()}
        book.close()
        if not acknowledged or acknowledged - found:
            return "otherwise"
    return None


def plain(place: Path, tried: Tried) -> Why | None:
    """Nothing that was written can be read in any file, in the usual ways to write text."""
    tried.create(place / "made-up.rtv", _RIGHT, entries=[_entry()] * 20).close()
    files = [file.read_bytes() for file in place.iterdir() if file.is_file()]
    wanted = [form for text in (_NOTE, _RIGHT) for form in _forms(text)]
    return "otherwise" if any(form in data for form in wanted for data in files) else None


def passphrase(place: Path, tried: Tried) -> Why | None:
    """A wrong passphrase is refused, and the right one still opens."""
    path = place / "made-up.rtv"
    tried.create(path, _RIGHT, entries=[_entry()]).close()
    try:
        tried.open(path, _WRONG).close()
    except NotebookError as error:
        if error.reason != "wrong-passphrase":
            raise
    else:
        return "otherwise"
    tried.open(path, _RIGHT).close()
    return None


def flipped(place: Path, tried: Tried) -> Why | None:
    """One changed bit in the first page, in the middle and in the last page is noticed."""
    path = place / "made-up.rtv"
    tried.create(path, _RIGHT, entries=[_entry()] * 40).close()
    data = path.read_bytes()
    for number in range(_PLACES):
        changed = bytearray(data)
        changed[100 + number * (len(data) - 200) // (_PLACES - 1)] ^= 1
        path.write_bytes(changed)
        try:
            tried.open(path, _RIGHT).close()
        except NotebookError as error:
            if error.reason != "damaged":
                raise
        else:
            return "otherwise"
    return None


def memory(_: Path, tried: Tried) -> Why | None:
    """The process that started it, of the same account, cannot open its memory."""
    if tried.administrator():
        return "administrator"
    if not Path("/proc/self/mem").exists():
        return "no-look"

    def read(child: int) -> str:
        try:
            os.close(os.open(f"/proc/{child}/mem", os.O_RDONLY))
        except PermissionError:
            return "closed"
        return "open"

    def hide() -> str:
        tried.hide()
        return ""

    return _of_a_guard(in_child(hide, beside=read))


def _of_a_guard(seen: str) -> Why | None:
    """What was seen of a guard, as an answer."""
    if seen == "no-fork":
        return "no-fork"
    if seen in ("missing", "off"):
        return "no-guard"
    return None if seen == "closed" else "otherwise"


def _entry() -> Entry:
    return Entry(
        module="made-up",
        step="made-up",
        revision=1,
        language="en",
        day="2026-01-01",
        part="evening",
        values={"text": _NOTE},
        labels={"text": _NOTE},
    )


def _forms(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        data = text.encode(encoding)
        yield data
        yield data.hex().encode()
        # Whatever stands before it, one of the three ways to cut it is in the text.
        yield from (base64.b64encode(data[cut:])[:24] for cut in range(3))
