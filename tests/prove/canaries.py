"""No note and no passphrase in anything that is written: every byte of every write call, and every
file that is newer than the start."""

import base64
import mmap
import os
import re
import secrets
import tempfile
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.figure import Figure
from tests.prove import trace
from tests.prove.figures import NotProven, blind

NOTES, TWIN_NOTES = 3_000, 60
_CALLS = "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,mmap,%network"
_OURS = re.compile(
    r"\.?(notebook|kept|restored|saved)\.rtv(\.[0-9a-f]{8}\.tmp)?(-journal)?(\.lock)?"
)
_ELSEWHERE = frozenset(("/dev/null", "/dev/urandom", "/dev/tty"))


@dataclass
class Outcome:
    """What was found after a heavy workload.

    Attributes:
        written: bytes of the trace. in_writes, in_files: forms of the canary found there.
        strays: files opened for writing that have no business there. sockets: calls.
    """

    written: int = 0
    in_writes: list[str] = field(default_factory=list)
    in_files: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    sockets: int = 0


def canaries() -> Iterator[Figure | NotProven]:
    """A heavy workload; then the same with a leak in every form."""
    if why := trace.missing():
        yield NotProven("no note in anything written", why)
        return
    ours = watched(NOTES, everywhere=True)
    of = f"{ours.written / 2**20:.0f} MiB of trace"
    yield Figure("canaries in bytes written", len(ours.in_writes), 0, "", of)
    yield Figure("canaries in files newer than the start", len(ours.in_files), 0, "")
    yield Figure("files opened for writing that should not", len(ours.strays), 0, "")
    yield Figure("sockets while a notebook is used", ours.sockets, 0, "")
    twin = watched(TWIN_NOTES, leaky=True)
    every = set(forms("x" * 12))
    seen = min(len({one for one in found if one in every}) for found in _found(twin))
    of = f"sees {seen} of {len(every)} forms, {len(twin.strays)} strays"
    yield blind("canaries", seen == len(every) and bool(twin.strays), of)


def _found(outcome: Outcome) -> tuple[list[str], list[str]]:
    return outcome.in_writes, [one.partition(" in ")[0] for one in outcome.in_files]


def watched(notes: int, *, leaky: bool = False, everywhere: bool = False) -> Outcome:
    """Run the workload under strace, and look at the trace and at what is on the disk: in its own
    folder, or wherever programs leave things."""
    canary = "canary" + secrets.token_hex(8)
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as traces:
        start = time.time() - 1
        folder = Path(scratch).resolve() / "notes"
        folder.mkdir()
        arguments = ["-m", "tests.prove.heavy", str(folder), canary, str(notes)]
        output = trace.traced(
            [*arguments, *(["leaky"] if leaky else [])], Path(traces, "trace"), _CALLS
        )
        outcome.written = output.stat().st_size
        outcome.in_writes = in_trace(output, canary)
        places = everywhere_programs_write() if everywhere else {scratch}
        outcome.in_files = list(in_new_files(places, start, canary, Path(traces)))
        _read_calls(output, folder, outcome)
    return outcome


def forms(canary: str) -> dict[str, bytes]:
    """The canary as it may be written: by name."""
    plain = canary.encode()
    made = {"UTF-8": plain, "hex": plain.hex().encode()}
    for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        made[name] = canary.encode(name)
    for shift in range(3):
        # Only the middle: the ends of base64 depend on what stands before and behind.
        made[f"base64 {shift}"] = base64.b64encode(b"\0" * shift + plain)[4:-4]
    return made


def in_trace(output: Path, canary: str) -> list[str]:
    """Forms that stand in the data of any call; strace wrote all of it as hex."""
    with output.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        return [
            name
            for name, form in forms(canary).items()
            if seen.find("".join(f"\\x{byte:02x}" for byte in form).encode()) >= 0
        ]


def everywhere_programs_write() -> set[str]:
    """Where programs leave things."""
    return {tempfile.gettempdir(), "/var/tmp", "/dev/shm", "/run/user", str(Path.home())}  # noqa: S108 - looked into


def in_new_files(
    places: Collection[str], start: float, canary: str, besides: Path
) -> Iterator[str]:
    """Forms in files below `places` that are newer than `start`, but for those in `besides`."""
    for place in places:
        for folder, _, names in os.walk(place):
            for name in names:
                path = Path(folder, name)
                if besides not in path.parents:
                    yield from _in_file(path, start, canary)


def _in_file(path: Path, start: float, canary: str) -> Iterator[str]:
    try:
        about = path.lstat()
        if not path.is_file() or path.is_symlink() or about.st_mtime < start:
            return
        content = path.read_bytes()
    except OSError:
        return
    for name, form in forms(canary).items():
        if form in content:
            yield f"{name} in {path.name}"


def _read_calls(output: Path, folder: Path, outcome: Outcome) -> None:
    with output.open(encoding="ascii") as file:
        for line in file:
            call = line.split(None, 1)[1] if line[:1].isdigit() else line
            name = call.partition("(")[0]
            if name in ("socket", "connect", "bind", "sendto", "sendmsg", "socketpair"):
                outcome.sockets += 1
            elif name == "mmap" and "MAP_SHARED" in call and "PROT_WRITE" in call:
                outcome.strays.append("a file mapped for writing")
            elif name in ("open", "openat", "creat") and re.search("O_WRONLY|O_RDWR|O_CREAT", call):
                path = Path(trace.path(call.partition('"')[2].partition('"')[0]))
                inside = path.parent == folder and _OURS.fullmatch(path.name)
                if not inside and str(path) not in _ELSEWHERE:
                    outcome.strays.append(path.name)
