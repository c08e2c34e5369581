"""Sorting into groups or into order: each placement is answered at once, nothing is counted."""

import random
from dataclasses import dataclass, replace

from redirection_tui.content.model.steps import SortItem, SortStep


@dataclass(frozen=True, slots=True)
class Sorting:
    """The state of a sort step.

    `shown` is the order items are offered in (shuffled for ordering, from the seed); `placed`
    maps items to the group chosen, or, when ordering, holds those placed so far.
    """

    step: SortStep
    shown: tuple[str, ...]
    placed: tuple[tuple[str, str], ...] = ()

    @classmethod
    def begin(cls, step: SortStep, seed: int = 0) -> "Sorting":
        """A fresh start; ordering never starts in the right order."""
        ids = [item.id for item in step.items]
        if step.groups:
            return cls(step, tuple(ids))
        shuffled = list(ids)
        shuffler = random.Random(seed)  # noqa: S311 - an order of cards, not a secret
        while shuffled == ids:
            shuffler.shuffle(shuffled)
        return cls(step, tuple(shuffled))

    @property
    def over(self) -> bool:
        """True when every item has its place."""
        return len(self.placed) == len(self.shown)

    @property
    def current(self) -> SortItem | None:
        """The next item to place into a group."""
        return None if self.over else self.item(self.shown[len(self.placed)])

    @property
    def remaining(self) -> tuple[SortItem, ...]:
        """Items not yet put in order."""
        done = {item for item, _ in self.placed}
        return tuple(self.item(name) for name in self.shown if name not in done)

    def item(self, name: str) -> SortItem:
        """The item with this id."""
        return next(item for item in self.step.items if item.id == name)

    def into(self, group: str) -> tuple["Sorting", bool]:
        """The current item goes into `group`; True when that is one of its groups. It is placed
        either way: the explanation follows, and nobody is held up."""
        item = self.current
        if item is None:
            return self, False
        return replace(self, placed=(*self.placed, (item.id, group))), group in item.accept

    def next_in_order(self, name: str) -> tuple["Sorting", bool]:
        """Put `name` next; True and placed when it is next, else nothing changes."""
        expected = self.step.items[len(self.placed)].id if not self.over else ""
        if name != expected:
            return self, False
        return replace(self, placed=(*self.placed, (name, "next"))), True
