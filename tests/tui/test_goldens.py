"""The main places look as they did when someone last looked: see goldens.py."""

from difflib import unified_diff
from pathlib import Path

from tests.tui.goldens import FOLDER, PLACES, SIZES, THEMES, all_drawn


async def test_the_main_places_look_as_they_did(sleep_folder: Path) -> None:
    changed: list[str] = []
    async for name, text in all_drawn(sleep_folder):
        before = (FOLDER / name).read_text(encoding="utf-8")
        changed += unified_diff(before.splitlines(), text.splitlines(), name, "now", lineterm="")
    assert not changed, "If this is meant: make goldens, and look at git diff.\n" + "\n".join(
        changed
    )


def test_there_is_a_file_for_each_size_and_theme_and_every_place_is_in_each() -> None:
    files = sorted(FOLDER.iterdir())
    assert len(files) == len(SIZES) * len(THEMES)
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert [line[3:] for line in text.splitlines() if line.startswith("== ")] == list(PLACES)
