"""Random keys, clicks and resizes: what a cat on the keyboard does to a program."""

from random import Random

from bench.terminal import Terminal

KEYS = [
    b"\r", b"\r", b"\r", b"\t", b" ", b" ", b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[5~",
    b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b", b"\x7f", b"5", b"0", b"a", b"n", b"!", b"\x1bOP",
    b"\x1bOQ", b"\x1bOS", b"\x1b[17~", b"\x1b[18~", b"\x07", b"\x12", b"\x0f", b"\x0e", b"\x14",
    b"\x10", "é".encode(), b"[/b]", b"\x1b[200~two\nlines\x1b[201~",
]  # fmt: skip
"""Everything but leaving: F9, Ctrl+Q and Ctrl+C end the program on purpose."""
SIZES = [(80, 24), (60, 20), (120, 36), (40, 12), (20, 5), (200, 60)]


def burst(chance: Random) -> bytes:
    """Some keys at once, faster than the program can answer."""
    keys = [chance.choice(KEYS) for _ in range(chance.randint(1, 6))]
    if chance.random() < 0.3:
        column, line = chance.randint(1, 80), chance.randint(1, 24)
        keys += [f"\x1b[<0;{column};{line}M\x1b[<0;{column};{line}m".encode()]
    return b"".join(keys)


def play(terminal: Terminal, seed: int, bursts: int) -> int:
    """Play; gives the number of bursts the program lived through (all of them, if it is well)."""
    chance = Random(seed)  # noqa: S311 - keys, not secrets
    for number in range(bursts):
        if not terminal.alive:
            return number
        terminal.send(burst(chance))
        if chance.random() < 0.05:
            terminal.resize(*chance.choice(SIZES))
        for _ in range(3):
            if not terminal.read(0.01):
                break
    terminal.settle(0.2)
    return bursts if terminal.alive else bursts - 1
