"""A damaged file is said in one sentence, and everything else goes on."""

import shutil
from pathlib import Path

import pytest
from tests.tui.harness import Face, running, services, squeezed

from redirection_tui.cli.start import CANNOT_RUN, start_face
from redirection_tui.settings import Settings

BROKEN = "format: 1\nid: [\n"


@pytest.fixture
def folder(sleep_folder: Path, tmp_path: Path) -> Path:
    made = tmp_path / "content"
    shutil.copytree(sleep_folder, made)
    return made


def _said(face: Face) -> bool:
    return squeezed(face.word("notice.unreadable")) in face.flat


@pytest.mark.parametrize("damage", [BROKEN, None, "format: 1\nid: rest-well\n", "\x00\ufffe"])
async def test_a_damaged_module_gives_a_notice_and_the_rest_works(
    folder: Path, damage: str | None
) -> None:
    file = folder / "en" / "modules" / "rest-well.yaml"
    if damage is None:
        file.unlink()
    else:
        file.write_text(damage, encoding="utf-8")
    async with running(services(folder)) as face:
        await face.open("module/rest-well")
        assert _said(face), face.text
        await face.press("enter")
        assert face.target == "home"
        await face.open("map")
        await face.open("module/every-field/text")
        await face.type("tea")
        await face.press("enter", "f1")
        assert face.target == "crisis"


async def test_a_module_that_is_damaged_while_the_program_runs_gives_a_notice(folder: Path) -> None:
    async with running(services(folder)) as face:
        assert "Restwell" in face.flat
        (folder / "en" / "modules" / "rest-well.yaml").write_text(BROKEN, encoding="utf-8")
        await face.choose("go:module/rest-well")
        assert _said(face), face.text


async def test_damaged_urge_help_gives_a_notice_and_help_now_still_works(folder: Path) -> None:
    (folder / "en" / "tools" / "night-help.yaml").write_text(BROKEN, encoding="utf-8")
    async with running(services(folder)) as face:
        await face.press("f2")
        assert _said(face), face.text
        await face.press("f1")
        assert face.target == "crisis"
        assert squeezed(face.word("lists.help-lines")) in face.flat


@pytest.mark.parametrize("name", ["contacts.yaml", "en/progress.yaml"])
@pytest.mark.parametrize("place", ["crisis", "list/help-lines", "list/progress", "settings"])
async def test_no_place_breaks_when_a_file_of_all_modules_is_damaged(
    folder: Path, name: str, place: str
) -> None:
    (folder / name).write_text(BROKEN, encoding="utf-8")
    async with running(services(folder)) as face:
        await face.open(place)
        assert face.target == place
        await face.press("escape")
        assert face.target == "home"


@pytest.mark.parametrize("name", ["program.yaml", "en/ui.yaml", "en/shared.yaml"])
def test_without_the_words_it_needs_the_program_says_which_file_and_does_not_start(
    folder: Path, name: str
) -> None:
    (folder / name).write_text(BROKEN, encoding="utf-8")
    said: list[str] = []
    assert start_face(folder, Settings(language="en"), said.append) == CANNOT_RUN
    assert Path(name).stem in "".join(said)
