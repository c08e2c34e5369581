"""`redirection-tui demo [ID]`: a run for showing exercises to someone, and which one is meant."""

import argparse
import sys
from functools import partial

from msgspec.structs import replace

from redirection_tui.cli.start import start_face
from redirection_tui.content import catalogue
from redirection_tui.content.library import Library
from redirection_tui.paths import content_folder
from redirection_tui.settings import Settings
from redirection_tui.words import Words


def demonstrate(chosen: argparse.Namespace, settings: Settings) -> int:
    """Show exercises until the presenter leaves. Returns the exit code: 2 for an unknown id."""
    shown = settings.shown()
    shown = replace(shown, examples=not chosen.empty, projector=chosen.theme or shown.projector)
    folder = chosen.content or content_folder()
    begins = partial(place_of, chosen.exercise or "")
    return start_face(folder, shown, sys.stderr.write, begins, plain=chosen.plain)


def place_of(name: str, library: Library, words: Words) -> tuple[str, str]:
    """(place to open, ""), or ("", a sentence with the nearest ids). It does not repeat the name:
    nobody knows what was typed there by mistake."""
    if not name:
        return "", ""
    found = catalogue.find(library, name)
    if len(found) == 1:
        return found[0].target, ""
    ids = [one.id for one in found] or list(catalogue.nearest(library, name))
    kind = "several" if found else "near" if ids else "unknown"
    return "", words.text(f"demonstration.{kind}", ids=", ".join(ids))
