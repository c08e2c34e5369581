"""What the process around a run gives it, before anything is shown."""

from pathlib import Path

from msgspec import Struct

from redirection_tui.errors import NotebookReason
from redirection_tui.privacy.link import Here, Link
from redirection_tui.privacy.states import Guards


class Surroundings(Struct, frozen=True):
    """What the process around a run gives it: the way out, the guards, where it may write, and why
    what was asked for before it was not done."""

    link: Link
    guards: Guards
    writable: Path | None = None
    has_notebook: bool = False
    trouble: NotebookReason | None = None


ALONE = Surroundings(Here(), Guards())
"""No process around: tests, and commands."""
