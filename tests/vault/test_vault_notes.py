"""What goes into the encrypted notebook is there after closing it, and what is deleted is not."""

import pytest
from msgspec.structs import replace
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import opened, read, reason, texts

from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.records import SlotLine

pytestmark = pytest.mark.usefixtures("either_engine")


def again(book):
    book.close()
    return VaultNotebook.open(book.path, FIRST)


def test_a_saved_note_is_there_after_opening_again(book):
    one = book.save(note("tea", ended=True, labels={"it": "What?"}))
    with opened_again(book) as later:
        assert later.entries() == (one,)
        assert isinstance(later.entries()[0].exports["lines"][0], SlotLine)


def opened_again(book):
    book.close()
    return opened(book.path)


def test_a_draft_is_there_after_opening_again(book):
    book.save(note("half a sent", done=False))
    with opened_again(book) as later:
        assert later.draft("day", "one").values == {"it": "half a sent"}
        assert later.entries() == ()


def test_a_replaced_note_keeps_its_place_and_has_the_new_words(book):
    first = book.save(note("a"))
    book.save(note("b"))
    book.save(replace(first, values={"it": "c"}))
    with opened_again(book) as later:
        assert texts(later) == ["c", "b"]


def test_several_notes_are_saved_together_or_not_at_all(book):
    too_long = note("x" * 20_001)
    assert reason(book.save_all, [note("a"), too_long]) == "too-much"
    assert reason(book.save_all, [note("b"), note("c")]) == ""
    with opened_again(book) as later:
        assert texts(later) == ["b", "c"]


def test_a_note_that_is_too_long_is_refused_and_the_others_stay(book):
    book.save(note("a"))
    assert reason(book.save, note("x" * 20_001)) == "too-much"
    assert reason(book.save, note("half of a letter \ud83d")) == "too-much"
    assert texts(book) == ["a"]


@pytest.mark.parametrize(
    "words", ["Wälk", "wÄLK", "  wälk  ", 'say "hello"', "a\\b", "😀", "STRASSE"]
)
def test_a_search_finds_letters_of_all_kinds(book, words):
    book.save(note('A wälk, and I say "Hello" to a\\b 😀 in the Straße'))
    book.save(note("tea"))
    assert len(book.search(words)) == 1


@pytest.mark.parametrize("words", ["", "  ", "values", "labels", '"it"', "\ud83d", "\\u"])
def test_a_search_finds_nothing_that_was_not_written(book, words):
    book.save(note("tea\x01\n"))
    assert book.search(words) == ()


def test_a_deleted_note_is_gone_after_opening_again(book):
    gone, stays = book.save(note("a")), book.save(note("b"))
    book.delete(gone.id)
    with opened_again(book) as later:
        assert later.entries() == (stays,)


def test_a_deleted_field_is_gone_from_every_note_draft_and_slot(book):
    values = {"it": "tea", "it.part": "x", "other": "stays"}
    labels = {"it/tea": "Tea", "other": "Other?"}
    for done in (True, False):
        book.save(note("", values=values, labels=labels, done=done))
    book.delete_field("day", "one", "it")
    with opened_again(book) as later:
        for entry in later.entries(done=None):
            assert entry.values == {"other": "stays"}
            assert entry.labels == {"other": "Other?"}
            assert entry.exports == {}


def test_deleting_a_step_or_everything_is_lasting(book):
    book.save(note("a"))
    book.save(note("b", "day.two"))
    book.delete_step("day", "one")
    assert texts(book) == ["b"]
    book.delete_everything()
    with opened_again(book) as later:
        assert later.entries(done=None) == ()


def test_small_facts_are_kept_beside_the_notes(book):
    book.note("settings", "{}")
    book.note("settings", '{"theme": "dark"}')
    with opened_again(book) as later:
        assert later.noted("settings") == '{"theme": "dark"}'
        assert later.noted("unknown") is None


def test_it_says_that_notes_outlive_the_program(book):
    assert book.kept is True


def test_a_closed_notebook_gives_nothing_and_can_be_closed_twice(book):
    book.close()
    book.close()
    assert reason(book.entries) == "closed"
    assert reason(book.save, note("a")) == "closed"
    assert reason(lambda: book.connection) == "closed"


def test_the_key_is_overwritten_when_it_is_closed(book):
    assert any(book.seal.key)
    book.close()
    assert not any(book.seal.key)


def test_it_says_how_often_and_when_it_was_opened(path):
    from datetime import date

    VaultNotebook.create(
        path,
        FIRST,
        entries=[note("a"), note("b", done=False)],
        profile=QUICK,
        today=date(2026, 3, 1),
    ).close()
    later = VaultNotebook.open(path, FIRST, today=date(2026, 3, 9))
    assert (later.opened.times, later.opened.day, later.opened.entries) == (1, "2026-03-01", 1)
    later.close()
    back = VaultNotebook.open(path, FIRST, today=date(1999, 1, 1))
    assert (back.opened.times, back.opened.day) == (2, "2026-03-09")
    back.close()
    assert read(path) == ["a", "b"]
