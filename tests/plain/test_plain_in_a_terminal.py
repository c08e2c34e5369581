"""In a real terminal: no escape sequence, nothing hidden is shown, leaving, signals, files."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.plain.harness import Face
from tests.tui.harness import services
from tests.tui.terminal import PROGRAM, Terminal, environment

from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import notebook_file
from redirection_tui.plain.session import Watch
from redirection_tui.plain.terminal import Interrupts, StandardTerminal

WORDS = services().words
SECRET = "canary-plain-5512"  # noqa: S105 - what is typed, not a password
PASSPHRASE = "seven quiet lamps by the sea"  # noqa: S105 - a passphrase of a test
NUMBER = WORDS.text("plain.ask-number")
ESCAPE = b"\x1b"
SPIED = """
import sys
from redirection_tui.cli import main, start
from redirection_tui.privacy.link import Here
start.minded = lambda run, killed: run(Here())
main.run(["--plain", "--language", "en"])
roots = {name.partition(".")[0] for name in sys.modules}
sys.stderr.write(f"loaded: {sorted(roots & {'textual', 'rich', 'asyncio', 'readline'})}")
"""
"""The program in one process, which says in the end what it has loaded of a face with screens."""
CTRL_C, CTRL_D = "\x03", "\x04"


def started(*more: str, term: str = "dumb", home: Path | None = None) -> Terminal:
    env = environment(TERM=term, XDG_DATA_HOME=str(home) if home else os.environ["XDG_DATA_HOME"])
    return Terminal((*PROGRAM, "--plain", *more), (80, 200), env)


def at_first_list(terminal: Terminal) -> None:
    terminal.wait_for(WORDS.text("home.settings"))
    terminal.wait_for(NUMBER)


def say(terminal: Terminal, line: str, then: str) -> None:
    terminal.send(line + "\r")
    terminal.wait_for(then)


def to_a_text(terminal: Terminal) -> None:
    """To the question for a text, by the search."""
    say(terminal, "find", WORDS.text("plain.ask-find"))
    say(terminal, "What helps you sleep", WORDS.text("find.page"))
    say(terminal, "one question", "What helps you sleep?")


@pytest.mark.parametrize("term", ["dumb", "xterm-256color", "", "vt100"])
def test_no_escape_sequence_is_ever_sent(sleep_folder: Path, term: str) -> None:
    with started("--content", str(sleep_folder), term=term) as terminal:
        at_first_list(terminal)
        to_a_text(terminal)
        terminal.send(f"{SECRET}\x1b[1m\r")
        terminal.wait_for("Thank you.")
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0
        typed_back = terminal.raw.replace(b"^[[1m", b"")  # the terminal's own echo
        assert ESCAPE not in typed_back
        assert terminal.raw.count(SECRET.encode()) == 1


def test_an_escape_sequence_would_be_seen() -> None:
    code = "import sys; sys.stdout.write('Redirection \\x1b[1mloud'); sys.stdout.flush()"
    with Terminal((sys.executable, "-c", code), env=environment()) as terminal:
        terminal.wait_bytes(b"loud")
        assert ESCAPE in terminal.raw


def test_what_a_text_holds_of_one_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = StandardTerminal(Interrupts(), Watch(services()))
    terminal.write("one \x1b[31mred\x07 word\x9b2J")
    assert capsys.readouterr().out == "one [31mred word2J\n"


def test_help_now_takes_one_line_from_the_start() -> None:
    with started() as terminal:
        at_first_list(terminal)
        say(terminal, "!", WORDS.text("crisis.near"))
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0


def test_a_module_can_be_read_through(sleep_folder: Path) -> None:
    with started("--content", str(sleep_folder)) as terminal:
        at_first_list(terminal)
        say(terminal, "see the", "Every question")
        say(terminal, "rest", WORDS.text("map.pages"))
        terminal.send("1\r")
        for title in ("step 1 of", "Step 2 of", "Step 3 of"):
            terminal.wait_for(title)
            terminal.send("\r" if title != "Step 3 of" else "1\r")
        terminal.wait_for("Step 4 of")
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0


def test_leaving_pushes_the_lines_away_and_says_that_they_can_be_found() -> None:
    with started() as terminal:
        at_first_list(terminal)
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0
        assert terminal.raw.endswith(b"rid of them.\r\n")
        assert b"\n" * 24 in terminal.raw.replace(b"\r", b"")


@pytest.mark.parametrize("way", ["end of input", "hangup", "ended", "Ctrl+C twice", "closed"])
def test_every_way_out_ends_the_program(way: str) -> None:
    with started() as terminal:
        at_first_list(terminal)
        if way == "Ctrl+C twice":
            terminal.send(CTRL_C)
            terminal.wait_for(WORDS.text("plain.leave-ask"))
            terminal.send(CTRL_C)
        elif way == "end of input":
            terminal.send(CTRL_D)
        elif way == "closed":
            terminal.close()
        else:
            terminal.signal(signal.SIGHUP if way == "hangup" else signal.SIGTERM)
        assert terminal.wait_for_end() == 0


def test_textual_is_never_loaded() -> None:
    with Terminal((sys.executable, "-c", SPIED), (80, 200), environment(TERM="dumb")) as terminal:
        at_first_list(terminal)
        say(terminal, "urge", "Number")
        terminal.send("leave\r")
        terminal.wait_for_end()
        assert terminal.text.rstrip().endswith("loaded: []")


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_notes_cannot_end_in_a_file(tmp_path: Path, stream: str) -> None:
    master, slave = pty.openpty()
    streams = {"stdin": slave, "stdout": slave, "stderr": subprocess.PIPE}
    with (tmp_path / "file").open("w+") as file:
        streams[stream] = file.fileno()
        run = subprocess.run([*PROGRAM, "--plain"], check=False, env=environment(), **streams)  # type: ignore[call-overload]
        file.seek(0)
        assert file.read() == ""
    os.close(master)
    os.close(slave)
    assert run.returncode == 2
    assert b"real terminal window" in run.stderr


def test_where_the_screens_cannot_run_it_is_offered() -> None:
    with Terminal(PROGRAM, env=environment(TERM="dumb")) as terminal:
        assert terminal.wait_for_end() == 2
        assert "redirection-tui --plain" in terminal.text


def test_without_utf_8_letters_lose_their_marks_and_nothing_breaks() -> None:
    env = environment(TERM="dumb", LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii")
    with Terminal((*PROGRAM, "--plain", "--language", "es"), (80, 200), env) as terminal:
        terminal.wait_for("Es bueno que este aqui.")
        terminal.send(b"\xff\xfe\r")
        terminal.wait_for("Numero:")
        terminal.send("salir\r")
        assert terminal.wait_for_end() == 0
        assert terminal.raw.decode("latin-1").replace("\xff\xfe", "").isascii()


@pytest.mark.full_work
def test_a_draft_is_in_the_notebook_when_the_window_is_closed(
    tmp_path: Path, sleep_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    notebook_file().parent.mkdir(mode=0o700)
    VaultNotebook.create(notebook_file(), PASSPHRASE).close()
    with started("--content", str(sleep_folder), home=tmp_path) as terminal:
        terminal.wait_for(WORDS.text("unlock.prompt"))
        terminal.send(f"{PASSPHRASE}\r")
        at_first_list(terminal)
        say(terminal, "find", WORDS.text("plain.ask-find"))
        say(terminal, "What was the evening like", WORDS.text("find.page"))
        say(terminal, "1", "What was the evening like?")
        say(terminal, SECRET, WORDS.text("plain.ask-more"))
        assert PASSPHRASE.encode() not in terminal.raw
        terminal.close()
        terminal.wait_for_end()
    opened = VaultNotebook.open(notebook_file(), PASSPHRASE)
    drafts = opened.entries("every-field", "text-area", done=False)
    opened.close()
    assert [draft.values for draft in drafts] == [{"field": SECRET}]


def test_in_memory_nothing_is_written_anywhere(tmp_path: Path, sleep_folder: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    env = environment(TERM="dumb", HOME=str(home), XDG_DATA_HOME=str(home), TMPDIR=str(home))
    command = (*PROGRAM, "--plain", "--content", str(sleep_folder))
    with Terminal(command, (80, 200), env) as terminal:
        at_first_list(terminal)
        to_a_text(terminal)
        say(terminal, SECRET, "Thank you.")
        terminal.send("leave\r")
        assert terminal.wait_for_end() == 0
    assert list(home.rglob("*")) == []


def test_a_face_in_a_test_says_what_the_program_says(sleep: Face) -> None:
    sleep.enter()
    assert sleep.word("home.title") in sleep.flat


def test_the_first_line_waits_for_nothing_that_only_an_exercise_needs() -> None:
    asked = "import sys; import redirection_tui.plain.session; print(*sys.modules)"
    loaded = subprocess.run(
        (sys.executable, "-c", asked), capture_output=True, text=True, check=True
    ).stdout.split()
    assert "redirection_tui.plain.conversation" in loaded
    assert not {"redirection_tui.plain.walking", "redirection_tui.engine.form"} & set(loaded)


@pytest.mark.parametrize("arguments", [("--plain", "demo"), ("demo", "--plain")])
def test_a_demonstration_begins_in_plain_lines_wherever_the_option_stands(
    arguments: tuple[str, str],
) -> None:
    with Terminal((*PROGRAM, *arguments, "urge-log"), (80, 200), environment(TERM="dumb")) as shown:
        shown.wait_for(WORDS.text("kept.demonstration").partition(". ")[0])
        shown.wait_for(", step ")
        say(shown, "end", WORDS.text("home.settings"))
        shown.send("leave\r")
        assert shown.wait_for_end() == 0
        assert ESCAPE not in shown.raw
