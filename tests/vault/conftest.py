"""Notebooks whose keys take no work, in a folder of their own, with either engine."""

import tempfile
from pathlib import Path

import pytest
from tests.prove.made_up import FIRST, LEAST, QUICK

from redirection_tui.notebook import engine, key_derivation
from redirection_tui.notebook.vault import VaultNotebook

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - each test has its own folder in it


@pytest.fixture(autouse=True)
def quick_keys(request, monkeypatch):
    if "full_work" not in request.keywords:
        monkeypatch.setitem(key_derivation.PROFILES, QUICK, LEAST)


@pytest.fixture(autouse=True)
def nothing_waits_for_a_disk(monkeypatch):
    """Temporary files are in memory where that is a folder: the kernel treats them alike, and the
    thousands of waits of these tests take no time. `make prove` waits for the disk."""
    if IN_MEMORY.is_dir():
        monkeypatch.setattr(tempfile, "tempdir", str(IN_MEMORY))


@pytest.fixture
def tmp_path(nothing_waits_for_a_disk):
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "notes" / "notebook.rtv"


@pytest.fixture
def book(path):
    """An open notebook with nothing in it."""
    made = VaultNotebook.create(path, FIRST, profile=QUICK)
    yield made
    made.close()


@pytest.fixture(params=["sqlcipher3", "apsw"])
def either_engine(request, monkeypatch):
    """The engine in use, and the one that takes its place where that has no wheel."""
    pytest.importorskip(request.param)
    if request.param == "apsw":
        monkeypatch.setattr(engine, "_engine", engine._with_apsw)
    return request.param
