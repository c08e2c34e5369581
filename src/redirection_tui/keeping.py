"""Keeping notes in the encrypted notebook: all that a face asks of it, in one place."""

import contextlib
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import msgspec
from msgspec.structs import replace

from redirection_tui.errors import NotebookError
from redirection_tui.handover import SHOWING, WITH_NOTES, Handover, Why, encode, plain
from redirection_tui.notebook import copying, engine, files, recovery
from redirection_tui.notebook.key_derivation import key_for
from redirection_tui.notebook.vault import Opened, VaultNotebook
from redirection_tui.notes import PLACE, Notes
from redirection_tui.paths import place_of
from redirection_tui.privacy import passphrases
from redirection_tui.privacy.link import Link
from redirection_tui.settings import Settings

SETTINGS, LEFT = "settings", "left"
"""What is noted beside the entries: settings, and whether the run before was left on purpose."""
_KEPT_SETTINGS = (
    "language",
    "country",
    "theme",
    "motion",
    "short",
    "lock_after",
    "speak_every",
    "whole_lines",
)


class Surroundings(Protocol):
    """What keeping needs to know of the program around it."""

    notes: Notes
    settings: Settings
    link: Link
    writable: Path | None

    def change(self, **changes: Any) -> None:
        """Change settings."""
        ...


class Keeping:
    """The notebook file of this account. What it does with the disk raises NotebookError."""

    def __init__(self, around: Surroundings, file: Path) -> None:
        self._around = around
        self.file = file

    @property
    def may_write(self) -> bool:
        """False in a run that may write nowhere: a fresh one has to make the notebook."""
        return self._around.writable is not None

    @property
    def opened(self) -> Opened:
        """How often and when the open notebook was opened before."""
        return self._vault.opened

    def made_up_words(self) -> tuple[str, ...]:
        """A passphrase drawn by chance, in the language of the face where there is a list."""
        return passphrases.drawn_words(self._around.settings.language or "")

    def problem(self, passphrase: str) -> passphrases.Problem | None:
        """What is wrong with one's own passphrase."""
        return passphrases.problem(passphrase)

    def same(self, one: str, other: str) -> bool:
        """Whether a passphrase was typed alike twice."""
        return passphrases.same(one, other)

    def create(self, passphrase: str) -> None:
        """Make the notebook with the notes of this run, and go on in it."""
        self._refuse_when_shown()
        notes = self._around.notes
        notes.flush()
        made = VaultNotebook.create(
            self.file,
            passphrase,
            entries=notes.notebook.entries(done=None),
            notes={SETTINGS: self._settings()},
        )
        notes.adopt(made)

    def open(self, passphrase: str) -> str:
        """Open the notebook and go on in it. Gives the place to return to: empty when the run
        before was left on purpose."""
        self._refuse_when_shown()
        opened = VaultNotebook.open(self.file, passphrase)
        notes = self._around.notes
        try:
            of_this_run = notes.notebook.entries(done=None)
            if of_this_run:
                opened.save_all(of_this_run)
            place = "" if opened.noted(LEFT) == "1" else opened.noted(PLACE) or ""
            with contextlib.suppress(NotebookError):  # on a full disk notes can still be read
                opened.note(LEFT, "0")
        except BaseException:
            opened.close()  # nobody else can open it as long as it is held here
            raise
        notes.adopt(opened)
        self._take_up(opened.noted(SETTINGS))
        return place

    def look_for_backup(self, source: str) -> Path:
        """The file that was named. Raises NotebookError where it can be no backup."""
        found = place_of(source)
        files.header_of(found)
        return found

    def bring_back(self, source: str, passphrase: str) -> str:
        """Put a backup in the notebook's place, once it was opened and read whole, and go on in it.
        A notebook that is there already is set aside, not lost."""
        recovery.bring_back(self.look_for_backup(source), self.file, passphrase)
        return self.open(passphrase)

    def rescue(self, passphrase: str) -> recovery.Salvaged:
        """Put what can be read of a damaged notebook in its place, and go on in it."""
        found = recovery.rescue(self.file, passphrase)
        self.open(passphrase)
        return found

    def opens_with(self, passphrase: str) -> None:
        """Raises NotebookError when the open notebook has another passphrase."""
        key_for(passphrase, self._vault.seal.header)

    def check(self) -> None:
        """Read every page. Raises NotebookError: damaged."""
        if engine.damage(self._vault.connection):
            raise NotebookError("damaged")

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the notebook with another passphrase."""
        self._around.notes.flush()
        copying.change_passphrase(self._vault, old, new)

    def back_up(self, target: str) -> None:
        """A copy that the same passphrase opens, in a new file."""
        self._around.notes.flush()
        with _writing():
            copying.back_up(self._vault, place_of(target), self._around.link.write_new_file)

    @staticmethod
    def suggested_backup() -> Path:
        """Where a backup may go: in sight, under a name that says nothing."""
        name = f"notebook-{date.today():%Y-%m-%d}"  # noqa: DTZ011 - a local day
        taken = {file.name for file in Path.home().glob(f"{name}*.rtv")}
        tries = (f"{name}{f'-{number}' if number else ''}.rtv" for number in count())
        return Path.home() / next(one for one in tries if one not in taken)

    def newest_backup(self) -> Path:
        """The backup that was made last under its suggested name; that name where there is none."""
        made = Path.home().glob("notebook-*.rtv")
        return max(made, key=lambda file: file.name, default=self.suggested_backup())

    def write_copy(self, target: str, data: bytes) -> None:
        """Something that the person asked for, such as pages to print, in a new private file."""
        write_private(place_of(target), data, self._around.link)

    def remember_settings(self) -> None:
        """Keep the settings in the notebook, and nowhere else."""
        self._around.notes.note_later(SETTINGS, self._settings())

    def left(self) -> None:
        """Note that this run is left on purpose: the next one begins on the first screen."""
        if self._around.notes.kept:
            self._around.notes.notebook.note(LEFT, "1")

    def hand_over(self, why: Why, place: str, passphrase: str = "") -> bytes:
        """What the next run needs, after what waits was written. Raises NotebookError when it
        could not be; what is deleted next need not be written first."""
        notes = self._around.notes
        notes.stand_at(place)
        if why != "delete":
            self._write_for(why)
        carried = why in WITH_NOTES and not notes.kept
        entries = notes.notebook.entries(done=None) if carried else ()
        settings = self._around.settings
        if why == "show":
            settings = settings.shown()
        return encode(
            Handover(
                why=why,
                settings=replace(settings, demonstration=why in SHOWING),
                passphrase=passphrase,
                entries=plain(entries),
                place="" if why == "lock" else place,
            )
        )

    def _write_for(self, why: Why) -> None:
        """Write what waits. Where no word of anyone waits, a lock is worth more than the place to
        return to."""
        try:
            self._around.notes.flush()
        except NotebookError:
            if why != "lock" or self._around.notes.unsaved:
                raise

    def _refuse_when_shown(self) -> None:
        """No notebook in a demonstration, whatever led here."""
        if self._around.settings.demonstration:
            raise NotebookError("demonstration")

    @property
    def _vault(self) -> VaultNotebook:
        notebook = self._around.notes.notebook
        if not isinstance(notebook, VaultNotebook):
            raise NotebookError("closed")
        return notebook

    def _settings(self) -> str:
        own = {name: getattr(self._around.settings, name) for name in _KEPT_SETTINGS}
        return msgspec.json.encode(own).decode()

    def _take_up(self, kept: str | None) -> None:
        """Settings from the notebook; what an older or newer program does not know is left."""
        if kept is None:
            return
        try:
            found = msgspec.json.decode(kept, type=Settings)
        except msgspec.DecodeError:
            return
        self._around.change(**{name: getattr(found, name) for name in _KEPT_SETTINGS})


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    """A new file is made: a folder that is not there is a place that cannot be written to."""
    try:
        yield
    except OSError as error:
        reason = engine.reason_of(error).reason
        raise NotebookError("cannot-write" if reason == "missing" else reason) from None
    except NotebookError as error:
        if error.reason == "missing":
            raise NotebookError("cannot-write") from None
        raise


def write_private(target: Path, data: bytes, link: Link) -> None:
    """Something that the person asked for in a new private file. Raises NotebookError."""
    with _writing():
        link.write_new_file(target, data)
