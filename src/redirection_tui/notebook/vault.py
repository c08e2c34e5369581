"""The encrypted notebook: one SQLCipher 4 file, its key made from a passphrase by Argon2id.

Everything acknowledged is in the one file: it is on the disk before a call returns.
"""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine, files, journals
from redirection_tui.notebook.key_derivation import STANDARD, key_for, new_header
from redirection_tui.notebook.lock_file import LockFile
from redirection_tui.notebook.migrations import migrate
from redirection_tui.notebook.sql import Connection, SqlNotebook, make_tables
from redirection_tui.records import Entry

_OPENED, _DAY = "opened", "day"


@dataclass(frozen=True, slots=True)
class Opened:
    """Shown after unlocking: the only check against an older copy put in the notebook's place.

    Attributes:
        times: how often it was opened before. day: ISO date of the last time; None at first.
        entries: finished entries in it.
    """

    times: int
    day: str | None
    entries: int


class _Encrypted(SqlNotebook):
    """A notebook in an encrypted file: what the engine says becomes a NotebookError."""

    kept = True

    def _guarded(self, connection: Connection, statement: str, values: Sequence[Any]) -> list[Any]:
        with engine.translated():
            return super()._guarded(connection, statement, values)


class VaultNotebook(_Encrypted):
    """An open encrypted notebook. Made by `create` or `open`; nobody else in the process may open
    its path meanwhile."""

    def __init__(self, path: Path, connection: Connection, lock: LockFile, seal: "Seal") -> None:
        super().__init__(connection)
        self.path = path
        self.seal = seal
        self._lock = lock
        self.opened = Opened(0, None, 0)

    @classmethod
    def create(  # noqa: PLR0913 - what a notebook begins with
        cls,
        path: Path,
        passphrase: str,
        *,
        entries: Iterable[Entry] = (),
        notes: Mapping[str, str] | None = None,
        profile: int = STANDARD,
        today: date | None = None,
    ) -> Self:
        """Make a notebook with these entries, read it back and give it, open.

        Raises NotebookError: exists, busy, full, cannot-write, open-to-others, not-enough-memory,
        too-much, weak, damaged (what was read back differs). Then there is no file.
        """
        day = _iso(today)
        files.make_folder(path.parent)
        files.is_safe(path.parent)
        lock = LockFile(path)
        try:
            if path.is_symlink() or path.exists():
                raise NotebookError("exists")
            seal = Seal(*new_header(passphrase, profile))
            files.remove_leftovers(path)
            journals.put_journal_aside(path, day)
            write_new(path, seal, tuple(entries), notes or {})
            try:
                return cls._opened(path, seal, lock, day)
            except BaseException:
                files.remove(path)
                files.remove(files.journal_of(path))
                raise
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls, path: Path, passphrase: str, *, verify: bool = True, today: date | None = None
    ) -> Self:
        """Open a notebook and read every page of it once.

        Raises NotebookError: missing, link, not-a-notebook, newer, wrong-passphrase, damaged,
        busy, cannot-write, read-only, full, open-to-others, not-enough-memory.
        """
        files.header_of(path)  # no lock file beside what is no notebook
        files.is_safe(path.parent)
        try:
            lock = LockFile(path)
        except NotebookError as error:
            if error.reason == "cannot-write":  # it is there and can be read
                raise NotebookError("read-only") from None
            raise
        try:
            header = files.header_of(path)  # of the file as nobody else changes it any more
            seal = Seal(header, key_for(passphrase, header))
            files.remove_leftovers(path)
            return cls._opened(path, seal, lock, _iso(today), verify=verify)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let go of the connection, the key and the lock."""
        super().close()
        self.seal.forget()
        self._lock.release()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Other threads wait: what they saved while a copy takes the notebook's place would be in
        the old file only."""
        with self._turn:
            yield

    def reopen(self, seal: "Seal") -> None:
        """Go on in the file that was put in the place of this one."""
        with self._turn:
            old, self.seal = self.seal, seal
            self._db = engine.connect(self.path, seal.key, seal.header)
            old.forget()

    def suspend(self) -> None:
        """Close the database and keep the lock: its file is about to be replaced."""
        with self._turn:
            if self._db is not None:
                self._db.close()
                self._db = None

    @property
    def connection(self) -> Connection:
        """The open connection. Raises NotebookError: closed."""
        if self._db is None:
            raise NotebookError("closed")
        return self._db

    @classmethod
    def _opened(
        cls,
        path: Path,
        seal: "Seal",
        lock: LockFile,
        day: str,
        *,
        verify: bool = True,
    ) -> Self:
        aside = journals.set_aside(path, day)
        try:
            connection = _whole(path, seal, verify=verify or bool(aside))
        except NotebookError as error:
            if error.reason != "damaged" or not journals.put_back(
                aside, path, seal.key, seal.header
            ):
                journals.drop_needless(aside, path)
                raise
            connection = _whole(path, seal, verify=True)
        made = cls(path, connection, lock, seal)
        try:
            migrate(connection, lambda: journals.copy_before_migration(path, day))
            made._note_opening(day)
        except BaseException:
            connection.close()
            raise
        for copy in aside:  # the recovery went well
            files.remove(copy)
        return made

    def _note_opening(self, day: str) -> None:
        times = int(self.noted(_OPENED) or 0)
        entries = self._run("SELECT count(*) FROM entry WHERE done = 1")
        self.opened = Opened(times, self.noted(_DAY), int(entries[0][0]))
        try:
            with self._together():
                self.note(_OPENED, str(times + 1))
                self.note(_DAY, day)
        except NotebookError as error:
            if error.reason != "full":  # what is kept can be read on a full disk too
                raise


def _whole(path: Path, seal: "Seal", *, verify: bool) -> Connection:
    """A connection whose every page was read, if `verify`. Raises NotebookError: damaged, ..."""
    connection = engine.connect(path, seal.key, seal.header)
    try:
        if verify and engine.damage(connection):
            raise NotebookError("damaged")
    except BaseException:
        connection.close()
        raise
    return connection


@dataclass(slots=True)
class Seal:
    """A file's header and key, while it is open."""

    header: bytes
    key: bytearray

    def forget(self) -> None:
        """Overwrite the key. Copies that libraries made are not ours to reach."""
        self.key[:] = bytes(len(self.key))


def write_new(path: Path, seal: Seal, entries: Sequence[Entry], notes: Mapping[str, str]) -> None:
    """Write a notebook beside `path`, read it back from the disk, and only then name it `path`."""
    made = files.make_beside(path)
    try:
        book = _Book(engine.connect(made, seal.key, seal.header))
        try:
            with engine.translated():
                make_tables(book.connection)
            book.save_all(entries)
            for name, value in notes.items():
                book.note(name, value)
        finally:
            book.close()
        _read_back(made, seal, entries, notes)
        files.put_in_place(made, path)
    except BaseException:
        files.remove(made)
        files.remove(files.journal_of(made))
        raise


def _read_back(made: Path, seal: Seal, entries: Sequence[Entry], notes: Mapping[str, str]) -> None:
    if files.header_of(made) != seal.header:
        raise NotebookError("damaged")
    book = _Book(engine.connect(made, seal.key, seal.header))
    try:
        found = tuple(plain(entry) for entry in book.entries(done=None))
        written = tuple(plain(entry) for entry in entries)
        kept = {name: book.noted(name) for name in notes}
        if engine.damage(book.connection) or found != written or kept != dict(notes):
            raise NotebookError("damaged")
    finally:
        book.close()


def _iso(today: date | None) -> str:
    return (today or date.today()).isoformat()  # noqa: DTZ011 - a local day


def plain(entry: Entry) -> tuple[Any, ...]:
    """All of an entry but its id, which the notebook gives."""
    return tuple(getattr(entry, name) for name in Entry.__struct_fields__ if name != "id")


class _Book(_Encrypted):
    """A notebook that is being written: no lock of its own, no history of openings."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.connection = connection
