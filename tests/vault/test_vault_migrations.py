"""A notebook of every format that was ever written still opens; one of a newer program says so.

`golden/` holds one file per format, made by the program of that time with its full work:
`python -m tests.vault.make_golden` makes the one of today.
"""

from unittest import mock

import pytest
from tests.prove.made_up import FIRST, note
from tests.vault.keeping import names, opened, read, reason, texts, written
from tests.vault.make_golden import FOLDER, NOTES, WORDS

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine
from redirection_tui.notebook.key_derivation import key_for
from redirection_tui.notebook.migrations import MIGRATIONS, format_of, migrate
from redirection_tui.notebook.schema import FORMAT, OLDEST_READ, READ_SINCE
from redirection_tui.notebook.vault import VaultNotebook

GOLDEN = {number: FOLDER / f"format-{number}.rtv" for number in range(OLDEST_READ, FORMAT + 1)}


def formats(path, **values):
    """Write other numbers into a notebook's facts."""
    with opened(path) as book:
        for name, value in values.items():
            wanted = (value, name.replace("_", "-"))
            list(book.connection.execute("UPDATE meta SET value = ? WHERE name = ?", wanted))


def told(path):
    header = path.read_bytes()[:16]
    connection = engine.connect(path, key_for(FIRST, header), header)
    try:
        return dict(connection.execute("SELECT name, value FROM meta WHERE name LIKE '%o%'"))
    finally:
        connection.close()


@pytest.mark.full_work
@pytest.mark.parametrize("number", GOLDEN)
def test_a_file_of_every_format_still_opens(tmp_path, number, either_engine):
    path = tmp_path / "notebook.rtv"
    path.write_bytes(GOLDEN[number].read_bytes())
    book = VaultNotebook.open(path, WORDS)
    assert tuple(book.entries(done=None)) == NOTES
    assert book.noted("settings") == '{"language":"es"}'
    assert format_of(book.connection) == FORMAT
    book.save(note("today"))
    book.close()


def test_there_is_a_migration_for_every_format_but_the_last():
    assert set(MIGRATIONS) == set(range(OLDEST_READ, FORMAT))
    assert OLDEST_READ <= READ_SINCE <= FORMAT


def test_a_newer_notebook_is_refused_and_left_as_it_is(path):
    written(path, "tea")
    formats(path, format=str(FORMAT + 3), oldest_read=str(FORMAT + 1))
    whole = path.read_bytes()
    assert reason(read, path) == "newer"
    assert path.read_bytes() == whole
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_a_newer_notebook_that_this_program_can_read_opens(path):
    written(path, "tea")
    formats(path, format=str(FORMAT + 1), oldest_read=str(FORMAT))
    assert read(path) == ["tea"]
    assert told(path)["format"] == str(FORMAT + 1)


@pytest.mark.parametrize("value", ["", "one", "-1", "0"])
def test_a_format_that_nothing_wrote_is_damage(path, value):
    written(path, "tea")
    formats(path, format=value)
    assert reason(read, path) == "damaged"


def add_mood(connection):
    list(connection.execute("ALTER TABLE entry ADD COLUMN mood TEXT"))


def fail(connection):
    raise ZeroDivisionError


def moods(book):
    return [row[1] for row in book.connection.execute("PRAGMA table_info(entry)")].count("mood")


def test_an_older_notebook_is_copied_and_then_brought_up_step_by_step(book):
    book.save(note("tea"))
    copies, steps = [], []

    def step(number):
        def run(connection):
            assert copies
            steps.append(number)

        return run

    made = {FORMAT: step(FORMAT), FORMAT + 1: step(FORMAT + 1)}
    migrate(book.connection, lambda: copies.append(1) or book.path, made, FORMAT + 2)
    assert steps == [FORMAT, FORMAT + 1]
    assert format_of_unchecked(book) == str(FORMAT + 2)
    assert texts(book) == ["tea"]


def format_of_unchecked(book):
    ((value,),) = list(book.connection.execute("SELECT value FROM meta WHERE name = 'format'"))
    return value


def test_a_migration_that_fails_changes_nothing(book):
    book.save(note("tea"))
    made = {FORMAT: add_mood, FORMAT + 1: fail}
    with pytest.raises(ZeroDivisionError):
        migrate(book.connection, lambda: book.path, made, FORMAT + 2)
    assert format_of_unchecked(book) == str(FORMAT)
    assert moods(book) == 0
    assert texts(book) == ["tea"]


def test_the_reason_is_told_where_the_database_has_rolled_back_by_itself(book):
    def full(connection):
        list(connection.execute("ROLLBACK"))
        raise NotebookError("full")

    assert reason(migrate, book.connection, lambda: book.path, {FORMAT: full}, FORMAT + 1) == "full"


def test_a_migrated_notebook_says_who_can_read_it(book):
    with mock.patch("redirection_tui.notebook.migrations.READ_SINCE", FORMAT + 1):
        migrate(book.connection, lambda: book.path, {FORMAT: add_mood}, FORMAT + 1)
    book.close()
    assert reason(read, book.path) == "newer"


def test_today_s_notebook_is_not_copied(book):
    copies = []
    migrate(book.connection, lambda: copies.append(1) or book.path)
    assert copies == []
