"""What protects the notes, in words: the same sentences on the page and from `doctor`."""

from redirection_tui.privacy.doctor import Point
from redirection_tui.words import Words


def said_of(point: Point, words: Words) -> str:
    """How a point stands, what that means, and what to do about it."""
    standing = words.text(f"doctor.{point.standing}")
    return f"{standing}: {words.text(f'doctor.{point.id}-{point.standing}')}"
