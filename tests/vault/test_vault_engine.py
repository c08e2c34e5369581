"""The engine below: how it is set, what it must be able to do, and that it says nothing itself."""

import sqlite3
import sys

import pytest
from tests.prove import twins
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, written

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import engine
from redirection_tui.notebook.vault import VaultNotebook

SET = {
    "synchronous": "3",
    "journal_mode": "delete",
    "locking_mode": "exclusive",
    "secure_delete": "1",
    "temp_store": "2",
    "trusted_schema": "0",
    "cell_size_check": "1",
    "fullfsync": "1",
    "checkpoint_fullfsync": "1",
    "foreign_keys": "1",
    "journal_size_limit": "1048576",
    "auto_vacuum": "0",
    "page_size": "4096",
}


def test_every_connection_is_set_for_lasting_and_for_nothing_in_the_clear(book, either_engine):
    book.close()
    with opened(book.path) as again:
        for name, value in SET.items():
            ((found,),) = list(again.connection.execute(f"PRAGMA {name}"))
            assert (name, str(found)) == (name, value)


def test_an_engine_without_encryption_is_refused_and_writes_nothing(path):
    with twins.without_encryption():
        assert reason(written, path, "tea") == "cannot-write"
    assert names(path.parent) == [".notebook.rtv.lock"]


def test_an_engine_without_encryption_would_write_notes_in_the_clear(path, monkeypatch):
    monkeypatch.setattr(engine, "_look", lambda connection: None)
    monkeypatch.setattr("redirection_tui.notebook.vault._read_back", lambda *_: None)
    path.parent.mkdir(mode=0o700)
    with twins.without_encryption():
        VaultNotebook.create(path, FIRST, entries=[note("tea")], profile=QUICK).close()
    assert b"tea" in path.read_bytes()


@pytest.mark.parametrize("name", ["synchronous", "journal_mode", "locking_mode"])
def test_an_engine_that_does_not_take_a_setting_is_refused(path, monkeypatch, name):
    other = tuple((one, "other" if one == name else value) for one, value in engine._MUST_BE)
    monkeypatch.setattr(engine, "_MUST_BE", other)
    assert reason(written, path, "tea") == "cannot-write"
    assert names(path.parent) == [".notebook.rtv.lock"]


@pytest.mark.parametrize("first", ["sqlcipher3", "apsw"])
def test_each_engine_opens_writes_and_checks_what_the_other_wrote(path, monkeypatch, first):
    pytest.importorskip("sqlcipher3")
    own = engine._engine
    ways = [own, engine._with_apsw] if first == "sqlcipher3" else [engine._with_apsw, own]
    monkeypatch.setattr(engine, "_engine", ways[0])
    written(path, "from the first")
    for number, way in enumerate((ways[1], ways[0], ways[1])):
        monkeypatch.setattr(engine, "_engine", way)
        with opened(path) as book:
            book.save(note(f"turn {number}"))
            assert engine.damage(book.connection) == 0
    assert read(path) == ["from the first", "turn 0", "turn 1", "turn 2"]


def test_the_second_engine_is_taken_where_the_first_is_missing(path, monkeypatch):
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    written(path, "tea")
    assert read(path) == ["tea"]


@pytest.mark.parametrize("place", [20, 4_096 * 2 + 50])
def test_nothing_is_printed_for_a_wrong_passphrase_or_a_changed_file(
    path, capfd, either_engine, place
):
    whole = bytearray(written(path, "tea"))
    assert reason(read, path, "not the right words") == "wrong-passphrase"
    whole[place] ^= 1
    path.write_bytes(whole)
    assert reason(read, path) == "damaged"
    assert capfd.readouterr() == ("", "")


def test_the_check_for_silence_hears_the_engine_when_it_speaks(path, capfd, monkeypatch):
    pytest.importorskip("sqlcipher3")
    open_, _ = engine._engine()
    monkeypatch.setattr(engine, "_engine", lambda: (open_, ("PRAGMA cipher_log_level = ERROR",)))
    whole = bytearray(written(path, "tea"))
    whole[20] ^= 1
    path.write_bytes(whole)
    assert reason(read, path) == "damaged"
    assert capfd.readouterr().err


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (sqlite3.SQLITE_BUSY, "busy"),
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_IOERR_WRITE, "full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "full"),
        (sqlite3.SQLITE_IOERR_READ, "damaged"),
        (sqlite3.SQLITE_IOERR_SHORT_READ, "damaged"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "damaged"),
        (sqlite3.SQLITE_READONLY, "read-only"),
        (sqlite3.SQLITE_CANTOPEN, "cannot-write"),
        (sqlite3.SQLITE_ERROR, "damaged"),
        (sqlite3.SQLITE_MISUSE, "cannot-write"),
    ],
)
@pytest.mark.parametrize("name", ["sqlite_errorcode", "extendedresult"])
def test_each_fault_of_the_engine_has_its_sentence(code, why, name):
    class Fault(Exception):
        pass

    fault = Fault("SELECT secret")
    setattr(fault, name, code)

    def raises():
        with engine.translated():
            raise fault

    assert reason(raises) == why


def test_a_fault_that_is_none_of_the_engine_stays_what_it_is():
    with pytest.raises(ZeroDivisionError), engine.translated():
        raise ZeroDivisionError


def test_a_fault_of_memory_or_of_the_system_has_its_sentence():
    def raises(fault):
        with engine.translated():
            raise fault

    assert reason(raises, MemoryError()) == "not-enough-memory"
    assert reason(raises, OSError(28, "full")) == "full"
    assert reason(raises, OSError(30, "read only")) == "cannot-write"


def test_a_row_that_no_version_wrote_is_damage_and_no_traceback(book):
    book.save(note("tea"))
    for data in ("not json", "{}", '{"values": 1, "labels": {}, "exports": {}}', b"\xff"):
        list(book.connection.execute("UPDATE entry SET data = ?", (data,)))
        assert reason(book.entries) == "damaged"


def test_a_notebook_without_its_tables_is_damage_and_no_traceback(book):
    list(book.connection.execute("DROP TABLE meta"))
    book.close()
    assert reason(read, book.path) == "damaged"


def test_the_reason_is_all_that_an_error_carries():
    error = NotebookError("full")
    assert str(error) == "full"
    assert error.args == ("full",)
