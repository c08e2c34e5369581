"""Arguments, and which face they ask for."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from redirection_tui import __version__
from redirection_tui.cli import content_arguments
from redirection_tui.cli.start import start_face
from redirection_tui.paths import content_folder
from redirection_tui.privacy import crash, environment
from redirection_tui.settings import THEMES, from_environment


def run(arguments: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0 well, 1 findings, 2 cannot be done."""
    environment.scrub()
    crash.quiet_hooks()
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if hasattr(chosen, "run"):
        return int(chosen.run(chosen))
    settings = from_environment()
    settings = replace(
        settings,
        language=chosen.language or settings.language,
        theme=chosen.theme or settings.theme,
        motion=settings.motion and not chosen.still,
        demonstration=chosen.command == "demo",
    )
    return start_face(chosen.content or content_folder(), settings, sys.stderr.write)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="redirection-tui",
        description="An offline self-help program. Without arguments it starts. "
        "Nothing you write is kept when you leave.",
    )
    parser.add_argument("--version", action="version", version=f"redirection-tui {__version__}")
    parser.add_argument(
        "--content", type=Path, metavar="DIR", help="run another program's content folder"
    )
    parser.add_argument("--language", metavar="CODE", help="begin in this language (en, es)")
    parser.add_argument("--theme", choices=THEMES, help="colours to begin with")
    parser.add_argument("--still", action="store_true", help="nothing on the screen moves")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("demo", help="show exercises with a made-up example; nothing is kept")
    content_arguments.add_to(commands)
    return parser
