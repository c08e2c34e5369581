"""A made-up language whose words are two fifths longer, through the overlays of any translation."""

import re
import shutil
from pathlib import Path

import yaml
from msgspec import Struct

from redirection_tui.content.library import Library, special_tools
from redirection_tui.content.texts import texts

LANGUAGE = "qq"
LONGER = 0.4
_KEPT = re.compile(r"(\{+[^}]*\}+|\w+://\S+)")
"""What the program fills in, and addresses: no translator changes them."""
_WORD = re.compile(r"[^\W\d_]+")


def longer(text: str) -> str:
    """A text with every word longer, and the whole two fifths longer."""
    owed = 0.0

    def stretched(found: re.Match[str]) -> str:
        nonlocal owed
        owed += LONGER * len(found[0])
        extra = int(owed)
        owed -= extra
        return found[0] + "ñ" * extra

    parts = _KEPT.split(text)
    return "".join(part if n % 2 else _WORD.sub(stretched, part) for n, part in enumerate(parts))


def with_long_words(folder: Path, made: Path) -> Path:
    """A copy of a content folder in `made` that also has the made-up language."""
    shutil.copytree(folder, made)
    library = Library(folder)
    program = (made / "program.yaml").read_text(encoding="utf-8")
    listed = re.sub(
        r"^languages: \[(.*)\]", rf"languages: [\1, {LANGUAGE}]", program, flags=re.MULTILINE
    )
    (made / "program.yaml").write_text(listed, encoding="utf-8")
    for name, struct in _sources(library).items():
        words = {text.key: longer(text.text) for text in texts(struct)}
        overlay = {"format": 1, "language": LANGUAGE, "of": Path(name).name, "texts": words}
        file = made / LANGUAGE / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.dump(overlay, allow_unicode=True, Dumper=yaml.CSafeDumper), "utf-8")
    return made


def _sources(library: Library) -> dict[str, Struct]:
    """Every file of texts by its name without the ending."""
    program = library.program
    found: dict[str, Struct] = {
        "ui": library.interface,
        "shared": library.shared,
        "progress": library.charts(),
        "tailoring": library.tailoring(),
    }
    found |= {f"modules/{name}": library.module(name).value for name in program.modules}
    tools = dict.fromkeys((*program.tools, *special_tools(program)))
    return found | {f"tools/{name}": library.module(name).value for name in tools}
