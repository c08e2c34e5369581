"""The commands for authors and translators: content check, stats and stamp."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from redirection_tui.content.findings import Finding
from redirection_tui.content.lint.check import check
from redirection_tui.content.lint.registry import RULES
from redirection_tui.errors import ContentUnreadable
from redirection_tui.paths import content_folder

WELL, FOUND, CANNOT = 0, 1, 2
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
    checking.set_defaults(run=_check)


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="content folder (default: the shipped)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _check(chosen: argparse.Namespace) -> int:
    if chosen.rules:
        for rule in RULES:
            _say(f"{rule.number}  {rule.title}")
        return WELL
    today = (chosen.today or date.today()) if chosen.release else None  # noqa: DTZ011 - a local day
    try:
        findings = check(_folder(chosen), today)
    except ContentUnreadable as error:
        return _cannot(error)
    errors = sum(finding.level == "error" for finding in findings)
    if chosen.format == "json":
        _say(json.dumps([_as_data(finding) for finding in findings], indent=1, ensure_ascii=False))
    else:
        for finding in findings:
            _say(f"{finding}" if finding.level == "error" else f"{finding} (warning)")
        _say(f"{errors} errors, {len(findings) - errors} warnings, {len(RULES)} rules.")
    return FOUND if errors else WELL


def _as_data(finding: Finding) -> dict[str, str | int]:
    return {
        "file": finding.file,
        "line": finding.line,
        "rule": finding.rule,
        "level": finding.level,
        "sentence": finding.sentence,
    }


def _folder(chosen: argparse.Namespace) -> Path:
    folder: Path = chosen.folder or chosen.content or content_folder()
    return folder


def _cannot(error: ContentUnreadable) -> int:
    sys.stderr.write(f"{error.where} cannot be read.\n")
    for finding in error.findings:
        sys.stderr.write(f"  {finding}\n")
    return CANNOT


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
