"""Twins that do it wrong: a proof that does not catch its twin proves nothing."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unittest import mock

from redirection_tui.notebook import engine
from redirection_tui.notebook.key_derivation import new_header
from redirection_tui.notebook.vault import Seal, VaultNotebook


def lasting_as_by_default() -> None:
    """As SQLite is by itself: the journal is deleted, and nothing waits for that to last."""
    engine._SET = tuple(one for one in engine._SET if "locking_mode" not in one)
    engine._LASTING = ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL")
    engine._MUST_BE = (("synchronous", "2"), ("journal_mode", "delete"))


def change_in_place(notebook: VaultNotebook, old: str, new: str) -> None:
    """Writes the file under the new passphrase over the old one."""
    from redirection_tui.notebook import copying  # deferred: the writer imports both

    fresh = Seal(*new_header(new, notebook.seal.header[1]))
    made = copying._copy_beside(notebook, fresh)
    data = made.read_bytes()
    made.unlink()
    notebook.suspend()
    with notebook.path.open("r+b", buffering=0) as file:
        for start in range(0, len(data), 32):
            file.write(data[start : start + 32])
            os.fsync(file)
        file.truncate(len(data))
    notebook.reopen(fresh)


BY_NAME = {"lasting-as-by-default": lasting_as_by_default}


def leak(forms: Iterable[bytes], folder: Path) -> None:
    """Leaves a note in files beside the notebook, in each form it might take."""
    for form in forms:
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(form)


def without_encryption() -> Any:
    """An engine that ignores the key, as every plain SQLite does."""
    import sqlite3  # deferred: only the tests of the refusal ask

    def open_(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None)

    return mock.patch.object(engine, "_engine", return_value=(open_, ()))
