"""How a guard stands on this computer."""

from dataclasses import dataclass
from typing import Literal

State = Literal["on", "off", "missing"]
"""On; off though this system has it; not to be had on this system."""


@dataclass(frozen=True, slots=True)
class Guards:
    """The guards of one run.

    Attributes:
        network: the kernel refuses every connection. writes: the kernel refuses files outside the
        notebook's folder. hook: Python refuses both, a net under mistakes and no more.
    """

    network: State = "off"
    writes: State = "off"
    hook: State = "off"
