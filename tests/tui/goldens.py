"""Places as readable text, to compare with how they looked before: `python -m tests.tui.goldens`
(`make goldens`) renews the files; `git diff` then shows what changed on the screen."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.segment import Segment
from tests.tui.harness import Face, running, services, sleep_program
from tests.tui.stations import go_to

from redirection_tui.tui.themes import THEMES as COLOURED

FOLDER = Path(__file__).with_name("goldens")
SIZES = ((60, 20), (80, 24), (120, 36))
THEMES = ("calm-dark", "plain")
"""One theme with colours, as the others differ in their values only, and one without."""
PLACES = (
    "a page",
    "a heavy page with offers",
    "a choice",
    "several choices",
    "an order",
    "a scale",
    "ratings",
    "a text area",
    "a list",
    "a quiz",
    "a running timer",
    "a card",
)


def drawn(face: Face) -> str:
    """The screen as text; under each line with styles a line that starts with ~ says where: B is
    bold, U underlined, R reversed, b and so on the same on another ground."""
    ground = face.painted[len(face.painted) // 2][-1].style
    paper = ground.bgcolor if ground else None
    lines = []
    for segments in face.painted:
        lines.append("|" + "".join(segment.text for segment in segments).rstrip())
        styles = "".join(_sign(segment, paper) * segment.cell_length for segment in segments)
        if styles.strip():
            lines.append("~" + styles.rstrip())
    return "\n".join(lines) + "\n"


def _sign(segment: Segment, paper: object) -> str:
    style = segment.style
    if style is None:
        return " "
    raised = style.bgcolor != paper
    if style.reverse:
        return "R"
    if style.underline:
        return "U"
    return ("b" if raised else "B") if style.bold else "r" if raised else " "


async def all_drawn(folder: Path) -> AsyncIterator[tuple[str, str]]:
    """(name of the file, what it should hold) for every size and theme."""
    for width, height in SIZES:
        for theme in THEMES:
            texts = []
            async with running(services(folder, theme=theme), (width, height)) as face:
                if theme in COLOURED:  # a terminal of tests has no colours of its own
                    face.app.theme = theme
                for place in PLACES:
                    await go_to(face, place)
                    texts.append(f"== {place}\n{drawn(face)}")
            yield f"{width}x{height}-{theme}.txt", "\n".join(texts)


async def renew(folders: Iterable[Path]) -> None:
    """Write every file anew."""
    FOLDER.mkdir(exist_ok=True)
    for folder in folders:
        async for name, text in all_drawn(folder):
            (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        asyncio.run(renew([sleep_program(Path(place))]))
