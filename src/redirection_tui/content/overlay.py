"""A translation: texts only, by key, each with the fingerprint of the text it was made from."""

from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct

from redirection_tui.content.model.base import Id, Model
from redirection_tui.content.texts import change_texts
from redirection_tui.content.translated import Translated

S = TypeVar("S", bound=Struct)
Key = Annotated[str, Meta(min_length=1, max_length=200)]


class Overlay(Model, frozen=True, kw_only=True):
    """The file of one language for one source file. It has no structure to change."""

    format: Literal[1]
    language: Id
    of: Id
    texts: dict[Key, Annotated[str, Meta(min_length=1)]]
    made_from: dict[Key, str] = {}


def translate(source: S, overlay: Overlay | None) -> Translated[S]:
    """`source` with the overlay's texts; keys it lacks stay in the source language.

    A text whose source has changed since is still shown: it is closer to the reader than
    another language. The content check reports it.
    """
    if overlay is None:
        return Translated(source, frozenset({"*"}))
    missing: set[str] = set()

    def change(key: str, role: str, text: str) -> str:
        translated = overlay.texts.get(key)
        if translated is None:
            if role not in ("example", "note"):
                missing.add(key)
            return text
        return translated

    return Translated(change_texts(source, change), frozenset(missing))
