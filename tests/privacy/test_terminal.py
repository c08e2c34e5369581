"""The full-screen face runs only where nothing of it ends up in a file, and says why it cannot."""

import os
import subprocess
import sys
from io import StringIO

import pytest

from redirection_tui.privacy.terminal import obstacle, shows_signs

GOOD = {"TERM": "xterm-256color"}
STREAMS = ("input", "output", "errors")


class Stream(StringIO):
    """A stream that is a terminal, or is not."""

    def __init__(self, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


def terminals(**changed):
    streams = {name: Stream(terminal=True) for name in STREAMS} | changed
    return tuple(streams[name] for name in STREAMS)


def test_nothing_is_in_the_way_on_a_good_terminal():
    assert obstacle(GOOD, terminals(), "utf-8") is None


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
def test_nothing_is_in_the_way_on_a_real_terminal():
    master, slave = os.openpty()
    with os.fdopen(slave, "r") as terminal:
        assert obstacle(GOOD, (terminal,) * 3, "utf-8") is None
    os.close(master)


@pytest.mark.parametrize("name", STREAMS)
def test_each_stream_that_is_a_file_is_in_the_way(name):
    streams = terminals(**{name: Stream(terminal=False)})
    assert obstacle(GOOD, streams, "utf-8") == "not-a-terminal"


@pytest.mark.parametrize("name", STREAMS)
def test_each_stream_that_is_closed_is_in_the_way(name):
    assert obstacle(GOOD, terminals(**{name: None}), "utf-8") == "not-a-terminal"


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"TERM": ""}, {}])
def test_a_terminal_that_cannot_show_screens_is_in_the_way(environ):
    assert obstacle(environ, terminals(), "utf-8") == "dumb"


@pytest.mark.parametrize("encoding", ["ascii", "ANSI_X3.4-1968", "iso-8859-5", "no-such"])
def test_a_terminal_that_lacks_letters_of_the_language_is_in_the_way(encoding):
    assert obstacle(GOOD, terminals(), encoding, letters="áñ") == "no-utf8"


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "cp1252"])
def test_a_terminal_that_has_the_letters_of_the_language_is_not_in_the_way(encoding):
    assert obstacle(GOOD, terminals(), encoding, letters="áñ") is None


def test_a_language_of_plain_letters_runs_without_utf_8():
    assert obstacle(GOOD, terminals(), "ascii") is None


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "utf8"])
def test_utf_8_shows_all_signs_under_each_of_its_names(encoding):
    assert shows_signs(GOOD, encoding)


@pytest.mark.parametrize(
    ("term", "encoding"), [("xterm", "ascii"), ("xterm", "iso-8859-1"), ("linux", "utf-8")]
)
def test_signs_are_ascii_without_utf_8_and_on_a_console_with_few_of_them(term, encoding):
    assert not shows_signs({"TERM": term}, encoding)


def test_a_redirected_start_says_so_and_writes_nothing_else(tmp_path):
    errors = tmp_path / "errors"
    with errors.open("w") as file:
        run = subprocess.run(
            [sys.executable, "-m", "redirection_tui", "--language", "en"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=file,
            check=False,
        )
    said = " ".join(errors.read_text(encoding="utf-8").split())
    assert run.returncode == 2
    assert run.stdout == b""
    assert said.startswith("This program needs a real terminal window")
    assert "\x1b" not in said
