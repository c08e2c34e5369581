"""Makes the golden file of today's format; once per format, kept for ever."""

from datetime import date
from pathlib import Path

from redirection_tui.notebook.schema import FORMAT
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.records import Entry, SlotLine

FOLDER = Path(__file__).parent / "golden"
WORDS = "café at the old harbour wall"
NOTES = (
    Entry(
        module="sleeping-better",
        step="evening",
        revision=2,
        language="es",
        day="2026-03-02",
        part="night",
        values={
            "what": "un té y un paseo",
            "hours": 6,
            "some": ("tea", "walk"),
            "rows": ({"a": "b"},),
        },
        labels={"what": "¿Qué ayudó?"},
        exports={"reasons": (SlotLine("tea", "un té"),)},
        ended=True,
        id="0123456789abcdef",
    ),
    Entry("sleeping-better", "plan", 1, "en", "2026-03-03", "morning", done=False, id="fedcba98"),
)


def main() -> None:
    """Refuses to replace one that is there."""
    path = FOLDER / f"format-{FORMAT}.rtv"
    notes = {"settings": '{"language":"es"}'}
    today = date(2026, 3, 3)
    VaultNotebook.create(path, WORDS, entries=NOTES, notes=notes, today=today).close()
    path.with_name(f".{path.name}.lock").unlink()


if __name__ == "__main__":
    main()
