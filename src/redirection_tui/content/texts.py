"""Finds and replaces every text of a content struct, by a key made of ids.

One walk serves the translator's overlay, the linter and the placeholders check: a text's key is
the path of ids that leads to it (`surf/cues/stand-up/text`), never a position.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

S = TypeVar("S", bound=Struct)
Change = Callable[[str, str, str], str]
"""(key, role, text) -> text."""
Path = tuple[str | int, ...]
"""Where a text stands in the plain data: keys and positions, for finding its line."""
Visit = Callable[[str, str, str, Path], str]


class Text(NamedTuple):
    """A text with its key and role, and its place in the plain data it came from."""

    key: str
    role: str
    text: str
    path: Path


def texts(struct: Struct) -> tuple[Text, ...]:
    """Every text of `struct`, in reading order."""
    found: list[Text] = []

    def collect(key: str, role: str, text: str, path: Path) -> str:
        found.append(Text(key, role, text, path))
        return text

    _walk(struct, collect, "", ())
    return tuple(found)


def change_texts(struct: S, change: Change) -> S:
    """A copy of `struct` in which each text is what `change` returns for it."""
    return _walk(struct, lambda key, role, text, _path: change(key, role, text), "", ())


def fingerprint(text: str) -> str:
    """Eight characters that change when the text does; white space at line ends is ignored."""
    lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256(lines.encode()).hexdigest()[:8]


def _walk(struct: S, visit: Visit, prefix: str, path: Path) -> S:
    new: dict[str, Any] = {}
    for name, key, role in _slots(type(struct)):
        old = getattr(struct, name)
        value = _changed(old, role, visit, f"{prefix}{key}", (*path, key))
        if value is not old:
            new[name] = value
    return msgspec.structs.replace(struct, **new) if new else struct


def _changed(old: Any, role: str | None, visit: Visit, key: str, path: Path) -> Any:
    if role is not None and isinstance(old, str):
        return visit(key, role, old, path)
    if role is not None and isinstance(old, dict):
        return {
            name: _changed(value, role, visit, f"{key}/{name}", (*path, name))
            for name, value in old.items()
        }
    if isinstance(old, Struct):
        return _walk(old, visit, f"{key}/", path)
    if isinstance(old, dict) and old and isinstance(next(iter(old.values())), Struct):
        return {
            name: _walk(value, visit, f"{key}/{name}/", (*path, name))
            for name, value in old.items()
        }
    if isinstance(old, tuple) and old and isinstance(old[0], Struct):
        return tuple(
            _walk(item, visit, f"{key}/{name_of(item)}/", (*path, number))
            for number, item in enumerate(old)
        )
    return old


def name_of(item: Struct) -> str:
    """The id of an item, or what stands for one (a number, an address)."""
    for attribute in ("id", "number", "url"):
        if hasattr(item, attribute):
            return str(getattr(item, attribute))
    return "-"


@cache
def _slots(cls: type[Struct]) -> tuple[tuple[str, str, str | None], ...]:
    """(attribute, key, role or None) of every field that may hold texts."""
    hints = get_type_hints(cls, include_extras=True)
    encoded = {f.name: f.encode_name for f in msgspec.structs.fields(cls)}
    found = []
    for name, hint in hints.items():
        if name not in encoded:
            continue
        role = _role(hint)
        if role is not None or holds_structs(hint):
            found.append((name, encoded[name], role))
    return tuple(found)


def _role(hint: Any) -> str | None:
    if get_origin(hint) is Annotated:
        base, *metas = get_args(hint)
        for meta in metas:
            if isinstance(meta, Meta) and meta.extra and "role" in meta.extra:
                return str(meta.extra["role"])
        return _role(base)
    origin = get_origin(hint)
    if origin is dict:
        return _role(get_args(hint)[1])
    if origin is not None and origin is not tuple:
        roles = [role for part in get_args(hint) if (role := _role(part))]
        return roles[0] if roles else None
    return None


def holds_structs(hint: Any) -> bool:
    """True when a value annotated with `hint` is a struct or may have structs in it."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return True
    return any(holds_structs(part) for part in get_args(hint))
