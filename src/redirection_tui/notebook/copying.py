"""Copies of a notebook: under a new passphrase, as a backup, and back from one.

A key is never changed in place: after `PRAGMA rekey` and a kill neither passphrase opened the
file. A copy is written, closed, read back, made durable, and only then takes the name.
"""

from collections.abc import Callable
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files
from redirection_tui.notebook.key_derivation import key_for, new_header
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.schema import SCHEMA
from redirection_tui.notebook.sql import Connection
from redirection_tui.notebook.vault import Seal, VaultNotebook

_TABLES = {
    "meta": ("name", "value"),
    "entry": (
        "number",
        "id",
        "module",
        "step",
        "revision",
        "language",
        "day",
        "part",
        "data",
        "done",
        "ended",
    ),
}


def change_passphrase(notebook: VaultNotebook, old: str, new: str) -> None:
    """Seal the notebook with a new passphrase. Raises NotebookError: wrong-passphrase, full, ...;
    then the old one opens it as before."""
    seal = notebook.seal
    key_for(old, seal.header)
    fresh = Seal(*new_header(new, seal.header[1]))
    made = _copy_beside(notebook, fresh)
    notebook.suspend()
    try:
        files.put_in_place(made, notebook.path)
    except BaseException:
        files.remove(made)
        notebook.reopen(Seal(seal.header, bytearray(seal.key)))
        raise
    notebook.reopen(fresh)


def back_up(notebook: VaultNotebook, target: Path, write: Callable[[Path, bytes], None]) -> None:
    """Write a copy that the same passphrase opens to `target`, a new file, through `write`, and
    read it back. Raises NotebookError: exists, full, cannot-write, backup-failed."""
    seal = Seal(notebook.seal.header, bytearray(notebook.seal.key))
    made = _copy_beside(notebook, seal)
    try:
        data = made.read_bytes()
        write(target, data)
        if target.read_bytes() != data:
            raise NotebookError("backup-failed")
    except OSError as error:
        raise engine.reason_of(error) from None
    finally:
        files.remove(made)


def restore(backup: Path, path: Path, passphrase: str) -> int:
    """Put a backup in the place of a notebook that is not there, once it was opened and read
    whole. Gives the number of its entries. Raises NotebookError."""
    files.header_of(backup)
    files.make_folder(path.parent)
    files.is_safe(path.parent)
    lock = LockFile(path)
    try:
        if path.is_symlink() or path.exists() or files.journal_of(path).exists():
            raise NotebookError("exists")
        made = files.make_beside(path)
        try:
            made.write_bytes(backup.read_bytes())
            book = VaultNotebook.open(made, passphrase)
            found = book.opened.entries
            book.close()
            files.put_in_place(made, path)
        except OSError as error:
            raise engine.reason_of(error) from None
        finally:
            for leftover in files.all_of(made):
                files.remove(leftover)
    finally:
        lock.release()
    return found


def delete(path: Path) -> None:
    """Delete the user's own notebook and every file that belongs to it. Raises NotebookError."""
    lock = LockFile(path)
    try:
        if path.is_symlink():
            raise NotebookError("link")
        for file in files.all_of(path):
            files.remove(file)
        if path.exists():
            raise NotebookError("cannot-write")
    finally:
        lock.release()


def _copy_beside(notebook: VaultNotebook, seal: Seal) -> Path:
    """A verified copy under another seal, beside the notebook."""
    made = files.make_beside(notebook.path)
    try:
        copy = engine.connect(made, seal.key, seal.header)
        try:
            _copy_rows(notebook.connection, copy)
        finally:
            copy.close()
        if files.header_of(made) != seal.header:
            raise NotebookError("backup-failed")
        copy = engine.connect(made, seal.key, seal.header)
        try:
            if engine.damage(copy) or not _alike(notebook.connection, copy):
                raise NotebookError("backup-failed")
        finally:
            copy.close()
    except BaseException:
        files.remove(made)
        files.remove(files.journal_of(made))
        raise
    return made


def _copy_rows(source: Connection, target: Connection) -> None:
    with engine.translated():
        list(target.execute("BEGIN IMMEDIATE"))
        for statement in SCHEMA:
            list(target.execute(statement))
        for table, columns in _TABLES.items():
            marks = ",".join("?" * len(columns))
            insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - constant names
            for row in source.execute(_select(table)):
                list(target.execute(insert, row))
        list(target.execute("COMMIT"))


def _alike(one: Connection, other: Connection) -> bool:
    with engine.translated():
        return all(
            all(a == b for a, b in zip(one.execute(select), other.execute(select), strict=True))
            for select in map(_select, _TABLES)
        )


def _select(table: str) -> str:
    columns = _TABLES[table]
    return f"SELECT {', '.join(columns)} FROM {table} ORDER BY {columns[0]}"  # noqa: S608 - constant names
