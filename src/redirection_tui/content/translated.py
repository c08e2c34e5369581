"""A part of the content in the reader's language, and which of its texts fell back."""

from typing import Generic, TypeVar

from msgspec import Struct

S = TypeVar("S", bound=Struct)


class Translated(Struct, Generic[S], frozen=True):
    """A struct in one language, the language of what fell back, and the keys that did."""

    value: S
    missing: frozenset[str] = frozenset()


def whole(source: S) -> Translated[S]:
    """A struct that is in its own language."""
    return Translated(source)
