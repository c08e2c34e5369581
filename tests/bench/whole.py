"""All of it: random keys for long, every module in every window, the check of all content."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

from tests.bench.figure import Figure, median
from tests.tui.harness import running, services
from tests.tui.layout import everything_readable
from tests.tui.monkey import Monkey, asking_for_help
from tests.tui.terminal import PROGRAM
from tests.tui.walker import Walker

from redirection_tui.content.library import special_tools

RUNS, BURSTS = 20, 400
CHECKS = 3
WINDOWS = ((80, 24), (60, 20), (120, 36))


def monkey() -> Iterator[Figure]:
    """Random keys, clicks, pastes and window sizes; help is asked for in between."""
    faults, slowest = 0, 0.0
    for seed in range(RUNS):
        run = Monkey(ask=asking_for_help()).run(seed, BURSTS)
        slowest = max([slowest, *run.answers])
        if run.fault is not None:
            faults += 1
            sys.stderr.write(f"seed {seed}, burst {run.bursts}: {run.fault}\n")
    of = f"{RUNS} runs of {BURSTS} bursts"
    yield Figure("random keys: runs with a fault", faults, 0, "runs", of)
    yield Figure("random keys: slowest answer to help", slowest * 1000, None, "ms", of)


def check() -> Iterator[Figure]:
    """The content check on everything that ships."""
    taken = []
    for _ in range(CHECKS):
        begun = perf_counter()
        subprocess.run((*PROGRAM, "content", "check"), check=False, capture_output=True)
        taken.append(perf_counter() - begun)
    yield Figure("content check", median(taken), 5, "s", f"median of {CHECKS}")


def walks() -> Iterator[Figure]:
    """Every module and tool with the keyboard alone, in every language and window. Takes long."""
    program = services().library.program
    targets = [f"module/{name}" for name in program.modules]
    tools = dict.fromkeys((*special_tools(program), *program.tools))
    targets += [f"tool/{name}" for name in tools]
    failed = done = 0
    for language in program.languages:
        ways = [(size, False) for size in WINDOWS] + [(WINDOWS[0], True)]
        for target in targets:
            for size, answers in ways:
                done += 1
                fault = asyncio.run(_walk(language, size, target, answers=answers))
                if fault is not None:
                    failed += 1
                    sys.stderr.write(f"{language} {size} {target} {answers=}: {fault}\n")
    yield Figure("walks that do not reach the end", failed, 0, "walks", f"of {done}")


async def _walk(
    language: str, size: tuple[int, int], target: str, *, answers: bool
) -> Exception | AssertionError | None:
    """What went wrong in one walk."""
    try:
        async with running(services(language=language), size) as face:
            await Walker(face, everything_readable, answers=answers).walk(target)
    except Exception as error:  # noqa: BLE001 - it is told, and the next walk begins
        return error
    return None
