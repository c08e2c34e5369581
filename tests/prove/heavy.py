"""Everything a notebook can do, with a canary in every note and in the passphrases; run under
strace: `python -m tests.prove.heavy FOLDER CANARY NOTES [leaky]`."""

import contextlib
import sys
from pathlib import Path

from msgspec.structs import replace
from tests.prove import twins
from tests.prove.canaries import forms
from tests.prove.made_up import QUICK, allow_quick_keys, note

from redirection_tui.errors import NotebookError
from redirection_tui.notebook import copying
from redirection_tui.notebook.salvage import salvage
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy.link import write_new_file


def main(folder: Path, canary: str, count: int, *, leaky: bool) -> None:
    """Write, change, search, delete, copy, damage and mend; then make what goes wrong go wrong."""
    allow_quick_keys()
    words, new = f"passphrase {canary}", f"another passphrase {canary}"
    path, backup = folder / "notebook.rtv", folder / "kept.rtv"
    texts = [f"{number} {canary} " * (1 + number % 40) for number in range(count)]
    book = VaultNotebook.create(
        path, words, profile=QUICK, entries=[note(text) for text in texts], notes={"x": canary}
    )
    list(book.connection.execute("PRAGMA cache_size = 20"))  # pages go to the disk before the end
    kept = book.entries()
    book.save_all(replace(one, values={"it": f"anew {canary}"}) for one in kept)
    for one in kept[:20]:
        book.save(replace(one, id="", labels={"it": canary}, done=False))
    book.search(canary)
    book.delete(kept[0].id)
    book.delete_field("day", "one", "it")
    copying.change_passphrase(book, words, new)
    copying.back_up(book, backup, write_new_file)
    book.delete_step("day", "one")
    book.save(note(canary))
    book.close()
    copying.restore(backup, folder / "restored.rtv", new)
    _break(backup)
    salvage(backup, new, folder / "saved.rtv", words, profile=QUICK)
    for wrong in (f"not this one {canary}", new):
        with contextlib.suppress(NotebookError):
            VaultNotebook.open(backup, wrong).close()
    if leaky:
        twins.leak(forms(canary).values(), folder)
    copying.delete(folder / "restored.rtv")


def _break(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(5 * 4_096 + 9)
        file.write(b"fault")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), leaky=sys.argv[4:] == ["leaky"])
