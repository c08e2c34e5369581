"""The command `handout`: what it writes and where, and what it says when it cannot."""

import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from redirection_tui.cli import handout_command
from redirection_tui.cli.main import run
from redirection_tui.privacy import guards

SECONDS = 10
"""Within which the whole program is on paper, in any format."""
FORMATS = ("html", "md", "txt", "pdf")


@pytest.fixture
def handout(monkeypatch, capsys):
    """Runs `handout ...` without its guards, which a test run could not take off again; gives exit
    code, standard output and errors as one line each."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    armed = []
    monkeypatch.setattr(guards, "arm", armed.append)

    def command(*words):
        code = run(["handout", *map(str, words)])
        return code, *(" ".join(text.split()) for text in capsys.readouterr())

    command.armed = armed
    return command


def apart(*words, **options):
    """The same in a process of its own, with its guards."""
    return subprocess.run(
        [sys.executable, "-m", "redirection_tui", "handout", *map(str, words)],
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "en_GB.UTF-8"},
        check=False,
        **options,
    )


def files_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", FORMATS)
def test_the_end_of_the_name_says_the_format(handout, tmp_path, form):
    file = tmp_path / f"sheet.{form}"
    assert handout("urge-log", "-o", file)[0] == 0
    begins = {"html": b"<!DOCTYPE html>", "md": b"# One urge", "txt": b"T04", "pdf": b"%PDF"}
    assert file.read_bytes().startswith(begins[form])


def test_into_a_folder_a_sheet_goes_under_its_own_name(handout, tmp_path):
    handout("riding-out-urges/body", "-o", tmp_path)
    assert files_in(tmp_path) == ["riding-out-urges-body.html"]


def test_all_into_a_folder_makes_a_file_for_each_part_and_the_guide(handout, tmp_path):
    code, said, _ = handout("all", "-o", tmp_path, "--format", "md")
    names = files_in(tmp_path)
    assert code == 0
    assert {"start-here.md", "coping-cards.md", "guide.md"} <= set(names)
    assert said.startswith(f"{len(names)} files written")


@pytest.mark.parametrize("form", FORMATS)
def test_the_whole_program_takes_few_seconds(tmp_path, form):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = apart("all", "--example", "-o", tmp_path / f"all.{form}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Work done, not the clock: other tests run beside this one.
    assert done.returncode == 0, done.stderr
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < SECONDS


def test_an_unknown_name_gives_the_nearest_and_repeats_nothing(handout, tmp_path):
    code, _, error = handout("urge-lgo", "-o", tmp_path)
    assert code == 2
    assert "urge-log" in error
    assert "urge-lgo" not in error
    assert files_in(tmp_path) == []


def test_a_name_that_several_exercises_have_gives_them_all(handout, tmp_path):
    code, _, error = handout("which", "-o", tmp_path)
    assert code == 2
    assert "thought-record/which" in error


def test_without_a_place_nothing_is_written(handout):
    code, _, error = handout("urge-log")
    assert code == 2
    assert "-o" in error


def test_an_unknown_language_gives_those_there_are(handout, tmp_path):
    code, _, error = handout("urge-log", "--lang", "xx", "-o", tmp_path)
    assert code == 2
    assert "en (English), es (Español)" in error


def test_the_sheet_is_in_the_language_asked_for(handout, tmp_path):
    handout("breathing", "--lang", "es", "-o", tmp_path / "a.txt")
    assert "Para qué" in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_not_touched_without_force(handout, tmp_path):
    file = tmp_path / "a.html"
    file.write_text("mine")
    code, _, error = handout("urge-log", "-o", file)
    assert code == 2
    assert "--force" in error
    assert file.read_text() == "mine"
    assert handout("urge-log", "--force", "-o", file)[0] == 0
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_one_file_that_is_there_stops_all_of_them(handout, tmp_path):
    (tmp_path / "guide.html").write_text("mine")
    assert handout("all", "-o", tmp_path)[0] == 2
    assert files_in(tmp_path) == ["guide.html"]


def test_a_folder_that_is_missing_is_named(handout, tmp_path):
    code, _, error = handout("urge-log", "-o", tmp_path / "none" / "a.html")
    assert code == 2
    assert "There is no folder" in error


@pytest.mark.skipif(
    sys.platform != "linux", reason="not proven here: no folder that root cannot write"
)
def test_a_folder_that_cannot_be_written_gets_a_sentence(handout):
    code, _, error = handout("urge-log", "-o", Path("/proc/a.html"))
    assert code == 2
    assert "It was not possible to write in the folder /proc" in error


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_no_half_file(tmp_path, force):
    file = tmp_path / "all.html"
    if force:
        file.write_text("mine")

    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    words = ("all", "-o", file, *(["--force"] if force else []))
    done = apart(*words, preexec_fn=little_room)
    assert done.returncode == 2
    assert "no room left on the disk" in " ".join(done.stderr.split())
    assert files_in(tmp_path) == (["all.html"] if force else [])
    assert not force or file.read_text() == "mine"


def test_files_are_closed_to_other_accounts(handout, tmp_path):
    handout("urge-log", "-o", tmp_path / "a.html")
    assert (tmp_path / "a.html").stat().st_mode & 0o077 == 0


def test_the_guards_allow_the_folder_of_the_file_and_nothing_else(handout, tmp_path):
    handout("urge-log", "-o", tmp_path / "a.html")
    assert handout.armed == [tmp_path]


TRY = """
import socket, sys
from pathlib import Path
from redirection_tui.cli.main import run
target = Path(sys.argv[1])
assert run(["handout", "urge-log", "-o", str(target / "in" / "a.pdf")]) == 0
for forbidden in (
    lambda: (target / "out").write_text("x"),
    lambda: socket.create_connection(("127.0.0.1", 9)),
):
    try:
        forbidden()
    except PermissionError:
        print("refused")
"""


def test_after_the_command_the_network_and_other_folders_stay_closed(tmp_path):
    (tmp_path / "in").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", TRY, tmp_path], capture_output=True, text=True, check=False
    )
    assert done.stdout.count("refused") == 2, done.stderr
    assert files_in(tmp_path) == ["in"]


def test_help_names_every_format_of_the_command(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with pytest.raises(SystemExit):
        run(["handout", "--help"])
    said = capsys.readouterr().out
    assert all(re.search(rf"\b{form}\b", said) for form in FORMATS)


def test_the_formats_offered_are_those_that_there_are():
    from redirection_tui.cli import handout_arguments
    from redirection_tui.handout import page, rendering

    assert handout_arguments.FORMATS == rendering.FORMATS
    assert handout_arguments.PAPERS == page.PAPERS
    assert handout_command.CANNOT == 2
