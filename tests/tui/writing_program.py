"""Runs the program so that the key for the menu tries to write files in three ways and leaves.

Usage: python writing_program.py guarded|unguarded FOLDER [arguments of the program]
"""

import contextlib
import ctypes
import os
import sys
from pathlib import Path

from redirection_tui.cli.main import run
from redirection_tui.privacy import environment

environment.scrub()  # as the program does, before Textual is imported

from redirection_tui.privacy import guards  # noqa: E402 - after the environment is clean
from redirection_tui.privacy.states import Guards  # noqa: E402
from redirection_tui.services import Services  # noqa: E402
from redirection_tui.tui.app import RedirectionApp  # noqa: E402

BY_LIBC, BY_PYTHON, BY_MINDER = "by-libc", "by-python", "by-minder"


def write_in(folder: Path, services: Services) -> None:
    """Past Python's own refusal, through it, and by asking the process that may."""
    flags = os.O_WRONLY | os.O_CREAT
    ctypes.CDLL(None).open(os.fsencode(folder / BY_LIBC), flags, 0o600)
    with contextlib.suppress(OSError):
        (folder / BY_PYTHON).write_bytes(b"canary")
    with contextlib.suppress(OSError):
        services.link.write_new_file(folder / BY_MINDER, b"canary")


def main(way: str, folder: Path, arguments: list[str]) -> int:
    """Run it so."""

    def try_and_leave(app: RedirectionApp) -> None:
        write_in(folder, app.services)
        app.action_leave()

    RedirectionApp.action_menu = try_and_leave  # type: ignore[method-assign]
    if way == "unguarded":
        guards.arm = lambda _: Guards()  # type: ignore[assignment]
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
