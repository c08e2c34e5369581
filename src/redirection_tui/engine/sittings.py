"""Where to resume in a module, and how long it is to the next natural stop."""

from collections.abc import Callable

from redirection_tui.content.minutes import minutes_of
from redirection_tui.content.model.module import Module
from redirection_tui.content.model.steps import Step
from redirection_tui.engine.path import Progress


def resume_step(module: Module, so_far: Progress) -> str:
    """The step to open: the one after the last finished step, or the first."""
    done = so_far.steps.get(module.id, frozenset())
    last = max((n for n, step in enumerate(module.steps) if step.id in done), default=-1)
    following = last + 1
    return module.steps[following if following < len(module.steps) else 0].id


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
