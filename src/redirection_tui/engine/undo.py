"""Taking back changes to answers, one at a time, for as long as their page is on the screen."""

from collections.abc import Mapping
from typing import Any

Before = tuple[str, Any]
"""The key of an answer, and what it was; None for no answer."""


class Changes:
    """What was changed since a page was opened, newest last. It lives as long as the page.

    Typing is one change until it turns round: what was written goes away as a whole, and what was
    deleted comes back as a whole.
    """

    def __init__(self) -> None:
        self._before: list[Before] = []
        self._run: tuple[str, bool] | None = None

    def note(
        self, answers: Mapping[str, Any], key: str, value: Any, *, whole: bool = False
    ) -> None:
        """An answer is about to change to `value`; `answers` are those before. `whole`: it was not
        typed letter by letter, so it is a change by itself."""
        old = answers.get(key)
        if old == value or (not old and not value):
            return
        run = (key, _grows(old, value)) if _is_text(old) and _is_text(value) else None
        if run is None or run != self._run:
            self._before.append((key, old))
        self._run = None if whole else run

    def take_back(self) -> Before | None:
        """The last change: which answer, and what it was before. None when there is nothing."""
        self._run = None
        return self._before.pop() if self._before else None

    def forget(self) -> None:
        """Another page: what was changed before stays as it is."""
        self._before.clear()
        self._run = None


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _grows(old: str | None, new: str | None) -> bool:
    return len(new or "") >= len(old or "")
