"""Handouts as PDF, read back: words, pages, both papers; and what is said without the extra."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from sheets_at_hand import one, services_in

from redirection_tui.errors import HandoutError
from redirection_tui.handout import rendering
from redirection_tui.handout.page import Chapter, Handout, Remark, Sheet

WORDS = services_in().words
SIZES = {"a4": (595, 842), "letter": (612, 792)}


def read(handout):
    return PdfReader(io.BytesIO(rendering.rendered(handout, "pdf", WORDS)))


def said(reader):
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("paper", SIZES)
def test_a_sheet_has_the_size_of_its_paper(paper):
    box = read(one("urge-log", paper=paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == SIZES[paper]


@pytest.fixture(scope="module")
def pages(blank):
    """The words of every page of the whole program."""
    return [squeezed(page.extract_text()) for page in read(blank).pages]


def test_the_whole_program_holds_every_title_and_numbers_its_pages(blank, pages):
    text = "".join(pages)
    for sheet in blank.sheets:
        assert squeezed(sheet.title) in text
    assert f"{len(pages)}/{len(pages)}" in pages[-1]


def test_no_page_of_it_is_blank(pages):
    assert all(len(page) > 90 for page in pages)


def test_every_page_with_an_example_says_so():
    reader = read(one("emotion-diary/entry", example=True))
    assert len(reader.pages) > 1
    assert all("Fictional example (Sam)" in page.extract_text() for page in reader.pages)


def test_the_index_names_the_page_where_a_sheet_begins():
    handout = one("coping-cards")
    pages = read(handout).pages
    number = next(
        n for n, page in enumerate(pages, 1) if "A card for an urge" in page.extract_text()
    )
    assert squeezed(f"(coping-cards/urge-card) page {number}") in squeezed(pages[-1].extract_text())


def test_the_same_handout_gives_the_same_bytes():
    handout = one("urge-log")
    assert rendering.rendered(handout, "pdf", WORDS) == rendering.rendered(handout, "pdf", WORDS)


def handout_saying(text):
    sheet = Sheet("a", "A", "", "", (Remark("", text),))
    day = one("breathing").day
    return Handout("A", (Chapter("a", "", "", (sheet,)),), "en", day)


def test_spanish_and_finnish_letters_are_shown():
    letters = "ñ á é í ó ú ü ¿ ¡ ä ö å Ä Ö"
    assert squeezed(letters) in said(read(handout_saying(letters)))


def test_a_name_keeps_its_letters_without_their_accents():
    assert "Lecka" in said(read(handout_saying("Łęcka")))


def test_letters_that_the_fonts_lack_are_refused_and_not_left_out():
    with pytest.raises(HandoutError) as raised:
        read(handout_saying("ноч"))
    assert raised.value.reason == "letters"


def test_without_the_extra_a_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(rendering, "has_pdf", lambda: False)
    with pytest.raises(HandoutError) as raised:
        rendering.rendered(one("urge-log"), "pdf", WORDS)
    assert "HTML" in WORDS.text(f"handout.{raised.value.reason}")


def test_paper_changes_nothing_but_the_size():
    a4 = said(read(one("breathing")))
    letter = said(read(replace(one("breathing"), paper="letter")))
    assert "Aslowbreathcancalm" in a4
    assert "Aslowbreathcancalm" in letter
