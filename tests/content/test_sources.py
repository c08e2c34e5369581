"""Every figure that the program shows stands, with its sample and year, in the list of sources."""

import re
from pathlib import Path

import pytest

from redirection_tui.content.model.steps import PageStep
from redirection_tui.content.prose import blocks
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

DOCUMENT = Path(__file__).parents[2] / "docs/what-this-is-based-on.md"
ROW = re.compile(
    r"^\| (?P<figures>.+) \| (?P<sample>.*) \| (?P<source>.+) \| (?P<places>`.+`) \|$", re.MULTILINE
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CITES = re.compile(r"\b(?:19|20)\d\d\b|\bpercent\b|\d %")
PART = "what-this-is-based-on"


def listed():
    """place -> every number that its rows of the table allow."""
    found = {}
    for row in ROW.finditer(DOCUMENT.read_text(encoding="utf-8")):
        told = " ".join((row["figures"], row["sample"], row["source"]))
        for place in re.findall(r"`([a-z0-9/-]+)`", row["places"]):
            found.setdefault(place, set()).update(NUMBER.findall(told))
    return found


def pages(services):
    """place -> text of every page of the program."""
    program = services.library.program
    for module in (*program.modules, *program.tools):
        for step in services.module(module).value.steps:
            if isinstance(step, PageStep):
                yield f"{module}/{step.id}", " ".join(block.text for block in blocks(step.body))


def citing(services):
    return {place: text for place, text in pages(services) if CITES.search(text)}


def unsourced(text, allowed):
    """The numbers of a text that no row of the table allows."""
    return set(NUMBER.findall(text)) - allowed


@pytest.fixture(scope="module")
def services():
    return Services.open(content_folder(), Settings(language="en"))


def test_every_figure_on_a_page_stands_in_the_list_of_sources(services):
    table = listed()
    assert {
        place: unsourced(text, table.get(place, set())) for place, text in citing(services).items()
    } == {place: set() for place in citing(services)}


def test_a_figure_that_no_source_gives_is_found():
    assert unsourced("Of 4,493 people, 56 percent wanted to stop.", {"4,493", "55"}) == {"56"}


def test_every_place_in_the_list_of_sources_is_a_page_that_cites(services):
    assert set(listed()) == set(citing(services))


def test_no_figure_stands_without_its_year(services):
    undated = [
        place for place, text in citing(services).items() if not re.search(r"\b(19|20)\d\d\b", text)
    ]
    assert undated == []


def test_figures_stand_on_pages_and_nowhere_else(services):
    """Feedback and hints are read in passing: a figure there has no room for its sample."""
    library = services.library
    folder = library.folder / "en"
    texts = [
        line
        for path in (*folder.glob("modules/*.yaml"), *folder.glob("tools/*.yaml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\b(say|because|hint|why|guidance):", line) and CITES.search(line)
    ]
    assert texts == []


@pytest.mark.parametrize(
    "words",
    [
        "has not been tested in a study",
        "no clinician has reviewed it yet",
        "The effect was small (Lätth and others, 2022)",
        "self-help alone",
        "Protect Children",
        "Stop It Now",
        "Prevent It",
        "Troubled Desire",
    ],
)
def test_the_page_in_the_program_says_what_the_document_says(services, words):
    told = " ".join(text for place, text in pages(services) if place.startswith(PART))
    assert words in told


@pytest.mark.parametrize(
    "words",
    [
        "not been tested in a study",
        "No clinician has reviewed its texts yet",
        "the effect\nwas small",
        "self-help without a person",
        "NCT06778044",
        "ReDirection",
    ],
)
def test_the_document_says_what_is_known_and_what_is_not(words):
    told = DOCUMENT.read_text(encoding="utf-8").replace("*", "").replace("\n  ", "\n")
    assert words in told
