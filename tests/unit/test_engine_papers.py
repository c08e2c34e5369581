"""Plans and cards for paper: as they stand, readable, and with nothing of what is never kept."""

import json

import pytest

from helpers.acting import fill
from helpers.build import entry, history, step
from redirection_tui.content.model.module import Module
from redirection_tui.engine.document import CARD_COLUMNS
from redirection_tui.engine.papers import papers, printed
from redirection_tui.handout.own import write_copy

PLAN = """
kind: document
id: plan
title: My plan
sections:
  - {id: why, title: Why, of: [start.card.reason], empty: For a calm night}
  - {id: who, title: Who, of: [start.card.who], empty: Someone near}
"""
CARD = """
kind: document
id: pocket
title: My card
card: true
sections:
  - {id: why, title: Why, of: [start.card.reason], empty: For a calm night}
"""
LONG = (
    "I want to sleep, and to wake up rested, and to have had a day that I need not hide from anyone"
)


def made(*texts, **values):
    module = Module(
        format=1, id="start", title="Start", aim="Rest.", steps=tuple(step(text) for text in texts)
    )
    known = history(entry("start.card", values=values)) if values else history()
    return papers(module, "", known)


def test_a_part_in_which_nothing_was_written_has_the_line_that_the_page_lends():
    assert "  - For a calm night" in printed(made(PLAN), "txt")


def test_what_was_written_stands_on_paper_in_place_of_it():
    text = printed(made(PLAN, reason="To sleep"), "txt")
    assert "  - To sleep" in text
    assert "calm night" not in text


def test_every_line_fits_a_sheet_and_none_of_its_words_is_lost():
    text = printed(made(PLAN, reason=LONG), "txt")
    assert max(map(len, text.splitlines())) <= 72
    assert LONG in " ".join(text.split())


def test_a_card_stands_in_a_frame_to_cut_out():
    edge, line, below = printed(made(CARD, reason="To sleep"), "txt").splitlines()[3:6]
    assert edge == below == f"+{'-' * (CARD_COLUMNS + 2)}+"
    assert line == f"| {'To sleep'.ljust(CARD_COLUMNS)} |"


def test_markdown_shows_own_words_as_they_are():
    text = printed(made(PLAN, reason="*no* <b>marks</b>"), "md")
    assert r"- \*no\* \<b\>marks\</b\>" in text
    assert text.startswith("## My plan")


def test_json_has_pages_with_parts_and_lines():
    (page,) = json.loads(printed(made(PLAN, who="A friend"), "json"))
    assert page["page"] == "My plan"
    assert page["parts"][1] == {"title": "Who", "lines": ["A friend"]}


def test_one_document_can_be_named_and_otherwise_all_of_a_module_are_taken():
    assert [paper.title for paper in made(PLAN, CARD)] == ["My plan", "My card"]
    module = Module(format=1, id="start", title="S", aim="Rest.", steps=(step(PLAN), step(CARD)))
    assert [paper.title for paper in papers(module, "pocket", history())] == ["My card"]


@pytest.mark.parametrize("form", ["txt", "md", "json"])
@pytest.mark.parametrize("form_of_life", ["sam", "nobody"])
def test_every_paper_of_the_program_is_written_in_full(shipped, tmp_path, form, form_of_life):
    if form_of_life == "sam":
        fill(shipped, shipped.walk("start-here"), "first-card", **{"first-move": "outside"})
    for number, target in enumerate(shipped.library.program.papers):
        file = tmp_path / f"{number}.{form}"
        write_copy(shipped, target, form, str(file))
        text = file.read_text(encoding="utf-8")
        assert len(text) > 200
        assert "{{" not in text
        if form == "txt":
            assert max(map(len, text.splitlines())) <= 72


def test_the_plan_on_paper_says_what_the_plan_on_the_screen_says(shipped, tmp_path):
    fill(shipped, shipped.walk("start-here"), "first-card", **{"first-move": "outside"})
    file = tmp_path / "plan.txt"
    write_copy(shipped, "tool/my-plan", "txt", str(file))
    text = file.read_text(encoding="utf-8")
    assert "My plan for a hard hour" in text
    assert "  - Go outside" in text
    assert "My plan for ordinary days" in text


def test_a_paper_is_not_written_over_another_file(shipped, tmp_path):
    file = tmp_path / "plan.txt"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(Exception, match="exists"):
        write_copy(shipped, "tool/my-plan", "txt", str(file))
    assert file.read_text(encoding="utf-8") == "mine"
