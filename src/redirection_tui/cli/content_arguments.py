"""The arguments of the commands for authors and translators; the commands load when asked for."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

Commands = Any
"""argparse keeps the class of its sub-commands private."""


def add_to(commands: Commands) -> None:
    """Add the `content` command with its sub-commands."""
    content = commands.add_parser("content", help="for authors: check and count the content")
    inner = content.add_subparsers(dest="content_command", metavar="COMMAND", required=True)
    checking = inner.add_parser("check", help="check a content folder by numbered rules")
    _add_folder(checking)
    checking.add_argument("--rules", action="store_true", help="list the rules and leave")
    checking.add_argument(
        "--release", action="store_true", help="also check how old the help lines' data are"
    )
    checking.add_argument(
        "--today", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day of the release"
    )
    checking.set_defaults(run=_command("run_check"))
    counting = inner.add_parser("stats", help="count pages, words, minutes, reading, translation")
    _add_folder(counting)
    counting.set_defaults(run=_command("run_stats"))
    stamping = inner.add_parser("stamp", help="note which source texts a translation was made from")
    stamping.add_argument("language", metavar="LANG", help="the language of the translation")
    stamping.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="content folder")
    stamping.add_argument(
        "--again",
        action="append",
        default=[],
        metavar="KEY",
        help="also stamp anew what begins with KEY (or FILE:KEY), which was translated again",
    )
    stamping.set_defaults(run=_command("run_stamp"))


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="content folder (default: the shipped)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    def run(chosen: argparse.Namespace) -> int:
        # Deferred: the linter takes as long to import as a third of the face.
        from redirection_tui.cli import content_commands

        return int(getattr(content_commands, name)(chosen))

    return run
