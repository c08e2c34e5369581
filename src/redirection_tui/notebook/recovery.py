"""Another notebook in the place of one that cannot be used: a backup, or what can be read of it.

The one that was there is set aside under another name, never removed: it may be read one day.
"""

from datetime import date
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import copying, files
from redirection_tui.notebook.engine import reason_of
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.salvage import Salvaged, salvage

__all__ = ["Salvaged", "bring_back", "rescue"]


def bring_back(backup: Path, path: Path, passphrase: str) -> int:
    """Put a backup in the place of `path`, once it was opened and read whole; a notebook that is
    there is set aside. Gives the number of its entries. Raises NotebookError; then nothing has
    changed."""
    fresh = files.name_beside(path)
    try:
        found = copying.restore(backup, fresh, passphrase)
        _take_the_place(fresh, path)
    finally:
        _tidy(fresh)
    return found


def rescue(path: Path, passphrase: str) -> Salvaged:
    """Write what can be read of a damaged notebook into a new one with the same passphrase, and put
    that in its place. Raises NotebookError; then nothing has changed."""
    fresh = files.name_beside(path)
    try:
        found = salvage(path, passphrase, fresh, passphrase)
        _take_the_place(fresh, path)
    finally:
        _tidy(fresh)
    return found


def _take_the_place(fresh: Path, path: Path) -> None:
    """Keep the old notebook and its journal under another name, then give the new one its name: one
    of them has it at any moment, whatever stops this."""
    lock = LockFile(path)
    try:
        aside = files.name_aside(path, f"{date.today():%Y-%m-%d}")  # noqa: DTZ011 - a local day
        journal = files.journal_of(path)
        for old, new in ((path, aside), (journal, files.journal_of(aside))):
            _keep(old, new)
        files.put_in_place(fresh, path)
        # Not before. Until then it belongs to the old one; beside the new one it does no harm.
        files.remove(journal)
    except OSError as error:
        raise reason_of(error) from None
    finally:
        lock.release()


def _keep(old: Path, new: Path) -> None:
    if old.is_dir() and not old.is_symlink():
        raise NotebookError("exists")
    if old.is_symlink():
        old.rename(new)
    elif old.exists():
        try:
            files.copy_file(old, new)
        except OSError:  # a place on the disk that cannot be read, or no room for both
            old.rename(new)


def _tidy(fresh: Path) -> None:
    for leftover in files.all_of(fresh):
        files.remove(leftover)
