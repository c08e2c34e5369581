"""The command `handout`: worksheets, cards, plans and notes for clinicians as files to print."""

import argparse
import sys
from pathlib import Path

from redirection_tui.cli.wrapping import filled
from redirection_tui.content.catalogue import find, nearest
from redirection_tui.content.library import Library
from redirection_tui.errors import ContentUnreadable, HandoutError
from redirection_tui.handout import files
from redirection_tui.handout.build import ALL, GUIDE, Builder, Wanted
from redirection_tui.handout.page import Handout
from redirection_tui.handout.rendering import FORMATS, Format, has_pdf, rendered
from redirection_tui.paths import content_folder
from redirection_tui.privacy import guards
from redirection_tui.services import Services
from redirection_tui.settings import Settings
from redirection_tui.words import Words

WELL, CANNOT = 0, 2


def run_handout(chosen: argparse.Namespace, settings: Settings) -> int:
    """Write what was asked for. 0 written, 2 not; then nothing on the disk has changed."""
    folder = chosen.content or content_folder()
    try:
        library = Library(folder, settings.language)
        words = Words(library.interface)
    except ContentUnreadable as error:
        sys.stderr.write(f"{error.where} cannot be read. Please install the program again.\n")
        return CANNOT
    try:
        return _made(chosen, library, words)
    except HandoutError as error:
        return _cannot(words.text(f"handout.{error.reason}", **error.values))
    except ContentUnreadable as error:
        return _cannot(words.text("handout.broken", name=error.where))


def _made(chosen: argparse.Namespace, library: Library, words: Words) -> int:
    if chosen.lang is not None and chosen.lang not in library.program.languages:
        names = words.group("languages")
        known = (f"{code} ({names.get(code, code)})" for code in library.program.languages)
        raise HandoutError("language", languages=", ".join(known))
    if chosen.output is None:
        raise HandoutError("where")
    services = Services.open(library.folder, Settings(language=chosen.lang or library.language))
    target = chosen.output.expanduser().absolute()
    form = _form(chosen, target)
    built = _built(chosen, services, words)
    places = _places(built, target, form)
    files.free_to_write(list(places), force=chosen.force)
    if form == "pdf" and not has_pdf():
        raise HandoutError("no-pdf")
    guards.arm(next(iter(places)).parent)
    written = {place: rendered(made, form, services.words) for place, made in places.items()}
    files.write(written)
    if len(written) == 1:
        sys.stdout.write(words.text("handout.done", place=next(iter(written))) + "\n")
    else:
        folder = next(iter(written)).parent
        sys.stdout.write(words.text("handout.done-many", n=len(written), place=folder) + "\n")
    return WELL


def _form(chosen: argparse.Namespace, target: Path) -> Format:
    """The format asked for, or the one that the file's name ends with; HTML where neither says."""
    if chosen.format:
        asked: Format = chosen.format
        return asked
    return next((form for form in FORMATS if target.suffix.lower() == f".{form}"), "html")


def _built(chosen: argparse.Namespace, services: Services, words: Words) -> dict[str, Handout]:
    """File name without its ending -> handout. The whole program is one handout, or one for each
    module, tool and the guide where the target is a folder."""
    builder = Builder(services, Wanted(chosen.example, chosen.paper))
    if chosen.name == ALL:
        return builder.split() if chosen.output.is_dir() else {ALL: builder.whole()}
    if chosen.name == GUIDE:
        return {GUIDE: builder.guide()}
    found = find(services.library, chosen.name)
    if len(found) > 1:
        raise HandoutError("several", ids=", ".join(one.id for one in found))
    if not found:
        near = nearest(services.library, chosen.name)
        more = words.text("handout.near", ids=", ".join(near)) if near else ""
        raise HandoutError("unknown", near=more)
    return {found[0].id.replace("/", "-"): builder.of(found[0])}


def _places(built: dict[str, Handout], target: Path, form: Format) -> dict[Path, Handout]:
    """Where each goes: into the folder that is there, or under the name that was given."""
    if target.is_dir():
        return {target / f"{stem}.{form}": made for stem, made in built.items()}
    return {target: built[next(iter(built))]}


def _cannot(sentence: str) -> int:
    sys.stderr.write(filled(sentence) + "\n")
    return CANNOT
