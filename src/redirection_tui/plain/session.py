"""Runs the plain face until the user leaves, and says one calm sentence after a fault."""

import gc
import os
import sys
from contextlib import suppress

from redirection_tui.errors import NotebookError
from redirection_tui.handover import SHOWING, WITH_NOTES, Handover
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.guide import Guide
from redirection_tui.plain.jumps import Back, Closed, Jump, Leave, Restart
from redirection_tui.plain.places import lists
from redirection_tui.plain.terminal import Interrupts, StandardTerminal
from redirection_tui.privacy import crash
from redirection_tui.privacy.idle import IdleWatch
from redirection_tui.saying.leaving import let_go, say_at_the_end
from redirection_tui.services import Services

SCREENFUL = 24
"""Lines of a window that does not say how high it is."""


def run_session(services: Services, taken: Handover | None = None) -> int:
    """Run until the user leaves. Returns the exit code: 0, or 1 after a fault. With something to
    hand over it ends in a fresh run instead."""
    interrupts = Interrupts()
    watch = Watch(services)
    terminal = StandardTerminal(interrupts, watch)
    guide = Guide(Conversation(services, terminal), services)
    watch.guide = guide
    fault = ""
    ended: Jump = Leave()
    with interrupts.heard():
        try:
            converse(guide, taken)
        except Jump as jump:
            ended = jump
        except Exception as error:  # noqa: BLE001 - its kind and place are said, and never a value
            fault = crash.sentence(error, services.words.text("app.fault"))
        # A window that was closed, and the next run goes on at the same step.
        on_purpose = not fault and not isinstance(ended, (Restart, Closed))
        terminal.show_typing()
        say_at_the_end(let_go(services, on_purpose=on_purpose), fault)
        push_away(guide, last=not isinstance(ended, Restart))
    services.link.ending()
    if isinstance(ended, Restart) and not fault:
        services.link.restart(ended.handover)
    return 1 if fault else 0


def converse(guide: Guide, taken: Handover | None) -> None:
    """Greet, begin where the run before has left off, then the first list until the end."""
    gc.freeze()
    gc.enable()
    talk = guide.talk
    if taken is None or taken.why == "show":
        talk.told("app.name")
        if taken is not None and taken.place:  # else the first list says it
            talk.told("kept.demonstration")
        talk.told("plain.welcome")
        talk.told("plain.stays")
    place = take_over(guide, taken)
    if guide.showing is not None:
        from redirection_tui.plain.places import showing  # deferred: only in a demonstration

        place = showing.first(guide, place, cleared=taken is not None and taken.why == "anew")
    lists.home(guide, then=place)


def take_over(guide: Guide, taken: Handover | None) -> str:
    """Unlock, make the notebook, or nothing. Gives the place to go on at."""
    from redirection_tui.plain.places import keeping  # deferred: the first line needs none of it

    services = guide.services
    why = taken.why if taken is not None else ""
    if services.trouble is not None:
        guide.not_kept(NotebookError(services.trouble))
    if taken is not None and why in WITH_NOTES:
        services.notes.notebook.save_all(taken.notes())
    if taken is not None and why == "keep":
        with suppress(Back):
            keeping.make(guide, taken.passphrase)
        return taken.place
    if why == "bring-back":
        from redirection_tui.plain.places.recovery import bring_back  # deferred: seldom

        opened = bring_back(guide)
    elif why in ("lock", "open") or (why in ("", "own") and services.has_notebook):
        opened = keeping.unlock(guide)
    else:
        return taken.place if taken is not None and why in SHOWING else ""
    if not opened:
        guide.restart("without")
    return services.returning


class Watch:
    """Told of every line that is typed, and asked every few seconds while one is waited for."""

    def __init__(self, services: Services) -> None:
        self.guide: Guide | None = None
        self._services = services
        self._watch = IdleWatch(services.settings.lock_after)

    def touched(self) -> None:
        """Someone is here."""
        self._watch.touched()

    def tick(self) -> None:
        """Write the drafts that wait, and lock when it is time: it raises Restart then."""
        self._watch.minutes = self._services.settings.lock_after
        reason = self._watch.tick()
        if not self._services.kept:
            return
        if self.guide is not None:
            self._services.notes.stand_at(self.guide.at)
            if reason is not None:
                self.guide.lock()
        with suppress(NotebookError):  # what could not be written waits on, and leaving says so
            self._services.notes.flush()


def push_away(guide: Guide, *, last: bool) -> None:
    """Empty lines, so that nothing that was said is in sight any more. It can still be scrolled
    back to, and at the `last` that is said: without cursor control nothing can be taken back."""
    with suppress(Closed):
        for _ in range(_height()):
            guide.talk.terminal.write("")
        if last:
            guide.talk.told("plain.left")


def _height() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or SCREENFUL
    except OSError:
        return SCREENFUL
