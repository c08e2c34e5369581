"""Nothing is cut and nothing overlaps: every place, every size, and longer languages."""

from pathlib import Path

import pytest
from tests.tui import pseudo
from tests.tui.harness import Face, running, services
from tests.tui.layout import faults
from tests.tui.stations import WAYS, go_to
from textual.widgets import Static

from redirection_tui.content.library import special_tools
from redirection_tui.paths import content_folder

SMALL = (60, 20)
SIZES = [SMALL, (80, 24), (120, 36)]


@pytest.fixture(scope="session")
def long_sleep(sleep_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.with_long_words(sleep_folder, tmp_path_factory.mktemp("long") / "sleep")


@pytest.fixture(scope="session")
def long_shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.with_long_words(content_folder(), tmp_path_factory.mktemp("long") / "shipped")


def _noted(face: Face, where: str, found: list[str]) -> None:
    found += [f"{where}: {fault}" for fault in faults(face)]


# In English and a small window test_places.py looks at all of them.
@pytest.mark.parametrize(
    ("language", "size"),
    [*(("en", size) for size in SIZES[1:]), *((pseudo.LANGUAGE, size) for size in SIZES)],
)
async def test_every_place_is_readable(
    language: str, size: tuple[int, int], long_sleep: Path
) -> None:
    found: list[str] = []
    async with running(services(long_sleep, language=language), size) as face:
        for place in WAYS:
            await go_to(face, place)
            _noted(face, place, found)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["es", pseudo.LANGUAGE])
async def test_every_step_of_the_program_is_readable_in_a_small_window(
    language: str, long_shipped: Path
) -> None:
    found: list[str] = []
    given = services(long_shipped, language=language)
    program = given.library.program
    async with running(given, SMALL) as face:
        for module in dict.fromkeys((*program.modules, *program.tools, *special_tools(program))):
            for step in given.module(module).value.steps:
                face.app.navigator.home()
                await face.settle()
                kind = "tool" if given.library.is_tool(module) else "module"
                await face.open(f"{kind}/{module}/{step.id}")
                _noted(face, f"{module}/{step.id}", found)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es", pseudo.LANGUAGE])
async def test_the_first_screens_of_the_program_are_readable(
    language: str, size: tuple[int, int], long_shipped: Path
) -> None:
    found: list[str] = []
    given = services(long_shipped, language=language)
    parts = [f"map/{part.id}" for part in given.library.program.parts]
    async with running(given, size) as face:
        for target in ("", "crisis", "menu", "settings", "tools", "list/help-lines", *parts):
            face.app.navigator.home()
            await face.settle()
            if target:
                await face.open(target)
            _noted(face, target or "home", found)
    assert not found, "\n".join(found)


def test_the_made_up_language_is_two_fifths_longer_and_keeps_what_is_filled_in() -> None:
    text = "Question {n} of {all}: breathe out slowly, see https://example.org/a"
    stretched = pseudo.longer(text)
    assert "{n}" in stretched
    assert "{all}" in stretched
    assert "https://example.org/a" in stretched
    plain = "Breathe out slowly. " * 20
    assert len(pseudo.longer(plain)) / len(plain) == pytest.approx(1.4, abs=0.1)


async def test_an_overlap_is_noticed() -> None:
    async with running(services()) as face:
        assert faults(face) == []
        over = Static("over", markup=False)
        over.styles.position = "absolute"
        over.styles.offset = (4, 0)
        await face.app.screen.query_one(".column").mount(over)
        await face.settle()
        assert any("overlap" in fault for fault in faults(face))
