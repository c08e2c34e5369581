"""What a person chose about the program itself. Kept in memory, and with the notes where those are
kept (`keeping.py` says which of it); nothing else is written to disk."""

import os
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

ThemeName = Literal["calm-dark", "calm-light", "contrast-dark", "contrast-light", "plain"]
THEMES: tuple[ThemeName, ...] = (
    "calm-dark",
    "calm-light",
    "contrast-dark",
    "contrast-light",
    "plain",
)
FOR_A_PROJECTOR: ThemeName = "contrast-light"
"""Rooms are seldom dark, and a pale wall makes a dark picture grey."""
STILL = ("NO_MOTION", "REDUCED_MOTION")
"""Variables of the environment that ask for less motion, with any value but nothing and 0. There
is no custom as settled as NO_COLOR; these are the two names in use."""


class Settings(Struct, frozen=True):
    """Language and country codes, colours, and whether things may move.

    `country` is None until chosen: a wrong guess would show a wrong emergency number.
    `short`: the modules of the short path are suggested before the others.
    `lock_after`: minutes without a key, 1 to 30, after which the notebook is locked.
    `speak_every`: seconds between two lines of a running timer in the plain face; 0 for none.
    `whole_lines`: paragraphs are not broken into short lines in the plain face.
    `signs` is false on a terminal that shows letters but not our marks: they are drawn in ASCII.
    `notebook`: the file that was asked for in place of the program's own notebook.
    `demonstration`: exercises are shown to someone in a run that keeps nothing; then `projector`
    are its colours, and with `examples` exercises open with the persona's answers.
    """

    language: str | None = None
    country: str | None = None
    theme: ThemeName = "calm-dark"
    motion: bool = True
    short: bool = False
    lock_after: int = 5
    speak_every: int = 60
    whole_lines: bool = False
    signs: bool = True
    notebook: str = ""
    demonstration: bool = False
    examples: bool = True
    projector: ThemeName = FOR_A_PROJECTOR

    @property
    def colours(self) -> ThemeName:
        """The colours of this run."""
        return self.projector if self.demonstration else self.theme

    def shown(self) -> "Settings":
        """The same for a demonstration: strong contrast, which reads from the back of a room."""
        calm = self.theme in ("calm-dark", "calm-light")
        colours = FOR_A_PROJECTOR if calm else self.theme
        return replace(self, demonstration=True, projector=colours)


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """The language the system speaks; no colours and no motion where the user asks for none."""
    spoken = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    language = spoken.split("_")[0].split(".")[0].lower() or None
    theme: ThemeName = "plain" if environ.get("NO_COLOR") else "calm-dark"
    still = any(environ.get(name, "0") not in ("", "0") for name in STILL)
    return Settings(language=language, theme=theme, motion=not still)
