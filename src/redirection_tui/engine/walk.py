"""A walk through one module: where one is, forward and back, natural stops. No dead ends."""

from collections.abc import Callable

from redirection_tui.content.model.condition import Condition
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import Step

Holds = Callable[["Condition | None", "Walk"], bool]
"""(condition, this walk) -> does it hold now?"""


class Walk:
    """Steps whose condition holds, one at a time. Going past the end gives None.

    `run` counts how often each step was finished in this walk; `saved` holds the ids of the
    entries made in it.
    """

    def __init__(self, module: Module, holds: Holds, start: str | None = None) -> None:
        self.module = module
        self.run: dict[str, int] = {}
        self.saved: set[str] = set()
        self._holds = holds
        ids = [step.id for step in module.steps]
        self._index = ids.index(start) if start in ids else 0
        self._been: set[int] = set()
        if not self._shows(self._index):
            self._index = self._find(self._index, 1) or 0

    @property
    def current(self) -> Step:
        """The step at hand."""
        return self.module.steps[self._index]

    @property
    def position(self) -> tuple[int, int]:
        """(this step, all steps), counted from 1: those that show now, and those one came by even
        when an answer has put them behind since, so that no number comes twice."""
        at = self._index
        been = {at, *(number for number in self._been if number < at)}
        shown = [n for n in range(len(self.module.steps)) if n in been or self._shows(n)]
        return shown.index(self._index) + 1, len(shown)

    def shows(self, step: Step) -> bool:
        """True when the step's condition holds now."""
        return self._holds(step.when, self)

    @property
    def at_end(self) -> bool:
        """True on the last step that shows."""
        return self._find(self._index + 1, 1) is None

    def finished(self) -> None:
        """Count the current step as finished once more."""
        name = self.current.id
        self.run[name] = self.run.get(name, 0) + 1

    def forward(self) -> Step | None:
        """Go to the next step that shows; None, and no move, at the end."""
        return self._go(self._find(self._index + 1, 1))

    def back(self) -> Step | None:
        """Go to the step before; None, and no move, at the beginning."""
        return self._go(self._find(self._index - 1, -1))

    def jump(self, step_id: str) -> Step | None:
        """Go to a step by its id, whatever its condition; None when there is no such step."""
        ids = [step.id for step in self.module.steps]
        return self._go(ids.index(step_id) if step_id in ids else None)

    def _go(self, index: int | None) -> Step | None:
        if index is None:
            return None
        self._been.add(self._index)
        self._index = index
        return self.current

    def _find(self, index: int, direction: int) -> int | None:
        while 0 <= index < len(self.module.steps):
            if self._shows(index):
                return index
            index += direction
        return None

    def _shows(self, index: int) -> bool:
        return self._holds(self.module.steps[index].when, self)
