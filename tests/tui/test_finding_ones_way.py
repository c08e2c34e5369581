"""Search, the map, what a question means, taking a change back, and why a key did nothing."""

from pathlib import Path

import pytest
from tests.tui.harness import focused_text, running, services, squeezed
from tests.tui.keeping import kept, run
from tests.tui.stations import FIELDS, MODULE, go_to

from redirection_tui.saying import finding, menus
from redirection_tui.services import Services
from redirection_tui.tui.fields.rows import ListAnswer
from redirection_tui.tui.screens.row import RowScreen
from redirection_tui.tui.widgets.bars import KeyBar
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.finder import Finder


async def test_a_page_is_found_by_a_word_in_it_and_opened(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.press("ctrl+f")
        await face.type("kettle")
        await face.press("enter")
        assert face.target == "walk/rest-well", face.text


async def test_arrows_choose_among_what_was_found_while_the_line_keeps_the_focus(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await face.press("f3", "down", "down")
        found = face.app.screen.query_one(Finder).query_one(Choices)
        assert found.options[found.highlighted or 0] == "place:leave"
        await face.type("set")
        assert focused_text(face) == "set"


async def test_every_action_is_done_from_the_search_by_its_name(
    sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        await face.press("f3")
        await face.type(face.word("action.leave"))
        await face.press("enter")
        assert leavings == [0]


async def test_a_note_is_found_and_opened(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("warm milk")
        await face.press("enter", "enter")
        await face.press("f3")
        await face.type("warm milk")
        await face.press("enter")
        assert squeezed("warm milk") in face.flat, face.text
        assert face.word("notes.delete") in face.text


async def test_nothing_found_is_said_and_enter_does_nothing(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.press("f3")
        await face.type("xyzzy")
        assert squeezed(face.word("find.none")) in face.flat
        await face.press("enter")
        assert face.target == "find"


async def test_the_map_marks_where_one_is_and_opens_a_page(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open(f"{MODULE}/page")
        await face.open("map")
        assert squeezed(face.word("map.here")) in face.flat, face.text
        await face.press("enter")
        await face.choose(f"go:{MODULE}/diary")
        assert face.target == "walk/rest-well"
        assert face.app.screen.walk_along.current.id == "diary"


async def test_page_keys_read_a_long_page_down_and_up_again_and_pass_no_line() -> None:
    async with running(services()) as face:
        await face.open("tool/my-plan")
        view = face.view
        assert view.max_scroll_y > view.size.height, "a page of more than two windows"
        before = 0
        while before < view.max_scroll_y:
            await face.press("pagedown")
            assert before < view.scroll_offset.y <= before + view.size.height
            before = view.scroll_offset.y
        for _ in range(view.max_scroll_y):
            await face.press("pageup")
        assert view.scroll_offset.y == 0
        assert face.menu.options[face.menu.highlighted] == "on", "nothing else was chosen"


async def test_what_a_question_means_is_explained_on_one_key_and_nothing_is_lost(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("tea")
        await face.press("f5")
        for key in ("explain.open", "explain.saved", "how.text"):
            assert squeezed(face.word(key)) in face.flat, face.text
        await face.press("escape")
        assert focused_text(face) == "tea"


async def test_enter_alone_reads_an_explanation_to_its_end_and_comes_back(sleep: Services) -> None:
    async with running(sleep, (60, 20)) as face:
        await go_to(face, "a text area")
        await face.press("f5")
        seen = face.flat
        for _ in range(9):
            if face.target != "explain":
                break
            seen += face.flat
            await face.press("enter")
        assert face.target == "walk/every-field"
        assert squeezed(face.word("explain.keys")) in seen


async def test_a_text_that_was_cleared_comes_back(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("warm tea")
        await face.press(*["backspace"] * 8)
        assert focused_text(face) == ""
        await face.press("ctrl+u")
        assert focused_text(face) == "warm tea"


@pytest.mark.parametrize("place", ["a text field", "a text area", "the text of a list row"])
async def test_letters_typed_right_after_a_change_was_taken_back_arrive(
    place: str, sleep: Services
) -> None:
    async with running(sleep) as face:
        await go_to(face, place)
        await face.type("tea")
        face.burst("ctrl+u", *"milk")
        await face.settle()
        assert focused_text(face) == "milk"
        await face.press("ctrl+u")
        assert focused_text(face) == ""


async def test_every_kind_of_answer_shows_what_was_taken_back(sleep: Services) -> None:
    async with running(sleep) as face:
        for step, change in EVERY.items():
            await face.open(f"{FIELDS}/{step}")
            field, before = face.app.screen.focused, face.text
            await face.press(*change)
            assert face.text != before, step
            await face.press("ctrl+u")
            assert face.app.screen.focused is field, f"{step} was made anew"
            keys, said = face.text.split("\n"), before.split("\n")
            shown = [line.replace("> ", "  ") for line in keys[:-3]]
            assert shown == [line.replace("> ", "  ") for line in said[:-3]], step


EVERY = {
    "choice": ("down", "space"),
    "choices": ("down", "space"),
    "rank": ("down", "space"),
    "tick": ("down", "space"),
    "scale": ("7",),
    "belief": ("7",),
    "ratings": ("7",),
    "emotion": ("down", "space"),
}
"""Steps with the keys that change their answer."""


async def test_a_mark_is_taken_back_and_a_second_one_before_it(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "several choices")
        await face.press("down", "space", "down", "space")
        await face.press("f12", "f12")
        menu = face.app.screen.focused
        assert isinstance(menu, Choices)
        assert menu.chosen == ()


async def test_a_change_in_a_row_of_a_list_is_taken_back(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "the text of a list row")
        await face.type("tea")
        await face.press("f12")
        assert focused_text(face) == ""


async def test_what_was_answered_on_the_page_before_is_not_taken_back(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open(f"{FIELDS}/text")
        await face.type("tea")
        await face.press("enter", "f12")
        assert squeezed(face.word("closed.undo")) in face.flat, face.text


async def test_a_key_that_does_nothing_here_says_why(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a page")
        await face.press("f6")
        assert squeezed(face.word("closed.not-helping")) in face.flat, face.text


async def test_what_was_typed_into_a_line_outside_a_form_is_cleared(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.press("f3")
        await face.type("tea")
        await face.press("ctrl+u")
        assert focused_text(face) == ""


async def test_a_reply_while_sorting_stands_under_what_it_speaks_of(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "sorting into groups")
        await face.press("enter")
        said = [face.text.index(one) for one in ("Coffee", "It keeps you awake", "Herbal tea")]
        assert said == sorted(said), face.text


async def test_where_enter_begins_a_new_line_the_lower_line_does_not_say_that_it_goes_on(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        assert "go-on" in face.app.screen.query_one(KeyBar).offered
        await go_to(face, "a text area")
        assert "go-on" not in face.app.screen.query_one(KeyBar).offered


async def test_a_page_that_was_left_in_the_same_burst_of_keys_shows_nothing_and_breaks_nothing(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a page")
        left = face.view
        await left.remove()
        await left.fill()
        assert not left.children


async def test_a_row_of_a_list_that_is_asked_for_as_its_page_is_left_opens_nothing(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a list")
        left = face.view
        (asked,) = left.query(ListAnswer)
        await left.remove()
        left.on_list_answer_row_wanted(ListAnswer.RowWanted(asked, None, {}))
        await face.settle()
        assert not isinstance(face.app.screen, RowScreen)


async def test_a_form_that_was_left_while_it_was_written_shows_no_reply(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        left = face.view
        await left.remove()
        await left._finish()
        assert not left.children


def test_the_check_in_is_found_by_that_name() -> None:
    found = finding.matching(finding.places(menus.titles(services())), "check-in")
    assert [one.target for one in found] == ["tool/check-in"]
