"""A strict reader for the YAML that content is written in, with the line of every value.

It reads libyaml's events, so nothing is ever constructed from a tag. Only `true`, `false` and
plain decimal numbers are typed; `no`, dates, times and octals stay text. Tags, anchors, aliases,
duplicate keys, several documents, deep nesting and very large files are refused.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field

MAX_BYTES = 1_000_000
"""A module of a hundred pages is about 100 kB; ten times that is not content."""
MAX_DEPTH = 24
"""The deepest honest content (a list in a form in a module) is 11 levels deep."""

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]


class YamlRefused(Exception):
    """The text is not the YAML that content is written in: a sentence and its line."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.line = line


class Document(Struct):
    """Plain data and, for every path in it, the line it starts on."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """Line of `path`, or of its nearest parent that has one."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 0


def read(text: str) -> Document:
    """Read one document. Raises YamlRefused at the first thing that is not allowed."""
    if len(text) > MAX_BYTES:
        raise YamlRefused(
            f"The file is larger than {MAX_BYTES:,} characters. Split it into smaller modules.", 1
        )
    try:
        return _Builder(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        raise YamlRefused(f"This is not valid YAML ({error.problem}).", line) from None
    except yaml.YAMLError:
        raise YamlRefused("This is not valid YAML (a character that is not allowed).", 1) from None
    except (ValueError, UnicodeError):
        raise YamlRefused("This is not text that can be read.", 1) from None


class _Builder:
    """Turns events into plain data, refusing what is not allowed."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._document = Document(None)

    def document(self) -> Document:
        started = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if started:
                    raise YamlRefused("A file holds one document. Remove the '---'.", _line(event))
                started = True
                self._document.value = self._value(next(self._events), (), 0)
        if not started:
            raise YamlRefused("The file is empty.", 1)
        return self._document

    def _value(self, event: Any, path: Path, depth: int) -> Any:
        line = _line(event)
        self._document.lines.setdefault(path, line)
        if isinstance(event, yaml.AliasEvent):
            raise YamlRefused("Aliases (*name) are not used here. Write the text out.", line)
        if event.anchor is not None:
            raise YamlRefused("Anchors (&name) are not used here. Remove it.", line)
        if event.tag is not None:
            raise YamlRefused("Tags (!name) are not used here. Remove it.", line)
        if depth > MAX_DEPTH:
            raise YamlRefused(f"This is nested deeper than {MAX_DEPTH} levels.", line)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items)), depth + 1))
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag or event.anchor:
                raise YamlRefused("A key must be plain text.", _line(event))
            key = str(event.value)
            if key in mapping:
                raise YamlRefused(f"The key '{key[:40]}' stands here twice.", _line(event))
            if key == "<<":
                raise YamlRefused("Merge keys (<<) are not used here.", _line(event))
            self._document.lines[(*path, key)] = _line(event)
            mapping[key] = self._value(next(self._events), (*path, key), depth + 1)
        return mapping


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: Any) -> Any:
    text = str(event.value)
    if not event.implicit[0] or event.style:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        raise YamlRefused("A value is missing here. Write it, or remove the key.", _line(event))
    match = _NUMBER.match(text)
    if match is None or len(text) > 15:  # noqa: PLR2004 - longer numbers are not content
        return text
    return float(text) if match.group(2) else int(text)
