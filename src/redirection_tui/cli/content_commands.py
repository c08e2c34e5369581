"""The commands for authors and translators: content check, stats and stamp."""

import argparse
import json
import os
import sys
import textwrap
from dataclasses import asdict, astuple
from datetime import date
from pathlib import Path

from redirection_tui.content import stats
from redirection_tui.content.lint.check import check
from redirection_tui.content.lint.content import open_content
from redirection_tui.content.lint.registry import RULES
from redirection_tui.content.stamp import stamp
from redirection_tui.errors import ContentUnreadable
from redirection_tui.paths import content_folder

WELL, FOUND, CANNOT = 0, 1, 2
_STATS_LINE = "{:<24} {:<4} {:>5} {:>6} {:>4} {:>6} {:>6} {:>6} {:>7} {:>3}"


def run_check(chosen: argparse.Namespace) -> int:
    """Print every finding. 0 clean, 1 errors found, 2 unreadable."""
    if chosen.rules:
        for rule in RULES:
            _say(f"{rule.number}  {rule.title}\n{textwrap.indent(rule.why, ' ' * 6)}")
        return WELL
    today = (chosen.today or date.today()) if chosen.release else None  # noqa: DTZ011 - a local day
    try:
        findings = check(_folder(chosen), today)
    except ContentUnreadable as error:
        return _cannot(error)
    errors = sum(finding.level == "error" for finding in findings)
    if chosen.format == "json":
        _say(json.dumps([asdict(finding) for finding in findings], indent=1, ensure_ascii=False))
    else:
        for finding in findings:
            _say(f"{finding}" if finding.level == "error" else f"{finding} (warning)")
        _say(f"{errors} errors, {len(findings) - errors} warnings, {len(RULES)} rules.")
    return FOUND if errors else WELL


def run_stats(chosen: argparse.Namespace) -> int:
    """Print counts of every module and language."""
    try:
        content = open_content(_folder(chosen))
    except ContentUnreadable as error:
        return _cannot(error)
    rows = stats.rows(content)
    totals = [stats.total(rows, language) for language in content.program.struct.languages]
    everything = [*rows, *totals]
    if chosen.format == "json":
        _say(json.dumps([asdict(row) for row in everything], indent=1))
        return WELL
    head = ("module", "lang", "pages", "exerc.", "quiz", "words", "min", "median", "hardest", "%")
    _say(_STATS_LINE.format(*head))
    for row in everything:
        _say(_STATS_LINE.format(*(_cell(value) for value in astuple(row))))
    _say(
        "median, hardest: reading of the pages (en: grade, lower is easier; es: INFLESZ, higher is)"
    )
    return WELL


def _cell(value: str | float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def run_stamp(chosen: argparse.Namespace) -> int:
    """Note which source texts a translation was made from."""
    try:
        changed = stamp(_folder(chosen), chosen.language, tuple(chosen.again))
    except ContentUnreadable as error:
        return _cannot(error)
    for file in changed:
        _say(f"{file.file}: {file.new} new, {file.again} again, {file.dropped} taken out.")
    if not changed:
        _say("Every translation has its stamp.")
    return WELL


def _folder(chosen: argparse.Namespace) -> Path:
    folder: Path = chosen.folder or chosen.content or content_folder()
    return folder


def _cannot(error: ContentUnreadable) -> int:
    sys.stderr.write(f"{error.where} cannot be read.\n")
    for finding in error.findings:
        sys.stderr.write(f"  {finding}\n")
    return CANNOT


def _say(line: str) -> None:
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # `content check | head` closes the pipe; what is still written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
