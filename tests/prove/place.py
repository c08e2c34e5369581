"""Where on this machine a save has to wait for a disk: in memory it is durable at once, and a
comparison of waiting times says nothing."""

import tempfile
from pathlib import Path

_IN_MEMORY = ("tmpfs", "ramfs")
_CANDIDATES = (tempfile.gettempdir(), "/var/tmp", str(Path.home()))  # noqa: S108 - looked at


def on_a_disk() -> str:
    """A folder for temporary files on a disk; empty where there is none."""
    mounts = _mounts()
    for folder in _CANDIDATES:
        real = Path(folder).resolve()
        kinds = [mounts[str(one)] for one in (real, *real.parents) if str(one) in mounts]
        if real.is_dir() and not (kinds and kinds[0] in _IN_MEMORY):
            return str(real)
    return ""


def _mounts() -> dict[str, str]:
    """Folder -> kind of file system; empty where the system does not tell."""
    try:
        lines = Path("/proc/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}
    return {line.split()[1]: line.split()[2] for line in lines}
