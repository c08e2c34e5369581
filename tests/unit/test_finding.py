"""Search: words in any order, by their beginnings, titles first; the map of the program."""

import pytest

from redirection_tui.content.library import Library
from redirection_tui.paths import content_folder
from redirection_tui.saying import finding, program_map
from redirection_tui.services import Services
from redirection_tui.settings import Settings

TEA = finding.Item("page", "module/a/tea", "Warm tea", "Evenings", " a cup before bed")
BED = finding.Item("page", "module/a/bed", "To bed", "Evenings", " the cup stays in the kitchen")
RIO = finding.Item("page", "module/b/rio", "Río abajo", "Nights", " el agua")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tea", (TEA,)),
        ("CUP", (TEA, BED)),
        ("bed cup", (BED, TEA)),
        ("kit", (BED,)),
        ("itchen", ()),
        ("rio", (RIO,)),
        ("cup water", ()),
        ("  ", ()),
        ('"cup"', (TEA, BED)),
    ],
)
def test_every_word_must_begin_a_word_of_what_is_found(typed, found):
    assert set(finding.matching((TEA, BED, RIO), typed)) == set(found)


def test_a_title_comes_before_a_text():
    assert finding.matching((TEA, BED), "bed") == (BED, TEA)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_of_the_program_is_found_by_its_title(language):
    pages = finding.pages(Library(content_folder(), language))
    titles = {page.title for page in pages}
    for title in titles:
        assert title in {page.title for page in finding.matching(pages, title)}, title


@pytest.fixture
def services():
    """The shipped program, with nothing done yet."""
    return Services.open(content_folder(), Settings(language="en"))


def first_of(services):
    """The first module of the program."""
    return services.library.program.modules[0]


def state_of(services, module, place=""):
    """What the map says of a module."""
    line = program_map.whole(services, place)[f"module:{module}"]
    return next(name for name, said in services.words.group("map").items() if line.endswith(said))


def test_the_map_says_what_is_next_and_what_is_done(services):
    first = first_of(services)
    assert state_of(services, first) == "next"
    walk = services.walk(first)
    while True:
        services.finish_step(walk)
        if walk.forward() is None:
            break
    assert state_of(services, first) == "done"


def test_the_map_marks_nothing_that_is_still_to_come(services):
    """What is not begun is most of the map: a mark on all of it would tell nothing."""
    other = services.library.program.modules[1]
    line = program_map.whole(services, "")[f"module:{other}"]
    assert line == services.title_of(other)


def test_the_map_begins_at_the_first_part_when_everything_is_done(services, monkeypatch):
    monkeypatch.setattr(services, "suggestion", lambda: None)
    assert program_map.marked(services, "") == f"module:{first_of(services)}"


def test_the_map_says_where_one_is_and_begins_there(services):
    first = first_of(services)
    place = f"module/{first}/{services.walk(first).current.id}"
    assert state_of(services, first, place) == "here"
    assert program_map.marked(services, place) == f"module:{first}"


def test_the_pages_of_a_module_say_which_are_done_and_where_one_is(services):
    walk = services.walk(first_of(services))
    services.finish_step(walk)
    steps = [f"module/{walk.module.id}/{step.id}" for step in walk.module.steps]
    listed = program_map.inside(services, walk.module.id, steps[1])
    said = [listed[f"go:{step}"].rpartition("  ")[2] for step in steps[:2]]
    assert said == [services.words.text("map.done"), services.words.text("map.here")]
    assert listed[f"go:{steps[2]}"] == walk.module.steps[2].title
