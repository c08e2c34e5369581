"""What is really drawn: every pair of colours in every theme, and the same without any colour."""

import re

import pytest
from rich.segment import Segment
from rich.style import Style
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.stations import WAYS, go_to
from tests.tui.terminal import PROGRAM, Terminal, environment
from tests.tui.test_themes import contrast
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from redirection_tui.services import Services
from redirection_tui.tui.themes import THEMES
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.scale import Scale

TEXT, HINTS, SIGNS = 7.0, 4.5, 3.0
ROLES = ("ink", "hint", "paper", "raised", "mark")
LINES = set("▌│┃─╭╮╰╯▁▂▃▄▅▆▇█· ")
"""Signs that are no text: bars, frames, the scroll bar, pictures of a breath or a wave."""
SELECTED = ("shift+home", "shift+up")
"""Keys that select what was typed, in a line and in an area."""
COLOUR = re.compile(rb"\x1b\[[0-9;]*m")
Pair = tuple[str, str, bool]
"""Ink and paper by their role, and whether it is text."""


def _role(colour: str, theme: str) -> str:
    found = [name for name in ROLES if THEMES[theme].variables[name] == colour]
    return found[0] if found else colour


def _pairs(face: Face) -> set[Pair]:
    theme = face.app.theme
    found: set[Pair] = set()
    for line in face.painted:
        for text, style, _ in line:
            if style and text.strip() and style.color and style.bgcolor:
                ink, paper = style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex
                if style.reverse:
                    ink, paper = paper, ink
                is_text = not set(text) <= LINES
                found.add((_role(ink, theme), _role(paper, theme), is_text))
    return found


@pytest.fixture
async def pairs(sleep: Services) -> set[Pair]:
    """Every pair of colours in every place, with what is typed selected too."""
    found: set[Pair] = set()
    async with running(sleep) as face:
        face.app.theme = "calm-dark"
        for place in WAYS:
            await go_to(face, place)
            found |= _pairs(face)
        for place in ("a text field", "a text area"):
            await go_to(face, place)
            await face.type("tea")
            before = _pairs(face)
            await face.press(*SELECTED)
            found |= _pairs(face)
            assert _pairs(face) != before, f"a selection cannot be seen in {place}"
    return found


async def test_everything_drawn_stands_out_in_every_theme(pairs: set[Pair]) -> None:
    """Colours are named by their role, so what is seen in one theme holds for all."""
    assert len(pairs) > 4
    assert {name for ink, paper, _ in pairs for name in (ink, paper)} <= set(ROLES)
    for theme in THEMES.values():
        for ink, paper, is_text in pairs:
            least = SIGNS if not is_text else HINTS if ink == "hint" else TEXT
            ratio = contrast(theme.variables[ink], theme.variables[paper])
            assert ratio >= least, f"{ink} on {paper} in {theme.name}: {ratio:.2f}"


def _in_view(widget: Widget) -> bool:
    region, clip = widget.screen._compositor.visible_widgets.get(widget, (Region(), Region()))
    return bool(region.intersection(clip))


def _differs(segment: Segment) -> bool:
    style = segment.style or Style()
    return bool(style.bold or style.reverse or style.underline)


async def test_the_focus_can_be_seen_without_any_colour(sleep: Services) -> None:
    """By a sign before it, and by reversed or bold letters: wherever keys are heard."""
    sleep.settings = services(theme="plain").settings
    async with running(sleep) as face:
        for place in WAYS:
            await go_to(face, place)
            widget = face.app.screen.focused
            if widget is None or not widget.region:
                continue
            if squeezed(face.word("step.more")) in face.flat and not _in_view(widget):
                continue  # said in words; keys scroll there before they do anything
            here = widget.region.intersection(widget.screen.region)
            lines = face.painted[here.y : here.bottom]
            assert not any(_coloured(segment) for line in face.painted for segment in line)
            if isinstance(widget, Choices) and widget.highlighted is None:
                continue  # the question's bar and underlined prompt say where one is
            if isinstance(widget, Choices | Buttons | Scale):
                assert "> " in "".join(segment.text for line in lines for segment in line), place
            assert any(_differs(segment) for line in lines for segment in line), place


async def test_a_question_with_the_focus_has_a_bar_and_an_underlined_prompt(
    sleep: Services,
) -> None:
    sleep.settings = services(theme="plain").settings
    async with running(sleep) as face:
        await go_to(face, "a choice")
        assert "▌" in face.text
        assert any(s.style and s.style.underline for line in face.painted for s in line)


async def test_an_empty_line_is_underlined_where_there_are_no_colours() -> None:
    async with running(services(theme="plain")) as face:
        await face.open("list/keep")
        while not isinstance(face.app.screen.focused, Input):
            await face.press("enter")
        line = face.app.screen.focused
        drawn = face.painted[line.region.y]
        underlined = sum(s.cell_length for s in drawn if s.style and s.style.underline)
        assert underlined >= line.content_region.width, face.text


def _coloured(segment: Segment) -> bool:
    style = segment.style
    colours = (style.color, style.bgcolor) if style else ()
    return any(colour is not None and not colour.is_default for colour in colours)


@pytest.mark.parametrize(
    "changes", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "COLORTERM": "truecolor"}]
)
def test_no_colour_is_sent_where_none_is_asked_for(changes: dict[str, str]) -> None:
    assert _colours_sent({"NO_COLOR": "1"} | changes) == set()


def test_without_that_wish_colours_are_sent() -> None:
    assert _colours_sent({})
    assert _colours_sent({"NO_COLOR": ""}), "an empty wish is none"


def test_a_terminal_with_sixteen_colours_gets_its_own_and_no_greys() -> None:
    sent = _colours_sent({"TERM": "xterm"})
    assert not {code for code in sent if b";5;" in code or b";2;" in code}


def _colours_sent(changes: dict[str, str]) -> set[bytes]:
    """Sequences of style that set a colour, on the first screen, help now and a settings page."""
    with Terminal((*PROGRAM, "--language", "en"), env=environment(**changes)) as terminal:
        words = services().words
        terminal.wait_for(words.text("home.title"))
        terminal.send("\x07")
        terminal.wait_for(words.text("crisis.near"))
        terminal.send("\x11")
        terminal.wait_for_end()
        codes = COLOUR.findall(terminal.raw)
    return {code for code in codes if _sets_a_colour(code)}


def _sets_a_colour(code: bytes) -> bool:
    numbers = [int(number or 0) for number in code[2:-1].split(b";")]
    return any(30 <= n <= 38 or 40 <= n <= 48 or 90 <= n <= 107 for n in numbers)
