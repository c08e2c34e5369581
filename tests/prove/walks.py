"""Long walks through everything there is: at random in the engine, and with the keyboard alone as
the made-up person would. No dead end, no fault, and always a reply."""

import asyncio
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from unittest import mock

from tests.bench.figure import Figure
from tests.helpers.lives import everything
from tests.helpers.walker import Walker as RandomWalker
from tests.helpers.walker import seeded
from tests.prove.figures import blind
from tests.tui.harness import Face, running, services
from tests.tui.walker import Walker

from redirection_tui.content.library import Library
from redirection_tui.engine.walk import Walk
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

WALKS, MOVES = 2_000, 30
"""Walks through all modules and tools, and moves at random in each of them before its end."""


class Passing:
    """A clock that stands still until hours pass."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 19, 30)  # noqa: DTZ001 - local time, as the program has it

    def __call__(self) -> datetime:
        """The time now."""
        return self.now


def walks() -> Iterator[Figure]:
    """Both kinds of walks."""
    yield from _at_random()
    yield from _by_keys()


def _at_random() -> Iterator[Figure]:
    library = Library(content_folder(), "en")
    faults = [seed for seed in range(WALKS) if not _gone_through(library, seed)]
    of = f"{WALKS:,} walks through every module and tool, {MOVES} moves at random in each"
    yield Figure("random walks with a dead end or a fault", len(faults), 0, "walks", of)
    with mock.patch.object(Walk, "forward", lambda walk: walk.current):
        caught = int(not _gone_through(library, 0, quiet=True))
    yield blind("random walks", caught, "a program in which no step leads on")


def _gone_through(library: Library, seed: int, *, quiet: bool = False) -> bool:
    """True when a walk comes to the end of everything, in the order that chance gives."""
    clock, chance = Passing(), seeded(seed)
    given = Services(library, None, Settings(language="en"), clock)
    modules = list(everything(given))
    chance.shuffle(modules)
    try:
        for module in modules:
            clock.now += timedelta(hours=chance.randint(0, 30))
            RandomWalker(given, chance).wander(module, MOVES)
    except Exception as fault:  # noqa: BLE001 - any fault ends a walk, and is told
        if not quiet:
            sys.stderr.write(f"seed {seed}: {fault!r}\n")
        return False
    finally:
        given.leave()
    return True


def _by_keys() -> Iterator[Figure]:
    given = services()
    targets = [
        f"{'tool' if given.library.is_tool(module) else 'module'}/{module}"
        for module in everything(given)
    ]
    faults = [target for target in targets if not asyncio.run(_typed_through(target))]
    of = f"{len(targets)} modules and tools, answered with the keyboard alone"
    yield Figure("walks by keys that do not come to the end", len(faults), 0, "walks", of)


async def _typed_through(target: str) -> bool:
    async with running(services()) as face:
        try:
            return bool(await Walker(face, _look, answers=True).walk(target))
        except AssertionError as fault:
            sys.stderr.write(f"{target}: {fault}\n")
            return False


def _look(face: Face) -> None:
    del face
