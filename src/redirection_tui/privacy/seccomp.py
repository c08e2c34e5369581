"""The kernel refuses every network socket to this process and its children (Linux, seccomp).

Only AF_UNIX pairs stay: the event loop wakes itself through one.
"""

import os
import struct
import sys
from typing import NamedTuple

from redirection_tui.privacy.states import State

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_REFUSE = 0x00050000 | 13  # errno EACCES
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_UNIX = 1
_X32 = 0x40000000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Machine(NamedTuple):
    architecture: int
    with_family: tuple[int, ...]  # socket, socketpair
    refused: tuple[int, ...]  # connect, accept, bind, listen, accept4, io_uring_setup


_MACHINES = {
    "x86_64": _Machine(0xC000003E, (41, 53), (42, 43, 49, 50, 288, 425)),
    "aarch64": _Machine(0xC00000B7, (198, 199), (203, 202, 200, 201, 242, 425)),
}


def arm() -> State:
    """Install the filter for this process; it cannot be taken off again."""
    machine = _MACHINES.get(os.uname().machine) if sys.platform == "linux" else None
    if machine is None:
        return "missing"
    import ctypes  # deferred: a tenth of the guards' time, and only here

    class Program(ctypes.Structure):
        """struct sock_fprog."""

        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]

    code = filter_for(machine)
    room = ctypes.create_string_buffer(code, len(code))
    program = Program(len(code) // 8, ctypes.cast(room, ctypes.c_void_p))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return "missing"
    if library.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) != 0:
        return "missing"
    return "on"


def filter_for(machine: _Machine) -> bytes:
    """The filter as the kernel takes it: eight bytes an instruction."""
    checks = [
        *((_EQUAL, number, "refuse") for number in machine.refused),
        *((_EQUAL, number, "family") for number in machine.with_family),
    ]
    if machine.architecture == _MACHINES["x86_64"].architecture:
        checks.insert(0, (_AT_LEAST, _X32, "refuse"))
    # Behind the checks: allow, then load the family and compare it, then refuse, then allow.
    start = 4
    allow = start + len(checks)
    family, refuse, done = allow + 1, allow + 3, allow + 4
    places = {"refuse": refuse, "family": family}
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 1, 0, machine.architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        *(
            (kind, places[to] - (start + place) - 1, 0, value)
            for place, (kind, value, to) in enumerate(checks)
        ),
        (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_EQUAL, done - family - 2, 0, _UNIX),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
