"""The notebook's files: which there may be, with which modes, and how they come and go."""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.engine import reason_of
from redirection_tui.notebook.key_derivation import HEADER
from redirection_tui.notebook.lock_file import lock_path

PAGE = 4_096
"""Bytes of a page of the database; a file holds whole pages."""
ASIDE = ".before-recovery-"


def header_of(path: Path) -> bytes:
    """The first bytes of a notebook. Raises NotebookError where it is none, with the reason."""
    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            raise NotebookError("link")
        if not stat.S_ISREG(about.st_mode):
            raise NotebookError("not-a-notebook")
        with _reading(path) as file:
            header = os.read(file, HEADER)
    except OSError as error:
        raise reason_of(error) from None
    if about.st_size == 0 or (header[:1] == b"R" and about.st_size < PAGE):
        raise NotebookError("damaged" if header else "not-a-notebook")
    return header


def is_safe(folder: Path) -> None:
    """Refuse a folder in which others could put another file in the notebook's place."""
    try:
        mode = folder.stat().st_mode
    except OSError as error:
        raise reason_of(error) from None
    if os.name == "posix" and mode & (stat.S_IWGRP | stat.S_IWOTH) and not mode & stat.S_ISVTX:
        raise NotebookError("open-to-others")


def make_folder(folder: Path) -> None:
    """The notebook's folder, for its owner only."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise NotebookError("cannot-write") from None
    except OSError as error:
        raise reason_of(error) from None


def make_beside(path: Path) -> Path:
    """A new empty file beside `path`, private, to be renamed to it later."""
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        os.close(os.open(made, flags, 0o600))
    except OSError as error:
        raise reason_of(error) from None
    return made


def put_in_place(made: Path, path: Path) -> None:
    """Rename, durably: the file first, then its name."""
    try:
        with _reading(made) as file:
            os.fsync(file)
        made.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise reason_of(error) from None


def sync_folder(folder: Path) -> None:
    """Make names durable, where the system can."""
    if os.name != "posix":
        return
    with _reading(folder) as file:
        os.fsync(file)


def remove(path: Path) -> None:
    """Remove a file that may be gone already."""
    with contextlib.suppress(OSError):
        path.unlink()


def journal_of(path: Path) -> Path:
    """The rollback journal of a database."""
    return path.with_name(f"{path.name}-journal")


def remove_leftovers(path: Path) -> None:
    """What a stopped change of the passphrase or backup left beside the notebook: ciphertext."""
    for old in path.parent.glob(f".{path.name}.*.tmp*"):
        remove(old)


def all_of(path: Path) -> tuple[Path, ...]:
    """Every file that belongs to a notebook."""
    beside = path.parent.glob(f"{path.name}{ASIDE}*")
    temporary = path.parent.glob(f".{path.name}.*.tmp*")
    return (path, journal_of(path), *beside, *temporary, lock_path(path))


def set_aside(path: Path, day: str) -> tuple[Path, ...]:
    """Copies of a notebook and its journal, made before a recovery rewrites both: a forged or
    stale journal could shorten the file. Both are ciphertext. Empty where there is no journal."""
    journal = journal_of(path)
    try:
        if not journal.is_file() or journal.stat().st_size == 0:
            return ()
        name = f"{path.name}{ASIDE}{day}-{secrets.token_hex(2)}"
        copies = ((path, path.with_name(name)), (journal, path.with_name(f"{name}-journal")))
        for source, copy in copies:
            _copy(source, copy)
    except OSError as error:
        raise reason_of(error) from None
    return tuple(copy for _, copy in copies)


def copy_before_migration(path: Path, day: str) -> Path:
    """A copy of the encrypted file as an older version of the program left it."""
    copy = path.with_name(f"{path.name}{ASIDE}{day}-{secrets.token_hex(2)}")
    try:
        _copy(path, copy)
    except OSError as error:
        raise reason_of(error) from None
    return copy


def _copy(source: Path, target: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    out = os.open(target, flags, 0o600)
    try:
        with source.open("rb") as file:
            while part := file.read(2**20):
                view = memoryview(part)
                while view:
                    view = view[os.write(out, view) :]
        os.fsync(out)
    finally:
        os.close(out)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[int]:
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield file
    finally:
        os.close(file)
