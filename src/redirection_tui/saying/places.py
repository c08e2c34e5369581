"""Places that content offers, with their titles."""

from collections.abc import Iterable

from redirection_tui.content.model.base import Target
from redirection_tui.engine.walk import Walk
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.services import Services


def offered(services: Services, walk: Walk, targets: Iterable[Target]) -> dict[str, str]:
    """target -> its title, without those that cannot be read."""
    return {target: label for target in targets if (label := label_of(services, walk, target))}


def from_the_end(services: Services, walk: Walk, targets: Iterable[Target]) -> tuple[Target, ...]:
    """Where the end of a module leads. On the short path its next part stands first, and parts that
    come later are not offered before it."""
    path = services.library.program.short_path
    own = walk.module.id
    behind = services.progress().ended | {own}
    following = next((module for module in path if module not in behind), None)
    if not services.settings.short or own not in path or following is None:
        return tuple(targets)
    first = f"module/{following}"
    later = {f"module/{name}" for name in services.library.program.modules if name not in path}
    return (first, *(one for one in targets if one != first and one not in later))


def label_of(services: Services, walk: Walk, target: Target) -> str | None:
    """The title of a place; None for one that cannot be read."""
    head, _, rest = target.partition("/")
    if head in ("crisis", "skip", "example", "leave", "not-helping"):
        return services.words.text(f"offer.{head}")
    if head == "list":
        return services.words.text(f"lists.{rest}")
    if head == "step":
        titles = {step.id: step.title for step in walk.module.steps}
        return titles.get(rest)
    return title_at(services, target)


def title_at(services: Services, target: Target) -> str | None:
    """The title of a module, a tool or one of their steps; None for one that cannot be read."""
    module, _, inner = target.partition("/")[2].partition("/")
    try:
        if not inner:
            return services.library.header(module).title
        steps = services.module(module).value.steps
    except (ContentUnreadable, UnknownId):
        return None
    return next((step.title for step in steps if step.id == inner), None)
