"""A journal beside the notebook: what a killed save left, or what does not belong there.

The database plays it back by itself, and changes the only bytes there are. So both are copied
first, and where the result is damage, the notebook as it was found is tried without its journal.
"""

import contextlib
import os
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files
from redirection_tui.notebook.engine import reason_of


def needs_recovery(path: Path) -> bool:
    """True when a journal lies beside a notebook that would be played back into it. One that
    begins with a zero was finished with."""
    journal = files.journal_of(path)
    if not journal.is_file():
        return False
    with files.reading(journal) as file:
        return os.read(file, 1) not in (b"", b"\0")


def set_aside(path: Path, day: str) -> tuple[Path, ...]:
    """Copies of a notebook and its journal, made before a recovery rewrites both: a forged or
    stale journal could shorten the file. Both are ciphertext. Empty where there is no journal."""
    try:
        return copy_with_journal(path, files.name_aside(path, day)) if needs_recovery(path) else ()
    except OSError as error:
        raise reason_of(error) from None


def drop_needless(copies: tuple[Path, ...], path: Path) -> None:
    """Remove what was set aside where the recovery never began: the notebook and its journal are
    as they were, and every further try would leave another pair."""
    with contextlib.suppress(OSError):
        originals = (path, files.journal_of(path))
        pairs = tuple(zip(originals, copies, strict=False))
        if all(one.read_bytes() == other.read_bytes() for one, other in pairs):
            for copy in copies:
                files.remove(copy)


def put_journal_aside(path: Path, day: str) -> None:
    """A journal without its notebook: the next file of that name must not be mended with it."""
    journal = files.journal_of(path)
    try:
        if os.path.lexists(journal):
            journal.rename(files.journal_of(files.name_aside(path, day)))
            files.sync_folder(path.parent)
    except OSError as error:
        raise reason_of(error) from None


def copy_before_migration(path: Path, day: str) -> Path:
    """A copy of the encrypted file as an older version of the program left it."""
    copy = files.name_aside(path, day)
    try:
        files.copy_file(path, copy)
    except OSError as error:
        raise reason_of(error) from None
    return copy


def copy_with_journal(path: Path, target: Path) -> tuple[Path, ...]:
    """Copy a notebook, and the journal that belongs to it if there is one. Raises OSError; then
    there is no copy."""
    files.copy_file(path, target)
    if not needs_recovery(path):
        return (target,)
    try:
        files.copy_file(files.journal_of(path), files.journal_of(target))
    except BaseException:
        files.remove(target)
        raise
    return (target, files.journal_of(target))


def put_back(copies: tuple[Path, ...], path: Path, key: bytearray, header: bytes) -> bool:
    """After a recovery that ended in damage: True when the notebook was whole without the journal,
    which belonged to another file or was made to do harm, and stands in its place again."""
    if not copies:
        return False
    made = files.name_beside(path)
    try:
        files.copy_file(copies[0], made)
        connection = engine.connect(made, key, header)
        try:
            whole = not engine.damage(connection)
        finally:
            connection.close()
        if whole:
            files.put_in_place(made, path)
            # Not before: a stop in between leaves both, and the next opening comes here again.
            for needless in (files.journal_of(path), *copies):
                files.remove(needless)
    except (NotebookError, OSError):
        return False
    finally:
        files.remove(made)
        files.remove(files.journal_of(made))
    return whole
