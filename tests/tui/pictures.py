"""Pictures of the face for people to look at: `python -m tests.tui.pictures FOLDER [PLACE ...]`.

Each place is drawn as a terminal would draw it, in every theme and window that is asked for.
"""

import argparse
import asyncio
import os
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from rich.segment import Segment
from tests.tui.harness import Face, running, services, sleep_program
from tests.tui.stations import WAYS, go_to

from redirection_tui.services import Services
from redirection_tui.settings import THEMES

FONTS = Path("/usr/share/fonts/truetype/dejavu")
SIZES = {"60x20": (60, 20), "80x24": (80, 24), "120x36": (120, 36)}
CELL, LINE, LETTER = 10, 20, 16
TERMINAL_INK, TERMINAL_PAPER = (220, 220, 220), (0, 0, 0)
"""What a terminal shows where the program sets no colour."""
SHIPPED = {
    "first": "",
    "help": "crisis",
    "menu": "menu",
    "settings": "settings",
    "tools": "tools",
    "map": "map",
    "page": "module/riding-out-urges",
    "urge": "tool/urge-help",
    "urge-log": "tool/urge-log",
    "thought": "tool/thought-record",
    "plan": "tool/my-plan",
    "breathing": "tool/breathing",
}


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
        pen.text((left, top), letter, font=fonts[bool(style and style.bold)], fill=ink)
        left += CELL
    if style and style.underline:
        pen.line(
            (column * CELL, top + LINE - 2, column * CELL + wide - 1, top + LINE - 2), fill=ink
        )
    return column + segment.cell_length


async def _all(folder: Path, given: Services, sizes: list[str], places: list[str]) -> None:
    for size in sizes:
        async with running(given, SIZES[size]) as face:
            for place in places:
                if place in SHIPPED:
                    face.app.navigator.home()
                    await face.settle()
                    if SHIPPED[place]:
                        await face.open(SHIPPED[place])
                else:
                    await go_to(face, place)
                name = f"{place}-{given.settings.theme}-{size}.png".replace(" ", "-")
                draw(face).quantize(32).save(folder / name, optimize=True)


def main() -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.tui.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("places", nargs="*", help=f"default all: {', '.join((*SHIPPED, *WAYS))}")
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--language", default="en")
    chosen = parser.parse_args()
    os.environ["COLORTERM"] = "truecolor"
    chosen.folder.mkdir(parents=True, exist_ok=True)
    places = chosen.places or [*SHIPPED, *WAYS]
    own = sleep_program(chosen.folder / ".content") if not set(places) <= set(SHIPPED) else None
    for theme in chosen.theme or THEMES:
        for folder, wanted in ((None, SHIPPED), (own, WAYS)):
            of_it = [place for place in places if place in wanted]
            if of_it:
                given = services(folder, theme=theme, language=chosen.language)
                asyncio.run(_all(chosen.folder, given, chosen.size or list(SIZES), of_it))


if __name__ == "__main__":
    main()
