"""The kernel refuses to create, change or remove files outside given folders (Linux, Landlock)."""

import os
import struct
import sys
from pathlib import Path

from redirection_tui.privacy.states import State

_CREATE, _ADD, _RESTRICT = 444, 445, 446
"""System calls; the same numbers on every machine."""
_VERSION, _BENEATH = 1, 1
_NO_NEW_PRIVILEGES = 38

_WRITE, _REMOVE_DIR, _REMOVE_FILE = 1 << 1, 1 << 4, 1 << 5
_MAKE = sum(1 << bit for bit in range(6, 13))
_MAKE_REGULAR = 1 << 8
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_SINCE = {2: _REFER, 3: _TRUNCATE}
_TCP, _NET_SINCE = 0b11, 4
_ABSTRACT_SOCKETS, _SCOPE_SINCE = 0b01, 6
_DEVICES = ("/dev/null", "/dev/tty")


def version() -> int:
    """The version of Landlock that this kernel has; 0 for none."""
    if sys.platform != "linux" or os.uname().machine not in ("x86_64", "aarch64"):
        return 0
    return max(0, _call(_CREATE, None, 0, _VERSION))


def arm(*folders: Path) -> State:
    """Refuse writing everywhere but in `folders`, or everywhere without one. What is open already,
    such as the terminal, stays open. It cannot be taken off again."""
    found = version()
    if not found:
        return "missing"
    handled = _WRITE | _REMOVE_DIR | _REMOVE_FILE | _MAKE
    handled |= sum(right for since, right in _SINCE.items() if found >= since)
    attributes = struct.pack("=Q", handled)
    if found >= _NET_SINCE:
        attributes += struct.pack("=Q", _TCP)
    if found >= _SCOPE_SINCE:
        attributes += struct.pack("=Q", _ABSTRACT_SOCKETS)
    rules = _call(_CREATE, attributes, len(attributes), 0)
    if rules < 0:
        return "missing"
    try:
        for device in _DEVICES:
            _allow(rules, device, _WRITE)
        inside = _WRITE | _REMOVE_FILE | _MAKE_REGULAR | _REFER | _TRUNCATE
        for folder in folders:
            _allow(rules, str(folder), inside & handled)
        _prctl(_NO_NEW_PRIVILEGES, 1)
        return "on" if _call(_RESTRICT, rules, 0) == 0 else "missing"
    finally:
        os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    try:
        file = os.open(path, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
    except OSError:
        return  # no terminal of its own: nothing to allow
    try:
        _call(_ADD, rules, _BENEATH, struct.pack("=Qi", rights, file), 0)
    finally:
        os.close(file)


def _call(number: int, *values: int | bytes | None) -> int:
    import ctypes  # deferred: loaded once, when the guards are armed

    library = ctypes.CDLL(None, use_errno=True)
    passed = [ctypes.c_long(value) if isinstance(value, int) else value for value in values]
    return int(library.syscall(ctypes.c_long(number), *passed))


def _prctl(option: int, value: int) -> None:
    import ctypes  # deferred: as above

    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
