"""Random keys, clicks, pastes and window sizes on a program in a pty; every run has a seed."""

import contextlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from tests.tui.harness import services
from tests.tui.terminal import LEFT, PROGRAM, Terminal

KEYS: Mapping[str, int] = {
    "\r": 14,
    "\x1b[B": 8,
    "\x1b[A": 4,
    "\t": 6,
    "\x1b[Z": 2,
    " ": 6,
    "\x1b": 5,
    "\x1b[C": 2,
    "\x1b[D": 2,
    "\x1b[5~": 2,
    "\x1b[6~": 3,
    "\x1b[H": 1,
    "\x1b[F": 2,
    "\x7f": 2,
    "\x1b[3~": 1,
    "\x1bOP": 2,
    "\x1bOQ": 2,
    "\x1bOS": 2,
    "\x1b[17~": 2,
    "\x1b[18~": 2,
    "\x07": 1,
    "\x12": 1,
    "\x0f": 1,
    "\x0e": 1,
    "\x14": 1,
    "\x10": 6,
    "\x03": 1,
    "\x1a": 1,
    "\x1b[1;2D": 1,
    "\x1b[I": 1,
    "\x1b[O": 1,
    "tea ": 3,
    "[/b]": 1,
    "7": 2,
    "10": 1,
    "n": 1,
    "é": 1,
    "\x1b[200~tea\nand a walk\x1b[201~": 1,
}
"""Keys with their weights. The keys that leave are not among them; Ctrl+C twice, and the menus, are
ways out all the same, and a program that left well is started again."""
CTRL_Q = "\x11"
AFTER_ESC = 0.15
"""Seconds after which Esc stands for itself and is not the beginning of another key."""
LANGUAGES = ("en", "es")
LINE = 14
"""Characters of a line that stand together also in a narrow column."""
ANSWER = 10.0
"""Seconds after which a program that does not answer hangs."""


@dataclass
class Run:
    """What happened: how often it was started, the fault if there was one, the slowest answer."""

    seed: int
    starts: int = 0
    bursts: int = 0
    fault: str | None = None
    answers: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Monkey:
    """`ask` is a key, and texts of which one must be on the screen after it, whatever went before:
    one for each language, as the settings are played with too."""

    argv: Sequence[str] = PROGRAM
    ready: bytes = b"\x1b[?1049h"
    ask: tuple[str, tuple[str, ...]] | None = None
    every: int = 20

    def run(self, seed: int, bursts: int) -> Run:
        """Play; the same seed plays the same keys."""
        chance = random.Random(seed)  # noqa: S311 - keys, not a secret
        run = Run(seed)
        while run.bursts < bursts and run.fault is None:
            run.starts += 1
            with Terminal(self.argv, signals=False) as terminal:
                try:
                    self._play(terminal, chance, run, bursts)
                except AssertionError as error:
                    run.fault = str(error)[:2000]
        return run

    def _play(self, terminal: Terminal, chance: random.Random, run: Run, bursts: int) -> None:
        terminal.wait_bytes(self.ready)
        terminal.settle()
        while run.bursts < bursts:
            run.bursts += 1
            if chance.random() < 0.12:
                terminal.tell_size((chance.randint(1, 130), chance.randint(1, 45)))
            if not self._send(terminal, _burst(chance, terminal.size)):
                return self._check_end(terminal)
            if run.bursts % self.every == 0 and not self._answers(terminal, run):
                return self._check_end(terminal)
            terminal.forget_all_but(20)
        with contextlib.suppress(OSError):  # it may have left by itself just now
            terminal.send(CTRL_Q)
        return self._check_end(terminal)

    def _send(self, terminal: Terminal, keys: str) -> bool:
        """Send a burst and read its effects; False when the program has ended."""
        with contextlib.suppress(OSError):  # it may end while keys are on the way
            terminal.send(keys)
        end = perf_counter() + 0.25
        while perf_counter() < end and terminal.read(0.03):
            pass
        return terminal.alive()

    def _answers(self, terminal: Terminal, run: Run) -> bool:
        """Ask, in a window of the common size; False when the program has left by itself."""
        if self.ask is None:
            return True
        wanted = [text.encode() for text in self.ask[1]]
        terminal.tell_size((81, 24))
        terminal.settle(AFTER_ESC)
        so_far = len(terminal.chunks)

        def answered() -> bool:
            new = b"".join(data for _, data in terminal.chunks[so_far:])
            return any(text in new for text in wanted) or not terminal.alive()

        with contextlib.suppress(OSError):
            asked = terminal.send(self.ask[0])
        terminal.tell_size((80, 24))
        run.answers.append(terminal.wait(answered, "the answer to a key", ANSWER) - asked)
        return terminal.alive()

    def _check_end(self, terminal: Terminal) -> None:
        code = terminal.wait_for_end()
        after = terminal.raw.rpartition(LEFT)[2]
        assert code == 0, f"Exit {code}: {after.decode(errors='replace')}"


def asking_for_help() -> tuple[str, tuple[str, ...]]:
    """Ctrl+G, and the beginning of a line of help now in each language."""
    lines = (services(language=name).words.text("crisis.near") for name in LANGUAGES)
    return "\x07", tuple(line[:LINE] for line in lines)


def _burst(chance: random.Random, size: tuple[int, int]) -> str:
    keys = chance.choices(list(KEYS), weights=list(KEYS.values()), k=chance.randint(1, 8))
    if chance.random() < 0.25:
        column, line = chance.randint(1, size[0]), chance.randint(1, size[1])
        button = chance.choice((0, 0, 0, 2, 35, 64, 65))
        keys.append(f"\x1b[<{button};{column};{line}M\x1b[<{button};{column};{line}m")
    return "".join(keys)
