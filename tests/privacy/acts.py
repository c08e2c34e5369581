"""Acts that a guarded run must not be able to do, each tried in a process of its own: with the
guard that is under test, and in an unguarded twin in which it must work."""

import json
import os
import subprocess
import sys

PREAMBLE = """
import ctypes, json, os, socket, sys
from pathlib import Path
folder, outside = map(Path, json.loads(sys.argv[1]))
libc = ctypes.CDLL(None, use_errno=True)

def raw_socket(family, kind=1):
    # Not through Python: the kernel alone can refuse this.
    number = libc.socket(family, kind, 0)
    if number < 0:
        raise OSError(ctypes.get_errno(), "socket")
    os.close(number)

def raw_write(path):
    number = libc.open(os.fsencode(path), os.O_WRONLY | os.O_CREAT, 0o600)
    if number < 0:
        raise OSError(ctypes.get_errno(), "open")
    if libc.write(number, b"x", 1) != 1:
        raise OSError(ctypes.get_errno(), "write")
    os.close(number)

def in_a_child(act):
    # The C function: Python's own is refused by the hook.
    child = libc.fork()
    if child == 0:
        try:
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = ctypes.c_int()
    libc.waitpid(child, ctypes.byref(status), 0)
    if status.value:
        raise PermissionError("in the child")
"""
SAY = """
try:
    act()
except PermissionError as error:
    print("refused", type(error).__name__)
except OSError as error:
    print("refused" if error.errno in (1, 13) else f"errno {error.errno}", "OSError")
else:
    print("done")
"""


def tried(act, guard, folder, outside):
    """What came of an act: 'refused ...', 'done', or what it failed of. `act` is the body of a
    function; `guard` is what is armed before it."""
    body = "\n".join(f"    {line}" for line in act.strip().splitlines())
    code = f"{PREAMBLE}\n{guard}\ndef act():\n{body}\n{SAY}"
    places = json.dumps([str(folder), str(outside)])
    run = subprocess.run(
        [sys.executable, "-c", code, places],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert run.stdout, run.stderr
    return run.stdout.strip()
