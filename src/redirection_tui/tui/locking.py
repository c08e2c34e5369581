"""When to lock: after a while without keys, after the computer slept, when the program is stopped.

It also writes the drafts that wait, so that a fault or a flat battery costs a second of writing.
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

from redirection_tui.errors import NotebookError
from redirection_tui.privacy.idle import IdleWatch
from redirection_tui.services import Services

if TYPE_CHECKING:
    from redirection_tui.tui.app import RedirectionApp

SECOND = 1.0


class Locking:
    """A tick each second while the program runs."""

    def __init__(self, app: "RedirectionApp", services: Services, lock: Callable[[], None]) -> None:
        self._app = app
        self._services = services
        self._lock = lock
        self._watch = IdleWatch(services.settings.lock_after)
        self._timer: Timer | None = None
        self._writing = False

    def begin(self) -> None:
        """Start ticking."""
        self._timer = self._app.set_interval(SECOND, self.tick)

    def touched(self) -> None:
        """Someone is here."""
        self._watch.touched()

    def tick(self) -> None:
        """Lock when it is time, else write what waits. A running timer needs no keys, so it counts
        as someone being here; the computer falling asleep does not."""
        self._watch.minutes = self._services.settings.lock_after
        if getattr(self._app.screen, "timing", False):
            self._watch.touched()
        if self._watch.tick() is not None and not self._services.settings.demonstration:
            self._lock()
            return
        notes = self._services.notes
        if notes.kept:
            notes.stand_at(self._app.navigator.place())
        if notes.waits and not self._writing:
            self._writing = True
            # Beside the face: a slow disk holds up no key.
            self._app.run_worker(self._write())

    async def _write(self) -> None:
        """Write what waits, and say on the top line how it went."""
        notes = self._services.notes
        said = notes.unsaved
        try:
            await asyncio.to_thread(notes.flush)
        except NotebookError:
            self._app.show_kept("trouble")
        else:
            if said and not notes.unsaved:
                self._app.show_kept("saved")
        finally:
            self._writing = False
