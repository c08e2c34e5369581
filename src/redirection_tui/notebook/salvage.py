"""What can still be read of a damaged notebook, into a new one.

Every page that is as it was written is read by itself, so that a fault costs the entries of its own
page only, also where it hit the pages that lead to others.
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files
from redirection_tui.notebook.key_derivation import STANDARD, key_for
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.pages import PAGE, unchanged_pages
from redirection_tui.notebook.schema import ENTRY_TABLE
from redirection_tui.notebook.sql import COLUMNS, Connection, from_row
from redirection_tui.notebook.vault import Seal, VaultNotebook
from redirection_tui.records import Entry

_ALL = f"SELECT number, {COLUMNS} FROM entry NOT INDEXED"  # noqa: S608 - constant names


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged notebook.

    Attributes:
        saved: entries and drafts that could be read. lost: pages of the file that could not; a
        page holds some entries, or a part of one, or nothing that was written.
    """

    saved: int
    lost: int


def salvage(
    path: Path, passphrase: str, target: Path, new_passphrase: str, *, profile: int = STANDARD
) -> Salvaged:
    """Write what can be read of a damaged notebook into `target`, a new one. The damaged file
    stays as it is. Raises NotebookError; damaged where nothing can be read."""
    files.header_of(path)
    files.make_folder(target.parent)
    lock = LockFile(path)
    try:
        header = files.header_of(path)
        seal = Seal(header, key_for(passphrase, header))
        data = _recovered(path, target, seal)
    except OSError as error:
        raise engine.reason_of(error) from None
    finally:
        lock.release()
    good = [number for number in unchanged_pages(data, seal.key, header) if number > 1]
    found = _read_by_page(data, good, target, seal)
    if not found:
        raise NotebookError("damaged")
    VaultNotebook.create(target, new_passphrase, entries=found, profile=profile).close()
    return Salvaged(len(found), max(0, -(-len(data) // PAGE) - 1 - len(good)))


def _recovered(path: Path, target: Path, seal: Seal) -> bytes:
    """The bytes of the notebook, after its journal, if there is one, was played back in a copy."""
    copy = files.name_beside(target)
    copies = files.copy_with_journal(path, copy)
    try:
        if len(copies) > 1:
            with contextlib.suppress(NotebookError):  # a page it needs is damaged: read as it is
                engine.connect(copy, seal.key, seal.header).close()
        return copy.read_bytes()
    finally:
        files.remove(copy)
        files.remove(files.journal_of(copy))


def _read_by_page(data: bytes, good: list[int], target: Path, seal: Seal) -> list[Entry]:
    """Entries from the pages `good`, in the order they were written.

    They are put into an empty notebook of the same key and size, whose table is then said to begin
    at one page after the other.
    """
    scratch = files.make_beside(target)
    try:
        _make_room(scratch, len(data) // PAGE, seal)
        with scratch.open("r+b") as file:
            for number in good:
                file.seek((number - 1) * PAGE)
                file.write(data[(number - 1) * PAGE : number * PAGE])
        return _entries_on(scratch, good, seal)
    except OSError as error:
        raise engine.reason_of(error) from None
    finally:
        files.remove(scratch)
        files.remove(files.journal_of(scratch))


def _make_room(scratch: Path, pages: int, seal: Seal) -> None:
    connection = engine.connect(scratch, seal.key, seal.header)
    try:
        with engine.translated():
            for statement in (ENTRY_TABLE, "CREATE TABLE room (bytes BLOB)"):
                list(connection.execute(statement))
            list(connection.execute("INSERT INTO room VALUES (zeroblob(?))", (pages * PAGE,)))
    finally:
        connection.close()


def _entries_on(scratch: Path, good: list[int], seal: Seal) -> list[Entry]:
    found: dict[int, Entry] = {}
    connection = _connect(scratch, seal)
    try:
        for number in good:
            try:
                with engine.translated():
                    _begin_table_at(number, connection)
                    rows = list(connection.execute(_ALL))
            except NotebookError:  # no page of this table; the connection is of no use any more
                connection.close()
                connection = _connect(scratch, seal)
                continue
            for place, *row in rows:
                with contextlib.suppress(NotebookError):  # a row of another table
                    found[place] = from_row(row)
    finally:
        connection.close()
    return [found[place] for place in sorted(found)]


def _connect(scratch: Path, seal: Seal) -> Connection:
    connection = engine.connect(scratch, seal.key, seal.header)
    list(connection.execute("PRAGMA synchronous = OFF"))  # the file is thrown away
    return connection


def _begin_table_at(page: int, connection: Connection) -> None:
    list(connection.execute("PRAGMA writable_schema = ON"))
    list(connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'entry'", (page,)))
    list(connection.execute("PRAGMA writable_schema = RESET"))
