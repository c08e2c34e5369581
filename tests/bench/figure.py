"""One measured number beside its bound, and how medians and tails are taken."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A number, its bound (None where it is only told), and how it was come by."""

    what: str
    value: float
    bound: float | None
    unit: str
    of: str = ""

    @property
    def holds(self) -> bool:
        """True within the bound."""
        return self.bound is None or self.value <= self.bound

    def __str__(self) -> str:
        bound = "" if self.bound is None else f"<= {self.bound:g}"
        state = "" if self.bound is None else "ok" if self.holds else "MISSED"
        return f"{self.what:<42} {self.value:9.2f} {self.unit:<5} {bound:<9} {state:<7} {self.of}"


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def percentile(values: Iterable[float], part: float) -> float:
    """The value that `part` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))]
