"""What can still be read of a damaged notebook, into a new one.

Every page that is as it was written is read by itself, so that a fault costs the entries of its own
page only, also where it hit the pages that lead to others.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files, journals
from redirection_tui.notebook.key_derivation import STANDARD, key_for
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.pages import PAGE, unchanged_pages
from redirection_tui.notebook.schema import ENTRY_TABLE
from redirection_tui.notebook.sql import COLUMNS, Connection, from_row
from redirection_tui.notebook.vault import Seal, VaultNotebook
from redirection_tui.records import Entry

_ROWS = f"SELECT number, {COLUMNS} FROM entry NOT INDEXED"  # noqa: S608 - constant names


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
    good = [number for number in _good(data, seal) if number > 1]
    found = _read_by_page(data, good, target, seal)
    if not found:
        raise NotebookError("damaged")
    VaultNotebook.create(target, new_passphrase, entries=found, profile=profile).close()
    return Salvaged(len(found), max(0, -(-len(data) // PAGE) - 1 - len(good)))


def _good(data: bytes, seal: Seal) -> list[int]:
    return list(unchanged_pages(data, seal.key, seal.header))


def _recovered(path: Path, target: Path, seal: Seal) -> bytes:
    """The bytes of the notebook, after its journal, if there is one, was played back in a copy."""
    copy = files.name_beside(target)
    copies = journals.copy_with_journal(path, copy)
    found = copy.read_bytes()
    try:
        if len(copies) > 1:
            with contextlib.suppress(NotebookError):  # a page that it needs is damaged
                engine.connect(copy, seal.key, seal.header).close()
        # A journal of another file would spoil pages that were good.
        return max(copy.read_bytes(), found, key=lambda data: len(_good(data, seal)))
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
    reader = _Reader(scratch, seal)
    try:
        for page in good:
            reader.begin_table_at(page)
            rows = reader.run(_ROWS)
            if rows is None:
                # A long note goes on in other pages. Where those are lost, its neighbours are not.
                numbers = reader.run("SELECT number FROM entry NOT INDEXED") or ()
                rows = [
                    row
                    for number in numbers
                    for row in reader.run(f"{_ROWS} WHERE number = ?", number) or ()
                ]
            for number, *row in rows:
                with contextlib.suppress(NotebookError):  # a row of another table
                    found[number] = from_row(row)
    finally:
        reader.close()
    return [found[number] for number in sorted(found)]


class _Reader:
    """A connection to the scratch file, and a fresh one after every fault: a fault spoils it."""

    def __init__(self, scratch: Path, seal: Seal) -> None:
        self._scratch = scratch
        self._seal = seal
        self._connection = self._connect()

    def begin_table_at(self, page: int) -> None:
        """Say that the table of entries begins at this page."""
        self.run("PRAGMA writable_schema = ON")
        self.run("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'entry'", (page,))
        self.run("PRAGMA writable_schema = RESET")

    def run(self, statement: str, values: Sequence[Any] = ()) -> list[Any] | None:
        """Its rows; None after a fault."""
        try:
            with engine.translated():
                return list(self._connection.execute(statement, values))
        except NotebookError:
            self._connection.close()
            self._connection = self._connect()
            return None

    def close(self) -> None:
        """Let go."""
        self._connection.close()

    def _connect(self) -> Connection:
        connection = engine.connect(self._scratch, self._seal.key, self._seal.header)
        list(connection.execute("PRAGMA synchronous = OFF"))  # the file is thrown away
        return connection
