"""The catalogue: finding one exercise among all, by id, by words, and in three orders."""

import pytest

from redirection_tui.content.catalogue import ORDERS, catalogue, find, matching, nearest, ordered
from redirection_tui.content.library import Library
from redirection_tui.content.model.steps import ExerciseBase
from redirection_tui.paths import content_folder


@pytest.fixture(scope="module")
def library():
    return Library(content_folder(), "en")


@pytest.fixture(scope="module")
def everything(library):
    return catalogue(library)


@pytest.fixture(scope="module")
def techniques(library):
    return library.shared.lists["techniques"]


def ids(found):
    return [one.id for one in found]


def test_every_exercise_and_every_module_and_tool_is_in_it_once(library, everything):
    program = library.program
    wanted = set()
    for module in (*program.modules, *program.tools):
        steps = library.module(module).value.steps
        wanted |= {module, *(f"{module}/{s.id}" for s in steps if isinstance(s, ExerciseBase))}
    assert len(everything) == len(wanted)
    assert set(ids(everything)) == wanted


def test_every_id_in_it_finds_itself_and_names_an_openable_place(library, everything):
    for one in everything:
        assert find(library, one.id) == (one,)
        assert find(library, one.target) == (one,)


def test_an_exercise_is_found_by_its_own_id_when_no_other_has_it(library):
    assert ids(find(library, "good-hours")) == ["a-life-worth-protecting/good-hours"]


def test_exercises_that_share_an_id_are_all_found(library):
    shared = ids(find(library, "breathe"))
    assert len(shared) > 1
    assert {name.partition("/")[2] for name in shared} == {"breathe"}


def test_a_page_is_found_by_module_and_step(library):
    page = next(
        step
        for step in library.module("start-here").value.steps
        if not isinstance(step, ExerciseBase)
    )
    assert ids(find(library, f"start-here/{page.id}")) == [f"start-here/{page.id}"]


@pytest.mark.parametrize("name", ["xyzzy", "start-here/xyzzy", "xyzzy/surf", "/", ""])
def test_an_unknown_name_finds_nothing(library, name):
    assert find(library, name) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("urge-helpp", "urge-help"),
        ("URGE-LOG", "urge-log"),
        ("surfing", "riding-out-urges/surf"),
        ("grond", "grounding"),
        ("riding-out-urges/serf", "riding-out-urges/surf"),
    ],
)
def test_the_nearest_ids_hold_what_was_meant(library, typed, meant):
    assert meant in nearest(library, typed)


def test_nothing_is_near_to_a_word_of_another_kind(library):
    assert nearest(library, "xyzzy") == ()


@pytest.mark.parametrize("order", ORDERS)
def test_each_order_shows_everything_once(everything, techniques, order):
    shown = [one for _, group in ordered(everything, order, techniques) for one in group]
    assert sorted(ids(shown)) == sorted(ids(everything))


def test_groups_hold_one_technique_one_module_or_one_length(everything, techniques):
    for name, group in ordered(everything, "technique", techniques):
        assert {one.technique for one in group} == {name}
    for name, group in ordered(everything, "module", techniques):
        assert {one.module for one in group} == {name}
    lengths = [
        [one.minutes for one in group]
        for name, group in ordered(everything, "minutes", techniques)
        if name
    ]
    assert lengths == sorted(sorted(group) for group in lengths)


def test_search_takes_every_word_and_no_notice_of_capitals_or_accents(everything, techniques):
    found = matching(everything, "URGÉ surf", techniques)
    assert "riding-out-urges/surf" in ids(found)
    assert all("surf" in f"{one.id} {one.title} {one.technique}".lower() for one in found)
    assert matching(everything, "urge xyzzy", techniques) == []
    assert matching(everything, "  ", techniques) == list(everything)


def test_a_module_that_cannot_be_read_is_left_out_and_the_rest_stays(sleep_folder):
    (sleep_folder / "en/modules/evening.yaml").write_text("steps: [", encoding="utf-8")
    library = Library(sleep_folder, "en")
    assert {one.module for one in catalogue(library)} == {"morning", "night-log"}
    assert find(library, "evening/habits") == ()
