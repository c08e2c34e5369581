"""What 'my progress' shows: charts over what was noted, each with the same in one sentence."""

from typing import Annotated, Literal

from msgspec import Meta

from redirection_tui.content.model.base import Hint, Id, Label, Model, Options, Ref, Say, Title


class Chart(Model, frozen=True, kw_only=True):
    """One chart.

    `days`: a 0-10 value by day. `effect`: means of `before` and `after`, by what is in `of`.
    `counts`: how often each option of `of` was noted. `total`: how many entries have `of`
    (one of `only`, where given), by week. `sum`: the sum of numbers, in `unit`, by week. `parts`:
    how often each option of `of` was noted in each option of `by`. `newest`: the last few ids in
    `of`, each with its day, and its words and place in `names`, which go from the lowest up.
    """

    id: Id
    kind: Literal["days", "effect", "counts", "total", "sum", "parts", "newest"]
    title: Title
    of: Annotated[tuple[Ref, ...], Meta(min_length=1)]
    before: Ref | None = None
    after: Ref | None = None
    by: Ref | None = None
    names: Options = {}
    only: tuple[str, ...] = ()
    unit: Label | None = None
    about: Hint | None = None
    empty: Say


class Charts(Model, frozen=True, kw_only=True):
    """The charts in the order they are shown."""

    format: Literal[1]
    intro: Say
    charts: tuple[Chart, ...]
