"""Reads the files of a content folder, whatever is in them: findings, never a traceback."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from redirection_tui.content.findings import Finding
from redirection_tui.content.strict_yaml import MAX_BYTES, Document, YamlRefused, read
from redirection_tui.content.typed import SCHEMA_RULE

MAX_FILES = 5_000
"""A program of a hundred modules in ten languages has three thousand files."""


def names(folder: Path) -> Iterator[tuple[str, bool]]:
    """(name relative to the folder, True for a plain file) of everything in it, in order.

    Links are named and never followed, so that a loop of them ends. Hidden files and editors'
    copies are passed over.
    """
    found = 0
    for here, folders, files in os.walk(folder, followlinks=False):
        base = Path(here)
        linked = [name for name in folders if (base / name).is_symlink()]
        folders[:] = sorted(n for n in folders if n not in linked and not _passed_over(n))
        for name in sorted([*files, *linked]):
            found += 1
            if found > MAX_FILES:
                return
            if not _passed_over(name):
                path = base / name
                yield path.relative_to(folder).as_posix(), _is_plain(path)


def document(folder: Path, name: str) -> tuple[Document | None, Finding | None]:
    """The plain data of a file, or the finding that says why it cannot be read."""
    path = folder / name
    try:
        if not _is_plain(path):
            return None, _refused(name, "This is not a plain file. Put the file itself here.")
        if path.stat().st_size > MAX_BYTES * 4:
            return None, _refused(name, "The file is far too large. Split it into modules.")
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None, _refused(name, "This is not UTF-8 text. Save it as UTF-8.")
    except OSError:
        return None, _refused(name, "The file cannot be opened. Check that you may read it.")
    try:
        return read(text), None
    except YamlRefused as error:
        return None, Finding(name, error.line, SCHEMA_RULE, error.sentence)


def _refused(name: str, sentence: str) -> Finding:
    return Finding(name, 0, SCHEMA_RULE, sentence)


def _is_plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _passed_over(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")
