"""Walks content structs: every struct inside another with its place, as the file has it."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from redirection_tui.content.strict_yaml import Path
from redirection_tui.content.texts import holds_structs

S = TypeVar("S", bound=Struct)


def structs(root: Struct, place: Path = ()) -> Iterator[tuple[Path, Struct]]:
    """(place, struct) of `root` and of every struct inside it."""
    yield place, root
    for name, key in _names(type(root)):
        yield from _inside(getattr(root, name), (*place, key))


def structs_of(root: Struct, kind: type[S], place: Path = ()) -> Iterator[tuple[Path, S]]:
    """(place, struct) of every struct of `kind` in `root`."""
    for where, struct in structs(root, place):
        if isinstance(struct, kind):
            yield where, struct


def _inside(value: Any, place: Path) -> Iterator[tuple[Path, Struct]]:
    if isinstance(value, Struct):
        yield from structs(value, place)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _inside(item, (*place, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(item, (*place, key))


@cache
def _names(cls: type[Struct]) -> tuple[tuple[str, str], ...]:
    """(attribute, key) of what may hold structs."""
    return tuple(
        (field.name, field.encode_name)
        for field in msgspec.structs.fields(cls)
        if holds_structs(field.type)
    )
