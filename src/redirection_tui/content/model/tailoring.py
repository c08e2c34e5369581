"""Which module to suggest first, and the sentence that says why. It only ever suggests."""

from typing import Literal

from redirection_tui.content.model.base import Id, Model, Say
from redirection_tui.content.model.condition import Condition


class Reason(Model, frozen=True, kw_only=True):
    """When `when` holds and `module` is not finished, it is suggested next, because of `say`.

    It waits until the modules in `after` are finished.
    """

    id: Id
    when: Condition
    module: Id
    after: tuple[Id, ...] = ()
    say: Say


class Tailoring(Model, frozen=True, kw_only=True):
    """Reasons in order: the first that holds speaks. Without one the path's order stands."""

    format: Literal[1]
    reasons: tuple[Reason, ...]
