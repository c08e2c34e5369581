"""What is asked for, and which face shows it."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from redirection_tui.cli.start import start_face
from redirection_tui.paths import content_folder
from redirection_tui.privacy import crash, environment
from redirection_tui.privacy.terminal import shows_signs
from redirection_tui.settings import from_environment


def run(arguments: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0 well, 1 findings, 2 cannot be done."""
    environment.scrub()
    crash.quiet_hooks()
    settings = replace(from_environment(), signs=shows_signs())
    if not arguments:
        return start_face(content_folder(), settings, sys.stderr.write)
    from redirection_tui.cli.arguments import parser  # deferred: most starts have no arguments

    chosen = parser().parse_args(arguments)
    if hasattr(chosen, "run"):
        return int(chosen.run(chosen))
    settings = replace(
        settings,
        language=chosen.language or settings.language,
        theme=chosen.theme or settings.theme,
        motion=settings.motion and not chosen.still,
        signs=settings.signs and not chosen.ascii,
        demonstration=chosen.command == "demo",
    )
    return start_face(chosen.content or content_folder(), settings, sys.stderr.write)
