"""A sheet of paper as neutral typed parts: built once, drawn by a renderer for each format.

Nothing here knows a step, a field or a format. `written` and `marked` hold what is filled in: the
persona's answers on an example, a person's own on their own pages, nothing on a blank sheet.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from redirection_tui.content.prose import Block

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")
Whose = Literal["", "example", "own"]
"""Whose answers are on a sheet: nobody's, the persona's, or those of the person who prints it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text to read."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a sheet."""

    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence or two behind a short label, such as 'Why' or 'Stop if'."""

    label: str
    text: str

    @property
    def line(self) -> str:
        """The text without the line breaks of the file it comes from."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Points:
    """A list. `numbered` where the order matters."""

    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on, or what is written there. `numbered` puts a place before each."""

    count: int
    written: tuple[str, ...] = ()
    numbered: bool = False

    @property
    def rows(self) -> tuple[str, ...]:
        """What stands on each line; an empty one is to write on. A text of one's own needs no more
        lines, an order does."""
        left = self.count - len(self.written) if self.numbered or not self.written else 0
        return self.written + ("",) * left


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick. `room` leaves a line behind it for own words, which `written` fills."""

    text: str
    ticked: bool = False
    room: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes to tick. `lead`: the first one names what the others are finer words for."""

    boxes: tuple[Box, ...]
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to circle, with the two ends in words, and a label where there are several."""

    values: tuple[int, ...]
    low: str
    high: str
    marked: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rated:
    """One row of a table of scales; an empty text is a line to write on."""

    text: str
    marked: int | None = None


@dataclass(frozen=True, slots=True)
class Ratings:
    """The same scale for several things."""

    values: tuple[int, ...]
    low: str
    high: str
    rows: tuple[Rated, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: what stands on it line by line; an empty line is a line to write on."""

    title: str
    lines: tuple[tuple[str, str], ...]
    """(what belongs there, what is written there)"""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in their true size, 85 by 54 mm."""

    cards: tuple[Card, ...]


Answer = Lines | Boxes | Scale | Ratings | Points | Cards


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its hints and the room for its answer; kept together on one page."""

    prompt: str
    hints: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together, such as one row of a list."""

    title: str
    questions: tuple[Question, ...]


Part = Prose | Heading | Remark | Points | Question | Group | Cards


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing to hand out; it begins on a new page.

    `id` is what a person types to get it; `within` the module; `kind` what it is, in words.
    """

    id: str
    title: str
    within: str
    kind: str
    parts: tuple[Part, ...]
    whose: Whose = ""
    listed: bool = True
    """Named in the index."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sheets under one heading: a module, a tool, the notes for clinicians."""

    id: str
    title: str
    intro: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything that goes into one file."""

    title: str
    chapters: tuple[Chapter, ...]
    language: str
    day: date
    about: tuple[str, ...] = ()
    """Sentences on the first page: what this is, and how it may be used."""
    licensed: bool = True
    """False for a person's own words, which nobody else may use; they begin on the first page, and
    their sheets have no names to print them by."""
    paper: Paper = "a4"

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All sheets in order."""
        return tuple(sheet for chapter in self.chapters for sheet in chapter.sheets)

    @property
    def bound(self) -> bool:
        """True with a title in front and an index: where there are several sheets to find."""
        return len(self.sheets) > 1 and any(sheet.listed for sheet in self.sheets)

    def ends_with(self, sheet: Sheet) -> bool:
        """True for the sheet below which `about` stands, where nothing in front says it."""
        return not self.bound and sheet is self.sheets[-1]


def lines_of(answer: Answer) -> int:
    """About how many lines an answer takes."""
    match answer:
        case Boxes():
            return len(answer.boxes) if not answer.lead else 2
        case Ratings():
            return 2 * len(answer.rows)
        case Lines():
            return 2 * answer.count
        case Points():
            return 2 * len(answer.lines)
        case Scale():
            return 3
        case Cards():
            return 12 * len(answer.cards)
