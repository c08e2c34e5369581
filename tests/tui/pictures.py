"""Pictures of the face for people to look at: `python -m tests.tui.pictures FOLDER [PLACE ...]`.

Each place is drawn as a terminal would draw it, in every theme and window that is asked for; those
of stations.py on a small program with one step and field of each kind, those of
shipped_stations.py on the program as it ships.
"""

import argparse
import asyncio
import os
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont
from rich.segment import Segment
from tests.tui.harness import Face, running, services, sleep_program
from tests.tui.shipped_stations import LIVES, Ways, go, life
from tests.tui.stations import WAYS, go_to

from redirection_tui.services import Services
from redirection_tui.settings import THEMES

FONTS = Path("/usr/share/fonts/truetype/dejavu")
SIZES = {"60x20": (60, 20), "80x24": (80, 24), "120x36": (120, 36)}
CELL, LINE, LETTER = 10, 20, 16
EIGHTHS, HALF = "▁▂▃▄▅▆▇█", "▌"
TERMINAL_INK, TERMINAL_PAPER = (220, 220, 220), (0, 0, 0)
"""What a terminal shows where the program sets no colour."""


def draw(face: Face) -> Image.Image:
    """The screen at hand as a picture."""
    width, height = face.app.size
    picture = Image.new("RGB", (width * CELL, height * LINE), TERMINAL_PAPER)
    pen = ImageDraw.Draw(picture)
    fonts = {
        bold: ImageFont.truetype(
            str(FONTS / f"DejaVuSansMono{'-Bold' if bold else ''}.ttf"), LETTER
        )
        for bold in (False, True)
    }
    for row, line in enumerate(face.painted):
        column = 0
        for segment in line:
            column = _draw_segment(pen, fonts, segment, column, row)
    return picture


def _draw_segment(
    pen: ImageDraw.ImageDraw,
    fonts: dict[bool, ImageFont.FreeTypeFont],
    segment: Segment,
    column: int,
    row: int,
) -> int:
    style = segment.style
    ink, paper = TERMINAL_INK, TERMINAL_PAPER
    if style and style.color and not style.color.is_default:
        ink = tuple(style.color.get_truecolor())
    if style and style.bgcolor and not style.bgcolor.is_default:
        paper = tuple(style.bgcolor.get_truecolor(foreground=False))
    if style and style.reverse:
        ink, paper = paper, ink
    left, top = column * CELL, row * LINE
    wide = segment.cell_length * CELL
    if not wide:
        return column
    pen.rectangle((left, top, left + wide - 1, top + LINE - 1), fill=paper)
    for letter in segment.text:
        if letter in EIGHTHS:  # whole cells, as terminals draw them
            high = LINE * (EIGHTHS.index(letter) + 1) // len(EIGHTHS)
            pen.rectangle((left, top + LINE - high, left + CELL - 1, top + LINE - 1), fill=ink)
        elif letter == HALF:
            pen.rectangle((left, top, left + CELL // 2 - 1, top + LINE - 1), fill=ink)
        else:
            pen.text((left, top), letter, font=fonts[bool(style and style.bold)], fill=ink)
        left += CELL
    if style and style.underline:
        pen.line(
            (column * CELL, top + LINE - 2, column * CELL + wide - 1, top + LINE - 2), fill=ink
        )
    return column + segment.cell_length


GROUPS: Mapping[str, Ways] = {"stations": WAYS, **LIVES}
"""Places that are drawn in one run of the face; a name stands in one group only."""


async def _all(folder: Path, group: str, given: Services, size: str, places: list[str]) -> None:
    async with running(given, SIZES[size]) as face:
        face.app.restyle()
        for place in places:
            await (go_to(face, place) if group == "stations" else go(face, place, GROUPS[group]))
            name = f"{place}-{given.settings.theme}-{size}.png".replace(" ", "-").replace(",", "")
            draw(face).quantize(32).save(folder / name, optimize=True)


def main() -> None:
    """Draw what is asked for. No notebook is made where a person's own would be."""
    everything = [place for ways in GROUPS.values() for place in ways]
    parser = argparse.ArgumentParser(prog="python -m tests.tui.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("places", nargs="*", help=f"default all: {', '.join(everything)}")
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--language", default="en")
    chosen = parser.parse_args()
    os.environ["COLORTERM"] = "truecolor"
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        own = sleep_program(Path(home))
        wanted = product(chosen.theme or THEMES, chosen.size or SIZES, GROUPS.items())
        for number, (theme, size, (group, ways)) in enumerate(wanted):
            places = [place for place in ways if place in (chosen.places or everything)]
            if not places:
                continue
            os.environ["XDG_DATA_HOME"] = str(Path(home) / str(number))
            named = {"theme": theme, "language": chosen.language, "projector": theme}
            given = services(own, **named) if group == "stations" else life(group, **named)
            asyncio.run(_all(chosen.folder, group, given, size, places))


if __name__ == "__main__":
    main()
