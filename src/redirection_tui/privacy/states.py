"""How a guard stands on this computer."""

from typing import Literal

from msgspec import Struct

State = Literal["on", "off", "missing"]
"""On; off though this system has it; not to be had on this system."""


class Guards(Struct, frozen=True):
    """The guards of one run.

    Attributes:
        network: the kernel refuses every connection. writes: the kernel refuses files outside the
        notebook's folder. hook: Python refuses both, a net under mistakes and no more.
    """

    network: State = "off"
    writes: State = "off"
    hook: State = "off"
