"""A finding: one thing wrong with content, where it is, and how to mend it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Rule number, file (relative to the content folder), line (1-based, 0 unknown), sentence."""

    file: str
    line: int
    rule: str
    sentence: str
    level: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.rule} {self.sentence}"
