"""Handouts as plain text, in pages, and as Markdown."""

import re

import pytest
from markdown_it import MarkdownIt
from sheets_at_hand import one, services_in

from redirection_tui.handout import markdown, plain_text
from redirection_tui.handout.labels import Labels
from redirection_tui.handout.page import PAPERS

LABELS = Labels(services_in().words)


def pages(handout):
    return plain_text.render(handout, LABELS).decode().split("\f")


@pytest.mark.parametrize("paper", PAPERS)
def test_no_page_of_text_is_longer_than_the_paper(paper):
    found = pages(one("thought-record", paper=paper))
    assert {page.count("\n") for page in found} == {plain_text.LINES[paper] - 1}


def test_every_page_has_its_number_the_licence_and_the_day(blank):
    found = pages(blank)
    for number, page in enumerate(found, 1):
        foot = page.rstrip("\n").splitlines()[-1]
        assert foot.endswith(f"{number} / {len(found)}")
        assert "CC BY 4.0" in foot


def test_no_page_of_text_is_blank(blank):
    assert all(len("".join(page.split())) > 120 for page in pages(blank))


def test_text_is_as_wide_as_a_terminal(blank):
    lines = [line for page in pages(blank) for line in page.splitlines()]
    assert max(map(len, lines)) <= 80


def test_each_page_of_text_with_an_example_says_so():
    for page in pages(one("emotion-diary/entry", example=True)):
        assert "Fictional example (Sam)" in page.splitlines()[0]


def test_the_index_names_the_page_where_a_sheet_begins(blank):
    found = pages(blank)
    index = "\n".join(found[-8:])
    number = int(re.search(r"urge-log/entry\) +(\d+)", index).group(1))
    assert "(urge-log/entry)" in found[number - 1]


def test_markdown_shows_headings_boxes_and_lines():
    text = markdown.render(one("riding-out-urges/body"), LABELS).decode()
    assert text.startswith("# Where an urge shows in your body\n")
    assert "- [ ] Jaw or face" in text
    assert "<hr" not in MarkdownIt().render(text.partition("\n---\n")[0])


def test_markdown_of_the_whole_program_has_every_sheet(blank):
    text = markdown.render(blank, LABELS).decode()
    assert all(f"`{sheet.id}`" in text for sheet in blank.sheets)
