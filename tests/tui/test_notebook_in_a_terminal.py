"""In a real terminal: what is in the notebook outlives locks, kills, signals and closed windows."""

import os
import resource
import select
import signal
import sys
from pathlib import Path

import pytest
from tests.tui.person import (
    CTRL_L,
    CTRL_Q,
    ENTER,
    FIELD,
    OWN,
    at_home,
    choose,
    kill_all,
    make_notebook,
    open_exercise,
    run_of,
    unlock,
    wait_said,
    word,
    write,
)
from tests.tui.terminal import LEFT, Terminal, shown_at_the_end

from redirection_tui.paths import notebook_file

TEXT, WRONG = "warm milk", "not the right one at all"
PATIENCE = 30.0
"""Deriving a key takes half a second on purpose, and longer beside other tests."""


def _back_at_the_text(terminal: Terminal) -> None:
    terminal.wait_for(FIELD, PATIENCE)
    terminal.wait_for(TEXT)


def _written(folder: Path, home: Path) -> Terminal:
    """A notebook with half a sentence in it, on the disk."""
    with at_home(folder, home) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        terminal.wait_for(word("kept.saved"))
        kill_all(terminal)
    return terminal


@pytest.mark.parametrize("key", [CTRL_L, "\x1b[19~", "\x1a"], ids=["Ctrl+L", "F8", "Ctrl+Z"])
def test_locking_begins_a_new_process_and_unlocking_goes_on_with_the_same_words(
    key: str, sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        before = run_of(terminal)
        terminal.send(key)
        terminal.wait_for(word("unlock.how"))
        assert run_of(terminal) != before
        assert TEXT not in terminal.text
        unlock(terminal, WRONG)
        wait_said(terminal, "vault-errors.wrong-passphrase")
        terminal.send("\x7f" * len(WRONG))
        terminal.settle()
        terminal.send(OWN + ENTER)
        _back_at_the_text(terminal)


def test_after_a_kill_it_opens_at_the_same_step_with_the_draft(
    sleep_folder: Path, tmp_path: Path
) -> None:
    _written(sleep_folder, tmp_path)
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        _back_at_the_text(terminal)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_loses_nothing_and_leaves_no_trace(
    name: str, sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        terminal.signal(getattr(signal, name))
        assert terminal.wait_for_end() == 0
        assert shown_at_the_end(terminal.raw) == ""
        assert terminal.raw.endswith(LEFT) or TEXT.encode() not in terminal.raw.split(LEFT)[-1]
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        _back_at_the_text(terminal)


def test_a_closed_window_ends_it_and_loses_nothing(sleep_folder: Path, tmp_path: Path) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        run = run_of(terminal)
        terminal.close()
        terminal.wait_for_end()
        assert not Path(f"/proc/{run}").exists()
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        _back_at_the_text(terminal)


def test_a_closed_window_of_a_shell_ends_it_too(sleep_folder: Path, tmp_path: Path) -> None:
    """The shell is told first then, and the program may still write to a window that is gone."""
    line = f"{sys.executable} -m redirection_tui --content {sleep_folder}; true"
    with at_home(sleep_folder, tmp_path, ("/bin/sh", "-c", line, "")) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        minder = run_of(terminal)
        run = int(Path(f"/proc/{minder}/task/{minder}/children").read_text())
        ends = os.pidfd_open(run)
        terminal.close()
        terminal.wait_for_end()
        assert select.select([ends], [], [], PATIENCE)[0], "the run goes on without a window"
        os.close(ends)


def test_stopping_the_program_locks_the_notebook(sleep_folder: Path, tmp_path: Path) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        os.kill(run_of(terminal), signal.SIGTSTP)
        terminal.wait_for(word("unlock.how"))
        assert TEXT not in terminal.text
        unlock(terminal)
        _back_at_the_text(terminal)


def test_stopping_it_without_a_notebook_covers_the_page(sleep_folder: Path, tmp_path: Path) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        write(terminal, TEXT)
        run = run_of(terminal)
        os.kill(run, signal.SIGTSTP)
        terminal.wait_bytes(LEFT)
        stat = Path(f"/proc/{run}/stat")
        terminal.wait(lambda: stat.read_text().rpartition(")")[2].split()[0] == "T", "it stands")
        os.kill(run, signal.SIGCONT)
        terminal.wait_for(word("cover.title"))
        assert TEXT not in terminal.text


def test_leaving_on_purpose_keeps_the_words_and_begins_on_the_first_screen(
    sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0
        assert shown_at_the_end(terminal.raw) == ""
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        terminal.wait_for(word("home.help-now"), PATIENCE)
        open_exercise(terminal)
        _back_at_the_text(terminal)


def test_on_a_full_disk_the_words_stay_and_are_saved_when_there_is_room(
    sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        make_notebook(terminal)
        write(terminal, TEXT)
        terminal.wait_for(word("kept.saved"))
        run = run_of(terminal)
        before = resource.prlimit(run, resource.RLIMIT_FSIZE, (1_024, resource.RLIM_INFINITY))
        terminal.send(" and bread")
        terminal.wait_for(word("kept.trouble"))
        terminal.send(CTRL_L)
        wait_said(terminal, "vault-errors.full")
        assert run_of(terminal) == run, "the words would be lost"
        resource.prlimit(run, resource.RLIMIT_FSIZE, before)
        terminal.send(ENTER)
        terminal.wait_for(word("cover.title"))
        terminal.send(ENTER)
        terminal.wait_for(f"{TEXT} and bread")
        terminal.send("s")
        terminal.wait_for(word("kept.saved"))
        kill_all(terminal)
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        terminal.wait_for(f"{TEXT} and breads", PATIENCE)


def test_a_second_window_is_told_that_the_notebook_is_open(
    sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as first:
        make_notebook(first)
        with at_home(sleep_folder, tmp_path) as second:
            unlock(second)
            wait_said(second, "vault-errors.busy")
            second.send(CTRL_Q)
            second.wait_for_end()
        write(first, TEXT)
        first.wait_for(word("kept.saved"))


def test_notes_of_this_run_go_into_the_notebook_that_is_made_and_into_one_that_is_opened(
    sleep_folder: Path, tmp_path: Path
) -> None:
    with at_home(sleep_folder, tmp_path) as terminal:
        write(terminal, TEXT)
        terminal.send("\x1b\x1b")
        terminal.settle(0.3)
        terminal.send("\x1b")
        make_notebook(terminal)
        kill_all(terminal)
    with at_home(sleep_folder, tmp_path) as terminal:
        unlock(terminal)
        terminal.wait_for(word("home.help-now"), PATIENCE)
        open_exercise(terminal)
        _back_at_the_text(terminal)


def test_a_deleted_notebook_is_gone_with_all_its_files(sleep_folder: Path, tmp_path: Path) -> None:
    _written(sleep_folder, tmp_path)
    with at_home(sleep_folder, tmp_path) as terminal:
        terminal.wait_for(word("unlock.how"))
        terminal.settle()
        terminal.send("\t\x1b[B\x1b[B\x1b[B" + ENTER)
        choose(terminal, word("recover.forgotten"))
        choose(terminal, word("notebook.delete-it"))
        terminal.wait_for(word("home.help-now"))
        assert not [one for one in notebook_file().parent.iterdir() if one.stat().st_size]
