"""Sums of answers, in bands of plain words. A missing item makes the sum unknown."""

from redirection_tui.content.model.steps import Band, Score
from redirection_tui.engine.context import Answers


def total(score: Score, answers: Answers) -> int | None:
    """The sum of the score's items, or None when one was not answered."""
    values = [answers.get(item) for item in score.items]
    if any(isinstance(value, bool) or not isinstance(value, int) for value in values):
        return None
    return sum(value for value in values if isinstance(value, int))


def band(score: Score, answers: Answers) -> Band | None:
    """The first band whose upper end holds the sum."""
    found = total(score, answers)
    if found is None:
        return None
    return next((band for band in score.bands if found <= band.up_to), None)
