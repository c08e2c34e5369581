"""Where to resume in a module, and how long it is to the next natural stop."""

from collections.abc import Callable

from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import Step
from redirection_tui.engine.path import Progress


def resume_step(module: Module, so_far: Progress, shows: Callable[[Step], bool]) -> str:
    """The step to open: the first that is still ahead, or the first of all.

    A step opened from a plan or from help, further on, moves nothing. One that was passed by is
    not ahead any more once the step after it is finished.
    """
    done = so_far.steps.get(module.id, frozenset())
    shown = [step for step in module.steps if shows(step)]
    if module.id not in so_far.ended:
        for step, after in zip(shown, (*shown[1:], None), strict=True):
            if step.id not in done and (after is None or after.id not in done):
                return step.id
    return (shown or list(module.steps))[0].id


def sitting(module: Module, step_id: str, shows: Callable[[Step], bool]) -> tuple[Step, ...]:
    """The steps that show from `step_id` to the next natural stop, both included."""
    ids = [step.id for step in module.steps]
    start = ids.index(step_id) if step_id in ids else 0
    found: list[Step] = []
    for step in module.steps[start:]:
        if shows(step):
            found.append(step)
            if step.rest is not None:
                break
    return tuple(found)


def minutes_left(module: Module, step_id: str, shows: Callable[[Step], bool]) -> int:
    """Whole minutes to the next natural stop, at least one."""
    return max(1, round(sum(minutes_of(step) for step in sitting(module, step_id, shows))))
