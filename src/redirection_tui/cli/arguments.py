"""The arguments of the program. Commands load when they are asked for."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from redirection_tui import __version__
from redirection_tui.cli.handout_arguments import add_handout
from redirection_tui.cli.notebook_arguments import add_doctor, add_notebook
from redirection_tui.cli.parser import Commands, Parser, Says, parsers
from redirection_tui.cli.wrapping import filled
from redirection_tui.settings import THEMES, Settings


def language_in(arguments: Sequence[str]) -> str | None:
    """The language that is asked for, looked for first: the explanations are in it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--language")
    try:
        return cast("str | None", early.parse_known_args(list(arguments))[0].language)
    except argparse.ArgumentError:
        return None


def parser(says: Says, languages: Sequence[str]) -> Parser:
    """Every option and command."""
    made = Parser(
        says,
        "usage.what",
        prog="redirection-tui",
        usage="%(prog)s",
        epilog=filled(says("usage.more")),
    )
    version = filled(says("usage.version", version=__version__))
    made.options.add_argument(
        "--version", action="version", version=version, help=says("usage.show-version")
    )
    made.options.add_argument(
        "--language", metavar="CODE", help=says("usage.language", codes=", ".join(languages))
    )
    made.options.add_argument(
        "--theme", choices=THEMES, metavar="NAME", help=says("usage.theme", names=", ".join(THEMES))
    )
    made.options.add_argument("--still", action="store_true", help=says("usage.still"))
    made.options.add_argument("--ascii", action="store_true", help=says("usage.ascii"))
    made.options.add_argument("--plain", action="store_true", help=says("usage.plain"))
    made.options.add_argument("--notebook", metavar="FILE", help=says("usage.notebook-file"))
    made.options.add_argument("--whole-lines", action="store_true", help=says("usage.whole-lines"))
    made.options.add_argument("--content", type=Path, metavar="DIR", help=says("usage.content"))
    commands = made.add_subparsers(
        dest="command",
        title=says("usage.commands"),
        metavar=says("usage.command"),
        parser_class=parsers(says),
    )
    _add_demo(commands, says)
    add_handout(commands, says)
    add_notebook(commands, says)
    add_doctor(commands, says)
    _add_content(commands, says)
    return made


def _add_demo(commands: Commands, says: Says) -> None:
    """The `demo` command, for showing exercises to someone."""
    showing = commands.add_parser("demo", help=says("usage.demo"), title="usage.demo")
    showing.options.add_argument("--empty", action="store_true", help=says("usage.empty"))
    # It may stand before the command as well, and must not be undone here.
    showing.options.add_argument(
        "--plain", action="store_true", default=argparse.SUPPRESS, help=says("usage.plain")
    )
    showing.options.add_argument("exercise", nargs="?", metavar="ID", help=says("usage.exercise"))

    def run(chosen: argparse.Namespace, settings: Settings) -> int:
        from redirection_tui.cli.demonstrate import demonstrate  # deferred: only for this command

        return demonstrate(chosen, settings)

    showing.set_defaults(run=run)


def _add_content(commands: Commands, says: Says) -> None:
    """The `content` command with its sub-commands, for authors."""
    content = commands.add_parser("content", help=says("usage.authors"), title="usage.authors")
    inner = content.add_subparsers(
        dest="content_command",
        metavar="COMMAND",
        required=True,
        parser_class=argparse.ArgumentParser,  # authors are told what they mistyped
    )
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


def _command(name: str) -> Callable[[argparse.Namespace, Settings], int]:
    def run(chosen: argparse.Namespace, _: Settings) -> int:
        # Deferred: the linter takes as long to import as a third of the face.
        from redirection_tui.cli import content_commands

        return int(getattr(content_commands, name)(chosen))

    return run
