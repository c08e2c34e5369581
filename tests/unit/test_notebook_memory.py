"""The notebook in memory: what goes in comes out, in order, and what is deleted is gone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from helpers.build import entry, lines
from redirection_tui.errors import NotebookError
from redirection_tui.notebook.memory import MemoryNotebook
from redirection_tui.records import Entry, SlotLine


@pytest.fixture
def notebook():
    made = MemoryNotebook()
    yield made
    made.close()


def text(value, place="day.one", **keys):
    return entry(place, values={"it": value}, **keys)


def found(entries):
    return [one.values["it"] for one in entries]


def test_a_saved_entry_gets_an_id(notebook):
    assert notebook.save(text("tea")).id


def test_no_two_entries_have_the_same_id(notebook):
    assert len({notebook.save(text("tea")).id for _ in range(200)}) == 200


def test_an_entry_with_an_id_keeps_it(notebook):
    assert notebook.save(text("tea", id="own")).id == "own"


def test_entries_come_in_the_order_they_were_saved(notebook):
    for value in ("c", "a", "b"):
        notebook.save(text(value))
    assert found(notebook.entries()) == ["c", "a", "b"]


def test_a_replaced_entry_keeps_its_place(notebook):
    first = notebook.save(text("a"))
    notebook.save(text("b"))
    notebook.save(replace(first, values={"it": "c"}))
    assert found(notebook.entries()) == ["c", "b"]


def test_a_replaced_entry_takes_on_everything_new(notebook):
    first = notebook.save(text("a"))
    new = replace(
        first,
        revision=9,
        language="es",
        day="2027-01-01",
        part="night",
        ended=True,
        labels={"it": "B"},
    )
    notebook.save(new)
    assert notebook.entries() == (new,)


def test_entries_can_be_asked_for_by_module_and_by_step(notebook):
    for place in ("day.one", "day.two", "night.one"):
        notebook.save(text(place, place))
    assert found(notebook.entries("day")) == ["day.one", "day.two"]
    assert found(notebook.entries("day", "two")) == ["day.two"]


def test_a_draft_is_not_among_the_finished_entries(notebook):
    notebook.save(text("draft", done=False))
    assert notebook.entries() == ()
    assert found(notebook.entries(done=None)) == ["draft"]


def test_the_draft_of_a_step_is_the_newest_one(notebook):
    assert notebook.draft("day", "one") is None
    notebook.save(text("old", done=False))
    notebook.save(text("new", done=False))
    notebook.save(text("finished"))
    assert notebook.draft("day", "one").values == {"it": "new"}


def test_a_deleted_entry_is_gone(notebook):
    gone, stays = notebook.save(text("a")), notebook.save(text("b"))
    notebook.delete(gone.id)
    assert notebook.entries() == (stays,)


def test_deleting_an_unknown_entry_changes_nothing(notebook):
    stays = notebook.save(text("a"))
    notebook.delete("unknown")
    assert notebook.entries() == (stays,)


def test_deleting_a_step_takes_its_drafts_too(notebook):
    notebook.save(text("a"))
    notebook.save(text("b", done=False))
    stays = notebook.save(text("c", "day.two"))
    notebook.delete_step("day", "one")
    assert notebook.entries(done=None) == (stays,)


def test_deleting_everything_leaves_nothing(notebook):
    notebook.save(text("a"))
    notebook.save(text("b", done=False))
    notebook.delete_everything()
    assert notebook.entries(done=None) == ()


@pytest.mark.parametrize("words", ["walk", "WALK", "  walk "])
def test_a_search_finds_words_with_capitals_or_without(notebook, words):
    notebook.save(text("A walk by the sea"))
    notebook.save(text("tea"))
    assert found(notebook.search(words)) == ["A walk by the sea"]


@pytest.mark.parametrize("words", ["", "   "])
def test_a_search_for_nothing_finds_nothing(notebook, words):
    notebook.save(text("tea"))
    assert notebook.search(words) == ()


def test_a_search_looks_at_labels(notebook):
    notebook.save(text("tea", labels={"it/tea": "Warm tea"}))
    assert len(notebook.search("warm")) == 1


def test_a_search_looks_into_the_rows_of_lists(notebook):
    notebook.save(text(({"plan": "a walk"},)))
    assert len(notebook.search("walk")) == 1


def test_a_search_does_not_find_drafts(notebook):
    notebook.save(text("tea", done=False))
    assert notebook.search("tea") == ()


def test_it_says_that_nothing_outlives_the_program(notebook):
    assert notebook.kept is False


def test_nothing_is_on_disk(notebook):
    ((_, _, file),) = notebook._db.execute("PRAGMA database_list")
    assert file == ""
    assert notebook._db.execute("PRAGMA temp_store").fetchone() == (2,)


def test_a_closed_notebook_gives_nothing_any_more():
    made = MemoryNotebook()
    made.save(text("tea"))
    made.close()
    with pytest.raises(NotebookError, match="closed"):
        made.entries()


@pytest.mark.parametrize(
    "change",
    [
        lambda notebook, one: notebook.save(text("b")),
        lambda notebook, one: notebook.delete(one.id),
        lambda notebook, one: notebook.delete_step("day", "one"),
        lambda notebook, one: notebook.delete_everything(),
    ],
)
def test_every_change_of_finished_entries_is_counted(notebook, change):
    one = notebook.save(text("a"))
    before = notebook.changes
    change(notebook, one)
    assert notebook.changes > before


def test_a_draft_is_no_change_of_finished_entries(notebook):
    before = notebook.changes
    notebook.save(text("a", done=False))
    assert notebook.changes == before


WORDS = st.text(max_size=20)
NUMBERS = st.integers(0, 100)
ROWS = st.dictionaries(
    WORDS,
    WORDS | NUMBERS | st.booleans() | st.lists(WORDS).map(tuple) | st.dictionaries(WORDS, WORDS),
)
VALUES = (
    WORDS
    | NUMBERS
    | st.booleans()
    | st.lists(WORDS).map(tuple)
    | st.dictionaries(WORDS, NUMBERS | WORDS)
    | st.lists(ROWS).map(tuple)
)
ENTRIES = st.builds(
    Entry,
    module=st.just("day"),
    step=WORDS,
    revision=NUMBERS,
    language=st.sampled_from(["en", "es"]),
    day=st.dates().map(str),
    part=WORDS,
    values=st.dictionaries(WORDS, VALUES),
    labels=st.dictionaries(WORDS, WORDS),
    exports=st.dictionaries(WORDS, st.lists(st.builds(SlotLine, WORDS, WORDS)).map(tuple)),
    done=st.booleans(),
    ended=st.booleans(),
)


@settings(max_examples=50)
@given(ENTRIES)
def test_any_entry_comes_back_as_it_went_in(one):
    notebook = MemoryNotebook()
    saved = notebook.save(one)
    (back,) = notebook.entries(done=None)
    assert back == saved
    assert isinstance(back.exports.get("x", ()), tuple)
    notebook.close()


def test_slot_lines_come_back_as_slot_lines(notebook):
    notebook.save(entry("day.one", exports={"reasons": lines("tea")}))
    (back,) = notebook.entries()
    assert back.exports["reasons"][0].text == "tea"
