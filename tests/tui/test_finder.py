"""The list that is searched while one types, in an app of its own."""

import contextlib

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from redirection_tui.tui import themes
from redirection_tui.tui.widgets.choices import HEADING, Choices
from redirection_tui.tui.widgets.finder import Finder

FRUIT = {
    f"{HEADING}soft": "Soft",
    "fig": "A fig",
    "pear": "A pear",
    f"{HEADING}hard": "Hard",
    "nut": "A [nut]",
    **{f"seed-{n}": f"Seed {n}" for n in range(40)},
}


def _find(text: str) -> dict[str, str]:
    return {key: label for key, label in FRUIT.items() if text.casefold() in label.casefold()}


class Basket(App[None]):
    CSS = "Input { border: none; height: 1; } .hint { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []
        self.register_theme(themes.THEMES["calm-dark"])
        self.theme = "calm-dark"

    def compose(self) -> ComposeResult:
        yield Finder(_find, "What do you look for?", "Nothing like that is here.")

    def on_finder_taken(self, event: Finder.Taken) -> None:
        assert event.control is event.source
        self.taken.append(event.option)


@contextlib.asynccontextmanager
async def basket(*keys: str):
    app = Basket()
    async with app.run_test(size=(60, 20)) as pilot:
        finder = app.query_one(Finder)
        finder.begin()
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        yield app, finder, pilot


def marked(finder: Finder) -> str | None:
    menu = finder.query_one(Choices)
    return None if menu.highlighted is None else menu.options[menu.highlighted]


async def test_typing_narrows_the_list_at_once():
    async with basket("p", "e") as (_, finder, __):
        assert finder.options == ("pear",)
        assert finder.text == "pe"


async def test_enter_takes_the_first_thing_found_and_arrows_choose_another():
    async with basket("enter", "down", "enter", "up", "enter") as (app, _, __):
        assert app.taken == ["fig", "pear", "fig"]


async def test_what_is_highlighted_is_marked_and_in_view_while_the_line_has_the_focus():
    async with basket("pagedown", "pagedown", "pagedown") as (app, finder, _):
        assert isinstance(app.focused, Input)
        name = marked(finder)
        assert name is not None
        strips = app.screen._compositor.render_strips()
        text = "\n".join("".join(segment.text for segment in strip) for strip in strips)
        assert f"> {FRUIT[name]}" in text


async def test_where_nothing_is_found_a_sentence_says_so_and_enter_does_nothing():
    async with basket("x", "q", "enter") as (app, finder, _):
        assert app.taken == []
        assert finder._nothing.display


async def test_the_line_can_be_emptied_and_everything_is_there_again():
    async with basket("p", "e") as (_, finder, pilot):
        assert finder.clear()
        await pilot.pause()
        assert finder.options == tuple(FRUIT)
        assert not finder.clear()


async def test_a_click_takes_an_option():
    async with basket() as (app, finder, pilot):
        await pilot.click(finder.query_one(Choices), offset=(3, 2))
        await pilot.pause()
        assert app.taken == ["pear"]


@pytest.mark.parametrize("pasted", ["[/b]", "A [nut]\nnut", "\x1b[2J"])
async def test_whatever_is_pasted_is_only_searched_for(pasted: str):
    async with basket("a") as (app, finder, pilot):
        finder._line.insert_text_at_cursor(pasted)
        await pilot.pause()
        assert app.is_running
