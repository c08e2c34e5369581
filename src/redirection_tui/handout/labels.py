"""The words that every format puts around the sheets: labels, heads and feet of pages."""

from redirection_tui.handout.page import Handout, Lines, Question, Sheet
from redirection_tui.words import Words, day_in_words


class Labels:
    """Fixed words of a handout in its language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.example = words.text("handout.example")
        self.contents = words.text("handout.contents")
        self.index = words.text("handout.index")
        self.index_how = words.text("handout.index-how")
        self.ticked = words.text("handout.ticked")
        self.chosen = words.text("handout.chosen")
        self.room = words.text("handout.room")
        self.date = words.text("handout.day")

    def day(self, handout: Handout) -> str:
        """The day it was printed, as one says it."""
        return day_in_words(handout.day.isoformat(), self._words)

    def foot(self, handout: Handout) -> str:
        """What stands at the foot of every page: whose the words are, and the day."""
        whose = "handout.licence-short" if handout.licensed else "handout.own-footer"
        return f"{self._words.text(whose)} · {self.day(handout)}"

    def head(self, sheet: Sheet) -> tuple[str, str]:
        """What stands at the top of each page of a sheet, left and right."""
        left = " · ".join(dict.fromkeys(text for text in (sheet.within, sheet.title) if text))
        return left, self.example if sheet.whose == "example" else ""

    def page(self, number: int, of: int) -> str:
        """The number of a page."""
        return self._words.text("handout.page", n=number, all=of)

    def on_page(self, number: int) -> str:
        """Where something stands, for an index."""
        return self._words.text("handout.from-page", n=number)

    def dated(self, sheet: Sheet) -> bool:
        """True for a blank sheet with lines to write on: the day it is written belongs there."""
        return not sheet.whose and any(
            isinstance(part, Question) and any(isinstance(one, Lines) for one in part.answers)
            for part in sheet.parts
        )
