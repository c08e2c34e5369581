"""One schema for every place notes live, so that memory and file behave alike."""

FORMAT = 1
"""The format that this program writes."""
OLDEST_READ = 1
"""The oldest format that it still reads."""
READ_SINCE = 1
"""The format whose program, and every later one, can read what this one writes: a change of the
schema that an older program would spoil raises it, and that program then refuses the file."""

ENTRY_TABLE = """
    CREATE TABLE entry (
        number INTEGER PRIMARY KEY,
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
    """
"""`data` is JSON: {"values": ..., "labels": ..., "exports": ...}."""
SCHEMA = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
    """,
    ENTRY_TABLE,
    """
    CREATE INDEX entry_by_step ON entry (module, step, done)
    """,
)
