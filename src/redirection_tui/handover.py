"""What one run of the program hands to the next when it restarts itself: to lock, to begin keeping
notes or to end that, to show exercises to someone. It travels in memory only."""

from typing import Any, Literal

import msgspec

from redirection_tui.records import Entry, SlotLine, value_from_json
from redirection_tui.settings import Settings

Why = Literal["lock", "keep", "open", "bring-back", "delete", "without", "show", "anew", "own"]
"""Locked; make a notebook; open the one there is; bring back a backup; delete it; go on without; a
demonstration; the same for the next person; back to one's own program."""
SHOWING: tuple[Why, ...] = ("show", "anew")
WITH_NOTES: tuple[Why, ...] = ("keep", "open", "bring-back", "without")
TO_MAKE: tuple[Why, ...] = ("keep", "bring-back")
"""The notes of the run go along; the notebook's folder has to be made first."""


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """Why the run ended, and what the next one needs.

    After a lock, and for a demonstration, that is nothing anyone wrote. `keep` carries the notes of
    the run and a passphrase, `open` and `bring-back` the notes: the run before was allowed to write
    nowhere, so the next one does it. `without` carries them back.

    Attributes:
        settings: language, colours and the like. entries, drafts included: the notes of the run.
        place: the target to return to, such as `module/start-here/my-first-card`.
    """

    why: Why
    settings: Settings
    passphrase: str = ""
    entries: tuple[dict[str, Any], ...] = ()
    place: str = ""

    def notes(self) -> tuple[Entry, ...]:
        """The notes that were handed over."""
        return tuple(_entry(plain) for plain in self.entries)


def plain(entries: tuple[Entry, ...]) -> tuple[dict[str, Any], ...]:
    """Entries as they travel."""
    return tuple(msgspec.to_builtins(entry) for entry in entries)


def encode(handover: Handover) -> bytes:
    """As bytes, for `decode`."""
    return msgspec.json.encode(handover)


def decode(data: bytes) -> Handover:
    """From the bytes of `encode`. Raises msgspec.ValidationError on anything else."""
    return msgspec.json.decode(data, type=Handover)


def _entry(plain: dict[str, Any]) -> Entry:
    values = {name: value_from_json(value) for name, value in plain["values"].items()}
    exports = {
        name: tuple(SlotLine(*line) for line in lines) for name, lines in plain["exports"].items()
    }
    return Entry(**plain | {"values": values, "exports": exports})
