"""The HTML of a handout: valid, self-contained, without script, in order for a screen reader."""

import re

import html5lib
import pytest
from sheets_at_hand import one, services_in

from redirection_tui.handout.html import render
from redirection_tui.handout.html_style import css
from redirection_tui.handout.labels import Labels

LABELS = Labels(services_in().words)
HEADING = re.compile(r"<h([1-6])[ >]")
NAMES = ("thought-record", "coping-cards/own-card", "my-plan/hard-hours", "what-matters/compass")


def page(handout):
    return render(handout, LABELS).decode()


def strict(text):
    """The parsed page; raises where it is not valid."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def gaps(text):
    """Headings that are more than one step below the one before."""
    levels = [int(level) for level in HEADING.findall(text)]
    return [pair for pair in zip([0, *levels], levels, strict=False) if pair[1] > pair[0] + 1]


def test_the_whole_program_is_valid(blank):
    strict(page(blank))


def test_the_whole_program_with_examples_is_valid(filled):
    strict(page(filled))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("example", [False, True])
def test_a_sheet_alone_is_valid(name, example):
    strict(page(one(name, example=example)))


def test_an_unclosed_element_would_be_found(blank):
    with pytest.raises(html5lib.html5parser.ParseError):
        strict(page(blank).replace("</main>", "", 1).replace("</body>", "</span></body>"))


def outward(text):
    """Whatever could load or run something."""
    return re.findall(
        r"https?:|//[a-z]|<script|<link|<img|<iframe|<form|url\(|@import|\son\w+=", text
    )


def test_nothing_in_it_can_load_or_run(blank, filled):
    assert outward(page(blank)) == []
    assert outward(page(filled)) == []


@pytest.mark.parametrize("leak", ['<img src="//a.b/c">', "<script>1</script>", '<p onclick="x">'])
def test_what_could_load_or_run_would_be_found(blank, leak):
    assert outward(page(blank) + leak)


def test_the_policy_forbids_everything_but_its_own_style(blank):
    assert "default-src 'none'; style-src 'unsafe-inline'" in page(blank).replace("&#x27;", "'")


def test_headings_go_down_one_step_at_a_time(blank):
    assert gaps(page(blank)) == []
    assert page(blank).count("<h1") == 1
    assert gaps(page(one("riding-out-urges"))) == []
    assert gaps(page(one("riding-out-urges/body"))) == []


def test_a_heading_that_is_skipped_would_be_found(blank):
    assert gaps(page(blank).replace("<h2", "<h5", 1))


def test_every_question_is_a_group_with_a_name(blank):
    tree = strict(page(blank))
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    named = [element.get("aria-labelledby") for element in tree.iter() if element.get("role")]
    assert len(named) > 300
    assert set(named) <= ids


def test_ids_are_there_once(blank):
    found = re.findall(r' id="([^"]+)"', page(blank))
    assert len(found) == len(set(found))


def test_the_language_is_named():
    assert '<html lang="es">' in page(one("breathing", language="es"))


def test_every_sheet_of_an_example_says_so_at_its_head_and_on_each_of_its_pages(filled):
    text = page(filled)
    shown = [sheet for sheet in filled.sheets if sheet.whose == "example"]
    assert len(shown) > 80
    assert text.count(f'<p class="whose">{LABELS.example}</p>') == len(shown)
    assert text.count(f'@top-right {{ content: "{css(LABELS.example)}"') == len(shown)


def test_a_ticked_box_and_a_chosen_number_say_so_in_words():
    text = page(one("emotion-diary/entry", example=True))
    assert "(ticked)" in text
    assert "(chosen)" in text


def test_no_text_can_end_the_style():
    assert not re.search(r"[<\"'};]", css('"; } </style><script>'))
