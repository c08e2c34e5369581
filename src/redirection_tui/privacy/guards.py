"""All guards of a run, armed at once, before the face is loaded."""

from pathlib import Path

from redirection_tui.privacy import audit, landlock, seccomp
from redirection_tui.privacy.states import Guards


def arm(folder: Path | None) -> Guards:
    """From now on: no network, no other program, no file outside `folder` (None: no file at all).

    Each guard that this system lacks is reported as missing; the others stand without it.
    """
    audit.arm(folder)
    return Guards(network=seccomp.arm(), writes=landlock.arm(folder), hook="on")
