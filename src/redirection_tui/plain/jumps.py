"""Ways out of a prompt other than its answer. Each is raised where a person types it, and caught
by the place it leads to, so that no prompt needs to know who asked."""


class Jump(Exception):
    """Base of all of them."""


class Back(Jump):
    """One step back."""


class Undo(Jump):
    """The last change to an answer of the exercise at hand is taken back."""


class Skip(Jump):
    """Past the exercise at hand."""


class Leave(Jump):
    """Out of the program, at once."""


class Closed(Leave):
    """The terminal is gone, or the system asks the program to end."""


class Return(Jump):
    """Back to a place that is open already, and there to a step of it."""

    def __init__(self, place: str, step: str | None = None, then: str | None = None) -> None:
        super().__init__()
        self.place = place
        self.step = step
        self.then = then


class Restart(Jump):
    """End this run; the next one gets what is handed over. It holds what a person wrote, so it is
    never shown."""

    def __init__(self, handover: bytes) -> None:
        super().__init__()
        self.handover = handover
