"""Where marks cannot be shown they are ASCII, sign for sign; no byte typed ends the program."""

import pytest
from rich.cells import cell_len
from tests.tui.harness import running, services
from tests.tui.stations import WAYS, go_to
from tests.tui.terminal import PROGRAM, Terminal, environment

from redirection_tui.services import Services
from redirection_tui.settings import from_environment
from redirection_tui.tui.ascii_marks import in_ascii
from redirection_tui.tui.textual_hooks import lenient_decoder

WORDS = services().words
CTRL_Q = "\x11"


@pytest.mark.parametrize(
    "text", ["(•) Tea", "┃ own", "│▁▂▃▄▅▆▇█·", "a → b…", "“hm”", "漢字", "ñandú"]
)
def test_each_sign_is_as_wide_in_ascii_as_before(text: str) -> None:
    assert cell_len(in_ascii(text)) == cell_len(text)
    assert in_ascii(text).isascii()


def test_letters_that_the_terminal_has_stay_as_they_are() -> None:
    assert in_ascii("• mañana", "iso-8859-1") == "* mañana"


@pytest.mark.parametrize("signs", [True, False])
async def test_every_place_is_ascii_where_signs_cannot_be_shown(
    signs: bool, sleep: Services
) -> None:
    sleep.settings = services(signs=signs).settings
    seen = ""
    async with running(sleep) as face:
        for place in WAYS:
            await go_to(face, place)
            drawn = [segment.text for line in face.painted for segment in line]
            seen += "".join(drawn)
    assert seen.isascii() != signs


def test_the_program_runs_in_a_terminal_without_utf_8() -> None:
    env = environment(LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    with Terminal((*PROGRAM, "--language", "en"), env=env) as terminal:
        terminal.wait_for(WORDS.text("home.title"))
        terminal.wait_for(WORDS.text("kept.no"))
        assert terminal.raw.isascii()
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_bytes_that_are_no_letters_do_not_end_the_program() -> None:
    with Terminal() as terminal:
        terminal.wait_for(WORDS.text("home.title"))
        terminal.send(b"\xff\xfe\xf1")
        terminal.send("\x07")
        terminal.wait_for(WORDS.text("crisis.near"))
        terminal.send(CTRL_Q)
        assert terminal.wait_for_end() == 0


def test_what_is_typed_is_read_in_the_encoding_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for known, data in (("utf-8", "mañana".encode()), ("latin-1", "mañana".encode("latin-1"))):
        monkeypatch.setattr("redirection_tui.tui.textual_hooks.encoding", lambda name=known: name)
        assert lenient_decoder("utf-8")().decode(data) == "mañana"
    monkeypatch.setattr("redirection_tui.tui.textual_hooks.encoding", lambda: "no-such")
    assert lenient_decoder("utf-8")().decode(b"a\xff") == "a\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("name", ["NO_MOTION", "REDUCED_MOTION"])
def test_less_motion_is_asked_for_by_the_environment(name: str) -> None:
    assert not from_environment({name: "1"}).motion
    assert from_environment({name: "0"}).motion
    assert from_environment({name: ""}).motion
