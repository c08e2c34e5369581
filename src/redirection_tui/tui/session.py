"""Runs the face until the user leaves, and says one calm sentence if it stopped by a fault."""

import sys
import textwrap

from redirection_tui.services import Services
from redirection_tui.tui.app import RedirectionApp


def run_session(services: Services) -> int:
    """Run until the user leaves. Returns the exit code: 0, or 1 after a fault."""
    app = RedirectionApp(services)
    try:
        app.run()
    finally:
        services.leave()
    if app.fault is not None:
        sys.stderr.write(textwrap.fill(app.fault, 72) + "\n")
        return 1
    return 0
