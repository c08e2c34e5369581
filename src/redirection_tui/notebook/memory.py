"""The notebook in memory: the default. It ends with the program."""

import secrets
import sqlite3
from dataclasses import replace
from typing import Any

import msgspec

from redirection_tui.notebook.schema import FORMAT, OLDEST_READ, SCHEMA
from redirection_tui.records import Entry, SlotLine, Value

_COLUMNS = "id, module, step, revision, language, day, part, data, done, ended"


class _Data(msgspec.Struct):
    """The JSON of one entry."""

    values: dict[str, Any]
    labels: dict[str, str]
    exports: dict[str, tuple[SlotLine, ...]]


class MemoryNotebook:
    """Entries in an in-memory database; nothing reaches the disk, temporary tables included."""

    kept = False

    def __init__(self) -> None:
        self.changes = 0
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._db.execute("PRAGMA secure_delete = ON")
        self._db.executescript(SCHEMA)
        self._db.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [("format", str(FORMAT)), ("oldest-read", str(OLDEST_READ))],
        )

    def save(self, entry: Entry) -> Entry:
        """Add or replace; the entry keeps its place in the order when replaced."""
        saved = entry if entry.id else replace(entry, id=secrets.token_hex(8))
        self.changes += saved.done
        data = msgspec.json.encode(_Data(saved.values, saved.labels, saved.exports)).decode()
        self._db.execute(
            f"INSERT INTO entry ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?) "  # noqa: S608 - constant names
            "ON CONFLICT (id) DO UPDATE SET revision=excluded.revision, "
            "language=excluded.language, day=excluded.day, part=excluded.part, "
            "data=excluded.data, done=excluded.done, ended=excluded.ended",
            (
                saved.id,
                saved.module,
                saved.step,
                saved.revision,
                saved.language,
                saved.day,
                saved.part,
                data,
                saved.done,
                saved.ended,
            ),
        )
        return saved

    def entries(
        self, module: str | None = None, step: str | None = None, *, done: bool | None = True
    ) -> tuple[Entry, ...]:
        """Entries of a module or step, oldest first."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM entry WHERE (?1 IS NULL OR module = ?1) "  # noqa: S608 - constant names
            "AND (?2 IS NULL OR step = ?2) AND (?3 IS NULL OR done = ?3) ORDER BY number",
            (module, step, done),
        )
        return tuple(_entry(row) for row in rows)

    def draft(self, module: str, step: str) -> Entry | None:
        """The newest draft of a step."""
        found = self.entries(module, step, done=False)
        return found[-1] if found else None

    def delete(self, entry_id: str) -> None:
        """Forget one entry."""
        self.changes += 1
        self._db.execute("DELETE FROM entry WHERE id = ?", (entry_id,))

    def delete_step(self, module: str, step: str) -> None:
        """Forget everything written in one step, drafts included."""
        self.changes += 1
        self._db.execute("DELETE FROM entry WHERE module = ? AND step = ?", (module, step))

    def delete_everything(self) -> None:
        """Forget everything."""
        self.changes += 1
        self._db.execute("DELETE FROM entry")

    def search(self, words: str) -> tuple[Entry, ...]:
        """Finished entries that hold `words` in an answer or a label."""
        wanted = words.casefold().strip()
        if not wanted:
            return ()
        return tuple(
            entry
            for entry in self.entries()
            if any(wanted in text.casefold() for text in _texts(entry))
        )

    def close(self) -> None:
        """Drop the database."""
        self._db.close()


def _entry(row: tuple[Any, ...]) -> Entry:
    data = msgspec.json.decode(row[7], type=_Data)
    return Entry(
        id=row[0],
        module=row[1],
        step=row[2],
        revision=row[3],
        language=row[4],
        day=row[5],
        part=row[6],
        values={name: _value(value) for name, value in data.values.items()},
        labels=data.labels,
        exports=data.exports,
        done=bool(row[8]),
        ended=bool(row[9]),
    )


def _value(value: Any) -> Value:
    """JSON has lists where entries have tuples, in the rows of a list too."""
    if isinstance(value, list):
        return tuple(_value(item) for item in value)  # type: ignore[return-value]  # rows are alike
    if isinstance(value, dict):
        return {name: _value(item) for name, item in value.items()}  # type: ignore[misc]  # the same
    return value  # type: ignore[no-any-return]  # JSON of an entry holds values only


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
