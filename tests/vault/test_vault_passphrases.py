"""Passphrases of every kind, and a change of them: exactly one opens the notebook at any time."""

import threading
import traceback
from time import perf_counter
from unittest import mock

import pytest
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import names, opened, read, reason, texts, written

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import copying, files, key_derivation
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy import passphrases

SECOND = "other made up words for it"
LONG = "kettle" * 170


def create(path, words):
    VaultNotebook.create(path, words, entries=[note("tea")], profile=QUICK).close()


@pytest.mark.parametrize(
    "words",
    ["fifteen letters", "ünïcode with marks", "🫖🌊🌲 walk by the sea", "a\x00b\nc\td", LONG],
)
def test_words_of_all_kinds_open_what_they_closed(path, words):
    create(path, words)
    assert read(path, words) == ["tea"]
    assert reason(read, path, words + "x") == "wrong-passphrase"
    assert reason(read, path, words[:-1]) == "wrong-passphrase"


@pytest.mark.parametrize(
    ("typed", "again"),
    [("caf\u00e9 by the sea", "cafe\u0301 by the sea"), ("\uac00 and tea", "\u1100\u1161 and tea")],
)
def test_a_letter_in_one_piece_or_in_two_is_the_same(path, typed, again):
    create(path, typed)
    assert read(path, again) == ["tea"]


def test_a_letter_that_only_looks_alike_is_another_one(path):
    create(path, "tea by the sea \u00df")
    assert reason(read, path, "tea by the sea ss") == "wrong-passphrase"


@pytest.mark.parametrize("words", ["", "x" * 1_025, "x" * 10**6, "a" + "\u0300\u0316" * 500_000])
def test_none_or_far_too_many_letters_are_refused_at_once(path, words):
    written(path, "tea")
    begun = perf_counter()
    assert reason(create, path.with_name("new.rtv"), words) == "weak"
    assert reason(read, path, words) == "wrong-passphrase"
    if words:
        assert passphrases.problem(words) == "too-long"
    assert perf_counter() - begun < 2
    assert names(path.parent) == [".new.rtv.lock", ".notebook.rtv.lock", "notebook.rtv"]


def test_half_of_a_letter_is_taken_as_it_is(path):
    create(path, "tea by the sea \ud83d")
    assert read(path, "tea by the sea \ud83d") == ["tea"]


def test_too_little_memory_is_said(path):
    written(path, "tea")
    for fault in (MemoryError(), key_derivation.exceptions.RuntimeError("x")):
        with mock.patch.object(key_derivation.argon2id, "kdf", side_effect=fault):
            assert reason(read, path) == "not-enough-memory"


def test_nothing_that_is_said_of_a_fault_holds_the_passphrase(path):
    written(path, "tea")
    secret = "quite secret words"  # noqa: S105 - made up
    with pytest.raises(NotebookError) as caught:
        VaultNotebook.open(path, secret)
    shown = "".join(traceback.format_exception(caught.value))
    assert secret not in shown
    assert str(path) not in f"{caught.value!r}{caught.value}"


def test_after_a_change_only_the_new_words_open_it(path):
    written(path, "tea", "walk")
    before = path.read_bytes()
    with opened(path) as book:
        copying.change_passphrase(book, FIRST, SECOND)
        book.save(note("after"))
        assert texts(book) == ["tea", "walk", "after"]
    assert reason(read, path) == "wrong-passphrase"
    assert read(path, SECOND) == ["tea", "walk", "after"]
    assert path.read_bytes()[:16] != before[:16]
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_a_change_keeps_the_order_the_ids_and_small_facts(path):
    written(path, "a", "b", "c")
    with opened(path) as book:
        book.delete(book.entries()[1].id)
        book.note("theme", "dark")
        before = book.entries()
        copying.change_passphrase(book, FIRST, SECOND)
        assert book.entries() == before
        assert book.noted("theme") == "dark"


@pytest.mark.parametrize(
    ("old", "new", "why"), [(SECOND, SECOND, "wrong-passphrase"), (FIRST, "", "weak")]
)
def test_a_change_that_cannot_be_made_changes_nothing(path, old, new, why):
    whole = written(path, "tea")
    with opened(path) as book:
        assert reason(copying.change_passphrase, book, old, new) == why
        assert texts(book) == ["tea"]
    assert path.read_bytes()[:16] == whole[:16]
    assert read(path) == ["tea"]


def test_a_fault_before_the_new_file_has_the_name_leaves_the_old_words(path):
    written(path, "tea")
    with opened(path) as book:
        with mock.patch("os.fsync", side_effect=OSError(28, "full")):
            assert reason(copying.change_passphrase, book, FIRST, SECOND) == "full"
        book.save(note("after"))
    assert read(path) == ["tea", "after"]
    assert names(path.parent) == [".notebook.rtv.lock", "notebook.rtv"]


def test_a_fault_after_the_new_file_has_the_name_leaves_the_new_words(path):
    written(path, "tea")
    with opened(path) as book:
        with mock.patch.object(files, "sync_folder", side_effect=OSError(5, "fault")):
            assert reason(copying.change_passphrase, book, FIRST, SECOND) == "cannot-write"
        book.save(note("after"))
    assert read(path, SECOND) == ["tea", "after"]


def test_a_copy_that_reads_back_otherwise_never_takes_the_name(path):
    written(path, "tea")
    with opened(path) as book:
        with mock.patch.object(copying, "_alike", return_value=False):
            assert reason(copying.change_passphrase, book, FIRST, SECOND) == "backup-failed"
        assert texts(book) == ["tea"]
    assert read(path) == ["tea"]


def test_what_another_thread_saves_during_a_change_is_in_the_new_file(path):
    written(path, "tea")
    acknowledged = []
    with opened(path) as book:
        stop = threading.Event()

        def save():
            while not stop.is_set():
                text = f"note {len(acknowledged)}"
                book.save(note(text))
                acknowledged.append(text)

        thread = threading.Thread(target=save)
        thread.start()
        words = FIRST
        for number in range(8):
            copying.change_passphrase(book, words, f"{SECOND} {number}")
            words = f"{SECOND} {number}"
        stop.set()
        thread.join()
    assert set(acknowledged) <= set(read(path, words))
    assert acknowledged
