"""What a struct names: refs, slots, lists and places to go, each with its own place."""

from collections.abc import Iterator

from msgspec import Struct

from redirection_tui.content.lint.tree import structs
from redirection_tui.content.model.charts import Chart
from redirection_tui.content.model.condition import Condition
from redirection_tui.content.model.fields import FieldBase, OptionsBase, ShowField
from redirection_tui.content.model.program import Effect
from redirection_tui.content.model.steps import DocumentStep, PracticeStep, Section
from redirection_tui.content.strict_yaml import Path

SINGLE_TERMS = ("ref", "count", "len", "mean", "top", "latest", "days_since")
SEVERAL_TERMS = ("min", "max", "delta")
_REF_KEYS: tuple[tuple[type[Struct], str, str], ...] = (
    (FieldBase, "prefill", "prefill"),
    (OptionsBase, "from_field", "from-field"),
    (ShowField, "of", "of"),
    (PracticeStep, "ideas", "ideas"),
    (Section, "of", "of"),
    (DocumentStep, "order", "order"),
    (Effect, "of", "of"),
    (Effect, "before", "before"),
    (Effect, "after", "after"),
    (Chart, "of", "of"),
    (Chart, "before", "before"),
    (Chart, "after", "after"),
    (Chart, "by", "by"),
    *((Condition, term, term.replace("_", "-")) for term in (*SINGLE_TERMS, *SEVERAL_TERMS)),
)
_TARGET_KEYS = ("offer", "leads", "crisis", "edit")


def refs_in(root: Struct, place: Path = ()) -> Iterator[tuple[Path, str]]:
    """(place, ref) of every ref in `root`, in conditions, prefills, documents and options."""
    for where, struct in structs(root, place):
        for kind, name, key in _REF_KEYS:
            if isinstance(struct, kind):
                yield from _each(getattr(struct, name), (*where, key))


def targets_in(root: Struct, place: Path = ()) -> Iterator[tuple[Path, str]]:
    """(place, target) of every place to go in `root`."""
    for where, struct in structs(root, place):
        for key in _TARGET_KEYS:
            yield from _each(getattr(struct, key, None), (*where, key))


def _each(value: object, place: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield (*place, number), item
