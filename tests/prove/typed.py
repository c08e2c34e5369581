"""Nothing that is typed into the face is written in the clear, and nobody is spoken to: every
screen and every question is walked with a canary, under strace."""

import re
import secrets
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.figure import Figure
from tests.prove import canaries, trace
from tests.prove.figures import NotProven, blind
from tests.tui.harness import sleep_program

from redirection_tui.paths import content_folder

_CALLS = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendfile,%network"
_TALK = re.compile(r"^(?:\d+ +)?(socket|connect|bind|listen|accept4?|socketpair)\((\w+)")
_TO_SOMEONE = re.compile(r"^(?:\d+ +)?sendto\(.*, (?!NULL, 0\))\S+, \d+\) = ")


@dataclass
class Outcome:
    """What a walk left behind.

    Attributes:
        typed: lines that the canary was typed into. in_writes, in_files: forms of it found there.
        sockets: calls that make or use a socket other than a pair of the process itself.
    """

    typed: int = 0
    in_writes: list[str] = field(default_factory=list)
    in_files: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)


def typed() -> Iterator[Figure | NotProven]:
    """The shipped content and the one that has every kind of question; then a walk that leaks."""
    if why := trace.missing():
        yield NotProven("nothing typed is written in the clear", why)
        return
    with tempfile.TemporaryDirectory() as made:
        for name, content in (
            ("every screen", sleep_program(Path(made))),
            ("every exercise", content_folder()),
        ):
            ours = walked(content)
            of = f"typed into {ours.typed} lines"
            yield Figure(f"{name}: canaries in bytes written", len(ours.in_writes), 0, "", of)
            yield Figure(f"{name}: canaries in new files", len(ours.in_files), 0, "")
            yield Figure(f"{name}: sockets but the loop's own pair", len(ours.sockets), 0, "")
        twin = walked(content_folder(), leaky=True)
        yield blind("typed", bool(twin.in_writes and twin.in_files and twin.sockets), "")


def walked(content: Path, *, leaky: bool = False) -> Outcome:
    """Walk under strace, then look at the trace and at what is on the disk."""
    canary = "".join(secrets.choice("bdfghjklmnpqrstvwz") for _ in range(14))
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as traces:
        start, output, said = time.time() - 1, Path(traces, "trace"), Path(traces, "said")
        arguments = ["-m", "tests.prove.walked", str(content), home, str(said), canary]
        trace.traced([*arguments, *(["leaky"] if leaky else [])], output, _CALLS)
        return Outcome(
            typed=int(said.read_text()),
            in_writes=canaries.in_trace(output, canary),
            in_files=list(canaries.in_new_files({home}, start, canary, Path(traces))),
            sockets=list(_sockets(output)),
        )


def _sockets(output: Path) -> Iterator[str]:
    with output.open(encoding="ascii") as file:
        for line in file:
            call = _TALK.match(line)
            own = call is not None and call[1] == "socketpair" and call[2] == "AF_UNIX"
            if (call is not None and not own) or _TO_SOMEONE.match(line):
                yield line[:80]
