"""What a person writes: kept while moving around, shown as written, and never a detail."""

import pytest
from tests.tui.harness import focused_text, running, squeezed
from tests.tui.stations import FIELDS, MODULE, go_to
from textual.widgets import Input, Static

from redirection_tui.services import Services
from redirection_tui.tui.widgets.choices import Choices

MARKUP = ("[/b]", "[@click=app.quit]x[/]", "[bold red]tea [ [[tea]] \\[tea] {tea} {{tea}}")
DETAIL = "write to tea@example.org"


@pytest.mark.parametrize("text", MARKUP)
async def test_what_looks_like_markup_is_shown_as_written(text: str, sleep: Services) -> None:
    async with running(sleep) as face:
        await face.open(f"{MODULE}/evening")
        await face.type(text)
        await face.press("enter", "enter")
        assert squeezed(text) in face.flat, face.text
        await face.open(f"{MODULE}/plan")
        assert squeezed(text) in face.flat, face.text
        await face.open(f"{MODULE}/card")
        assert squeezed(text) in squeezed(face.flat.replace("│", "")), face.text


async def test_what_looks_like_markup_can_be_an_own_word_and_a_row(sleep: Services) -> None:
    text = MARKUP[-1]
    async with running(sleep) as face:
        await go_to(face, "the own word of a choice")
        await face.type(text)
        await face.press("enter", "escape")
        await face.open(f"{FIELDS}/list")
        await face.choose("add")
        await face.type(text)
        await face.press("enter", "enter", "enter")
        assert squeezed(text) in face.flat, face.text


async def test_a_stock_label_takes_the_same_text_as_markup(sleep: Services) -> None:
    """Negative control: without markup=False the text above would not be shown as written."""
    async with running(sleep) as face:
        stock = Static("[bold red]tea")
        await face.app.screen.mount(stock)
        await face.settle()
        assert str(stock.visual) == "tea"


async def test_a_paste_of_several_lines_into_one_line_keeps_every_word(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("first ")
        await face.paste("warm tea\r\nthen\ta walk\n\nand sleep\n")
        assert focused_text(face).split() == [
            "first",
            "warm",
            "tea",
            "then",
            "a",
            "walk",
            "and",
            "sleep",
        ]


async def test_a_paste_into_several_lines_keeps_its_lines(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text area")
        await face.paste("tea\nand a walk")
        assert focused_text(face) == "tea\nand a walk"


async def test_a_text_is_held_to_its_length(sleep: Services) -> None:
    async with running(sleep) as face:
        for place, longest in (("a text field", 120), ("a text area", 300)):
            await go_to(face, place)
            await face.paste("tea " * 200)
            assert len(focused_text(face)) <= longest


@pytest.mark.parametrize(
    "away", [("escape",), ("f1", "escape"), ("f2", "escape"), ("f4", "escape")]
)
@pytest.mark.parametrize("place", ["a text field", "a text area", "the text of a list row"])
async def test_a_text_is_still_there_after_going_away(
    place: str, away: tuple[str, ...], sleep: Services
) -> None:
    async with running(sleep) as face:
        await go_to(face, place)
        await face.type("a cup of tea")
        await face.press(*away)
        if away == ("escape",) and place == "the text of a list row":
            await face.move_to("0")
            await face.press("enter")
        elif away == ("escape",):
            await go_to(face, place)
        assert focused_text(face) == "a cup of tea", face.text


async def test_marks_and_numbers_are_still_there_after_going_away(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "several choices")
        await face.press("down", "space", "f1", "escape", "escape")
        await go_to(face, "several choices")
        assert face.menu.chosen == ("tea",)
        await go_to(face, "a scale")
        await face.press("7", "escape")
        await go_to(face, "a scale")
        assert face.app.screen.focused.value == 7


async def test_the_guard_keeps_the_cursor_and_says_nothing_of_what_it_found(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        field = face.app.screen.focused
        await face.type(DETAIL)
        await face.press("enter")
        assert face.app.screen.focused is field
        assert squeezed(face.word("form.guard")) in face.flat
        assert "example.org" not in face.word("form.guard")
        assert face.text.count("tea@example.org") == 1, "only where it was typed"
        for name in ("drafts", "entries"):
            kept = sleep.notebook.entries(done=name == "entries")
            assert "tea@" not in str(kept), name
        field.value = ""
        await face.type("a cup of tea")
        assert squeezed(face.word("form.guard")) not in face.flat
        await face.press("enter")
        assert "a cup of tea" in str(sleep.notebook.entries())


async def test_the_guard_looks_at_own_words_rows_and_pages_that_are_left(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "the own word of a choice")
        await face.type(DETAIL)
        await face.press("enter")
        assert squeezed(face.word("form.guard")) in face.flat
        await go_to(face, "the text of a list row")
        await face.type(DETAIL)
        await face.press("escape")
        assert squeezed(face.word("form.guard")) in face.flat
        assert isinstance(face.app.screen.focused, Input)
        face.app.navigator.home()
        await face.settle()
        assert "tea@" not in str(sleep.notebook.entries(done=None))


async def test_a_question_that_needs_an_answer_says_so_and_keeps_the_place(
    sleep: Services,
) -> None:
    async with running(sleep) as face:
        await go_to(face, "a choice")
        await face.press("enter")
        assert squeezed(face.word("form.required")) in face.flat
        assert isinstance(face.app.screen.focused, Choices)
        await face.choose("tea")
        assert face.view.form.answers["field"] == "tea"


async def test_the_example_is_shown_and_ones_own_words_stay(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("my own tea")
        await face.press("f6")
        await face.choose("unclear")
        await face.press("enter")
        assert "Acupoftea" in face.flat, face.text
        await face.press("enter")
        assert focused_text(face) == "my own tea"
