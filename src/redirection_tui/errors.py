"""Errors that carry a sentence a person can act on. Each face turns them into its own words."""


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
