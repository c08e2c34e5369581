"""Runs one after another, as the program starts them: what one hands over, the next one gets."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from unittest import mock

from tests.tui.harness import Face, _paint_nothing, services
from textual.screen import Screen

from redirection_tui.errors import NotebookError, NotebookReason
from redirection_tui.handover import decode
from redirection_tui.paths import notebook_file
from redirection_tui.privacy.link import Here
from redirection_tui.privacy.states import Guards
from redirection_tui.privacy.surroundings import Surroundings
from redirection_tui.services import Services
from redirection_tui.settings import Settings
from redirection_tui.tui.app import RedirectionApp

OWN = "four quiet words here"
"""A passphrase of one's own."""


def of_the_next_run(folder: Path, handover: bytes = b"", *, writable: bool = True) -> Services:
    """Services as a run has them that may write into the notebook's folder."""
    taken = decode(handover) if handover else None
    around = Surroundings(
        Here(),
        Guards(),
        notebook_file().parent if writable else None,
        has_notebook=notebook_file().exists(),
    )
    settings = taken.settings if taken else Settings(language="en")
    return Services.open(folder, settings, around)


def kept(folder: Path) -> Services:
    """Services with an open notebook."""
    made = services(folder)
    made.keeping.create(OWN)
    return made


@contextlib.asynccontextmanager
async def run(given: Services, handover: bytes = b"") -> AsyncIterator[Face]:
    """One run of the face; `handover` is what the run before left."""
    app = RedirectionApp(given, decode(handover) if handover else None)
    with mock.patch.object(Screen, "_compositor_refresh", _paint_nothing):
        async with app.run_test() as pilot:
            face = Face(app, pilot)
            await face.settle()
            yield face


@contextlib.contextmanager
def refusing(face: Face, reason: NotebookReason = "full", *methods: str) -> Iterator[None]:
    """A disk that takes nothing: `methods` of the notebook, or all that a save needs, raise."""
    notebook = type(face.services.notes.notebook)
    with contextlib.ExitStack() as patches:
        for name in methods or ("save", "note"):
            refused = mock.Mock(side_effect=NotebookError(reason))
            patches.enter_context(mock.patch.object(notebook, name, refused))
        yield


async def made(face: Face) -> bytes:
    """What the run hands over when it ends by itself."""
    await face.until(lambda: face.app.handover is not None, "a new run is asked for")
    handover = face.app.handover
    assert handover is not None
    return handover
