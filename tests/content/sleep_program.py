"""A small healthy program about sleep: every kind of step and field, and nothing to find.

Its files are in `sleep/`; the translation is made here, as it follows every change of them.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from redirection_tui.content.lint.content import open_content
from redirection_tui.content.prose import PLACEHOLDER
from redirection_tui.content.stamp import stamp

HEALTHY = Path(__file__).parent / "sleep"
SLEEP = "en/modules/sleep-well.yaml"
SPANISH_SLEEP = "es/modules/sleep-well.yaml"
NOTES_FILE = "en/clinician/sleep-well.yaml"


class Folder:
    """A content folder that a test may change."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, text: str | bytes) -> None:
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.path / name).read_bytes().decode()

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first `old`, which must be there, so that no case tests nothing."""
        text = self.read(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def translate(self) -> None:
        """Write the Spanish overlays anew: short lines, with what the source inserts."""
        for path in (self.path / "es").rglob("*.yaml"):
            path.unlink()
        content = open_content(self.path)
        for below, file in content.source_files.items():
            spanish = {text.key: _spanish(text.text) for text in file.texts}
            texts = "".join(f'  "{key}": {text}\n' for key, text in spanish.items())
            head = f"format: 1\nlanguage: es\nof: {file.stem}\ntexts:\n"
            self.write(f"es/{below}", head + texts)
        stamp(self.path, "es")


Change = Callable[[Folder], None]


def _spanish(text: str) -> str:
    inserts = [f"{{{{{name}}}}}" for name in PLACEHOLDER.findall(text)]
    named = ["{n} noches"] if "{n}" in text else []
    return '"' + "\\n\\n".join(["Duerma bien.", *named, *inserts]) + '"'


def build(path: Path) -> Folder:
    """The healthy folder, written to `path` with its translation."""
    folder = Folder(shutil.copytree(HEALTHY, path))
    folder.translate()
    return folder
