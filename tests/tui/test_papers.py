"""The plan and the cards for paper, from their own pages, after the warning."""

from pathlib import Path

import pytest
from tests.tui.harness import running, services, squeezed


def files(folder: Path) -> list[tuple[str, int]]:
    """What stands in each file of a folder, and who may read it."""
    return [(one.read_text(encoding="utf-8"), one.stat().st_mode) for one in folder.iterdir()]


@pytest.mark.parametrize(
    ("page", "paper", "says"),
    [
        ("tool/my-plan/hard-hours", "tool/my-plan", "My plan for ordinary days"),
        ("tool/coping-cards/choose-three", "tool/coping-cards", "| Stand up and leave this room."),
    ],
)
async def test_a_plan_is_written_to_a_file_with_the_keyboard_alone(
    page: str, paper: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with running(services()) as face:
        await face.open(page)
        await face.choose("list/export")
        assert face.word("export.title") in face.text
        assert not files(tmp_path)
        await face.choose("go-on")
        await face.choose(f"module:{paper}")
        await face.choose("form:txt")
        await face.press("enter")
        await face.until(lambda: face.word("export.done") in face.text, "it is written")
        assert squeezed(str(tmp_path / "workbook.txt")) in face.flat, "it says where"
    ((text, mode),) = files(tmp_path)
    assert says in text
    assert mode & 0o077 == 0


async def test_without_a_yes_to_the_warning_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with running(services()) as face:
        await face.open("tool/my-plan/hard-hours")
        await face.choose("list/export")
        await face.press("enter")
        assert face.target == "walk/my-plan"
    assert not files(tmp_path)
