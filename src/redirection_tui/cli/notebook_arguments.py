"""The arguments of the commands for the notebook. A passphrase is none of them: arguments stay in
the shell's history, and every account can see them."""

import argparse

from redirection_tui.cli.parser import Commands, Says, parsers
from redirection_tui.settings import Settings

NAMES = ("create", "verify", "backup", "restore", "passphrase", "export", "delete", "rescue")
_SECOND = {"backup": "--to", "restore": "--from", "export": "--to", "rescue": "--to"}
"""Commands with a second file, and the option that names it."""
_MAKING = ("create", "restore")
FORMS = ("txt", "html", "pdf", "md", "json")


def add_notebook(commands: Commands, says: Says) -> None:
    """The `notebook` command with its sub-commands."""
    notebook = commands.add_parser("notebook", help=says("usage.notebook"), title="usage.notebook")
    inner = notebook.add_subparsers(
        dest="notebook_command",
        title=says("usage.commands"),
        metavar=says("usage.command"),
        required=True,
        parser_class=parsers(says),
    )
    for name in NAMES:
        one = inner.add_parser(name, help=says(f"usage.{name}"), title=f"usage.{name}")
        one.options.add_argument(
            "path",
            nargs="?",
            metavar="PATH",
            help=says("usage.path-new" if name in _MAKING else "usage.path"),
        )
        if name in _SECOND:
            option = _SECOND[name]
            one.options.add_argument(
                option, dest="other", metavar="FILE", help=says(f"usage.{option[2:]}")
            )
        if name == "export":
            one.options.add_argument("--form", choices=FORMS, help=says("usage.form"))
        one.set_defaults(run=_run)


def add_doctor(commands: Commands, says: Says) -> None:
    """The `doctor` command."""
    doctor = commands.add_parser("doctor", help=says("usage.doctor"), title="usage.doctor")
    doctor.options.add_argument("path", nargs="?", metavar="PATH", help=says("usage.path"))
    doctor.options.add_argument("--prove", action="store_true", help=says("usage.prove"))
    doctor.set_defaults(run=_run_doctor)


def _run_doctor(chosen: argparse.Namespace, settings: Settings) -> int:
    # Deferred: most starts do not ask.
    from redirection_tui.cli.doctor_command import run_doctor

    return run_doctor(chosen, settings)


def _run(chosen: argparse.Namespace, settings: Settings) -> int:
    # Deferred: the database, and what derives keys.
    from redirection_tui.cli.notebook_commands import run_notebook

    return run_notebook(chosen, settings)
