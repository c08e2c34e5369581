"""Runs every rule over a content folder and gives back everything that was found, in order."""

from datetime import date
from pathlib import Path

from redirection_tui.content.findings import Finding
from redirection_tui.content.lint.content import open_content
from redirection_tui.content.lint.registry import RULES


def check(folder: Path, release: date | None = None) -> list[Finding]:
    """Every finding in `folder`, by file and line.

    `release` is the day of a release, for rules that depend on the calendar.
    Raises ContentUnreadable without a folder, or with a program file that cannot be read.
    """
    content = open_content(folder, release)
    return sorted({finding for rule in RULES for finding in rule.findings(content)})
