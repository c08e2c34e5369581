"""Page text to blocks, and own words woven in: what a person wrote is never read as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.build import lines
from redirection_tui.content.prose import Block, blocks, own_words
from redirection_tui.engine.context import Context
from redirection_tui.engine.document import woven

HOSTILE = (
    "{{block.law}}",
    "{{slot.x}}",
    "**strong** and *em*",
    "- a bullet",
    "> a quote",
    "1. a number",
    "[bold]red[/bold]",
    "[link](https://example.org)",
    "<b>tag</b>",
    "\\*escaped\\*",
    "\x1b[31mcolour",
)


def shown(body):
    return [(block.kind, block.mark, block.text) for block in blocks(body)]


def weave(body, *own):
    context = Context(slot=lambda name: lines(*own) if name == "x" else ())
    return woven(body, {"law": "The law **holds**."}.get, context)


def test_paragraphs_are_divided_by_empty_lines_and_joined_over_line_ends():
    assert shown("One\nline.\n\nTwo.") == [
        ("paragraph", "", "One line."),
        ("paragraph", "", "Two."),
    ]


def test_bullets_have_a_mark():
    assert shown("- tea\n- milk") == [("bullet", "- ", "tea"), ("bullet", "- ", "milk")]


def test_numbers_count():
    assert [mark for _, mark, _ in shown("1. tea\n2. milk\n3. nap")] == ["1. ", "2. ", "3. "]


def test_a_quote_is_a_quote():
    assert shown("> Good night.") == [("quote", "", "Good night.")]


def test_emphasis_and_strong_are_styles_of_their_words():
    (block,) = blocks("A *calm* and **dark** room")
    assert [span for span in block.spans if span[1]] == [("calm", "em"), ("dark", "strong")]


@pytest.mark.parametrize("text", ["[a](https://example.org)", "<b>x</b>", "`code`", "# title"])
def test_what_is_not_known_stays_plain_text(text):
    assert shown(text) == [("paragraph", "", text)]


def test_a_shared_block_is_read_as_text_of_the_content():
    (block,) = weave("{{block.law}}")
    assert ("holds", "strong") in block.spans


def test_an_unknown_block_leaves_nothing():
    assert weave("{{block.gone}}") == ()


def test_own_words_stand_between_the_paragraphs():
    made = weave("You wrote:\n{{slot.x}}\nKeep it.", "tea", "a walk")
    assert [block.kind for block in made] == ["paragraph", "own", "own", "paragraph"]


def test_a_line_is_left_out_where_nothing_was_written():
    assert [block.text for block in weave("You wrote:\n{{slot.x}}\nKeep it.")] == [
        "You wrote:",
        "Keep it.",
    ]


def test_a_placeholder_inside_a_sentence_is_not_filled_in():
    assert [block.text for block in weave("You like {{slot.x}} a lot.", "tea")] == [
        "You like {{slot.x}} a lot."
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_own_words_are_neither_markup_nor_placeholder(text):
    assert weave("{{slot.x}}", text) == (Block("own", ((text, ""),)),)


@given(st.text(min_size=1).filter(str.strip))
def test_any_own_words_come_through_as_they_were_written(text):
    assert weave("{{slot.x}}", text) == own_words([text])
    assert own_words([text]) == (Block("own", ((text, ""),)),)


def test_empty_own_words_give_no_block():
    assert own_words(["", "  ", "tea"]) == (Block("own", (("tea", ""),)),)


@given(st.text(alphabet="*_-> 1.ab\n{}[]()`#<\\", max_size=60))
def test_no_page_text_is_too_odd_to_be_read(body):
    for block in blocks(body):
        assert block.kind in ("paragraph", "bullet", "number", "quote")
