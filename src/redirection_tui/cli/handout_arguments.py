"""The arguments of the command `handout`. What it does loads when it is asked for."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from redirection_tui.settings import Settings

FORMATS = ("html", "md", "txt", "pdf")
PAPERS = ("a4", "letter")


def add_handout(commands: Any, says: Callable[..., str]) -> None:
    """The command with its options, in the words of the interface."""
    handout = commands.add_parser("handout", help=says("usage.handout"), title="usage.handout")
    options = handout.options
    options.add_argument("name", metavar="ID", help=says("usage.handout-id"))
    options.add_argument(
        "-o", "--output", type=Path, metavar="PATH", help=says("usage.handout-path")
    )
    options.add_argument("--format", choices=FORMATS, help=says("usage.handout-format"))
    options.add_argument("--example", action="store_true", help=says("usage.handout-example"))
    options.add_argument("--lang", metavar="CODE", help=says("usage.handout-lang"))
    options.add_argument(
        "--paper", choices=PAPERS, default=PAPERS[0], help=says("usage.handout-paper")
    )
    options.add_argument("--force", action="store_true", help=says("usage.handout-force"))
    handout.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, settings: Settings) -> int:
    # Deferred: other commands need none of it.
    from redirection_tui.cli.handout_command import run_handout

    return run_handout(chosen, settings)
