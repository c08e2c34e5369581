"""Copies of a notebook: under a new passphrase, as a backup, and back from one.

A key is never changed in place: after `PRAGMA rekey` and a kill neither passphrase opened the
file. A copy is written, closed, read back, made durable, and only then takes the name.
"""

import os
from collections.abc import Callable
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files, journals
from redirection_tui.notebook.key_derivation import key_for, new_header
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.migrations import format_of
from redirection_tui.notebook.schema import SCHEMA
from redirection_tui.notebook.sql import Connection
from redirection_tui.notebook.vault import Seal, VaultNotebook
from redirection_tui.paths import notebook_file

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

_COUNT = "SELECT count(*) FROM entry WHERE done = 1"


def change_passphrase(notebook: VaultNotebook, old: str, new: str) -> None:
    """Seal the notebook with a new passphrase. Raises NotebookError: wrong-passphrase, full, ...;
    then the old one opens it as before."""
    seal = notebook.seal
    key_for(old, seal.header)
    fresh = Seal(*new_header(new, seal.header[1]))
    with notebook.alone():
        made = _copy_beside(notebook, fresh)
        notebook.suspend()
        try:
            files.put_in_place(made, notebook.path)
        except BaseException:
            files.remove(made)
            # The name may lead to the copy already, and only its durability be in doubt.
            changed = files.header_of(notebook.path) == fresh.header
            notebook.reopen(fresh if changed else Seal(seal.header, bytearray(seal.key)))
            raise
        notebook.reopen(fresh)


def back_up(notebook: VaultNotebook, target: Path, write: Callable[[Path, bytes], None]) -> None:
    """Write a copy that the same passphrase opens to `target`, a new file, through `write`, and
    read it back. Raises NotebookError: exists, full, cannot-write, backup-failed."""
    with notebook.alone():
        made = _copy_beside(notebook, Seal(notebook.seal.header, bytearray(notebook.seal.key)))
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
    whole. A journal beside it is played back in the copy. Gives the number of its finished
    entries. Raises NotebookError."""
    header = files.header_of(backup)
    key = key_for(passphrase, header)
    files.make_folder(path.parent)
    files.is_safe(path.parent)
    lock = LockFile(path)
    try:
        if path.is_symlink() or path.exists():
            raise NotebookError("exists")
        journals.put_journal_aside(path, "restore")
        made = files.name_beside(path)
        try:
            journals.copy_with_journal(backup, made)
            found = _finished(made, Seal(header, key))
            files.put_in_place(made, path)
        except OSError as error:
            raise engine.reason_of(error) from None
        finally:
            files.remove(made)
            files.remove(files.journal_of(made))
    finally:
        lock.release()
    return found


def delete(path: Path) -> None:
    """Delete the user's own notebook and every file that belongs to it. Raises NotebookError:
    not-a-notebook, where another file was named, and nothing is deleted."""
    if path != notebook_file() and os.path.lexists(path) and not files.begins_like_one(path):
        raise NotebookError("not-a-notebook")
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


def _finished(path: Path, seal: Seal) -> int:
    """How many finished entries a whole notebook has. Raises NotebookError: damaged, newer."""
    connection = engine.connect(path, seal.key, seal.header)
    try:
        if engine.damage(connection):
            raise NotebookError("damaged")
        format_of(connection)
        with engine.translated():
            ((found,),) = connection.execute(_COUNT)
            return int(found)
    finally:
        connection.close()


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
