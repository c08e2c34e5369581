"""What the process does for itself before anything else is loaded: private files, no core dump,
memory that other programs of the same account cannot read."""

import contextlib
import os
import sys

_DUMPABLE = 4
_DENY_ATTACH = 31


def harden() -> None:
    """Set it all; what the system does not have is left out, and `status` says so."""
    os.umask(0o077)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        _hide_memory()


def _hide_memory() -> None:
    """Core dumps go through a pipe on some systems in spite of the limit; a process that is not
    dumpable has none, and its memory cannot be read from outside but by the administrator."""
    if sys.platform not in ("linux", "darwin"):
        return
    import ctypes  # deferred: Windows has no use for it

    library = ctypes.CDLL(None)
    if sys.platform == "linux":
        library.prctl(_DUMPABLE, 0, 0, 0, 0)
    else:
        library.ptrace(_DENY_ATTACH, 0, 0, 0)


def hides_memory() -> bool | None:
    """Whether other programs are kept from this one's memory; None where it cannot be asked."""
    if sys.platform != "linux":
        return None
    import ctypes  # deferred: only the page about protection asks

    return int(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)) == 0


def writes_no_core() -> bool:
    """Whether a fault leaves no copy of the memory on the disk."""
    try:
        import resource
    except ImportError:
        return False
    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
