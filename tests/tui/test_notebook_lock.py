"""When the notebook locks, what a lock does in each mode, and what it does not do."""

from pathlib import Path

import pytest
from tests.tui.harness import Face, services
from tests.tui.keeping import OWN, kept, made, of_the_next_run, refusing, run
from tests.tui.stations import go_to

from redirection_tui.handover import decode
from redirection_tui.privacy.idle import SLEPT, IdleWatch
from redirection_tui.services import Services

MINUTE = 60.0


class Clock:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def _with_clock(face: Face) -> Clock:
    clock = Clock()
    face.app.locking._watch = IdleWatch(face.services.settings.lock_after, clock)
    return clock


async def _pass(face: Face, clock: Clock, seconds: float) -> None:
    """Let time pass second by second, as it does for a program that is awake."""
    for _ in range(int(seconds)):
        clock.now += 1
        face.app.locking.tick()
        if face.app.handover is not None:
            return
    await face.settle()


def test_no_key_for_the_chosen_minutes_is_a_reason_and_a_key_puts_it_off() -> None:
    clock = Clock()
    watch = IdleWatch(5, clock)
    for second in range(5 * 60 - 1):
        clock.now += 1
        assert watch.tick() is None, second
    watch.touched()
    clock.now += 1
    assert watch.tick() is None
    for _ in range(5 * 60 - 2):
        clock.now += 1
        assert watch.tick() is None
    clock.now += 1
    assert watch.tick() == "idle"


@pytest.mark.parametrize(("asked", "minutes"), [(0, 1), (-3, 1), (1, 1), (30, 30), (9_999, 30)])
def test_the_minutes_are_held_between_one_and_thirty(asked: int, minutes: int) -> None:
    clock = Clock()
    watch = IdleWatch(asked, clock)
    reasons = []
    for _ in range(31 * 60):
        clock.now += 1
        reasons.append(watch.tick())
    assert reasons.index("idle") == minutes * 60 - 1


@pytest.mark.parametrize("jump", [SLEPT + 1, 3_600.0, -1.0, -86_400.0])
def test_a_gap_and_a_clock_that_went_back_mean_that_the_computer_slept(jump: float) -> None:
    clock = Clock()
    watch = IdleWatch(30, clock)
    clock.now += jump
    assert watch.tick() == "slept"
    clock.now += 1
    assert watch.tick() is None, "once is enough"


async def test_after_minutes_without_a_key_the_notebook_locks_and_keeps_the_draft(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        await face.type("warm milk")
        clock = _with_clock(face)
        await _pass(face, clock, 4 * MINUTE)
        assert face.app.handover is None
        await face.press("x")
        await _pass(face, clock, 4 * MINUTE)
        assert face.app.handover is None, "a key was pressed"
        await _pass(face, clock, MINUTE + 1)
        handed = decode(await made(face))
        assert handed.why == "lock"
        assert (handed.entries, handed.passphrase, handed.place) == ((), "", "")
        face.services.leave(on_purpose=False)
    again = of_the_next_run(sleep_folder)
    place = again.keeping.open(OWN)
    assert place == "module/every-field/text"
    draft = again.notes.draft("every-field", "text")
    assert draft is not None
    assert "warm milkx" in draft.values.values()
    again.leave()


async def test_after_a_lock_the_face_asks_for_the_passphrase_and_shows_nothing_else(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        await face.type("warm milk")
        await face.press("f8")
        handover = await made(face)
        face.services.leave(on_purpose=False)
    async with run(of_the_next_run(sleep_folder, handover), handover) as face:
        assert face.target == "unlock"
        assert "warm" not in face.text
        assert face.word("kept.locked") in face.lines[0]
        await face.press("f8")
        assert face.target == "unlock", "there is nothing to lock or to cover"
        await face.type(OWN)
        await face.press("enter")
        await face.until(lambda: face.target == "walk/every-field", "the same step")
        await face.until(lambda: "warm milk" in face.text, "the words")
        face.services.leave()


async def test_a_running_timer_counts_as_someone_being_here(sleep_folder: Path) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a running timer")
        clock = _with_clock(face)
        await _pass(face, clock, 12 * MINUTE)
        assert face.app.handover is None
        clock.now += 3_600
        face.app.locking.tick()
        assert face.app.handover is not None, "the computer slept"
        face.services.leave()


async def test_without_a_notebook_the_page_is_covered_and_nothing_is_claimed(
    sleep: Services,
) -> None:
    async with run(sleep) as face:
        await go_to(face, "a text field")
        await face.type("warm milk")
        clock = _with_clock(face)
        await _pass(face, clock, 5 * MINUTE + 1)
        assert face.target == "cover"
        assert "warm milk" not in face.text
        assert "not locked" in " ".join(face.text.split())
        await face.press("enter")
        assert "warm milk" in face.text


async def test_a_demonstration_is_never_covered_by_itself(sleep_folder: Path) -> None:
    async with run(services(sleep_folder, demonstration=True)) as face:
        clock = _with_clock(face)
        await _pass(face, clock, 40 * MINUTE)
        assert face.target == "home"


@pytest.mark.parametrize("key", ["f8", "ctrl+l", "ctrl+z"])
async def test_each_key_for_it_locks_from_a_text_field(key: str, sleep_folder: Path) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text area")
        await face.press(key)
        assert decode(await made(face)).why == "lock"
        face.services.leave()


async def test_when_the_last_words_cannot_be_written_the_page_is_covered_and_they_stay(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        with refusing(face):
            await face.type("warm milk")
            await face.press("f8")
            assert face.app.handover is None
            assert face.target == "notice"
            assert "no room left" in " ".join(face.text.split())
            await face.press("enter")
            assert face.target == "cover"
        await face.press("enter")
        assert "warm milk" in face.text
        face.services.leave()


async def test_on_a_full_disk_it_locks_where_no_word_waits(sleep_folder: Path) -> None:
    async with run(kept(sleep_folder)) as face:
        await face.open("settings")
        with refusing(face):
            await face.press("f8")
            assert decode(await made(face)).why == "lock"
        face.services.leave()


async def test_saved_is_said_again_only_when_it_is_on_the_disk(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "a text field")
        face.app.locking._timer.stop()  # type: ignore[union-attr]  # it runs
        with refusing(face):
            await face.type("warm")
            assert face.word("kept.saving") in face.lines[0]
            face.app.locking.tick()
            await face.until(lambda: face.word("kept.trouble") in face.lines[0], "trouble is said")
        face.app.locking.tick()
        await face.until(lambda: face.word("kept.saved") in face.lines[0], "saved is said")
        await face.type("er")
        assert face.word("kept.saved") not in face.lines[0]
        face.services.leave()


async def test_a_row_that_is_being_written_is_a_draft_too(sleep_folder: Path) -> None:
    async with run(kept(sleep_folder)) as face:
        await go_to(face, "the text of a list row")
        await face.type("warm milk")
        await face.press("f8")
        await made(face)
        face.services.leave(on_purpose=False)
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    drafts = again.notes.drafts("every-field")
    assert any("warm milk" in str(draft.values) for draft in drafts)
    again.leave()


async def test_a_setting_that_cannot_be_written_ends_nothing(
    sleep_folder: Path,
) -> None:
    async with run(kept(sleep_folder)) as face:
        with refusing(face):
            face.services.change(lock_after=10)
        face.services.notes.flush()
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    assert again.settings.lock_after == 10
    again.leave()


async def test_without_a_notebook_the_minutes_until_the_cover_are_among_the_settings(
    sleep: Services,
) -> None:
    async with run(sleep) as face:
        await face.open("settings")
        await face.choose("minutes:1")
        await face.press("escape")
        clock = _with_clock(face)
        await _pass(face, clock, MINUTE)
        assert face.target == "cover"
