"""Colours. All are exact xterm-256 colours, so that a terminal without true colour shows the same.

`hint` and `text` stand at least 7:1 from their background in every theme; a test computes it.
"""

from textual.theme import Theme


def _theme(  # noqa: PLR0913 - a theme is its colours
    name: str, *, dark: bool, ink: str, hint: str, paper: str, raised: str, accent: str
) -> Theme:
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=ink,
        error=ink,
        success=ink,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=raised,
        dark=dark,
        variables={
            "ink": ink,
            "hint": hint,
            "paper": paper,
            "raised": raised,
            "mark": accent,
            "block-cursor-foreground": ink,
            "block-cursor-background": raised,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-background": paper,
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-cursor-text-style": "none",
            "input-selection-background": raised,
            "scrollbar": hint,
            "scrollbar-background": paper,
            "scrollbar-corner-color": paper,
            "scrollbar-hover": ink,
            "scrollbar-active": ink,
            "scrollbar-background-hover": paper,
            "scrollbar-background-active": paper,
        },
    )


THEMES: dict[str, Theme] = {
    "calm-dark": _theme(
        "calm-dark",
        dark=True,
        ink="#e4e4e4",
        hint="#c6c6c6",
        paper="#1c1c1c",
        raised="#303030",
        accent="#87afaf",
    ),
    "calm-light": _theme(
        "calm-light",
        dark=False,
        ink="#1c1c1c",
        hint="#3a3a3a",
        paper="#eeeeee",
        raised="#d0d0d0",
        accent="#005f5f",
    ),
    "contrast-dark": _theme(
        "contrast-dark",
        dark=True,
        ink="#ffffff",
        hint="#e4e4e4",
        paper="#000000",
        raised="#303030",
        accent="#ffff87",
    ),
    "contrast-light": _theme(
        "contrast-light",
        dark=False,
        ink="#000000",
        hint="#1c1c1c",
        paper="#ffffff",
        raised="#d0d0d0",
        accent="#00005f",
    ),
}

_TEXT_STYLES = {"block-cursor-text-style": "bold reverse", "input-cursor-text-style": "reverse"}
_DEFAULT = "ansi_default"

TERMINAL = Theme(
    name="terminal",
    primary=_DEFAULT,
    secondary=_DEFAULT,
    accent=_DEFAULT,
    warning=_DEFAULT,
    error=_DEFAULT,
    success=_DEFAULT,
    foreground=_DEFAULT,
    background=_DEFAULT,
    surface=_DEFAULT,
    panel=_DEFAULT,
    dark=True,
    ansi=True,
    boost=_DEFAULT,
    variables=dict.fromkeys(
        (*THEMES["calm-dark"].variables, "ansi-background", "ansi-foreground", "border-blurred"),
        _DEFAULT,
    )
    | _TEXT_STYLES,
)
"""The terminal's own colours: for sixteen colours, and for none. Marks are text and reverse."""
