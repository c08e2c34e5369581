"""Texts made alike for comparing."""

import unicodedata


def folded(text: str) -> str:
    """A text without accents, in lower case."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
