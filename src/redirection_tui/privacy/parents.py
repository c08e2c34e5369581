"""The programs around this one: those that started it, and what the environment tells of them."""

import os
from collections.abc import Mapping
from pathlib import Path

RECORDERS = ("script", "asciinema", "ttyrec", "termrec", "tlog-rec", "ttyd", "shellinaboxd")
"""Programs that write down what a terminal shows."""
KEEPERS = ("tmux: server", "tmux", "screen", "SCREEN", "zellij")
"""Programs that keep what was shown, after it is gone from the window."""
REMOTE = ("sshd", "sshd-session", "mosh-server", "telnetd")
"""Programs through which somebody works from another computer."""
_TELL = {
    "recorder": ("ASCIINEMA_REC", "ASCIINEMA_SESSION"),
    "keeper": ("TMUX", "STY", "ZELLIJ"),
    "remote": ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"),
}
_DEEPEST = 64
"""Parents that are looked at."""


def parent_names(proc: Path = Path("/proc")) -> tuple[str, ...] | None:
    """The names of the programs that this one was started from; None where nobody can say."""
    names: list[str] = []
    number = os.getpid()
    try:
        for _ in range(_DEEPEST):
            text = (proc / str(number) / "stat").read_text("utf-8", "replace")
            names.append(text[text.index("(") + 1 : text.rindex(")")])
            number = int(text[text.rindex(")") + 2 :].split()[1])
            if number <= 1:
                break
    except (OSError, ValueError, IndexError):
        return tuple(names) or None
    return tuple(names)


def told_by(environ: Mapping[str, str], kind: str) -> bool:
    """Whether the environment tells of a `recorder`, a `keeper` or `remote` work."""
    return any(environ.get(name) for name in _TELL[kind])
