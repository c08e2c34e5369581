"""What every notebook does with its database, whichever engine is below it."""

import contextlib
import secrets
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import msgspec
from msgspec.structs import replace

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.schema import FORMAT, READ_SINCE, SCHEMA
from redirection_tui.records import Entry, SlotLine, value_from_json

COLUMNS = "id, module, step, revision, language, day, part, data, done, ended"
INSERT = (
    f"INSERT INTO entry ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?) "  # noqa: S608 - constant names
    "ON CONFLICT (id) DO UPDATE SET revision=excluded.revision, "
    "language=excluded.language, day=excluded.day, part=excluded.part, "
    "data=excluded.data, done=excluded.done, ended=excluded.ended"
)
_DATA = COLUMNS.split(", ").index("data")
NOTE = "note:"
"""How names in `meta` begin that the program around the notebook uses."""
LONGEST_TEXT = 20_000
"""Characters of one answer: a therapy notebook, not a place for other things."""
LARGEST_ENTRY = 200_000
"""Bytes of one entry, for the same reason."""


class Connection(Protocol):
    """The part of a database connection that notebooks use: Python's own, SQLCipher's, APSW's."""

    def execute(self, statement: str, values: Sequence[Any] = ..., /) -> Iterable[Any]:
        """Run one statement; gives its rows."""
        ...

    def close(self) -> None:
        """Let go."""
        ...


class _Data(msgspec.Struct):
    """The JSON of one entry."""

    values: dict[str, Any]
    labels: dict[str, str]
    exports: dict[str, tuple[SlotLine, ...]]


class SqlNotebook:
    """Entries in one database. Any thread may call; one at a time is served."""

    kept = False

    def __init__(self, connection: Connection) -> None:
        self.changes = 0
        self._db: Connection | None = connection
        self._turn = threading.RLock()

    def save(self, entry: Entry) -> Entry:
        """Add or replace; the entry keeps its place in the order when replaced. Returns when it
        is as durable as the database makes it. Raises NotebookError; then nothing has changed."""
        saved = entry if entry.id else replace(entry, id=secrets.token_hex(8))
        self._run(INSERT, as_row(saved))
        self.changes += saved.done
        return saved

    def save_all(self, entries: Iterable[Entry]) -> None:
        """Add or replace several: all of them, or none."""
        rows = [as_row(entry if entry.id else _named(entry)) for entry in entries]
        with self._together():
            for row in rows:
                self._run(INSERT, row)
        self.changes += 1

    def entries(
        self, module: str | None = None, step: str | None = None, *, done: bool | None = True
    ) -> tuple[Entry, ...]:
        """Entries of a module or step, oldest first. One step is found by the index: as fast in a
        large notebook as in a small one."""
        asked = {"module": module, "step": step, "done": done}
        given = {name: value for name, value in asked.items() if value is not None}
        where = " AND ".join(f"{name} = ?" for name in given) or "1"
        rows = self._run(
            f"SELECT {COLUMNS} FROM entry WHERE {where} ORDER BY number",  # noqa: S608 - constant names
            tuple(given.values()),
        )
        return tuple(from_row(row) for row in rows)

    def draft(self, module: str, step: str) -> Entry | None:
        """The newest draft of a step."""
        found = self.entries(module, step, done=False)
        return found[-1] if found else None

    def delete(self, entry_id: str) -> None:
        """Forget one entry."""
        self._change("DELETE FROM entry WHERE id = ?", (entry_id,))

    def delete_step(self, module: str, step: str) -> None:
        """Forget everything written in one step, drafts included."""
        self._change("DELETE FROM entry WHERE module = ? AND step = ?", (module, step))

    def delete_field(self, module: str, step: str, field: str) -> None:
        """Forget one field of a step in every entry and draft: its answers, their labels, and the
        lines that the step gave to slots, which may repeat them."""
        with self._turn:
            self.save_all(
                without_field(entry, field) for entry in self.entries(module, step, done=None)
            )

    def delete_everything(self) -> None:
        """Forget everything."""
        self._change("DELETE FROM entry", ())

    def search(self, words: str) -> tuple[Entry, ...]:
        """Finished entries that hold `words` in an answer or a label."""
        wanted = words.casefold().strip()
        try:
            escaped = msgspec.json.encode(wanted).decode()[1:-1].casefold()
        except UnicodeEncodeError:  # half of a character: no entry can hold it
            return ()
        if not wanted:
            return ()
        # Most entries hold it nowhere: that can be seen in their JSON, before it is taken apart.
        rows = self._run(f"SELECT {COLUMNS} FROM entry WHERE done = 1 ORDER BY number")  # noqa: S608 - constant names
        near = (from_row(row) for row in rows if escaped in row[_DATA].casefold())
        return tuple(
            entry for entry in near if any(wanted in text.casefold() for text in _texts(entry))
        )

    def note(self, name: str, value: str) -> None:
        """Keep a small fact beside the entries, such as the settings."""
        self._run(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value=excluded.value",
            (NOTE + name, value),
        )

    def noted(self, name: str) -> str | None:
        """A fact that was noted; None when it was not."""
        rows = self._run("SELECT value FROM meta WHERE name = ?", (NOTE + name,))
        return str(rows[0][0]) if rows else None

    def close(self) -> None:
        """Drop the connection."""
        with self._turn:
            if self._db is not None:
                self._db.close()
                self._db = None

    @contextlib.contextmanager
    def _together(self) -> Iterator[None]:
        """All statements in it, or none."""
        with self._turn:
            self._run("BEGIN IMMEDIATE")
            try:
                yield
                self._run("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _change(self, statement: str, values: Sequence[Any]) -> None:
        self._run(statement, values)
        self.changes += 1

    def _run(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """One statement, its rows; whatever goes wrong becomes a NotebookError."""
        with self._turn:
            if self._db is None:
                raise NotebookError("closed")
            return self._guarded(self._db, statement, values)

    def _guarded(self, connection: Connection, statement: str, values: Sequence[Any]) -> list[Any]:
        return list(connection.execute(statement, values))

    def _roll_back(self) -> None:
        """After a failed statement SQLite may have rolled back by itself; then this fails too."""
        with contextlib.suppress(Exception):  # the first error is the one to tell
            self._run("ROLLBACK")


def make_tables(connection: Connection) -> None:
    """The schema of an empty notebook, all of it at once."""
    list(connection.execute("BEGIN IMMEDIATE"))
    for statement in SCHEMA:
        list(connection.execute(statement))
    for name, number in (("format", FORMAT), ("oldest-read", READ_SINCE)):
        list(connection.execute("INSERT INTO meta VALUES (?, ?)", (name, str(number))))
    list(connection.execute("COMMIT"))


def as_row(entry: Entry) -> tuple[Any, ...]:
    """An entry as it is stored. Raises NotebookError when it holds more than a notebook takes."""
    if any(len(text) > LONGEST_TEXT for text in _texts(entry)):
        raise NotebookError("too-much")
    try:
        data = msgspec.json.encode(_Data(entry.values, entry.labels, entry.exports))
    except UnicodeEncodeError as error:  # half of a character, from a broken paste
        raise NotebookError("too-much") from error
    if len(data) > LARGEST_ENTRY:
        raise NotebookError("too-much")
    return (
        entry.id,
        entry.module,
        entry.step,
        entry.revision,
        entry.language,
        entry.day,
        entry.part,
        data.decode(),
        int(entry.done),
        int(entry.ended),
    )


def from_row(row: Sequence[Any]) -> Entry:
    """An entry from the columns of COLUMNS. Raises NotebookError: damaged."""
    try:
        data = msgspec.json.decode(row[_DATA], type=_Data)
    except (msgspec.DecodeError, TypeError):
        raise NotebookError("damaged") from None
    return Entry(
        id=row[0],
        module=row[1],
        step=row[2],
        revision=row[3],
        language=row[4],
        day=row[5],
        part=row[6],
        values={name: value_from_json(value) for name, value in data.values.items()},
        labels=data.labels,
        exports=data.exports,
        done=bool(row[8]),
        ended=bool(row[9]),
    )


def without_field(entry: Entry, field: str) -> Entry:
    """The entry with nothing of one field. Its slot lines go as a whole: they do not say which
    field gave them, and a line too few can be written again, a line too many cannot be unread."""
    return replace(
        entry,
        values={name: value for name, value in entry.values.items() if _field(name) != field},
        labels={name: label for name, label in entry.labels.items() if _field(name) != field},
        exports={},
    )


def _field(key: str) -> str:
    """The field that `field`, `field.part` and `field/option` belong to."""
    return key.partition("/")[0].partition(".")[0]


def _named(entry: Entry) -> Entry:
    return replace(entry, id=secrets.token_hex(8))


def _texts(entry: Entry) -> tuple[str, ...]:
    written = [value for value in entry.values.values() if isinstance(value, str)]
    rows = [row for value in entry.values.values() if isinstance(value, tuple) for row in value]
    inner = [
        text
        for row in rows
        if isinstance(row, dict)
        for text in row.values()
        if isinstance(text, str)
    ]
    return (*written, *inner, *entry.labels.values())
