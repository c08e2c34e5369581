"""Widgets by themselves: what they draw in a width, and what keys and clicks do to them."""

import pytest
from rich.cells import cell_len
from tests.tui.harness import services
from textual.app import App, ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.tui.themes import THEMES
from redirection_tui.tui.widgets.bars import fitted
from redirection_tui.tui.widgets.big_clock import FULL, columns_of, drawn
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.pinned import Pinned
from redirection_tui.tui.widgets.scale import Scale
from redirection_tui.tui.widgets.texts import Line, Lines
from redirection_tui.tui.widgets.wave import Wave

PLACE = "Riding out urges  ·  page 3 of 22  ·  about 10 min"


class Alone(App[None]):
    """One widget and nothing else."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = ""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(THEMES["calm-dark"].variables)

    def compose(self) -> ComposeResult:
        yield self._widget


class Listening(Alone):
    """Notes which buttons were pressed."""

    def __init__(self, widget: Widget) -> None:
        super().__init__(widget)
        self.heard: list[str] = []

    def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        self.heard.append(event.name)


@pytest.mark.parametrize("scale", [1, 2])
def test_the_clock_is_as_wide_and_high_as_it_says(scale: int) -> None:
    lines = drawn("4:05", scale)
    assert len(lines) == 5 * scale
    assert max(len(line) for line in lines) <= columns_of("4:05", scale) <= 72
    assert set("".join(lines)) == {FULL, " "}


def test_each_digit_of_the_clock_is_another_picture() -> None:
    assert len({tuple(drawn(digit, 1)) for digit in "0123456789"}) == 10


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (60, PLACE),
        (40, "Riding out urges  ·  page 3 of 22"),
        (25, "Riding …  ·  page 3 of 22"),
    ],
)
def test_where_i_am_loses_the_minutes_first_and_never_the_page(room: int, shown: str) -> None:
    assert fitted(PLACE, room) == shown
    assert cell_len(fitted(PLACE, room)) <= room


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("right",), 5),
        (("left", "left"), 4),
        (("home", "left"), 0),
        (("end", "right"), 10),
        (("7",), 7),
        (("1", "0"), 10),
        (("7", "backspace"), None),
    ],
)
async def test_a_scale_is_set_with_arrows_and_digits(
    keys: tuple[str, ...], value: int | None
) -> None:
    scale = Scale("none", "all")
    app = Alone(scale)
    async with app.run_test() as pilot:
        scale.focus()
        await pilot.press(*keys)
        assert scale.value == value


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("7", 70),
        ("70", 70),
        ("10", 10),
        ("100", 100),
        ("0", 0),
        ("73", 30),
        ("700", 0),
    ],
)
async def test_a_number_written_out_on_a_scale_to_a_hundred_is_the_number_taken(
    keys: str, value: int
) -> None:
    scale = Scale("not true", "true", 100)
    async with Alone(scale).run_test() as pilot:
        scale.focus()
        await pilot.press(*keys)
        assert scale.value == value


async def test_a_zero_pressed_later_on_a_scale_is_a_zero() -> None:
    scale = Scale("not true", "true", 100)
    async with Alone(scale).run_test() as pilot:
        scale.focus()
        await pilot.press("7", "right", "0")
        assert scale.value == 0


async def test_each_number_of_a_scale_is_under_the_pointer_where_it_is_drawn() -> None:
    scale = Scale("none", "all")
    async with Alone(scale).run_test() as pilot:
        for number in range(11):
            column = scale.render_line(0).text.index(f" {number}") + 1
            await pilot.click(scale, offset=(column, 0))
            assert scale.value == number
            scale.action_clear()


async def test_the_scale_that_hears_the_keys_has_a_sign_and_its_ends_in_words() -> None:
    scale = Scale("no pull", "the strongest")
    async with Alone(scale).run_test() as pilot:
        assert not scale.render_line(0).text.startswith(">")
        scale.focus()
        await pilot.press("3")
        assert scale.render_line(0).text.startswith("> ")
        assert "[3]" in scale.render_line(0).text
        assert "0 = no pull" in scale.render_line(1).text
        assert "10 = the strongest" in scale.render_line(1).text


async def test_buttons_are_told_by_brackets_and_a_sign_and_pressed_by_arrows_and_enter() -> None:
    buttons = Buttons({"on": "Go on", "back": "Back"})
    app = Listening(buttons)
    async with app.run_test() as pilot:
        assert buttons.render_line(0).text.rstrip() == "  [ Go on ]    [ Back ]"
        buttons.focus()
        await pilot.pause()
        assert buttons.render_line(0).text.startswith("> [ Go on ]")
        await pilot.press("right", "right", "enter", "left", "enter")
    assert app.heard == ["back", "on"]


async def test_each_button_is_under_the_pointer_where_it_is_drawn() -> None:
    buttons = Buttons({"on": "Go on", "back": "Back"})
    app = Listening(buttons)
    async with app.run_test() as pilot:
        for label in ("[ Go on ]", "[ Back ]"):
            await pilot.click(buttons, offset=(buttons.render_line(0).text.index(label) + 3, 0))
        await pilot.click(buttons, offset=(0, 0))
    assert app.heard == ["on", "back"]


async def test_buttons_that_do_not_fit_stand_below_each_other() -> None:
    buttons = Buttons({"on": "A" * 30, "back": "B" * 30})
    async with Listening(buttons).run_test(size=(40, 10)):
        assert buttons.size.height == 2


async def test_arrows_alone_reach_every_question_and_the_buttons() -> None:
    """Whoever knows only arrows and Enter must not be caught in a text field or a list."""
    fields: tuple[Widget, ...] = (
        Line("", "", 50),
        Choices({"a": "A", "b": "B"}, "one"),
        Lines("one\ntwo", "", 50),
        Scale("none", "all"),
        Choices({"a": "A", "b": "B"}, "several"),
        Buttons({"on": "Go on"}),
    )
    app = Alone(Vertical(*fields))
    async with app.run_test() as pilot:
        fields[0].focus()
        down, up = [fields[0]], [fields[-1]]
        for _ in range(12):
            await pilot.press("down")
            if app.screen.focused is not down[-1]:
                down.append(app.screen.focused)
        assert down == list(fields)
        for _ in range(12):
            await pilot.press("up")
            if app.screen.focused is not up[-1]:
                up.append(app.screen.focused)
        assert up == list(reversed(fields))


async def test_a_menu_goes_round_its_ends() -> None:
    menu = Choices({"a": "A", "b": "B"}, "none")
    async with Alone(menu).run_test() as pilot:
        menu.focus()
        await pilot.press("down", "down")
        assert menu.highlighted == 0


WORDS = services().words


@pytest.mark.parametrize("motion", [True, False])
async def test_a_wave_says_in_words_where_one_is_and_draws_it_where_things_may_move(
    motion: bool,
) -> None:
    wave = Wave(WORDS, motion=motion)
    async with Alone(wave).run_test() as pilot:
        for share, key in ((0.1, "rising"), (0.5, "top"), (0.9, "easing")):
            wave.show(share)
            await pilot.pause()
            assert wave.render_line(0).text.rstrip() == WORDS.text(f"wave.{key}")
        assert wave.size.height == (4 if motion else 1)


async def test_a_pinned_thought_stays_while_questions_scroll_and_a_long_one_scrolls() -> None:
    for text, stays in (("A short thought", True), ("A long thought " * 30, False)):
        pinned = Pinned([text])
        column = VerticalScroll(pinned, Static("line\n" * 40))
        async with Alone(column).run_test(size=(60, 20)) as pilot:
            await pilot.pause()
            column.scroll_end(animate=False)
            await pilot.pause()
            assert (pinned.region.y == 0) == stays
