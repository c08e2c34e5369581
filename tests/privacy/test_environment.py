"""Nothing in the environment makes a library write down what is typed."""

import os
import subprocess
import sys
import threading

import pytest

from redirection_tui.privacy.environment import scrub

READ_BY_TEXTUAL = "import textual.constants as c; print(c.LOG_FILE, c.SCREENSHOT_DELAY, c.PRESS)"
SCRUB = "from redirection_tui.privacy.environment import scrub; scrub(); "
HOOKS = ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook"))
POISON = {"TEXTUAL_LOG": "keys.log", "TEXTUAL_SCREENSHOT": "3", "TEXTUAL_PRESS": "a,b"}


def seen_by_textual(code):
    """What Textual takes from a poisoned environment."""
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **POISON},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


@pytest.mark.parametrize(
    "name",
    [
        "TEXTUAL",
        "TEXTUAL_LOG",
        "TEXTUAL_SCREENSHOT",
        "TEXTUAL_DRIVER",
        "RICH_THEME",
        "PYTHONASYNCIODEBUG",
    ],
)
def test_a_variable_that_could_write_something_down_is_taken_out(name):
    environ = {name: "x"}
    scrub(environ)
    assert name not in environ


def test_other_variables_stay():
    environ = {"HOME": "here", "TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "256"}
    scrub(environ)
    assert {name: environ[name] for name in ("HOME", "TERM", "TEXTUAL_COLOR_SYSTEM")} == {
        "HOME": "here",
        "TERM": "xterm",
        "TEXTUAL_COLOR_SYSTEM": "256",
    }


def test_the_key_protocol_that_drops_composed_letters_is_off():
    environ = {"TEXTUAL_DISABLE_KITTY_KEY": "0"}
    scrub(environ)
    assert environ["TEXTUAL_DISABLE_KITTY_KEY"] == "1"


def test_after_scrubbing_textual_sees_nothing_of_it():
    assert seen_by_textual(SCRUB + READ_BY_TEXTUAL) == "None -1"


def test_without_scrubbing_textual_sees_all_of_it():
    assert seen_by_textual(READ_BY_TEXTUAL) == "keys.log 3 a,b"


def test_the_program_scrubs_before_anything_else(monkeypatch, capsys):
    from redirection_tui.cli.main import run

    for place, hook in HOOKS:
        monkeypatch.setattr(place, hook, getattr(place, hook))
    for name, value in POISON.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        run(["--version"])
    assert not set(POISON) & set(os.environ)
