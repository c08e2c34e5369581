"""In a real pty: starting, leaving, signals, faults, and what is left on the terminal."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from helpers.monkey import play
from helpers.terminal import PROGRAM, Terminal

SECRET = "quietharbour"  # noqa: S105 - a made-up note
FAULTY = (
    "import redirection_tui.tui.screens.menu as menu\n"
    "def broken(self):\n"
    "    note = self.app.services.notebook.entries(done=None)\n"
    "    raise ValueError(str(note) + 'SECRET')\n"
    "menu.MenuScreen.stage = broken\n"
    "from redirection_tui.__main__ import main\n"
    "import sys; sys.argv = ['redirection-tui']\n"
    "main()\n"
).replace("SECRET", SECRET)
STOCK = (
    "from textual.app import App\n"
    "from textual.widgets import Input\n"
    "class Stock(App):\n"
    "    BINDINGS = [('f4', 'break', '')]\n"
    "    def compose(self):\n"
    "        yield Input('SECRET', id='i')\n"
    "    def action_break(self):\n"
    "        note = self.query_one('#i').value\n"
    "        raise ValueError('x')\n"
    "Stock().run()\n"
).replace("SECRET", SECRET)


def at_home(terminal):
    terminal.until(lambda: "Ctrl+O" in "\n".join(terminal.screen.display))
    terminal.settle(0.15)


@pytest.mark.parametrize("key", [b"\x1b[20~", b"\x11"], ids=["F9", "Ctrl+Q"])
def test_leaving_blanks_the_screen_within_a_tenth_of_a_second_and_leaves_nothing(key):
    with Terminal() as terminal:
        at_home(terminal)
        before = len(terminal.raw)
        terminal.send(key)
        blank = terminal.until(lambda: not "".join(terminal.screen.display).strip(), 5)
        assert blank < 0.1 or (blank < 0.5 and os.getloadavg()[0] > 2)
        assert terminal.exit_code() == 0
        rest = terminal.raw[before:]
        assert b"\x1b[?1049l" in rest
        after = re.sub(rb"\x1b[^a-zA-Z]*[a-zA-Z]", b"", rest.split(b"\x1b[?1049l")[-1])
        assert not after.strip()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_leaves_as_the_key_does(name):
    with Terminal() as terminal:
        at_home(terminal)
        terminal.signal(getattr(signal, name))
        assert terminal.exit_code() == 0
        assert b"\x1b[?1049l" in terminal.raw


def test_a_fault_says_where_and_nothing_of_what_was_written():
    with Terminal((sys.executable, "-c", FAULTY)) as terminal:
        at_home(terminal)
        terminal.send(b"\x1bOS")
        assert terminal.exit_code() == 1
        assert b"(ValueError" in terminal.raw.replace(b"\r\n", b" "), terminal.raw[-400:]
        assert SECRET.encode() not in terminal.raw.split(b"\x1b[?1049l")[-1]


def test_a_stock_app_prints_it_so_the_test_above_can_fail():
    with Terminal((sys.executable, "-c", STOCK)) as terminal:
        terminal.until(terminal.shows(SECRET))
        terminal.send(b"\x1bOS")
        terminal.exit_code()
        assert SECRET.encode() in terminal.raw.split(b"\x1b[?1049l")[-1]


def test_ctrl_c_sends_nothing_to_the_clipboard():
    with Terminal() as terminal:
        at_home(terminal)
        terminal.send(b"\x03")
        terminal.settle()
        assert terminal.alive
        assert b"\x1b]52" not in terminal.raw
        terminal.send(b"\x03")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize(
    ("stdin", "stderr", "environment"),
    [
        (subprocess.DEVNULL, subprocess.PIPE, {"TERM": "xterm-256color", "LANG": "C.UTF-8"}),
        (subprocess.PIPE, subprocess.PIPE, {"TERM": "dumb", "LANG": "C.UTF-8"}),
    ],
)
def test_without_a_terminal_it_says_a_sentence_and_draws_nothing(stdin, stderr, environment):
    ended = subprocess.run(
        PROGRAM,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env={"PATH": os.environ["PATH"], **environment},
        check=False,
        timeout=30,
    )
    assert ended.returncode == 2
    assert not ended.stdout
    assert b"\x1b" not in ended.stderr
    assert b"." in ended.stderr


@pytest.mark.parametrize(
    ("environment", "word"), [({"TERM": "dumb"}, "TERM"), ({"LANG": "C", "LC_ALL": "C"}, "UTF-8")]
)
def test_a_terminal_that_cannot_show_it_is_told_so(environment, word):
    with Terminal(PROGRAM, (80, 24), PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", **environment) as it:
        assert it.exit_code() == 2
        assert word.encode() in it.raw
        assert b"\x1b[?1049h" not in it.raw


def test_random_keys_clicks_and_resizes_do_not_end_it():
    for seed in (1, 2):
        with Terminal() as terminal:
            at_home(terminal)
            assert play(terminal, seed, 60) == 60, f"seed {seed}"


def test_the_frames_follow_a_window_that_gets_very_small():
    with Terminal() as terminal:
        at_home(terminal)
        terminal.resize(20, 5)
        begun = time.perf_counter()
        terminal.settle()
        assert terminal.alive, f"after {time.perf_counter() - begun:.1f} s"
        terminal.resize(80, 24)
        terminal.until(lambda: "Ctrl+O" in "\n".join(terminal.screen.display))
