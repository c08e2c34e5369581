"""In a real terminal: it paints, leaves without a trace, and says why where it cannot run."""

import signal
import sys
from pathlib import Path

import pytest
from tests.tui.faulty_program import PLACES
from tests.tui.harness import services
from tests.tui.stock_app import READY
from tests.tui.terminal import ENTERED, LEFT, PROGRAM, Terminal, environment, shown_at_the_end

from redirection_tui.tui.ascii_marks import in_ascii

WORDS = services().words
HOME = WORDS.text("home.title")
SECRET = "canary-walk-7431"  # noqa: S105 - what is typed, not a password
HERE = Path(__file__).parent
STOCK = (sys.executable, str(HERE / "stock_app.py"))
SHIFT_LEFT, CTRL_C, CTRL_Q, CTRL_X, F9 = "\x1b[1;2D", "\x03", "\x11", "\x18", "\x1b[20~"
END = "\x1b[F"
BLANK = b"\x1b[24;1H\x1b[2K\x1b[H"
AT_ONCE = 0.1
"""Seconds in which the screen is blank after the key that leaves."""


def _writing(folder: Path, command: tuple[str, ...] = PROGRAM) -> Terminal:
    """The program about sleep, with a secret typed into a text field."""
    terminal = Terminal((*command, "--content", str(folder)))
    terminal.wait_for("> " + WORDS.text("home.new-here"))
    terminal.send(f"{WORDS.text('home.map')[0].lower()}\r")
    terminal.wait_for("> Rest well")
    terminal.send("e\r")
    terminal.wait_for("> " + WORDS.text("map.begin"))
    terminal.send("\r")
    terminal.wait_for("What helps you sleep?")
    terminal.send(SECRET)
    return terminal


def _left_no_trace(terminal: Terminal) -> None:
    raw = terminal.raw
    assert raw.rindex(LEFT) > raw.rindex(ENTERED)
    after = raw[raw.rindex(LEFT) + len(LEFT) :]
    assert not _printable(after), after
    assert shown_at_the_end(raw) == "", "without an alternate screen something stays"


def _printable(data: bytes) -> str:
    return "".join(shown_at_the_end(data).split())


def test_the_first_screen_is_painted_with_its_doors() -> None:
    with Terminal() as terminal:
        terminal.wait_for(HOME)
        terminal.wait_for(WORDS.text("home.help-now"))
        assert ENTERED in terminal.raw
        terminal.send("\x1bOP")
        terminal.wait_for(WORDS.text("crisis.near"))
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_a_page_that_a_list_scrolled_is_painted() -> None:
    """The list moved, the page scrolled and the line of keys changed, all in one step."""
    with Terminal() as terminal:
        terminal.wait_for(HOME)
        terminal.send(f"{services().title_of('my-plan')[0].lower()}\r")
        terminal.wait_for(WORDS.text("step.more"))
        terminal.settle()
        terminal.send(END)
        terminal.wait_for(f"> {WORDS.text('step.go-on')}")
        terminal.send(F9)
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("key", [F9, CTRL_Q])
def test_leaving_leaves_nothing_on_the_terminal(key: str, sleep_folder: Path) -> None:
    with _writing(sleep_folder) as terminal:
        terminal.wait_for(SECRET)
        terminal.send(key)
        assert terminal.wait_for_end() == 0
        _left_no_trace(terminal)


def test_the_screen_is_blank_at_once_after_the_key_that_leaves() -> None:
    taken = []
    for _ in range(3):  # the best of three: other programs share the processor
        with Terminal() as terminal:
            terminal.wait_for(HOME)
            terminal.settle()
            so_far = len(terminal.chunks)
            sent = terminal.send(F9)
            taken.append(terminal.wait_bytes(BLANK, since=so_far) - sent)
    assert min(taken) < AT_ONCE, taken


def test_what_stays_without_blanking_is_noticed(sleep_folder: Path) -> None:
    with _writing(sleep_folder) as terminal:
        terminal.wait_for(SECRET)
        assert SECRET in shown_at_the_end(terminal.raw)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_leaves_cleanly(name: str, sleep_folder: Path) -> None:
    with _writing(sleep_folder) as terminal:
        terminal.wait_for(SECRET)
        terminal.signal(getattr(signal, name))
        assert terminal.wait_for_end() == 0
        _left_no_trace(terminal)


@pytest.mark.parametrize("started", ["exec", "trap '' HUP; exec"])
def test_a_window_that_is_closed_ends_the_program(started: str) -> None:
    """Also where the signal for it is ignored, as under nohup."""
    line = f"{started} {sys.executable} -m redirection_tui"
    with Terminal(("/bin/sh", "-c", line)) as terminal:
        terminal.wait_for(HOME)
        terminal.close()
        terminal.wait_for_end()


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_says_nothing_of_what_was_typed(place: str, sleep_folder: Path) -> None:
    command = (sys.executable, str(HERE / "faulty_program.py"), place)
    with _writing(sleep_folder, command) as terminal:
        if place == "action":
            terminal.wait_for(SECRET)
            terminal.send("\x0f")
        elif place == "paste":
            terminal.send(f"\x1b[200~{SECRET}\x1b[201~")
        if place == "thread":
            terminal.wait_for(SECRET)
            terminal.send(CTRL_Q)
            assert terminal.wait_for_end() == 0
        else:
            assert terminal.wait_for_end() == 1
        after = terminal.raw[terminal.raw.rindex(LEFT) :]
        assert SECRET.encode() not in after, after
        assert SECRET not in shown_at_the_end(terminal.raw)
        if place != "thread":
            assert b"ValueError" in after, "the kind of fault is said"


def test_a_stock_app_shows_what_was_typed_when_it_fails() -> None:
    with Terminal((*STOCK, "fault")) as terminal:
        terminal.wait_for(READY)
        terminal.settle()
        terminal.send(SECRET)
        assert terminal.wait_for_end() == 1
        assert b"canary" in terminal.raw[terminal.raw.rindex(LEFT) :]


@pytest.mark.parametrize("key", [CTRL_C, CTRL_X])
def test_nothing_is_copied_to_the_system(key: str, sleep_folder: Path) -> None:
    with _writing(sleep_folder) as terminal:
        terminal.wait_for(SECRET)
        terminal.send(SHIFT_LEFT * 6 + key)
        terminal.settle()
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0
        assert b"\x1b]52" not in terminal.raw


def test_a_stock_app_copies_to_the_system() -> None:
    with Terminal(STOCK) as terminal:
        terminal.wait_for(READY)
        terminal.settle()
        terminal.send("cup of tea")
        terminal.wait_for("cup of tea")
        terminal.send(SHIFT_LEFT * 6 + CTRL_C)
        terminal.wait_bytes(b"\x1b]52")


@pytest.mark.parametrize("where", ["2>said", ">said", "</dev/null"])
def test_without_a_whole_terminal_it_says_so_and_does_not_start(where: str, tmp_path: Path) -> None:
    said = tmp_path / "said"
    line = f"exec {sys.executable} -m redirection_tui {where.replace('said', str(said))}"
    with Terminal(("/bin/sh", "-c", line)) as terminal:
        assert terminal.wait_for_end() == 2
        _said_plainly(terminal, "not-a-terminal", said)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"TERM": "dumb"}, "dumb"),
        ({"TERM": None}, "dumb"),
        ({"LANG": "es", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "no-utf8"),
    ],
)
def test_in_a_terminal_that_cannot_show_it_it_says_so_and_does_not_start(
    changes: dict[str, str | None], reason: str, tmp_path: Path
) -> None:
    with Terminal(env=environment(**changes)) as terminal:
        assert terminal.wait_for_end() == 2
        _said_plainly(terminal, reason, tmp_path / "said")


def _said_plainly(terminal: Terminal, reason: str, file: Path) -> None:
    said = terminal.raw + (file.read_bytes() if file.exists() else b"")
    assert b"\x1b" not in said
    shown = "".join(said.decode().split())
    words = services(language="es").words if reason == "no-utf8" else WORDS
    wanted = in_ascii(words.text(f"terminal.{reason}"))
    assert "".join(wanted.split()) in shown


@pytest.mark.parametrize("variable", ["PYTHONINSPECT", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE"])
def test_no_variable_of_python_opens_a_prompt_or_prints_anything(
    variable: str, sleep_folder: Path
) -> None:
    line = (*PROGRAM, "--content", str(sleep_folder))
    with Terminal(line, env=environment(**{variable: "1"})) as terminal:
        terminal.wait_for(HOME)
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0
        _left_no_trace(terminal)


def test_a_prompt_does_open_in_a_program_that_ends_as_usual() -> None:
    line = (sys.executable, "-c", "print('ended')")
    with Terminal(line, env=environment(PYTHONINSPECT="1")) as terminal:
        terminal.wait_for(">>>")


def test_a_very_small_terminal_does_not_end_it() -> None:
    with Terminal(size=(20, 5)) as terminal:
        terminal.settle(0.5)
        for size in ((20, 5), (4, 2), (1, 1), (80, 24)):
            terminal.resize(size)
            terminal.send("\x1b[B\r\x1b[6~")
            terminal.settle(0.2)
            assert terminal.alive()
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0
