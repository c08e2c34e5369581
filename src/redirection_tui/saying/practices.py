"""A practice in words: its stages, and things to do meanwhile."""

from typing import Literal

from redirection_tui.content.model.steps import PracticeStep
from redirection_tui.engine.document import lines_at
from redirection_tui.engine.practice import lengths
from redirection_tui.engine.walk import Walk
from redirection_tui.services import Services

Stage = Literal["why", "before", "length", "pattern", "away", "doing", "after"]


def stages(step: PracticeStep) -> tuple[Stage, ...]:
    """What comes in which order."""
    found: list[Stage] = ["why"]
    if step.rating:
        found.append("before")
    if len(lengths(step)) > 1:
        found.append("length")
    if len(step.breath) > 1:
        found.append("pattern")
    if step.away:
        found.append("away")
    found.append("doing")
    if step.rating:
        found.append("after")
    return tuple(found)


def length_choices(services: Services, step: PracticeStep) -> dict[str, str]:
    """The lengths in minutes that can be chosen, in words."""
    return {str(n): services.words.count("practice.minutes", n) for n in lengths(step)}


def ideas(services: Services, walk: Walk, step: PracticeStep) -> tuple[str, ...]:
    """Things to do meanwhile: one's own, or some of the shared list where none were written."""
    if not step.ideas:
        return ()
    context = services.context(walk)
    lines = tuple(line for ref in step.ideas for line in lines_at(ref, context))
    return lines or tuple(services.vocabulary.options("delay-ideas").values())[:6]
