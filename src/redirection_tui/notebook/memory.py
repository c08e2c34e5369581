"""The notebook in memory: the default. It ends with the program."""

import sqlite3

from redirection_tui.notebook.sql import SqlNotebook, make_tables


class MemoryNotebook(SqlNotebook):
    """Entries in an in-memory database; nothing reaches the disk, temporary tables included."""

    kept = False

    def __init__(self) -> None:
        # The face may save in a thread of its own; SqlNotebook serves one at a time.
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")
        make_tables(connection)
        super().__init__(connection)
