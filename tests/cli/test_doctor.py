"""`doctor` says how each point stands, as it was seen, in the words of the page in the program."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from conversation import WORDS, Conversation
from tests.tui.harness import running
from tests.tui.terminal import PROGRAM

from redirection_tui.privacy import doctor, parents
from redirection_tui.privacy.doctor import STANDINGS, Point, points
from redirection_tui.privacy.states import Guards
from redirection_tui.saying.protection import said_of

CALM = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}


def standing(name, guards=None, notebook=Path("/nowhere/at/all"), **environ):
    """How one point stands."""
    found = points(guards or Guards(), notebook, CALM | environ)
    return {point.id: point.standing for point in found}[name]


def test_every_point_stands_in_a_way_that_has_words():
    for point in points(Guards("on", "on", "on"), Path("/nowhere/at/all")):
        assert point.standing in STANDINGS[point.id]
        assert said_of(point, WORDS)


@pytest.mark.parametrize("name", ["network", "writes"])
@pytest.mark.parametrize("state", ["on", "off", "missing"])
def test_a_guard_is_said_to_stand_as_it_does_in_this_run(name, state):
    assert standing(name, Guards(**{name: state})) == state


def test_a_recorder_that_is_told_of_or_among_the_parents_is_noted():
    assert doctor.around(("bash", "script"), {})["recorder"] == "note"
    assert doctor.around(("bash",), {"ASCIINEMA_REC": "1"})["recorder"] == "note"
    assert doctor.around(("bash",), {})["recorder"] == "fine"


def test_where_parents_cannot_be_seen_nothing_is_said_to_be_fine():
    assert set(doctor.around(None, {}).values()) == {"unseen"}
    assert doctor.around(None, {"TMUX": "x"})["keeper"] == "note"


@pytest.mark.parametrize(
    ("kind", "name", "variable"),
    [
        ("keeper", "SCREEN", "STY"),
        ("keeper", "tmux: server", "TMUX"),
        ("remote", "sshd", "SSH_TTY"),
    ],
)
def test_what_keeps_the_screen_and_work_from_elsewhere_are_noted(kind, name, variable):
    assert doctor.around((name,), {})[kind] == "note"
    assert doctor.around((), {variable: "x"})[kind] == "note"
    assert doctor.around((), {})[kind] == "fine"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="not proven here: no /proc")
def test_the_parents_of_this_process_are_found():
    assert len(parents.parent_names()) >= 2


def test_where_there_is_no_list_of_processes_nobody_can_say(tmp_path):
    assert parents.parent_names(tmp_path) is None


def test_swap_is_noted_when_there_is_some_and_unseen_without_a_list(tmp_path):
    swaps = tmp_path / "swaps"
    assert doctor.swap(swaps) == "unseen"
    swaps.write_text("Filename Type Size\n")
    assert doctor.swap(swaps) == "fine"
    swaps.write_text("Filename Type Size\n/dev/sda2 partition 1000\n")
    assert doctor.swap(swaps) == "note"


@pytest.mark.parametrize(("mode", "seen"), [(0o600, "fine"), (0o640, "note"), (0o604, "note")])
def test_a_file_that_others_may_open_is_noted(mode, seen, tmp_path):
    file = tmp_path / "my.rtv"
    file.touch()
    file.chmod(mode)
    assert standing("file", notebook=file) == seen


@pytest.mark.parametrize(("mode", "seen"), [(0o700, "fine"), (0o755, "note")])
def test_a_folder_that_others_may_open_is_noted(mode, seen, tmp_path):
    tmp_path.chmod(mode)
    assert standing("folder", notebook=tmp_path / "my.rtv") == seen


def test_what_is_not_there_is_said_not_to_be_there():
    assert standing("folder") == standing("file") == "none"


def test_letters_and_colours_are_noted_where_they_are_missing(monkeypatch):
    assert standing("colours") == "fine"
    assert standing("colours", NO_COLOR="1") == standing("colours", TERM="dumb") == "note"
    assert standing("letters", TERM="linux") == "note"


def doctored(*arguments, size=(80, 200), **variables):
    """What the command says in a terminal, as one line without spaces."""
    with Conversation(argv=(*PROGRAM, "doctor", *arguments), size=size, **variables) as talk:
        talk.told("protects.limits")
        talk.ends(0)
        return talk.said


def has(said, name, how):
    return "".join(said_of(Point(name, how), WORDS).split()) in said


@pytest.mark.skipif(sys.platform != "linux", reason="not proven here: this is not Linux")
def test_the_command_arms_the_guards_and_says_what_it_saw(tmp_path):
    said = doctored(str(tmp_path / "my.rtv"), TMUX=None, SSH_CONNECTION=None)
    for name, how in (("hook", "on"), ("core", "on"), ("memory", "on"), ("file", "none")):
        assert has(said, name, how), name
    assert has(said, "size", "fine")


@pytest.mark.parametrize(
    ("name", "size", "variables"),
    [
        ("keeper", (80, 200), {"TMUX": "socket"}),
        ("remote", (80, 200), {"SSH_CONNECTION": "there"}),
        ("colours", (80, 200), {"NO_COLOR": "1"}),
        ("size", (50, 200), {}),
    ],
)
def test_the_command_notes_what_is_around_it(name, size, variables):
    said = doctored(size=size, **variables)
    assert has(said, name, "note")
    assert not has(said, name, "fine")


@pytest.mark.skipif(not shutil.which("script"), reason="not proven here: there is no script(1)")
def test_a_recorder_around_the_command_is_found():
    line = f"script -qec '{' '.join(PROGRAM)} doctor' /dev/null"
    with Conversation(argv=("/bin/sh", "-c", line), size=(80, 200)) as talk:
        talk.told("protects.limits")
        assert has(talk.said, "recorder", "note")


async def test_the_page_and_the_command_say_the_same(shipped):
    stands = points(shipped.guards, shipped.keeping.file)
    async with running(shipped, size=(80, 90)) as face:
        await face.open("list/protects")
        shown = "".join(face.text.split())
        for point in stands:
            assert "".join(said_of(point, shipped.words).split()) in shown


def test_it_can_be_sent_to_a_file(tmp_path):
    file = tmp_path / "said"
    line = f"{' '.join(PROGRAM)} doctor > {file}"
    with Conversation(argv=("/bin/sh", "-c", line)) as talk:
        talk.ends(0)
    assert WORDS.text("doctor.hook-on")[:30] in " ".join(file.read_text("utf-8").split())
    assert os.path.getsize(file) > 500  # noqa: PTH202 - the length is the point
