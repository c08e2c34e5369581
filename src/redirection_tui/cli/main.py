"""What is asked for, and which face or command answers."""

import io
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from redirection_tui.cli.start import start_face
from redirection_tui.paths import content_folder
from redirection_tui.privacy import crash, environment
from redirection_tui.privacy.terminal import shows_signs
from redirection_tui.settings import Settings, from_environment

if TYPE_CHECKING:
    from redirection_tui.cli.parser import Parser


def run(arguments: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0 well, 1 findings, 2 cannot be done, 130 left."""
    environment.scrub()
    crash.quiet_hooks()
    settings = replace(from_environment(), signs=shows_signs())
    if not arguments:
        return start_face(content_folder(), settings, sys.stderr.write)
    _print_what_can_be_printed()
    parser = _parser(arguments, settings)
    chosen = parser.parse_args(arguments)
    settings = replace(
        settings,
        language=chosen.language or settings.language,
        theme=chosen.theme or settings.theme,
        motion=settings.motion and not chosen.still,
        signs=settings.signs and not chosen.ascii,
        whole_lines=chosen.whole_lines,
    )
    if hasattr(chosen, "run"):
        if chosen.notebook is not None:  # a command takes its file itself: never the wrong one
            parser.error("argument --notebook: with a command")
        return int(chosen.run(chosen, settings))
    if chosen.notebook is not None:
        from redirection_tui.cli.elsewhere import start_elsewhere  # deferred: seldom asked for

        return start_elsewhere(chosen, settings)
    folder = chosen.content or content_folder()
    return start_face(folder, settings, sys.stderr.write, plain=chosen.plain)


def _print_what_can_be_printed() -> None:
    """A letter that the terminal lacks is shown as `?`; it is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser(arguments: Sequence[str], settings: Settings) -> "Parser":
    """The parser, in the language that is asked for before anything else is understood."""
    # Deferred, all of it: most starts have no arguments.
    from redirection_tui.cli.arguments import language_in, parser
    from redirection_tui.content.library import Library
    from redirection_tui.errors import ContentUnreadable
    from redirection_tui.words import Words

    try:
        library = Library(content_folder(), language_in(arguments) or settings.language)
        return parser(Words(library.interface).text, tuple(library.program.languages))
    except ContentUnreadable:
        # The commands work all the same, without their explanations.
        return parser(lambda key, **_: key, ())
