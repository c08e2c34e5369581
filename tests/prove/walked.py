"""A walk of the face with a canary typed into every line, notes kept in a notebook; run under
strace: `python -m tests.prove.walked CONTENT HOME SAID CANARY [leaky]`. How many lines it was is
written into the file SAID."""

import asyncio
import os
import socket
import sys
from pathlib import Path

from tests.prove import twins
from tests.prove.canaries import forms
from tests.prove.made_up import LEAST
from tests.tui.harness import Face, running, services
from tests.tui.stations import WAYS, go_to
from textual.widgets import Input, TextArea

from redirection_tui.content.model.steps import FormStep
from redirection_tui.notebook import key_derivation
from redirection_tui.services import Services

DEEPEST = 40
"""Keys after which a form is left."""


async def walk(given: Services, canary: str, *, stations: bool) -> int:
    """Type the canary wherever a line has the focus; the number of lines."""
    typed = 0
    async with running(given) as face:
        for name in WAYS if stations else ():  # in memory first; one of the last makes a notebook
            await go_to(face, name)
            typed += await _type(face, canary)
        if not given.kept:
            given.keeping.create(f"a passphrase with {canary}")
        for target in _forms(given):
            face.app.navigator.home()
            await face.settle()
            await face.open(target)
            typed += await _through(face, canary)
        await asyncio.to_thread(given.notes.flush)
    given.leave()
    return typed


def _forms(given: Services) -> list[str]:
    """Every exercise with questions."""
    program = given.library.program
    modules = [module for part in program.parts for module in part.modules]
    return [
        f"{'tool' if module in program.tools else 'module'}/{module}/{step.id}"
        for module in (*modules, *program.tools)
        for step in given.module(module).value.steps
        if isinstance(step, FormStep)
    ]


async def _through(face: Face, canary: str) -> int:
    """Answer what is asked with the canary, else with the first option, until it is left."""
    typed, seen = 0, set()
    own = getattr(face.app.screen, "at", "")
    for _ in range(DEEPEST):
        focused = face.app.screen.focused
        if id(focused) not in seen:
            typed += await _type(face, canary)
        seen.add(id(focused))
        if face.target == "home" or getattr(face.app.screen, "at", own) != own:
            break  # it is behind us; a row of a list is a screen without a place of its own
        before = face.signature
        await face.press(*(("tab", "enter") if isinstance(focused, TextArea) else ("enter",)))
        if face.signature == before:
            await face.press("down", "enter")
    await asyncio.to_thread(face.services.notes.flush)
    return typed


async def _type(face: Face, canary: str) -> int:
    if not isinstance(face.app.screen.focused, Input | TextArea):
        return 0
    await face.paste(canary)
    return 1


def main(content: Path, home: Path, said: Path, canary: str, *, leaky: bool) -> None:
    """Walk, then leak where that is asked for."""
    # Deriving a key is not what is looked at here.
    key_derivation.PROFILES[key_derivation.STANDARD] = LEAST
    os.environ |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    given = services(content)
    stations = "rest-well" in [m for part in given.library.program.parts for m in part.modules]
    typed = 0 if leaky else asyncio.run(walk(given, canary, stations=stations))
    if leaky:
        twins.leak(forms(canary).values(), home)
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    said.write_text(str(typed))


if __name__ == "__main__":
    folders = [Path(given) for given in sys.argv[1:4]]
    main(*folders, sys.argv[4], leaky=sys.argv[5:] == ["leaky"])
