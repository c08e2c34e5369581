"""Keeping notes, by keys: nothing is written before the passphrase was typed twice, and every way
that it can go wrong has its sentence and a way on."""

import unicodedata
from pathlib import Path
from unittest import mock

import pytest
from tests.tui.harness import Face, services, squeezed
from tests.tui.keeping import OWN, kept, made, of_the_next_run, run
from tests.tui.stations import go_to

from redirection_tui.errors import NotebookError
from redirection_tui.handover import decode
from redirection_tui.notebook import key_derivation
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import notebook_file
from redirection_tui.services import Services

COMPOSED, IN_PIECES = "café con leche y pan", unicodedata.normalize("NFD", "café con leche y pan")


def said(face: Face, key: str, **values: object) -> bool:
    """True when a sentence is on the screen."""
    bare = "".join(line.strip("┃│▌ ") for line in face.lines).replace("▌", "")
    return squeezed(face.word(key, **values)) in squeezed(bare)


async def _own(face: Face, passphrase: str) -> None:
    await go_to(face, "one's own passphrase")
    await face.paste(passphrase)
    await face.press("enter")


async def test_the_words_are_practised_before_anything_is_written(sleep_folder: Path) -> None:
    async with run(services(sleep_folder)) as face:
        await go_to(face, "words for a passphrase")
        words = face.app.screen._made  # type: ignore[attr-defined]  # what the person reads
        assert all(word in face.text for word in words)
        assert said(face, "passphrase.nobody")
        await face.choose("written-down")
        await face.type("not these words")
        await face.press("enter")
        assert said(face, "passphrase.differs")
        assert not notebook_file().exists()
        assert face.app.handover is None
        await face.press("escape", "escape", "escape", "escape")
        assert face.target == "home"
    assert not notebook_file().parent.exists()


async def test_a_run_that_may_not_write_hands_its_notes_to_one_that_may(
    sleep_folder: Path,
) -> None:
    async with run(services(sleep_folder)) as face:
        await go_to(face, "the reply to a form")
        await go_to(face, "words for a passphrase")
        words = " ".join(face.app.screen._made)  # type: ignore[attr-defined]  # as above
        await face.choose("written-down")
        await face.paste(f"  {words.upper().lower()}".strip())
        await face.press("enter")
        handover = await made(face)
        assert decode(handover).why == "keep"
        assert not notebook_file().exists(), "the next run makes it"
    notebook_file().parent.mkdir(parents=True)
    async with run(of_the_next_run(sleep_folder, handover), handover) as face:
        await face.until(lambda: said(face, "keep.done-title"), "made")
        assert face.word("kept.yes") in face.lines[0]
        assert [entry.step for entry in face.services.entries()] == ["text"]
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(words)
    assert [entry.step for entry in again.entries()] == ["text"]
    again.leave()


@pytest.mark.parametrize(
    ("passphrase", "key"),
    [("short", "too-short"), (" " * 40, "too-short"), ("é" * 600, "too-long")],
)
async def test_an_own_passphrase_that_cannot_be_taken_gets_a_sentence(
    passphrase: str, key: str, sleep: Services
) -> None:
    async with run(sleep) as face:
        await _own(face, passphrase)
        assert said(face, f"passphrase.{key}")
        assert face.target == "passphrase"


async def test_a_passphrase_of_a_million_letters_is_cut_or_refused_and_holds_nothing_up(
    sleep: Services,
) -> None:
    async with run(sleep) as face:
        await _own(face, "long words " * 100_000)
        assert face.target == "passphrase"
        await face.press("escape")
        assert face.target == "passphrase"


async def test_letters_typed_in_pieces_open_what_was_made_with_whole_ones(
    sleep_folder: Path,
) -> None:
    given = services(sleep_folder)
    given.keeping.create(COMPOSED)
    given.leave()
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.paste(IN_PIECES)
        await face.press("enter")
        await face.until(lambda: face.target == "home", "open")
        face.services.leave()


@pytest.mark.parametrize("shape", ["garbage", "empty", "folder", "link", "newer", "damaged"])
async def test_what_cannot_be_opened_is_said_and_left_as_it_was(
    shape: str, sleep_folder: Path
) -> None:
    file = notebook_file()
    kept(sleep_folder).leave()
    key = _spoil(file, shape)
    before = file.read_bytes() if file.is_file() else None
    async with run(of_the_next_run(sleep_folder)) as face:
        assert face.target == "unlock"
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: said(face, f"vault-errors.{key}"), key)
        assert before == (file.read_bytes() if file.is_file() else None)
        await face.press("tab")
        await face.choose("recover")
        assert said(face, "recover.text")


def _spoil(file: Path, shape: str) -> str:
    """Put something else in the notebook's place; the reason that has to be said."""
    whole = file.read_bytes()
    file.unlink()
    if shape == "folder":
        file.mkdir()
        return "not-a-notebook"
    if shape == "link":
        file.with_name("elsewhere").write_bytes(whole)
        file.symlink_to("elsewhere")
        return "link"
    written, key = {
        "garbage": (b"some other file " * 600, "not-a-notebook"),
        "empty": (b"", "not-a-notebook"),
        "newer": (whole[:1] + b"\x09" + whole[2:], "newer"),
        "damaged": (whole[:9_000] + bytes([whole[9_000] ^ 255]) + whole[9_001:], "damaged"),
    }[shape]
    file.write_bytes(written)
    return key


async def test_a_wrong_passphrase_and_one_without_letters_are_told_apart(
    sleep_folder: Path,
) -> None:
    kept(sleep_folder).leave()
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.press("enter")
        assert not said(face, "vault-errors.wrong-passphrase"), "nothing was typed"
        await face.type("not the right words")
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.wrong-passphrase"), "said")
        assert "not the right words" not in face.text
        await face.press("tab")
        await face.choose("show")
        assert "not the right words" in face.text


async def test_too_little_memory_is_said(
    sleep_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(sleep_folder).leave()
    profile = key_derivation.Profile(memory=2**41, passes=1)
    monkeypatch.setitem(key_derivation.PROFILES, key_derivation.STANDARD, profile)
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.not-enough-memory"), "said")


async def test_a_folder_that_others_can_change_is_said_and_opens_when_it_is_closed(
    sleep_folder: Path,
) -> None:
    kept(sleep_folder).leave()
    folder = notebook_file().parent
    folder.chmod(0o777)
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.open-to-others"), "said")
        folder.chmod(0o700)
        await face.press("enter")
        await face.until(lambda: face.target == "home", "open")
        face.services.leave()


async def test_a_notebook_that_cannot_be_written_to_is_said(sleep_folder: Path) -> None:
    kept(sleep_folder).leave()
    async with run(of_the_next_run(sleep_folder)) as face:
        refused = mock.Mock(side_effect=NotebookError("read-only"))
        with mock.patch.object(VaultNotebook, "open", refused):
            await face.paste(OWN)
            await face.press("enter")
            await face.until(lambda: said(face, "vault-errors.read-only"), "said")
        assert face.target == "unlock"


async def test_a_second_window_is_told_and_can_try_again(sleep_folder: Path) -> None:
    first = kept(sleep_folder)
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.busy"), "said")
        first.leave()
        await face.press("enter")
        await face.until(lambda: face.target == "home", "open")
        face.services.leave()


async def test_a_home_that_cannot_be_written_keeps_the_notes_and_says_so(
    sleep_folder: Path,
) -> None:
    async with run(services(sleep_folder)) as face:
        await go_to(face, "the reply to a form")
        await _own(face, OWN)
        await face.paste(OWN)
        await face.press("enter")
        handover = await made(face)
    notebook_file().parent.parent.mkdir(parents=True, exist_ok=True)
    notebook_file().parent.write_text("a file where the folder would be")
    async with run(of_the_next_run(sleep_folder, handover), handover) as face:
        await face.until(lambda: said(face, "vault-errors.cannot-write"), "said")
        await face.choose("no")
        assert [entry.step for entry in face.services.entries()] == ["text"]
        assert face.word("kept.no") in face.lines[0]


async def test_going_on_without_it_takes_the_notes_of_this_run_along(sleep_folder: Path) -> None:
    kept(sleep_folder).leave()
    given = of_the_next_run(sleep_folder)
    async with run(given) as face:
        await face.press("tab")
        await face.choose("without")
        handover = await made(face)
    async with run(of_the_next_run(sleep_folder, handover, writable=False), handover) as face:
        assert face.target == "home"
        await go_to(face, "the reply to a form")
        await face.open("home")
        face.app.navigator.home()
        await face.settle()
        await face.choose("open")
        handover = await made(face)
    async with run(of_the_next_run(sleep_folder, handover), handover) as face:
        await face.press("tab")
        await face.choose("without")
        handover = await made(face)
        assert len(decode(handover).entries) == 1, "what was written since then is not lost"


async def test_who_has_a_notebook_already_is_led_to_it(sleep_folder: Path) -> None:
    async with run(kept(sleep_folder)) as face:
        await face.open("list/keep")
        assert face.target == "list/notebook"
        face.services.leave()
    async with run(of_the_next_run(sleep_folder, writable=False)) as face:
        await face.press("escape")
        await made(face)
