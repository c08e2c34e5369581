"""What a person chose about the program itself. Kept in memory; nothing is written to disk."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["calm-dark", "calm-light", "contrast-dark", "contrast-light", "plain"]
THEMES: tuple[ThemeName, ...] = (
    "calm-dark",
    "calm-light",
    "contrast-dark",
    "contrast-light",
    "plain",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Language and country codes, colours, and whether things may move.

    `country` is None until chosen: a wrong guess would show a wrong emergency number.
    `lock_after`: minutes without a key, 1 to 30, after which the notebook is locked.
    """

    language: str | None = None
    country: str | None = None
    theme: ThemeName = "calm-dark"
    motion: bool = True
    demonstration: bool = False
    lock_after: int = 5


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """The language the system speaks; plain colours where the user asks for none."""
    spoken = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    language = spoken.split("_")[0].split(".")[0].lower() or None
    theme: ThemeName = "plain" if environ.get("NO_COLOR") else "calm-dark"
    return Settings(language=language, theme=theme)
