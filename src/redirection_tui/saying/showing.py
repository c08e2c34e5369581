"""What one demonstration knows: which exercises there are, in which order, since when.

There is no place in it for a person: no name, no list of clients, nothing per client.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from redirection_tui.content.catalogue import ORDERS, Listed, Order, catalogue
from redirection_tui.content.model.module import ClinicianNote
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.notes import Notes
from redirection_tui.saying import exercises
from redirection_tui.services import Services

OF_ONES_OWN = ("unlock", "show", "list/keep", "list/notebook", "list/export", "list/protects")
"""Places of one's own program that a demonstration does not have."""


def before(services: Services) -> str:
    """What a demonstration is, and what becomes of one's own notes when it begins."""
    words = services.words
    if services.kept:
        own = words.text("demonstration.own-kept")
    elif services.notebook.entries(done=None):
        own = words.text("demonstration.own-written")
    else:
        own = words.text("demonstration.own-nothing")
    return f"{words.text('demonstration.begin')}\n\n{own}"


def note_on(services: Services, target: str) -> tuple[str, ClinicianNote] | None:
    """The title of an exercise (`module/ID/STEP`) and the clinician's note on it; None where there
    is none."""
    module, _, step = target.partition("/")[2].partition("/")
    try:
        note = services.library.clinician_notes(module).notes.get(step)
        steps = services.module(module).value.steps
    except (ContentUnreadable, UnknownId):
        return None
    title = next((one.title for one in steps if one.id == step), "")
    return (title, note) if note is not None else None


@dataclass
class Showing:
    """The state of one demonstration.

    Attributes:
        order: of the catalogue, and of going from one exercise to the next. timer: whether the
        minutes show. began: seconds of `clock` at the beginning. aside: what was written in the
        exercises that begin empty while the examples show, and the other way round.
    """

    services: Services
    order: Order = "technique"
    timer: bool = True
    clock: Callable[[], float] = time.monotonic
    began: float = field(init=False)
    aside: Notes = field(default_factory=Notes)
    _listed: tuple[Listed, ...] = ()
    _language: str = ""
    _row: tuple[Listed, ...] = ()

    def __post_init__(self) -> None:
        self.began = self.clock()

    def find(self, text: str) -> dict[str, str]:
        """The catalogue as a menu, with what holds the words of `text`. Going from one exercise to
        the next follows what was found last."""
        groups = exercises.found(self.services, self._all(), self.order, text)
        self._row = tuple(one for _, members in groups for one in members if one.step)
        return exercises.menu(self.services, groups, self.order)

    def next_order(self, step: int) -> None:
        """Another order of the catalogue."""
        self.order = ORDERS[(ORDERS.index(self.order) + step) % len(ORDERS)]

    def beside(self, target: str, step: int) -> Listed | None:
        """The exercise after (1) or before (-1) this one, round the ends; None when there is no
        other. From a place outside what was found last, all exercises count."""
        row = self._row
        if target not in [one.target for one in row]:
            self.find("")
            row = self._row
        targets = [one.target for one in row]
        if not targets or targets == [target]:
            return None
        here = targets.index(target) if target in targets else -1 if step > 0 else 0
        return row[(here + step) % len(row)]

    def swap_examples(self) -> None:
        """From the persona's answers to empty exercises, or back. What was written in each stays
        with it."""
        self.services.notes, self.aside = self.aside, self.services.notes
        self.services.change(examples=not self.services.settings.examples)

    def minutes(self) -> int:
        """Whole minutes since the beginning."""
        return int((self.clock() - self.began) // 60)

    def next_language(self) -> str:
        """The code of the language after this one."""
        codes = list(self.services.languages())
        return codes[(codes.index(self.services.library.language) + 1) % len(codes)]

    def _all(self) -> tuple[Listed, ...]:
        if self._language != self.services.library.language:
            self._language = self.services.library.language
            self._listed = catalogue(self.services.library)
        return self._listed
