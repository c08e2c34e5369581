"""The arguments of the program. Commands for authors load when they are asked for."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from redirection_tui import __version__
from redirection_tui.settings import THEMES

Commands = Any
"""argparse keeps the class of its sub-commands private."""


def parser() -> argparse.ArgumentParser:
    """Every option and command."""
    made = argparse.ArgumentParser(
        prog="redirection-tui",
        description="An offline self-help program. Without arguments it starts. "
        "Nothing you write is kept when you leave.",
    )
    made.add_argument("--version", action="version", version=f"redirection-tui {__version__}")
    made.add_argument(
        "--content", type=Path, metavar="DIR", help="run another program's content folder"
    )
    made.add_argument("--language", metavar="CODE", help="begin in this language (en, es)")
    made.add_argument("--theme", choices=THEMES, help="colours to begin with")
    made.add_argument("--still", action="store_true", help="nothing on the screen moves")
    made.add_argument("--ascii", action="store_true", help="draw marks and charts in ASCII")
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("demo", help="show exercises with a made-up example; nothing is kept")
    _add_content(commands)
    return made


def _add_content(commands: Commands) -> None:
    """The `content` command with its sub-commands."""
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
