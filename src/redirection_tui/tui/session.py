"""Runs the face until the user leaves, and says one calm sentence if it stopped by a fault."""

import sys
import textwrap

from redirection_tui.errors import NotebookError
from redirection_tui.handover import Handover
from redirection_tui.services import Services
from redirection_tui.tui.app import RedirectionApp


def run_session(services: Services, taken: Handover | None = None) -> int:
    """Run until the user leaves. Returns the exit code: 0, or 1 after a fault. With something to
    hand over it ends in a fresh run instead."""
    app = RedirectionApp(services, taken)
    services.link.drawing(on=True)
    try:
        app.run()
    finally:
        unsaved = _leave(services, app)
    services.link.drawing(on=False)
    if unsaved:
        sys.stderr.write(textwrap.fill(unsaved, 72) + "\n")
    if app.fault is not None:
        sys.stderr.write(textwrap.fill(app.fault, 72) + "\n")
        return 1
    if app.handover is not None:
        services.link.restart(app.handover)
    return 0


def _leave(services: Services, app: RedirectionApp) -> str:
    """Let go of everything; a sentence when the last words could not be written."""
    try:
        on_purpose = app.on_purpose and app.fault is None and app.handover is None
        services.leave(on_purpose=on_purpose)
    except NotebookError as error:
        return services.words.text(f"vault-errors.{error.reason}")
    return ""
