"""Errors that carry a sentence a person can act on. Each face turns them into its own words."""

from typing import Literal

NotebookReason = Literal[
    "missing",
    "exists",
    "link",
    "not-a-notebook",
    "newer",
    "wrong-passphrase",
    "damaged",
    "busy",
    "full",
    "read-only",
    "cannot-write",
    "not-enough-memory",
    "weak",
    "too-much",
    "closed",
    "backup-failed",
    "open-to-others",
    "demonstration",
]

HandoutReason = Literal[
    "where",
    "unknown",
    "several",
    "language",
    "exists",
    "no-folder",
    "not-writable",
    "full",
    "no-pdf",
    "letters",
    "broken",
]


class RedirectionError(Exception):
    """Base of every error this program raises on purpose."""


class ContentUnreadable(RedirectionError):
    """A content file is missing or broken.

    `where` names the file or the part, never anything a user wrote; `findings` are one-line
    descriptions for an author.
    """

    def __init__(self, where: str, findings: tuple[str, ...] = ()) -> None:
        super().__init__(where)
        self.where = where
        self.findings = findings


class UnknownId(RedirectionError):
    """Something asked for an id that the content does not have."""


class NotebookError(RedirectionError):
    """The notebook cannot do what was asked; `reason` names the sentence that says why.

    It never carries what the user wrote, a passphrase or a place on the disk.
    """

    def __init__(self, reason: NotebookReason) -> None:
        super().__init__(reason)
        self.reason = reason


class HandoutError(RedirectionError):
    """A handout cannot be made or written; `reason` names the sentence that says why, and `values`
    what stands in it: a name or a place as it was typed, and nothing from a note."""

    def __init__(self, reason: HandoutReason, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
