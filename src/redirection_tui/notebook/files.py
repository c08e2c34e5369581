"""The notebook's files: which there may be, with which modes, and how they come and go."""

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.engine import reason_of
from redirection_tui.notebook.key_derivation import HEADER, PROFILES, known
from redirection_tui.notebook.lock_file import lock_path
from redirection_tui.notebook.pages import PAGE

ASIDE = ".before-recovery-"


def header_of(path: Path) -> bytes:
    """The first bytes of a notebook. Raises NotebookError where it is none, with the reason."""
    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            raise NotebookError("link")
        if not stat.S_ISREG(about.st_mode):
            raise NotebookError("not-a-notebook")
        with reading(path) as file:
            header = os.read(file, HEADER)
    except OSError as error:
        raise reason_of(error) from None
    if about.st_size == 0 or (header[:1] == b"R" and about.st_size < PAGE):
        raise NotebookError("damaged" if header else "not-a-notebook")
    known(header)
    return header


def begins_like_one(path: Path) -> bool:
    """True for a file of one's own that begins as notebooks do, damaged further on or not."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with reading(path) as file:
            start = os.read(file, 2)
    except OSError:
        return False
    return len(start) == 2 and start[:1] == b"R" and start[1] in PROFILES  # noqa: PLR2004 - two bytes were asked for


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


def name_beside(path: Path) -> Path:
    """A name that nobody has, for a file that is to be renamed to `path` later."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")


def make_beside(path: Path) -> Path:
    """A new empty file beside `path`, private, to be renamed to it later."""
    made = name_beside(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        os.close(os.open(made, flags, 0o600))
    except OSError as error:
        raise reason_of(error) from None
    return made


def put_in_place(made: Path, path: Path) -> None:
    """Rename, durably: the file first, then its name."""
    try:
        with reading(made) as file:
            os.fsync(file)
        made.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise reason_of(error) from None


def sync_folder(folder: Path) -> None:
    """Make names durable, where the system can."""
    if os.name != "posix":
        return
    with reading(folder) as file:
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some network drives have nothing to sync
                raise


def remove(path: Path) -> None:
    """Remove a file that may be gone already."""
    with contextlib.suppress(OSError):
        path.unlink()


def journal_of(path: Path) -> Path:
    """The rollback journal of a database."""
    return path.with_name(f"{path.name}-journal")


def remove_leftovers(path: Path) -> None:
    """What a stopped change of the passphrase or backup left beside the notebook: ciphertext."""
    for old in _temporary(path):
        remove(old)


def all_of(path: Path) -> tuple[Path, ...]:
    """Every file that belongs to a notebook."""
    beside = _named_beside(path, re.escape(f"{path.name}{ASIDE}") + ".*")
    return (path, journal_of(path), *beside, *_temporary(path), lock_path(path))


def copy_file(source: Path, target: Path) -> None:
    """Copy durably into a new private file. Raises OSError; then there is no copy."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    out = os.open(target, flags, 0o600)
    try:
        with source.open("rb") as file:
            while part := file.read(2**20):
                view = memoryview(part)
                while view:
                    view = view[os.write(out, view) :]
        os.fsync(out)
    except BaseException:
        remove(target)
        raise
    finally:
        os.close(out)


def name_aside(path: Path, day: str) -> Path:
    """A name that nobody has, for a copy that is kept until all is well."""
    return path.with_name(f"{path.name}{ASIDE}{day}-{secrets.token_hex(2)}")


def _temporary(path: Path) -> tuple[Path, ...]:
    return _named_beside(path, re.escape(f".{path.name}.") + r"[0-9a-f]{8}\.tmp(-journal)?")


def _named_beside(path: Path, pattern: str) -> tuple[Path, ...]:
    """Files beside `path` of exactly this form: `*` in a name is a letter like any other, and the
    notebook `a` is not `a.rtv`."""
    try:
        found = sorted(path.parent.iterdir())
    except OSError:
        return ()
    return tuple(one for one in found if re.fullmatch(pattern, one.name, re.DOTALL))


@contextlib.contextmanager
def reading(path: Path) -> Iterator[int]:
    """A file that is no link, to read. Raises OSError."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield file
    finally:
        os.close(file)
