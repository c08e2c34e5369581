"""My notebook, by keys: another passphrase, backups, bringing one back, rescue, deleting."""

from pathlib import Path

import pytest
from tests.tui.harness import Face
from tests.tui.keeping import OWN, kept, made, of_the_next_run, run
from tests.tui.stations import go_to
from tests.tui.test_notebook_keep import said

from redirection_tui.handover import decode
from redirection_tui.paths import notebook_file
from redirection_tui.services import Services
from redirection_tui.tui.widgets.line_question import LineQuestion

OTHER = "another set of quiet words"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where backups go."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def open_one(sleep_folder: Path) -> Services:
    """Services with an open notebook."""
    return kept(sleep_folder)


async def _retype(face: Face, text: str) -> None:
    face.app.screen.query_one(LineQuestion).clear()
    await face.paste(text)
    await face.press("enter")


async def test_the_old_passphrase_is_asked_for_before_a_new_one_is_thought_of(
    open_one: Services, sleep_folder: Path
) -> None:
    async with run(open_one) as face:
        await go_to(face, "the passphrase as it is")
        await face.paste("not the right words")
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.wrong-passphrase"), "said")
        await _retype(face, OWN)
        await face.until(lambda: face.target == "passphrase", "a new one")
        await face.choose("own")
        for _ in range(2):
            await face.paste(OTHER)
            await face.press("enter")
        await face.until(lambda: said(face, "notebook.changed"), "changed")
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OTHER)
    again.leave()


async def test_leaving_while_a_new_passphrase_is_chosen_changes_nothing(
    open_one: Services, sleep_folder: Path
) -> None:
    async with run(open_one) as face:
        await go_to(face, "the passphrase as it is")
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: face.target == "passphrase", "a new one")
        await face.press("escape")
        assert face.target == "list/notebook"
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    again.leave()


async def test_a_backup_goes_where_it_was_asked_for_and_a_taken_place_is_not_touched(
    open_one: Services, home: Path
) -> None:
    (home / "taken.rtv").write_text("mine")
    async with run(open_one) as face:
        await go_to(face, "where to back it up")
        for place, key in (
            (home / "taken.rtv", "exists"),
            (home / "nowhere" / "a.rtv", "cannot-write"),
        ):
            await _retype(face, str(place))
            await face.until(lambda key=key: said(face, f"vault-errors.{key}"), key)  # type: ignore[misc]  # bound at once
        await _retype(face, str(home / "kept.rtv"))
        await face.until(lambda: said(face, "notebook.backed-up"), "written")
        face.services.leave()
    assert (home / "taken.rtv").read_text() == "mine"
    assert (home / "kept.rtv").read_bytes()[:1] == b"R"


async def test_a_damaged_notebook_gives_way_to_a_backup_and_is_set_aside(
    open_one: Services, sleep_folder: Path, home: Path
) -> None:
    async with run(open_one) as face:
        await go_to(face, "the reply to a form")
        face.services.keeping.back_up(str(home / "notebook-2026-01-01.rtv"))
        face.services.leave()
    file = notebook_file()
    spoilt = file.read_bytes()[:4_096] + bytes(4_096) + file.read_bytes()[8_192:]
    file.write_bytes(spoilt)
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.press("tab")
        await face.choose("recover")
        await face.choose("where")
        offered = face.app.screen.query_one(LineQuestion).text
        assert offered == str(home / "notebook-2026-01-01.rtv"), "the one that was made is offered"
        await _retype(face, str(home / "nothing-here.rtv"))
        assert said(face, "vault-errors.missing")
        await _retype(face, str(home / "notebook-2026-01-01.rtv"))
        await face.paste("not the right words")
        await face.press("enter")
        await face.until(lambda: said(face, "vault-errors.wrong-passphrase"), "said")
        assert file.read_bytes() == spoilt
        await _retype(face, OWN)
        await face.until(lambda: said(face, "recover.brought-back"), "open")
        await face.press("enter")
        await face.until(lambda: face.target in ("home", "walk/every-field"), "on")
        assert [entry.step for entry in face.services.entries()] == ["text"]
        face.services.leave()
    aside = [one for one in file.parent.iterdir() if "before-recovery" in one.name]
    assert spoilt in [one.read_bytes() for one in aside]


async def test_without_a_notebook_a_backup_is_brought_back_in_a_run_that_may_write(
    open_one: Services, sleep_folder: Path, home: Path
) -> None:
    open_one.keeping.back_up(str(home / "kept.rtv"))
    open_one.leave()
    notebook_file().unlink()
    async with run(of_the_next_run(sleep_folder, writable=False)) as face:
        await go_to(face, "keeping notes")
        await face.choose("backup")
        handover = await made(face)
    async with run(of_the_next_run(sleep_folder, handover), handover) as face:
        await _retype(face, str(home / "kept.rtv"))
        await face.paste(OWN)
        await face.press("enter")
        await face.until(lambda: said(face, "recover.brought-back"), "open")
        assert face.word("kept.yes") in face.lines[0]
        face.services.leave()


async def test_a_lost_passphrase_leads_to_beginning_anew_and_only_by_choice(
    open_one: Services, sleep_folder: Path
) -> None:
    open_one.leave()
    async with run(of_the_next_run(sleep_folder)) as face:
        await go_to(face, "a lost passphrase")
        await face.press("enter")
        assert said(face, "recover.text"), "the harmless way comes first"
        assert notebook_file().exists()
        await face.choose("forgotten")
        await face.choose("delete-it")
        assert decode(await made(face)).why == "delete"


async def test_it_can_be_checked_locked_and_deleted_from_its_list(open_one: Services) -> None:
    async with run(open_one) as face:
        await go_to(face, "my notebook")
        assert str(notebook_file())[:20] in face.text
        await face.choose("check")
        await face.until(lambda: said(face, "notebook.checked"), "read")
        await face.press("enter")
        await face.choose("delete")
        await face.press("enter")
        assert face.target == "list/notebook", "the harmless way comes first"
        await face.choose("delete")
        await face.choose("delete-it")
        assert decode(await made(face)).why == "delete"
        face.services.leave()


async def test_the_minutes_until_it_locks_are_kept(open_one: Services, sleep_folder: Path) -> None:
    async with run(open_one) as face:
        await go_to(face, "my notebook")
        await face.choose("minutes:20")
        assert face.services.settings.lock_after == 20
        face.services.leave()
    again = of_the_next_run(sleep_folder)
    again.keeping.open(OWN)
    assert again.settings.lock_after == 20
    again.leave()


async def test_a_readable_copy_is_warned_of_and_goes_back_step_by_step(
    open_one: Services, home: Path
) -> None:
    async with run(open_one) as face:
        await go_to(face, "the reply to a form")
        await go_to(face, "a readable copy")
        assert said(face, "export.warning")
        await go_to(face, "where to copy them")
        await face.press("escape", "escape", "escape")
        assert said(face, "export.warning")
        await face.choose("go-on")
        await face.press("enter", "enter")
        await _retype(face, str(home / "nowhere" / "copy.txt"))
        await face.until(lambda: said(face, "vault-errors.cannot-write"), "said")
        await _retype(face, str(home / "copy.txt"))
        await face.until(lambda: said(face, "export.done"), "written")
        face.services.leave()
    assert "tea" in (home / "copy.txt").read_text()
    assert (home / "copy.txt").stat().st_mode & 0o777 == 0o600


async def test_a_notebook_that_was_passed_over_is_the_first_door_and_nobody_is_called_new(
    open_one: Services, sleep_folder: Path
) -> None:
    first = open_one.library.program.first_run
    open_one.leave()
    async with run(of_the_next_run(sleep_folder)) as face:
        await face.press("escape")
        assert face.target == "home"
        assert face.menu.options[0] == "open"
        assert f"go:tool/{first}" not in face.menu.options
