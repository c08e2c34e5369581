"""A demonstration keeps nothing: it cannot write, opens no notebook, has no place for a person."""

import dataclasses
import re
import shutil
import sys

import pytest
from tests.tui import writing_program
from tests.tui.terminal import PROGRAM, Terminal, environment

from redirection_tui.content.catalogue import Listed
from redirection_tui.errors import NotebookError
from redirection_tui.handover import SHOWING, Handover, decode
from redirection_tui.notebook.schema import SCHEMA
from redirection_tui.paths import content_folder
from redirection_tui.privacy import landlock
from redirection_tui.privacy.link import Here
from redirection_tui.records import Entry
from redirection_tui.saying.showing import Showing
from redirection_tui.services import Services
from redirection_tui.settings import Settings

WRITING = (sys.executable, writing_program.__file__)
RECORD = "urge-log/entry"
F4, CTRL_D, CTRL_P, CTRL_Q, CTRL_X, PAGE_DOWN = (
    "\x1b[14~",
    "\x04",
    "\x10",
    "\x11",
    "\x18",
    "\x1b[6~",
)
LEFT_ALONE = re.compile(r'"/dev/(?:tty|null|pts/[^"]*|ptmx)"')
WRITES = re.compile(
    r"\b(?:open|openat|openat2)\([^)]*O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)"
    r"|\b(?:creat|mkdir|mkdirat|mknod|mknodat|rename\w*|link|linkat|symlink\w*|truncate|unlink\w*)\("
)
PERSONS = {
    *("name", "names", "client", "clients", "patient", "patients", "person", "persons", "people"),
    *("who", "birth", "age", "mail", "phone", "address", "case", "cases", "roster"),
}
"""Words of a schema under which a person could stand."""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A home of its own, in which nothing is compiled."""
    home = tmp_path / "home"
    home.mkdir()
    changes = {"HOME": str(home), "XDG_DATA_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    return environment(**changes)


def tried(own, folder, *arguments):
    """The files that three attempts made in a run with these arguments."""
    folder.mkdir()
    command = (*WRITING, arguments[0], str(folder), *arguments[1:])
    with Terminal(command, env=own) as terminal:
        terminal.wait_for("Ctrl+Q leave")
        terminal.settle()
        terminal.send(F4)
        assert terminal.wait_for_end() == 0
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(not landlock.version(), reason="not proven here: no Landlock in this kernel")
def test_in_a_demonstration_nothing_can_be_written_neither_past_python_nor_by_the_minder(
    own, tmp_path
):
    assert tried(own, tmp_path / "written", "guarded", "demo", RECORD) == []


def test_the_same_attempts_write_where_no_guard_is_armed(own, tmp_path):
    written = tried(own, tmp_path / "written", "unguarded", "demo", RECORD)
    assert written == [writing_program.BY_LIBC, writing_program.BY_PYTHON]


def test_ones_own_program_can_still_ask_the_minder_for_a_file(own, tmp_path):
    assert writing_program.BY_MINDER in tried(own, tmp_path / "written", "guarded")


def traced(own, log, command, keys):
    """The calls by which a run and its children would have written, `keys` being pressed."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("not proven here: no strace")
    tracing = (strace, "-f", "-qq", "-e", "trace=%file", "-o", str(log))
    with Terminal((*tracing, *command), env=own) as terminal:
        terminal.wait_for("Ctrl+Q leave", patience=60)
        for key, seen in keys:
            terminal.send(key)
            terminal.wait_for(seen, patience=60)
            terminal.settle()
        terminal.send(CTRL_Q if keys else F4)
        terminal.wait_for_end(patience=60)
    lines = log.read_text(errors="replace").splitlines()
    assert any("entry" in line or "urge-log" in line for line in lines), "the trace is empty"
    return [line for line in lines if WRITES.search(line) and not LEFT_ALONE.search(line)]


def test_a_demonstration_opens_no_file_for_writing(own, tmp_path):
    keys = (
        (CTRL_X, "Empty, nothing is filled in"),
        (CTRL_P, "Clinician's note"),
        ("\x1b", "One urge, one minute"),
        (PAGE_DOWN, "Demonstration."),
        (CTRL_D, "Everything is cleared"),
    )
    assert traced(own, tmp_path / "trace", (*PROGRAM, "demo", RECORD), keys) == []


def test_a_leaky_twin_is_found_by_the_same_trace(own, tmp_path):
    (tmp_path / "out").mkdir()
    command = (*WRITING, "unguarded", str(tmp_path / "out"), "demo", RECORD)
    found = traced(own, tmp_path / "trace", command, ())
    assert any(writing_program.BY_LIBC in line for line in found)
    assert any(writing_program.BY_PYTHON in line for line in found)


def demonstration():
    return Services.open(content_folder(), Settings(language="en").shown())


@pytest.mark.parametrize("act", ["create", "open"])
def test_no_notebook_is_made_or_opened_in_a_demonstration(act):
    services = demonstration()
    with pytest.raises(NotebookError) as refused:
        getattr(services.keeping, act)("a passphrase for tests")
    assert refused.value.reason == "demonstration"
    assert not services.keeping.file.exists()
    assert not services.kept


def test_the_same_notebook_is_made_outside_a_demonstration():
    services = Services.open(content_folder(), Settings(language="en"))
    services.keeping.create("a passphrase for tests")
    assert services.kept


def test_a_run_that_refuses_files_makes_none(tmp_path):
    link = Here()
    link.write_new_file(tmp_path / "before", b"a copy")
    link.refuse_files()
    with pytest.raises(OSError, match="refused"):
        link.write_new_file(tmp_path / "after", b"a copy")
    assert [path.name for path in tmp_path.iterdir()] == ["before"]


@pytest.mark.parametrize("why", [*SHOWING, "own"])
def test_what_is_handed_to_a_demonstration_and_back_holds_settings_and_no_words(why):
    services = Services.open(content_folder(), Settings(language="en"))
    services.notes.save(_entry(), again=False)
    handed = decode(services.keeping.hand_over(why, "tool/urge-log/entry"))
    assert handed == Handover(why=why, settings=handed.settings, place=handed.place)
    assert b"canary" not in services.keeping.hand_over(why, "")


def _entry():
    values = {"what": "canary"}
    return Entry("urge-log", "entry", 1, "en", "2026-03-02", "night", values, {}, {}, done=True)


def fields_of(kind):
    if dataclasses.is_dataclass(kind):
        return {field.name for field in dataclasses.fields(kind)}
    return set(kind.__struct_fields__)


def about_persons(names):
    """Those among the names of a schema under which a person could stand."""
    return {name for name in names if PERSONS & set(name.casefold().split("_"))}


def tables():
    """Table -> its columns, of the notebook."""
    found = {}
    for statement in SCHEMA:
        made = re.search(r"CREATE TABLE (\w+) \((.*)\)", statement, re.DOTALL)
        if made:
            found[made.group(1)] = set(re.findall(r"(\w+) (?:TEXT|INTEGER|BLOB)", made.group(2)))
    return found


@pytest.mark.parametrize("kind", [Showing, Settings, Handover, Listed, Entry])
def test_nothing_that_is_held_or_kept_has_a_place_for_a_person(kind):
    assert about_persons(fields_of(kind)) == set()


def test_the_notebook_has_no_column_for_a_person_and_no_table_of_several():
    found = tables()
    assert set(found) == {"meta", "entry"}
    assert about_persons(found["entry"]) == set()
    assert found["meta"] == {"name", "value"}, "settings by their names"


def test_a_demonstration_holds_what_it_shows_and_nothing_else():
    assert {name for name in fields_of(Showing) if not name.startswith("_")} == {
        *("services", "order", "timer", "clock", "began", "aside"),
    }


def test_a_place_for_a_person_would_be_found():
    assert about_persons({"client_name", "order"}) == {"client_name"}
    assert about_persons({"patients", "day"}) == {"patients"}
