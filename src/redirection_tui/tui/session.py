"""Runs the face until the user leaves, and says one calm sentence if it stopped by a fault."""

from redirection_tui.handover import Handover
from redirection_tui.saying.leaving import let_go, say_at_the_end
from redirection_tui.services import Services
from redirection_tui.tui.app import RedirectionApp


def run_session(services: Services, taken: Handover | None = None) -> int:
    """Run until the user leaves. Returns the exit code: 0, or 1 after a fault. With something to
    hand over it ends in a fresh run instead."""
    app = face_of(services, taken)
    services.link.drawing(on=True)
    try:
        app.run()
    finally:
        services.link.ending()
        on_purpose = app.on_purpose and app.fault is None and app.handover is None
        unsaved = let_go(services, on_purpose=on_purpose)
    services.link.drawing(on=False)
    say_at_the_end(unsaved, app.fault)
    if app.fault is not None:
        return 1
    if app.handover is not None:
        services.link.restart(app.handover)
    return 0


def face_of(services: Services, taken: Handover | None = None) -> RedirectionApp:
    """The face of one's own program, or of a demonstration."""
    if services.settings.demonstration:
        from redirection_tui.tui.demonstration.app import DemonstrationApp  # deferred: seldom

        return DemonstrationApp(services, taken)
    return RedirectionApp(services, taken)
