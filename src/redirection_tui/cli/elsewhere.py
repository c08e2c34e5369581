"""`--notebook FILE`: the whole program with a notebook in another place, such as on a stick."""

import argparse
import sys
from pathlib import Path

from msgspec.structs import replace

from redirection_tui.cli.start import start_face
from redirection_tui.content.library import Library
from redirection_tui.errors import NotebookError
from redirection_tui.notebook import files
from redirection_tui.paths import content_folder, place_of
from redirection_tui.settings import Settings
from redirection_tui.words import Words


def start_elsewhere(chosen: argparse.Namespace, settings: Settings) -> int:
    """Run a face with the notebook that was named. Where there is none, say so and make nothing: a
    name that was mistyped must not look as if all notes were gone. Returns the exit code."""
    file = _place(chosen.notebook)

    def begins(_library: Library, words: Words) -> tuple[str, str]:
        reason = _obstacle(file)
        if not reason:
            return "", ""
        said = "command.none-there" if reason == "missing" else f"vault-errors.{reason}"
        return "", words.text(said)

    folder = chosen.content or content_folder()
    named = replace(settings, notebook=str(file))
    return start_face(folder, named, sys.stderr.write, begins, plain=chosen.plain)


def _place(typed: str) -> Path:
    try:
        return place_of(typed)
    except NotebookError:  # the home of somebody who is not known here: nothing is there
        return Path(typed).absolute()


def _obstacle(file: Path) -> str:
    """Why the notebook cannot be opened there; empty where it can. What is damaged can be rescued
    from inside the program."""
    try:
        str(file).encode()
        files.is_safe(file.parent)
        files.header_of(file)
    except UnicodeEncodeError:  # a lock could not hand such a name on
        return "cannot-write"
    except NotebookError as error:
        return "" if error.reason == "damaged" else error.reason
    return ""
