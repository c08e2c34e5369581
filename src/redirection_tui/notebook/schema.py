"""One schema for every place notes live, so that memory and file behave alike."""

FORMAT = 1
OLDEST_READ = 1

SCHEMA = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE entry (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        module TEXT NOT NULL,
        step TEXT NOT NULL,
        revision INTEGER NOT NULL,
        language TEXT NOT NULL,
        day TEXT NOT NULL,
        part TEXT NOT NULL,
        data TEXT NOT NULL,
        done INTEGER NOT NULL,
        ended INTEGER NOT NULL
    )
    """,
    """
    CREATE INDEX entry_by_step ON entry (module, step, done)
    """,
)
"""`data` is JSON: {"values": ..., "labels": ..., "exports": ...}."""
