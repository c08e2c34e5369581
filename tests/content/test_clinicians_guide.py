"""The guide for clinicians: one source for the program and docs/clinicians.md, and its duties."""

import pytest
from tests.content.clinicians_guide import DOCUMENT, START, markdown

from redirection_tui.content.library import Library
from redirection_tui.paths import content_folder


def test_the_document_says_what_the_program_says():
    assert DOCUMENT.read_text(encoding="utf-8") == markdown(), "run `make docs`"


@pytest.mark.parametrize(
    "words",
    [
        "Not for assessing risk",
        "Not for watching over someone",
        "Not for evidence",
        "own duty to report",
        "Ask at your workplace first",
        "what not to ask",
        "make stick TO=",
        "sh start",
        "Between meetings",
        "redirection-tui handout all -o",
    ],
)
def test_the_guide_says_what_it_must(words):
    assert words.casefold() in markdown().casefold()


def test_it_names_no_address_of_a_package_index():
    assert "://" not in markdown()
    assert "--no-index" in START.read_text(encoding="utf-8")


def test_every_page_of_the_guide_is_in_spanish_too():
    guide = Library(content_folder(), "es").module("for-clinicians")
    assert not guide.missing
