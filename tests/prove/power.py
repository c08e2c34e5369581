"""A power cut after every system call: what the disk may be left with, opened and counted."""

import hashlib
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figure import Figure
from tests.prove import trace
from tests.prove.disk import MODES, Disk
from tests.prove.figures import NotProven, blind
from tests.prove.ledger import Ledger
from tests.prove.writer import NAME

STEPS, ENOUGH = 120, 5_000
TWIN_STEPS = 12


@dataclass
class Outcome:
    """How many disks were looked at, and what was wrong with some."""

    images: int
    problems: list[str]


def power() -> Iterator[Figure | NotProven]:
    """Saves and changes of the passphrase; then the same with the database's own defaults."""
    if why := trace.missing():
        yield NotProven("power cuts", why)
        return
    ours = cut_everywhere(STEPS)
    of = f"of {ours.images} disks" + "".join(f"; {one}" for one in ours.problems[:3])
    yield Figure("power cuts: disks with a loss", len(ours.problems), 0, "disks", of)
    short = max(0, ENOUGH - ours.images)
    yield Figure(f"power cuts: disks short of {ENOUGH:,}", short, 0, "disks")
    twin = cut_everywhere(TWIN_STEPS, "lasting-as-by-default")
    yield blind("power cuts", len(twin.problems), f"twin: {len(twin.problems)} of {twin.images}")


def cut_everywhere(steps: int, twin: str = "", seed: int = 1, most: int = 10**9) -> Outcome:
    """Trace a writer, then look at up to `most` different disks that a power cut may leave."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    outcome, seen = Outcome(0, []), set[bytes]()
    disk_of_images = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - nothing lasts
    with tempfile.TemporaryDirectory(dir=disk_of_images) as scratch:
        folder = Path(scratch).resolve() / "traced"
        folder.mkdir()
        arguments = ["-m", "tests.prove.writer", str(folder), str(steps), str(seed)]
        output = trace.traced([*arguments, *([twin] if twin else [])], Path(scratch, "trace"))
        disk, ledger = Disk(folder), Ledger()
        for call in trace.calls(output):
            name, given, _ = call
            if name == "write" and given[0] == "1":
                ledger.read(trace.data(given[1]).decode().splitlines())
            elif not disk.apply(call):
                continue
            for mode in MODES:
                image = disk.after_the_cut(mode, chance)
                mark = _mark(image, ledger)
                if mark in seen or outcome.images >= most:
                    continue
                seen.add(mark)
                outcome.images += 1
                if problem := _look(image, ledger, Path(scratch)):
                    outcome.problems.append(f"{mode}: {problem}")
    return outcome


def _mark(image: dict[str, bytes], ledger: Ledger) -> bytes:
    told = repr((sorted(image), ledger.acknowledged)).encode()
    return hashlib.blake2b(told + b"".join(image[name] for name in sorted(image))).digest()


def _look(image: dict[str, bytes], ledger: Ledger, scratch: Path) -> str:
    with tempfile.TemporaryDirectory(dir=scratch) as made:
        for name, content in image.items():
            Path(made, name).write_bytes(content)
        problem = ledger.problem(Path(made, NAME))
        left = [one.name for one in Path(made).iterdir() if ".tmp" in one.name]
    return problem or (f"left behind: {left}" if left and ledger.words is not None else "")
