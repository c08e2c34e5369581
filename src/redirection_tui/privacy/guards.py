"""All guards of a run, armed at once, before the face is loaded."""

from pathlib import Path

from redirection_tui.privacy import audit, landlock, seccomp
from redirection_tui.privacy.states import Guards


def arm(folder: Path | None, *more: Path) -> Guards:
    """From now on: no network, no other program, no file outside `folder` (None: no file at all).
    Commands that read one notebook and write another have `more` than one folder.

    Each guard that this system lacks is reported as missing; the others stand without it.
    """
    folders = more if folder is None else (folder, *more)
    audit.arm(*folders)
    return Guards(network=seccomp.arm(), writes=landlock.arm(*folders), hook="on")
