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
from redirection_tui.notebook.key_derivation import HEADER, PROFILES
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
        with _reading(path) as file:
            header = os.read(file, HEADER)
    except OSError as error:
        raise reason_of(error) from None
    if about.st_size == 0 or (header[:1] == b"R" and about.st_size < PAGE):
        raise NotebookError("damaged" if header else "not-a-notebook")
    return header


def begins_like_one(path: Path) -> bool:
    """True for a file of one's own that begins as notebooks do, damaged further on or not."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with _reading(path) as file:
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


def needs_recovery(path: Path) -> bool:
    """True when a journal lies beside a notebook that would be played back into it. One that
    begins with a zero was finished with."""
    journal = journal_of(path)
    if not journal.is_file():
        return False
    with _reading(journal) as file:
        return os.read(file, 1) not in (b"", b"\0")


def set_aside(path: Path, day: str) -> tuple[Path, ...]:
    """Copies of a notebook and its journal, made before a recovery rewrites both: a forged or
    stale journal could shorten the file. Both are ciphertext. Empty where there is no journal."""
    try:
        return copy_with_journal(path, _aside(path, day)) if needs_recovery(path) else ()
    except OSError as error:
        raise reason_of(error) from None


def drop_needless(copies: tuple[Path, ...], path: Path) -> None:
    """Remove what was set aside where the recovery never began: the notebook and its journal are
    as they were, and every further try would leave another pair."""
    with contextlib.suppress(OSError):
        originals = (path, journal_of(path))
        pairs = tuple(zip(originals, copies, strict=False))
        if all(one.read_bytes() == other.read_bytes() for one, other in pairs):
            for copy in copies:
                remove(copy)


def put_journal_aside(path: Path, day: str) -> None:
    """A journal without its notebook: the next file of that name must not be mended with it."""
    journal = journal_of(path)
    try:
        if os.path.lexists(journal):
            journal.rename(journal_of(_aside(path, day)))
            sync_folder(path.parent)
    except OSError as error:
        raise reason_of(error) from None


def copy_before_migration(path: Path, day: str) -> Path:
    """A copy of the encrypted file as an older version of the program left it."""
    copy = _aside(path, day)
    try:
        copy_file(path, copy)
    except OSError as error:
        raise reason_of(error) from None
    return copy


def copy_with_journal(path: Path, target: Path) -> tuple[Path, ...]:
    """Copy a notebook, and the journal that belongs to it if there is one. Raises OSError; then
    there is no copy."""
    copy_file(path, target)
    if not needs_recovery(path):
        return (target,)
    try:
        copy_file(journal_of(path), journal_of(target))
    except BaseException:
        remove(target)
        raise
    return (target, journal_of(target))


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


def _aside(path: Path, day: str) -> Path:
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
def _reading(path: Path) -> Iterator[int]:
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield file
    finally:
        os.close(file)
