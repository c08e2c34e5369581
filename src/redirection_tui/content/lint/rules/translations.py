"""C008 to C011: translations say all that the source says, no more, and are not stale."""

import re
from collections import Counter
from collections.abc import Iterator

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.rule import Problem, rule
from redirection_tui.content.prose import PLACEHOLDER
from redirection_tui.content.texts import fingerprint

_UNTRANSLATED = ("example", "note")
"""Roles that may stay in the source language: the overlay itself does not count them as missing."""
_SHOWN = 3
_NAMED_VALUE = re.compile(r"\{[a-z][a-z0-9_]*\}")
"""A value that the interface fills into its own words."""


@rule("C008", "A translation translates what is there")
def surplus(content: Content) -> Iterator[Problem]:
    """A text that the source does not have (any more) is shown to nobody."""
    for overlay in content.overlays:
        source = content.source_file(overlay)
        if source is None:
            if not _source_is_broken(content, overlay.name):
                sentence = f"There is no such file in '{content.source}'. Remove this translation."
                yield Problem(overlay.name, 1, sentence)
            continue
        known = {text.key for text in source.texts}
        for key in overlay.struct.texts:
            if key not in known:
                sentence = f"The source has no text '{key}'. Remove it here."
                yield Problem(overlay.name, overlay.line(("texts", key)), sentence)
        for key in overlay.struct.made_from:
            if key not in overlay.struct.texts:
                sentence = f"'{key}' has a fingerprint and no text. Remove it from made-from."
                yield Problem(overlay.name, overlay.line(("made-from", key)), sentence)


@rule("C009", "A translation is complete")
def missing(content: Content) -> Iterator[Problem]:
    """What is not translated is shown in the source language, and says so."""
    languages = content.program.struct.languages[1:]
    translated = {overlay.name: overlay for overlay in content.overlays}
    for below, source in content.source_files.items():
        needed = [text.key for text in source.texts if text.role not in _UNTRANSLATED]
        for language in languages:
            name = f"{language}/{below}"
            overlay = translated.get(name)
            if name in content.broken or not needed:
                continue
            own = overlay.struct.texts if overlay else {}
            lacking = [key for key in needed if key not in own]
            if lacking:
                first = ", ".join(lacking[:_SHOWN])
                sentence = f"{len(lacking)} of {len(needed)} texts are not translated: {first}."
                line = overlay.line(("texts",)) if overlay else 0
                yield Problem(name, line, sentence, "warning")


@rule("C010", "A translation knows the text it was made from, and that text has not changed")
def stale(content: Content) -> Iterator[Problem]:
    """A source text that was mended may have been mended for safety: its translations follow."""
    for overlay in content.overlays:
        source = content.source_file(overlay)
        prints = overlay.struct.made_from
        for text in source.texts if source else ():
            known = prints.get(text.key) if text.key in overlay.struct.texts else None
            if known is not None and known != fingerprint(text.text):
                line = overlay.line(("texts", text.key))
                sentence = (
                    f"'{text.key}' was made from an older text. Read the source again, then"
                    f" run: content stamp {overlay.struct.language} --again {text.key}"
                )
                yield Problem(overlay.name, line, sentence)
        bare = [key for key in overlay.struct.texts if key not in prints]
        if bare:
            sentence = (
                f"{len(bare)} texts have no fingerprint ({', '.join(bare[:_SHOWN])}). When they"
                f" are finished, run: content stamp {overlay.struct.language}"
            )
            yield Problem(overlay.name, overlay.line(("made-from",)), sentence)


@rule("C011", "A translation inserts what the source inserts")
def inserts(content: Content) -> Iterator[Problem]:
    """A block left out takes a legal or safety sentence with it; a wrong name inserts nothing."""
    for overlay in content.overlays:
        source = content.source_file(overlay)
        for text in source.texts if source else ():
            own = overlay.struct.texts.get(text.key)
            if own is None or inserted(own) == inserted(text.text):
                continue
            sentence = (
                f"'{text.key}' inserts {_list(inserted(own))} and its source"
                f" {_list(inserted(text.text))}. Make them the same."
            )
            yield Problem(overlay.name, overlay.line(("texts", text.key)), sentence)


def inserted(text: str) -> Counter[str]:
    """The names that a text inserts, and how often."""
    rest = PLACEHOLDER.sub("", text)
    return Counter((*PLACEHOLDER.findall(text), *_NAMED_VALUE.findall(rest)))


def _list(names: Counter[str]) -> str:
    return ", ".join(sorted(names.elements())) or "nothing"


def _source_is_broken(content: Content, name: str) -> bool:
    below = name.partition("/")[2]
    return below in content.broken or f"{content.source}/{below}" in content.broken
