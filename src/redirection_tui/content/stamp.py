"""Stamps translations: writes down from which source text each one was made.

The stamps are the last block of an overlay file. Everything above it, with its comments and
line breaks, stays as the translator wrote it.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from redirection_tui.content.lint.content import Content, ContentFile, open_content
from redirection_tui.content.overlay import Overlay
from redirection_tui.content.texts import fingerprint
from redirection_tui.errors import ContentUnreadable

BLOCK = "made-from"
_PLAIN_KEY = re.compile(r"[A-Za-z][A-Za-z0-9/_-]*")


@dataclass(frozen=True, slots=True)
class Stamped:
    """What changed in one file: stamps that are new, made again, or taken out."""

    file: str
    new: int
    again: int
    dropped: int


def stamp(folder: Path, language: str, again: tuple[str, ...] = ()) -> list[Stamped]:
    """Stamp every translation into `language` that has no stamp yet.

    `again` names stale ones that were translated anew, by the beginning of their key, or of
    FILE:KEY for one file only. Raises ContentUnreadable when the language is not one to stamp,
    or when a file of it cannot be read; then nothing is written.
    """
    content = open_content(folder)
    if language not in content.program.struct.languages[1:]:
        raise ContentUnreadable(language, ("It is no translation named in program.yaml.",))
    broken = [f for f in content.findings if f.file.startswith(f"{language}/")]
    if broken:
        raise ContentUnreadable(language, tuple(str(finding) for finding in broken))
    overlays = [overlay for overlay in content.overlays if overlay.struct.language == language]
    changes = [_change(content, overlay, again) for overlay in overlays]
    for stamped, text in changes:
        if text is not None:
            (folder / stamped.file).write_bytes(text)
    return [stamped for stamped, text in changes if text is not None]


def _change(
    content: Content, overlay: ContentFile[Overlay], again: tuple[str, ...]
) -> tuple[Stamped, bytes | None]:
    source = content.source_file(overlay)
    wanted = {text.key: fingerprint(text.text) for text in source.texts} if source else {}
    old = overlay.struct.made_from
    stamps: dict[str, str] = {}
    for key in overlay.struct.texts:
        if key not in wanted:
            continue
        redone = any(f"{overlay.stem}:{key}".startswith(_full(part, overlay)) for part in again)
        stamps[key] = wanted[key] if redone or key not in old else old[key]
    if stamps == old:
        return Stamped(overlay.name, 0, 0, 0), None
    new = [key for key in stamps if key not in old]
    changed = [key for key in stamps if key in old and old[key] != stamps[key]]
    dropped = [key for key in old if key not in stamps]
    above = _above(content.folder / overlay.name, overlay)
    stamped = Stamped(overlay.name, len(new), len(changed), len(dropped))
    return stamped, above + _block(stamps).encode()


def _full(part: str, overlay: ContentFile[Overlay]) -> str:
    return part if ":" in part else f"{overlay.stem}:{part}"


def _above(path: Path, overlay: ContentFile[Overlay]) -> bytes:
    """The bytes of the file before its block of stamps."""
    everything = path.read_bytes()
    lines = overlay.document.lines
    if (BLOCK,) not in lines:
        return everything if everything.endswith(b"\n") else everything + b"\n"
    start = lines[(BLOCK,)]
    if any(line > start for place, line in lines.items() if place and place[0] != BLOCK):
        sentence = f"'{BLOCK}' must be the last key of the file. Move it to the end."
        raise ContentUnreadable(overlay.name, (sentence,))
    return b"".join(everything.splitlines(keepends=True)[: start - 1])


def _block(stamps: dict[str, str]) -> str:
    # Stamps are quoted: eight digits alone would be read as a number.
    lines = [f'  {_key(key)}: "{print_}"' for key, print_ in stamps.items()]
    return "\n".join([f"{BLOCK}:", *lines, ""])


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)
