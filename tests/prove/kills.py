"""kill -9 at random moments: while saving, changing the passphrase, and backing up."""

import os
import random
import select
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import monotonic

from tests.bench.figure import Figure
from tests.prove import twins
from tests.prove.figures import NotProven, blind
from tests.prove.ledger import Ledger, found
from tests.prove.made_up import QUICK, notes, passphrase
from tests.prove.writer import NAME, Kind, Writer

from redirection_tui.notebook import copying
from redirection_tui.notebook.vault import VaultNotebook

KILLS, TWIN_KILLS = 300, 40
KINDS: tuple[Kind, ...] = ("saving", "changing", "backing-up")
LONGEST_RUN = 0.15
"""Seconds after which a writer is killed at the latest."""


@dataclass
class Outcome:
    """What many kills did."""

    kills: int
    acknowledged: int
    problems: list[str]


def kills() -> Iterator[Figure | NotProven]:
    """Every kind of writing, and each with a twin that does it wrong."""
    if not hasattr(os, "fork"):
        yield NotProven("kill -9", "this system has no fork")
        return
    for kind in KINDS:
        ours = killed(kind, KILLS)
        of = f"{ours.kills} kills, {ours.acknowledged} acknowledged" + "".join(
            f"; {one}" for one in ours.problems[:3]
        )
        yield Figure(f"kill -9 while {kind}: notes or files lost", len(ours.problems), 0, "", of)
        twin = killed(kind, TWIN_KILLS, faulty=True)
        yield blind(f"kill -9 while {kind}", len(twin.problems), f"in {twin.kills} kills")


def killed(kind: Kind, times: int, *, faulty: bool = False, seed: int = 1) -> Outcome:
    """Write, kill, look, and go on from what is there, `times` over."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    outcome = Outcome(0, 0, [])
    while outcome.kills < times:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / NAME
            made = VaultNotebook.create(path, passphrase(0), entries=notes(100), profile=QUICK)
            made.close()
            kept = found(path, passphrase(0))
            ledger = Ledger({} if isinstance(kept, str) else kept, 0)
            while outcome.kills < times:
                problem = _one_kill(kind, path, ledger, chance, faulty=faulty)
                outcome.kills += 1
                if problem:
                    outcome.problems.append(problem)
                    break  # a new notebook: this one is spoilt
            outcome.acknowledged += ledger.acknowledged
    return outcome


def _one_kill(
    kind: Kind, path: Path, ledger: Ledger, chance: random.Random, *, faulty: bool
) -> str:
    said, told = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(said)
            _writer(path, ledger.words or 0, told, kind, faulty=faulty).go_on(kind, count())
        finally:
            os._exit(1)
    os.close(told)
    # Most kills come after the first word, so that a slow machine does not die in opening only.
    heard = os.read(said, 65_536) if chance.random() < 0.7 else b""
    heard += _listen(said, chance.uniform(0, LONGEST_RUN))
    os.kill(child, signal.SIGKILL)
    heard += _listen(said, None)
    os.close(said)
    _, status = os.waitpid(child, 0)
    ledger.read(heard.decode().splitlines())
    problem = ledger.problem(path) or _backups(path.parent, ledger)
    if not os.WIFSIGNALED(status):
        problem = problem or "the writer ended by itself"
    ledger.settle(path)
    return problem


def _writer(path: Path, words: int, told: int, kind: Kind, *, faulty: bool) -> Writer:
    return Writer(
        VaultNotebook.open(path, passphrase(words)),
        words,
        lambda line: os.write(told, f"{line}\n".encode()),
        random.Random(os.getpid()),  # noqa: S311 - notes, not keys
        twins.change_in_place if faulty else copying.change_passphrase,
        acknowledges_early=faulty and kind != "changing",
    )


def _listen(said: int, seconds: float | None) -> bytes:
    """All that is said within that time, or until the other end is gone."""
    heard, end = b"", monotonic() + (seconds or 0)
    while seconds is None or monotonic() < end:
        left = None if seconds is None else max(0.0, end - monotonic())
        if select.select([said], [], [], left)[0]:
            part = os.read(said, 65_536)
            if not part:
                break
            heard += part
    return heard


def _backups(folder: Path, ledger: Ledger) -> str:
    """Every acknowledged backup opens and holds what the notebook held then; nothing else of one
    is left but the file that was being written."""
    problem = ""
    for name, kept in ledger.backups.items():
        backup = folder / name
        opened = found(backup, passphrase(ledger.words or 0)) if backup.exists() else "missing"
        if opened != kept:
            why = opened if isinstance(opened, str) else "other notes"
            problem = f"a backup is not what was acknowledged ({why})"
    left = [one.name for one in folder.iterdir() if one.name.endswith((".tmp", ".tmp-journal"))]
    for name in folder.glob("*.backup*"):
        name.unlink()
    ledger.backups = {}
    return problem or (f"left behind: {left}" if left else "")
