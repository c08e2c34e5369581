"""`doctor`: what protects notes on this computer, in sentences; with `--prove`, tried out."""

import argparse
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redirection_tui.cli.talk import undisturbed
from redirection_tui.cli.wrapping import filled
from redirection_tui.errors import ContentUnreadable
from redirection_tui.paths import content_folder, notebook_file, place_of
from redirection_tui.privacy import guards
from redirection_tui.privacy.doctor import points
from redirection_tui.saying.protection import said_of
from redirection_tui.services import Services
from redirection_tui.settings import Settings
from redirection_tui.words import Words

WELL, OTHERWISE, CANNOT, LEFT = 0, 1, 2, 130


def run_doctor(chosen: argparse.Namespace, settings: Settings) -> int:
    """Say how everything stands. 0 said, 1 a proof saw otherwise, 2 cannot be done, 130 left."""
    try:
        words = Services.open(chosen.content or content_folder(), settings).words
    except ContentUnreadable as error:
        sys.stderr.write(f"{error.where} cannot be read. Please install the program again.\n")
        return CANNOT
    if chosen.prove:
        return _prove(words)
    notebook = notebook_file() if chosen.path is None else place_of(chosen.path)
    # The guards of a run that keeps nothing: the same ones, and as strict as they get.
    stands = points(guards.arm(None), notebook)
    _say(words.text("protects.title"))
    for point in stands:
        _say(said_of(point, words))
    _say(words.text("protects.limits"))
    return WELL


def _prove(words: Words) -> int:
    otherwise = False
    try:
        from redirection_tui.cli.proofs import Tried, proofs  # deferred: the database, and keys

        _say(words.text("prove.title"))
        with _private_folder() as folder:
            for name, why in proofs(folder, Tried()):
                what = words.text(f"prove.{name}")
                if why is None:
                    _say(words.text("prove.shown", what=what))
                else:
                    reason = words.text(f"prove.why-{why}")
                    _say(words.text("prove.not-shown", what=what, why=reason))
                otherwise |= why == "otherwise"
    except OSError:
        _say(words.text("prove.no-place"))
        return CANNOT
    except KeyboardInterrupt:
        _say(words.text("prove.left"))
        return LEFT
    _say(words.text("prove.otherwise" if otherwise else "prove.well"))
    return OTHERWISE if otherwise else WELL


@contextmanager
def _private_folder() -> Iterator[Path]:
    """A folder for made-up notes, gone afterwards with all that is in it."""
    usual = Path("/tmp") if os.name == "posix" else Path.home()  # noqa: S108 - made private below
    base = Path(os.environ.get("TMPDIR") or os.environ.get("TEMP") or usual)
    folder = base / f"redirection-tui-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        with undisturbed():
            _clear(folder)


def _clear(folder: Path) -> None:
    for inside in folder.iterdir():
        if inside.is_dir() and not inside.is_symlink():
            _clear(inside)
        else:
            inside.unlink()
    folder.rmdir()


def _say(text: str) -> None:
    sys.stdout.write(filled(text) + "\n\n")
    sys.stdout.flush()
