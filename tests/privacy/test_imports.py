"""What a command loads: no face, no network, no shell, no log of ours."""

import json
import subprocess
import sys
from functools import cache

import pytest

SPY = """
import builtins, json, sys
by = {}
real = builtins.__import__
def spy(name, scope=None, local=None, wanted=(), level=0):
    importer = (scope or {}).get("__name__") or "?"
    if level == 0:
        by.setdefault(name.partition(".")[0], set()).add(importer)
    return real(name, scope, local, wanted, level)
builtins.__import__ = spy
"""
TELL = """
builtins.__import__ = real
found = {name: sorted(importers) for name, importers in by.items()}
print(json.dumps([sorted(name.partition(".")[0] for name in sys.modules), found]))
"""
STATS = """
import contextlib, io
from redirection_tui.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    assert run(["content", "stats"]) == 0
"""
DOCTOR = """
import contextlib, io
from redirection_tui.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    assert run(["doctor"]) == 0
"""
EXERCISES = """
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings
services = Services.open(content_folder(), Settings(language="en"))
for module in services.library.program.tools:
    walk = services.walk(module)
    services.prose("text", walk)
    if hasattr(walk.current, "fields"):
        services.finish_form(walk, services.form(walk, walk.current))
services.suggestion()
"""
FACE = "import redirection_tui.tui.app"
NEVER = (
    *("textual", "rich", "socket", "ssl", "http", "subprocess", "webbrowser", "pickle"),
    *("asyncio", "multiprocessing", "smtplib", "ftplib", "tempfile"),
)
"""Nothing that a command needs brings these in, the standard library included."""
NOT_OURS = ("logging", "urllib")
"""The standard library and the reader of page text load these; our code must not."""


@cache
def loaded(code):
    """(modules that are loaded in the end, who imported what) of a program in its own process."""
    run = subprocess.run(
        [sys.executable, "-c", SPY + code + TELL], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    modules, importers = json.loads(run.stdout.splitlines()[-1])
    return set(modules), importers


def ours(importers, name):
    return [one for one in importers.get(name, ()) if one.startswith("redirection_tui")]


@pytest.mark.parametrize("code", [STATS, EXERCISES], ids=["stats", "exercises"])
def test_no_face_network_shell_or_browser_is_loaded(code):
    assert not loaded(code)[0] & set(NEVER)


def test_the_doctor_loads_nothing_but_what_finds_the_folder_of_the_notebook():
    """platformdirs brings in a module of temporary files; nobody else may."""
    modules, importers = loaded(DOCTOR)
    assert modules & set(NEVER) == {"tempfile"}
    assert {one.partition(".")[0] for one in importers["tempfile"]} == {"platformdirs"}


@pytest.mark.parametrize("code", [STATS, EXERCISES, DOCTOR], ids=["stats", "exercises", "doctor"])
def test_our_code_loads_no_log_and_nothing_for_addresses(code):
    _, importers = loaded(code)
    assert {name: ours(importers, name) for name in NOT_OURS} == {"logging": [], "urllib": []}


def test_what_loads_the_log_is_the_reader_of_page_text_alone():
    _, importers = loaded(STATS)
    assert {one.partition(".")[0] for one in importers.get("logging", ())} <= {"markdown_it"}


def test_only_exercises_open_the_database_and_only_the_notebook_does():
    assert "sqlite3" not in loaded(STATS)[0]
    modules, importers = loaded(EXERCISES)
    assert "sqlite3" in modules
    assert ours(importers, "sqlite3") == ["redirection_tui.notebook.memory"]


def test_the_face_is_seen_when_it_is_loaded():
    modules, importers = loaded(FACE)
    assert {"textual", "rich", "socket", "asyncio"} <= modules
    assert ours(importers, "textual")


def test_an_import_of_a_log_would_be_seen():
    code = "exec('import logging', {'__name__': 'redirection_tui.leak'})\n"
    assert ours(loaded(code)[1], "logging") == ["redirection_tui.leak"]
