"""How long a step takes, about: for sittings, for the line that names the next step, for counts."""

from redirection_tui.content.model.steps import ExerciseBase, PageStep, QuizStep, StepBase

WORDS_A_MINUTE = 130
"""Slow reading, for a tired person in a language that may not be the first one."""
QUIZ_MINUTES = 2.0
SHORT_STEP_MINUTES = 0.5


def minutes_of(step: StepBase) -> float:
    """Minutes: those of an exercise as written, of a page by its words."""
    if isinstance(step, ExerciseBase):
        return step.minutes
    if isinstance(step, QuizStep):
        return QUIZ_MINUTES
    if isinstance(step, PageStep):
        return max(SHORT_STEP_MINUTES, len(step.body.split()) / WORDS_A_MINUTE)
    return SHORT_STEP_MINUTES
