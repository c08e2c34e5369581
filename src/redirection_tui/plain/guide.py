"""One way to open things: from menus, offers and words typed at a prompt alike.

What is open already is returned to, never opened twice: words that open help would pile up places,
and each would be one more to go back through.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from redirection_tui.errors import ContentUnreadable, NotebookError, UnknownId
from redirection_tui.handover import Why
from redirection_tui.plain.commands import SHOWING
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.jumps import Back, Leave, Restart, Return
from redirection_tui.services import Services

if TYPE_CHECKING:
    from redirection_tui.saying.showing import Showing

HOME = "home"
INSIDE = ("example", "skip")
"""Targets that mean the exercise below, not a place."""


class Guide:
    """Turns targets of the content (`tool/urge-help`, `crisis`, ...) into places of the
    conversation.

    Attributes:
        at: the step at hand as a target, to come back to after a lock. below: the one that is open
            below the place at hand.
        announced: the module whose title was said last; while it is the same, its pages say only
            where in it one is. greeted: whether the first list has said its greeting.
        showing: what a demonstration knows, in one; then `alone` is whether one exercise was opened
            and not a whole module.
    """

    def __init__(self, talk: Conversation, services: Services) -> None:
        self.talk = talk
        self.services = services
        self.at = self.below = self.announced = ""
        self.greeted = False
        self._open: list[str] = []
        self.showing: Showing | None = None
        self.alone = False
        talk.turns = self
        services.face = "plain"
        if services.settings.demonstration:
            from redirection_tui.plain.places import showing  # deferred: only in a demonstration

            self.showing = showing.begun(self)

    def turn(self, command: str) -> None:
        """What a word at a prompt leads to."""
        program = self.services.library.program
        if command == "help-now":
            self.open("crisis")
        elif command == "urge":
            self.open(f"tool/{program.urge_help}")
        elif command == "grounding":
            self.open(f"tool/{program.soft_exit}")
        elif command in ("menu", "find"):
            self.open(command)
        elif command == "lock":
            self.lock()
        elif self.showing is not None and command in SHOWING:
            from redirection_tui.plain.places import showing  # imported already

            showing.turn(self, self.showing, command)
        elif command == "undo":
            self.talk.told("plain.undo-nothing")

    def open(self, target: str, *, only: bool = False) -> str | None:
        """Be at `target` until it is left. Gives `example` or `skip` where that is what it led to;
        any other place that it led to is gone to first."""
        while target and target not in INSIDE:
            if target == "leave":
                raise Leave
            if target == "not-helping":
                target = f"tool/{self.services.library.program.not_helping}"
            target = self._be_at(target, only=only) or ""
        return target or None

    def lock(self) -> None:
        """Lock the notebook: the program restarts, so that nothing readable stays in memory. In a
        run that keeps nothing there is nothing to lock, and it says so."""
        if self.services.kept:
            self.restart("lock")
        else:
            self.open("cover")

    def restart(self, why: Why, passphrase: str = "") -> None:
        """End this run and begin another one, which takes over what `why` needs."""
        try:
            handover = self.services.keeping.hand_over(why, self.at, passphrase)
        except NotebookError as error:
            self.not_kept(error)
            return
        raise Restart(handover)

    def not_kept(self, error: NotebookError) -> None:
        """Say why something could not be written."""
        self.talk.gap()
        self.talk.told(f"vault-errors.{error.reason}")

    def introduce(self, title: str, text: str) -> None:
        """A heading and the text below it, by their keys."""
        self.talk.heading(self.talk.text(title))
        self.talk.prose(self.services.prose(self.talk.text(text)))
        self.talk.gap()

    def is_open(self, place: str) -> bool:
        """True when a place is open somewhere below."""
        return place in self._open

    def _be_at(self, target: str, *, only: bool) -> str | None:
        head, _, rest = target.partition("/")
        module, _, step = rest.partition("/")
        place = f"walk/{module}" if head in ("module", "tool") else target
        if self.is_open(place):
            raise Return(place, step or None)
        leads, about, at = self.talk.leads, self.talk.about, self.at
        self.talk.leads, self.talk.about, self.below = {}, None, at
        self._open.append(place)
        try:
            if place == target:
                self._again(place, self._place(target))
                return None
            from redirection_tui.plain.walking import Walking  # deferred: not in the first line

            walk = self.services.walk(module, step or None)
            return Walking(self, walk, only=only and bool(step)).run()
        except Back:
            return None
        except (ContentUnreadable, UnknownId):
            self.talk.gap()
            self.talk.told("notice.unreadable")
            return None
        finally:
            self._open.pop()
            self.announced = ""
            self.talk.leads, self.talk.about = leads, about
            self.at, self.below = at, at

    def _again(self, name: str, place: Callable[[], None]) -> None:
        """Be at a place, and once more where something led back to it."""
        while True:
            try:
                place()
            except Return as back:
                if back.place != name:
                    raise
            else:
                return

    def _place(self, target: str) -> Callable[[], None]:
        from redirection_tui.plain.places import by_name  # deferred: none is needed at first

        return by_name.find(target, self)
