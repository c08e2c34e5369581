"""Starts a face, or says in the user's language why it cannot run here."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from redirection_tui.content.library import Library
from redirection_tui.errors import ContentUnreadable, NotebookError, NotebookReason
from redirection_tui.handover import TO_MAKE, Handover, decode
from redirection_tui.paths import notebook_file
from redirection_tui.privacy import guards
from redirection_tui.privacy.link import Link
from redirection_tui.privacy.minder import minded
from redirection_tui.privacy.surroundings import Surroundings
from redirection_tui.privacy.terminal import obstacle, plain_obstacle
from redirection_tui.services import Services
from redirection_tui.settings import Settings
from redirection_tui.words import Words

CANNOT_RUN = 2
Face = Callable[[Services, Handover | None], int]
"""Runs until the user leaves; gives the exit code."""
Begins = Callable[[Library, Words], tuple[str, str]]
"""Gives the place to begin at, or a sentence that says why there is none."""


def start_face(
    folder: Path,
    settings: Settings,
    say: Callable[[str], object],
    begins: Begins = lambda *_: ("", ""),
    *,
    plain: bool = False,
) -> int:
    """Run the Textual face, or the plain one, until the user leaves. Returns the exit code.

    Whether it can run is looked at before it is given a process of its own.
    """
    try:
        library = Library(folder, settings.language)
        words = Words(library.interface)
        library.shared.parts.keys()  # the first screen names the parts
    except ContentUnreadable as error:
        say(f"The program's own texts cannot be read ({error.where}). Please install it again.\n")
        for finding in error.findings[:3]:
            say(f"  {finding}\n")
        return CANNOT_RUN
    settings = replace(settings, language=library.language)  # read once, also where none was named
    place, unknown = begins(library, words)
    reason = unknown or _cannot_run(words, plain=plain)
    if reason:
        say(_filled(reason))
        return CANNOT_RUN

    def killed() -> None:
        say(_filled(words.text("app.killed")))

    face = _plain_face if plain else _textual_face
    # A demonstration begins as one that another run led to.
    begun = Handover(why="show", settings=settings, place=place)
    first = begun if settings.demonstration else None
    return minded(lambda link: _run(library, settings, link, face, first), killed)


def _filled(text: str) -> str:
    from redirection_tui.cli.wrapping import filled  # deferred: only where no face says it

    return filled(text) + "\n"


def _cannot_run(words: Words, *, plain: bool) -> str:
    """Why no face can run here, in a sentence; empty when one can."""
    reason = plain_obstacle() if plain else obstacle(letters=words.letters)
    if reason is None:
        return ""
    text = words.text(f"terminal.{reason}")
    if reason == "no-utf8":  # the letters that are missing cannot be used to say so
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return text


def _textual_face(services: Services, taken: Handover | None) -> int:
    # Deferred: Textual is two thirds of the start, and no other command needs it.
    from redirection_tui.tui.session import run_session

    return run_session(services, taken)


def _plain_face(services: Services, taken: Handover | None) -> int:
    from redirection_tui.plain.session import run_session  # deferred: one face is enough

    return run_session(services, taken)


def _run(
    library: Library, settings: Settings, link: Link, face: Face, first: Handover | None
) -> int:
    """One run, guarded from its first moment. A restart ends in another one."""
    taken = decode(link.handover) if link.handover else first
    if taken is not None:
        settings = taken.settings
    if settings.demonstration:
        link.refuse_files()
    file = notebook_file(settings.notebook)
    trouble = _prepare(settings, taken, file)
    writable = _writable(settings, taken, file)
    has_notebook = not settings.demonstration and os.path.lexists(file)
    around = Surroundings(link, guards.arm(writable), writable, has_notebook, trouble)
    if settings.language != library.language:
        library = Library(library.folder, settings.language)
    return face(Services(library, None, settings, surroundings=around), taken)


def _writable(settings: Settings, taken: Handover | None, file: Path) -> Path | None:
    """The one folder this run may write to: the notebook's, if there is one or is to be one."""
    if settings.demonstration:
        return None
    why = taken.why if taken is not None else ""
    kept = why in (*TO_MAKE, "lock", "open") or (why in ("", "own") and os.path.lexists(file))
    return file.parent if kept and file.parent.is_dir() else None


def _prepare(settings: Settings, taken: Handover | None, file: Path) -> NotebookReason | None:
    """What a run does before it is guarded: make the notebook's folder, or delete the notebook.
    Gives the reason when that was not possible."""
    why = taken.why if taken is not None else ""
    try:
        if why in TO_MAKE and not settings.notebook:  # where a stick was, no folder is made
            from redirection_tui.notebook.files import make_folder  # deferred: once in a life

            make_folder(file.parent)
        elif why == "delete":
            from redirection_tui.notebook.copying import delete  # deferred: seldom asked for

            delete(file)
    except NotebookError as error:
        # A notebook that is to be made says so itself when it cannot be.
        return error.reason if why == "delete" else None
    return None
