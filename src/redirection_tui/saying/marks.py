"""Marks and letters for terminals that cannot show ours, one sign for one sign."""

import unicodedata

MARKS = str.maketrans(
    {
        "•": "*",
        "·": ".",
        "…": "~",
        "→": ">",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "“": '"',
        "”": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    }
    | dict.fromkeys("│┃▌┤▐", "|")
    | dict.fromkeys("─━", "-")
    | dict.fromkeys("╭╮╰╯└┘┌┐", "+")
    | dict.fromkeys("▁▂▃", "_")
    | dict.fromkeys("▄▅▆▇█", "#")
)
"""Everything that is drawn and is no letter."""


def in_encoding(sign: str, encoding: str) -> str:
    """The sign where `encoding` has it; else a letter without its accent, or a `?`."""
    try:
        sign.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        plain = unicodedata.normalize("NFKD", sign)[:1]
        return plain if plain.isascii() else "?"
    return sign
