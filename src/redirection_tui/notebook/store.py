"""The interface of every notebook: in memory, or in an encrypted file."""

from collections.abc import Iterable
from typing import Protocol

from redirection_tui.records import Entry


class Notebook(Protocol):
    """Holds entries, oldest first. Nothing in it is ever written in the clear."""

    @property
    def kept(self) -> bool:
        """True when entries outlive the program."""
        ...

    @property
    def changes(self) -> int:
        """How often finished entries changed: what was read stays right until this moves."""
        ...

    def save(self, entry: Entry) -> Entry:
        """Add the entry, or replace the one with its id; gives it back with its id."""
        ...

    def entries(
        self, module: str | None = None, step: str | None = None, *, done: bool | None = True
    ) -> tuple[Entry, ...]:
        """Entries, oldest first; `done=None` gives drafts too."""
        ...

    def draft(self, module: str, step: str) -> Entry | None:
        """The draft of a step, if there is one."""
        ...

    def delete(self, entry_id: str) -> None:
        """Forget one entry; unknown ids are ignored."""
        ...

    def save_all(self, entries: Iterable[Entry]) -> None:
        """Add or replace several: all of them, or none."""
        ...

    def delete_field(self, module: str, step: str, field: str) -> None:
        """Forget one field of a step in every entry, with all the step gave to slots."""
        ...

    def note(self, name: str, value: str) -> None:
        """Keep a small fact beside the entries, such as the settings."""
        ...

    def noted(self, name: str) -> str | None:
        """A fact that was noted; None when it was not."""
        ...

    def delete_step(self, module: str, step: str) -> None:
        """Forget everything written in one step."""
        ...

    def delete_everything(self) -> None:
        """Forget everything."""
        ...

    def search(self, words: str) -> tuple[Entry, ...]:
        """Finished entries whose texts or labels hold `words`, upper and lower case alike."""
        ...

    def close(self) -> None:
        """Let go of everything held in memory."""
        ...
