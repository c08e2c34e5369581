"""Plain data to typed structs, part by part, so that one mistake does not hide the next."""

import re
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from redirection_tui.content.findings import Finding
from redirection_tui.content.model.base import ID_PATTERN, REF_PATTERN, TARGET_PATTERN
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import Step
from redirection_tui.content.strict_yaml import Document, Path

S = TypeVar("S", bound=Struct)
SCHEMA_RULE = "C001"
MOST_FINDINGS = 50
"""A file with more mistakes than this was written for something else."""

_PLACE = re.compile(r" - at `([^`]*)`$")
_PART = re.compile(r"\.([A-Za-z0-9_-]+)|\[(\d+)\]|(\[\.\.\.\])")
_UNKNOWN_KEY = re.compile(r"unknown field `([^`]*)`")
_MISSING_KEY = re.compile(r"missing required field `([^`]*)`")
_SOME_KEY = "*"
"""Stands for a key that msgspec does not name."""


def typed(document: Document, kind: type[S], file: str) -> tuple[S | None, list[Finding]]:
    """The struct, or None and everything that is wrong with it."""
    try:
        return msgspec.convert(document.value, kind), []
    except msgspec.ValidationError:
        mistakes = _mistakes_of(document.value, kind)
        return None, [_finding(path, message, document, file) for path, message in mistakes]


def _mistakes_of(value: Any, kind: Any) -> list[tuple[Path, str]]:
    steps = value.get("steps") if isinstance(value, dict) and kind is Module else None
    if not isinstance(steps, list) or not steps:
        return _mistakes(value, kind, ())
    # A finished step stands in for the real ones, so that steps and header are checked apart.
    stand_in = {"kind": "page", "id": "x", "title": "x", "body": "x"}
    found = _mistakes({**value, "steps": [stand_in]}, kind, ())
    for number, step in enumerate(steps):
        found.extend(_mistakes(step, Step, ("steps", number)))
    return found[:MOST_FINDINGS]


def _mistakes(value: Any, kind: Any, base: Path) -> list[tuple[Path, str]]:
    """(path, message) of each mistake: what is wrong is left out, then the rest is tried again.

    msgspec stops at the first mistake. Leaving out the wrong key, or the whole item of a list
    that holds it, shows the next one; where nothing can be left out, the search ends.
    """
    found: list[tuple[Path, str]] = []
    left_out: set[Path] = set()
    for _ in range(MOST_FINDINGS):
        try:
            msgspec.convert(_without(value, (), left_out), kind)
        except msgspec.ValidationError as error:
            path, message = _place(error, value, kind, left_out)
            if not _made_by_leaving_out(path, message, left_out):
                found.append(((*base, *path), message))
            drop = _droppable(path, message, value)
            if drop is None or drop in left_out:
                break
            left_out.add(drop)
        else:
            break
    return found


def _made_by_leaving_out(path: Path, message: str, left_out: set[Path]) -> bool:
    """True for a key that is only missing, or a list that is only short, because of us."""
    missing = _MISSING_KEY.search(message)
    if missing:
        return (*path, missing.group(1)) in left_out
    return "length" in message and any(out[: len(path)] == path for out in left_out)


def _place(
    error: msgspec.ValidationError, value: Any, kind: Any, left_out: set[Path]
) -> tuple[Path, str]:
    message = str(error)
    match = _PLACE.search(message)
    path: list[str | int] = []
    for name, number, some in _PART.findall(match.group(1)) if match else ():
        if some:
            path.append(_SOME_KEY)
        else:
            path.append(int(number) if number else name)
    sentence = _PLACE.sub("", message)
    for depth, part in enumerate(path):
        before = tuple(path[:depth])
        if part == _SOME_KEY:
            path[depth] = _key(message, value, kind, before, left_out)
        elif isinstance(part, int):
            path[depth] = _original(part, before, left_out)
    return tuple(path), sentence


def _original(number: int, before: Path, left_out: set[Path]) -> int:
    """The position in the file of the item that is at `number` now that some are left out."""
    taken = {path[-1] for path in left_out if path[:-1] == before}
    position = -1
    while number >= 0:
        position += 1
        number -= position not in taken
    return position


def _key(message: str, value: Any, kind: Any, before: Path, left_out: set[Path]) -> str:
    """The key that gives `message` when it stands alone: msgspec does not say which it was."""
    mapping = _at(value, before)
    places = {(*before, key) for key in mapping} if isinstance(mapping, dict) else set()
    for place in sorted(places - left_out):
        try:
            msgspec.convert(_without(value, (), left_out | (places - {place})), kind)
        except msgspec.ValidationError as error:
            if str(error) == message:
                return str(place[-1])
    return _SOME_KEY


def _droppable(path: Path, message: str, value: Any) -> Path | None:
    unknown = _UNKNOWN_KEY.search(message)
    if unknown:
        return (*path, unknown.group(1))
    for end in range(len(path), 0, -1):
        if isinstance(path[end - 1], int) or isinstance(_at(value, path[: end - 1]), dict):
            return path[:end]
    return None


def _without(value: Any, path: Path, left_out: set[Path]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(item, (*path, key), left_out)
            for key, item in value.items()
            if (*path, key) not in left_out
        }
    if isinstance(value, list):
        return [
            _without(item, (*path, number), left_out)
            for number, item in enumerate(value)
            if (*path, number) not in left_out
        ]
    return value


def _at(value: Any, path: Path) -> Any:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


_MENDED = (
    (_MISSING_KEY, "The key '{}' is missing. Add it"),
    (_UNKNOWN_KEY, "The key '{}' is not known here. Check its spelling, or remove it"),
    (re.compile("Expected `str`, got `(?:int|float|bool)`"), "This must be text. Put it in quotes"),
    (re.compile(r"Invalid enum value (.*)"), "{} is not one of the values that are allowed here"),
    (re.compile(r"Invalid value (.*)"), "{} is not a kind that is known here"),
    (re.compile(re.escape(ID_PATTERN)), "An id is made of lower-case words, joined by '-'"),
    (re.compile(re.escape(REF_PATTERN)), "This is not the form of a reference (MODULE.STEP.FIELD)"),
    (re.compile(re.escape(TARGET_PATTERN)), "This is not a place to go (module/ID, tool/ID, ...)"),
    (re.compile(r"of length (<=|>=) (\d+)"), "Its length must be {} {}"),
    (re.compile("Expected `(?:int|float)` (<=|>=|<|>) ([0-9.]+)"), "This number must be {} {}"),
    (re.compile("Expected `object"), "This must have keys of its own"),
    (re.compile("Expected `array"), "This must be a list"),
    (re.compile("Expected `(?:int|float)"), "This must be a number"),
    (re.compile("Expected `bool"), "This must be true or false"),
)
"""What msgspec says, and how to mend it."""


def _finding(path: Path, message: str, document: Document, file: str) -> Finding:
    sentence = message
    for pattern, words in _MENDED:
        match = pattern.search(message)
        if match:
            sentence = words.format(*match.groups())
            break
    where = "/".join(str(part) for part in path) or "the top of the file"
    return Finding(file, document.line(path), SCHEMA_RULE, f"{sentence.rstrip('.')} (at {where}).")
