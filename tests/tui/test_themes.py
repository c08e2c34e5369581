"""Colours: readable in every theme, and the same with 256 colours."""

from itertools import product

import pytest

from redirection_tui.settings import THEMES as NAMES
from redirection_tui.tui.themes import TERMINAL, THEMES

ENOUGH, ENOUGH_FOR_SIGNS = 7.0, 3.0
CUBE = (0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF)
XTERM = {
    *product(CUBE, repeat=3),
    *((level, level, level) for level in range(8, 239, 10)),
}
"""The 240 colours that are the same in every terminal with 256."""
NEARLY = "#1c1c1d"


def _rgb(colour: str) -> tuple[int, int, int]:
    assert colour.startswith("#"), colour
    assert len(colour) == 7, colour
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _rgb(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("name", THEMES)
def test_text_and_hints_stand_out_from_every_ground(name: str) -> None:
    colours = THEMES[name].variables
    for text, ground in product(("ink", "hint"), ("paper", "raised")):
        ratio = contrast(colours[text], colours[ground])
        assert ratio >= ENOUGH, f"{text} on {ground}: {ratio:.2f}"
    assert contrast(colours["mark"], colours["paper"]) >= ENOUGH_FOR_SIGNS


@pytest.mark.parametrize("name", THEMES)
def test_what_is_typed_and_chosen_stands_out_too(name: str) -> None:
    colours = THEMES[name].variables
    for part in ("input-cursor", "block-cursor", "block-cursor-blurred"):
        text, ground = colours[f"{part}-foreground"], colours[f"{part}-background"]
        assert contrast(text, ground) >= ENOUGH, part


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_one_of_the_256(name: str) -> None:
    theme = THEMES[name]
    named = [theme.foreground, theme.background, theme.surface, theme.panel, theme.primary]
    named += [theme.secondary, theme.accent, theme.warning, theme.error, theme.success]
    values = [value for value in (*named, *theme.variables.values()) if value and "#" in value]
    assert len(values) > 10
    assert [value for value in values if _rgb(value) not in XTERM] == []


def test_a_colour_that_is_nearly_one_of_the_256_is_noticed() -> None:
    assert _rgb(NEARLY) not in XTERM
    assert _rgb("#1c1c1c") in XTERM


def test_every_theme_that_can_be_chosen_exists_and_the_last_has_no_colours() -> None:
    assert {*THEMES, "plain"} == set(NAMES)
    assert all("#" not in value for value in TERMINAL.variables.values())
