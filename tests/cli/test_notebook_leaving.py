"""Leaving at any question, or being ended, leaves the notebook whole and the terminal usable."""

import os
import signal
from pathlib import Path

import pytest
from conversation import CTRL_D, NOTE, QUICK, RIGHT, Conversation, notebook, texts_in

STEPS = {
    "create": (
        ("command.go-on", ""),
        ("passphrase.title", "3"),
        ("passphrase.type", RIGHT),
        ("passphrase.practice", None),
    ),
    "verify": (("command.passphrase", None),),
    "backup": (("notebook.where", None), ("command.passphrase", None)),
    "restore": (("command.restore-from", None), ("command.passphrase", None)),
    "passphrase": (
        ("notebook.old", RIGHT),
        ("passphrase.title", "3"),
        ("passphrase.type", RIGHT),
        ("passphrase.practice", None),
    ),
    "export": (
        ("export.title", "2"),
        ("command.passphrase", RIGHT),
        ("export.which", ""),
        ("export.form", "1"),
        ("export.where", None),
    ),
    "delete": (("notebook.delete", None),),
    "rescue": (
        ("command.rescue-to", None),
        ("command.passphrase", RIGHT),
        ("passphrase.title", "3"),
        ("passphrase.type", RIGHT),
        ("passphrase.practice", None),
    ),
}
"""command -> its questions in order, with what is answered when a later one is to be reached."""
PLACES = [(command, place) for command, steps in STEPS.items() for place in range(len(steps))]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "own").mkdir(mode=0o700)
    notebook(tmp_path / "own" / "my.rtv")
    return tmp_path / "own"


def at_a_question(command, place, folder):
    """A conversation that has reached a question."""
    book = folder / ("new.rtv" if command in ("create", "restore") else "my.rtv")
    second = {"restore": folder / "my.rtv"}.get(command, folder / "second")
    talk = Conversation("notebook", command, book)
    for key, typed in STEPS[command][:place]:
        talk.answer(key, str(second) if typed is None else typed)
    talk.told(STEPS[command][place][0])
    talk.wait(lambda: talk.raw.endswith(b"> "), "its prompt")
    return talk


@pytest.mark.parametrize(("command", "place"), PLACES)
def test_ctrl_c_at_any_question_leaves_and_says_what_is_safe(command, place, folder):
    before = (folder / "my.rtv").read_bytes()
    with at_a_question(command, place, folder) as talk:
        talk.interrupt_until("command.left")
        talk.ends(130)
        assert "Traceback" not in talk.text
        assert talk.echoes
    names = {one.name for one in folder.iterdir()}
    assert names <= {"my.rtv", ".my.rtv.lock", ".new.rtv.lock"}
    if not place:
        assert (folder / "my.rtv").read_bytes() == before
    assert texts_in(folder / "my.rtv") == [NOTE]


@pytest.mark.parametrize("command", ["verify", "delete"])
def test_the_end_of_what_is_typed_leaves_too(command, folder):
    with at_a_question(command, 0, folder) as talk:
        talk.send(CTRL_D)
        talk.told("command.left")
        talk.ends(130)


def run_of(talk):
    """The process that asks: the child of the one that was started."""
    children = Path(f"/proc/{talk.pid}/task/{talk.pid}/children").read_text("utf-8")
    return int(children.split()[0])


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="not proven here: there is no /proc")
def test_a_run_that_is_killed_while_nothing_is_shown_gives_the_terminal_back(folder):
    with at_a_question("verify", 0, folder) as talk:
        talk.wait(lambda: not talk.echoes, "nothing is shown")
        os.kill(run_of(talk), signal.SIGKILL)
        talk.told("command.killed")
        talk.ends(128 + signal.SIGKILL)
        assert talk.echoes
    assert texts_in(folder / "my.rtv") == [NOTE]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_ends_it_gives_the_terminal_back(name, folder):
    with at_a_question("verify", 0, folder) as talk:
        talk.wait(lambda: not talk.echoes, "nothing is shown")
        talk.signal(getattr(signal, name))
        talk.told("command.killed")
        talk.ends(128 + getattr(signal, name))
        assert talk.echoes


def test_a_window_that_is_closed_ends_it(folder):
    with at_a_question("verify", 0, folder) as talk:
        talk.close()
        talk.wait_for_end()
    assert texts_in(folder / "my.rtv") == [NOTE]


@pytest.mark.parametrize("closed", ["<&-", "</dev/null", "<&- >&- 2>&-"])
def test_it_asks_on_the_terminal_whatever_standard_input_is(closed, folder):
    line = " ".join(("exec", *QUICK, "notebook", "verify", str(folder / "my.rtv"), closed))
    with Conversation(argv=("/bin/sh", "-c", line)) as talk:
        talk.answer("command.passphrase", RIGHT)
        talk.told("notebook.checked")
        talk.ends(0)


def test_without_a_terminal_it_says_so_and_does_nothing(folder, tmp_path):
    program = " ".join((*QUICK, "notebook", "verify", str(folder / "my.rtv")))
    line = f"echo {RIGHT} | setsid -w {program}"
    with Conversation(argv=("/bin/sh", "-c", line)) as talk:
        talk.told("command.no-terminal")
        talk.ends(2)
