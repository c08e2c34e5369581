"""Starts the full-screen face, or says in the user's language why it cannot run here."""

import textwrap
from collections.abc import Callable
from pathlib import Path

from redirection_tui.errors import ContentUnreadable
from redirection_tui.privacy.terminal import obstacle
from redirection_tui.services import Services
from redirection_tui.settings import Settings

CANNOT_RUN = 2


def start_face(folder: Path, settings: Settings, say: Callable[[str], object]) -> int:
    """Run the Textual face until the user leaves. Returns the exit code."""
    try:
        services = Services.open(folder, settings)
        services.words.text("app.name")
        services.library.shared.parts.keys()  # the first screen names the parts
    except ContentUnreadable as error:
        say(f"The program's own texts cannot be read ({error.where}). Please install it again.\n")
        for finding in error.findings[:3]:
            say(f"  {finding}\n")
        return CANNOT_RUN
    reason = obstacle()
    if reason is not None:
        say(textwrap.fill(services.words.text(f"terminal.{reason}"), 72) + "\n")
        return CANNOT_RUN
    # Deferred: Textual is two thirds of the start, and no other command needs it.
    from redirection_tui.tui.session import run_session

    return run_session(services)
