"""The notes at hand: the notebook behind one door, drafts on their way into it, and what is
remembered for this run only."""

import os
import threading
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from redirection_tui.records import Entry

if TYPE_CHECKING:
    from redirection_tui.notebook.store import Notebook

Place = tuple[str, str]
"""Module id and step id."""
PLACE = "place"
"""The name under which the notebook notes where one was."""


class Notes:
    """Everything written so far. Finished entries go into the notebook at once, and `save` returns
    when they are there. A draft changes with every key, so it waits here until `flush`, as does a
    draft that is to go (None) and a small fact; in memory there is nothing to wait for.
    """

    def __init__(self, notebook: "Notebook | None" = None) -> None:
        self._notebook = notebook
        self._entries: tuple[Entry, ...] = ()
        self._read_at = 0
        self._for_this_run: dict[str, dict[str, Any]] = {}
        self._waiting: dict[Place, Entry | None] = {}
        self._facts: dict[str, str] = {}
        self._written: dict[str, str] = {}
        self._writing = threading.RLock()

    @property
    def notebook(self) -> "Notebook":
        """Where notes are kept; in memory unless another one was handed over."""
        if self._notebook is None:
            # Deferred: the first frame has nothing to keep.
            from redirection_tui.notebook.memory import MemoryNotebook

            self._notebook = MemoryNotebook()
        return self._notebook

    @property
    def kept(self) -> bool:
        """True when notes outlive the program."""
        return self._notebook is not None and self._notebook.kept

    def adopt(self, notebook: "Notebook") -> None:
        """Go on in another notebook; what was remembered of the one before is let go."""
        self.close()
        self._notebook = notebook
        self._read_at = -1

    def entries(self) -> tuple[Entry, ...]:
        """All finished entries, oldest first; read again only after a change."""
        if self._notebook is not None and self._read_at != self._notebook.changes:
            self._read_at = self._notebook.changes
            self._entries = self._notebook.entries()
        return self._entries

    def of_step(self, module: str, step: str) -> tuple[Entry, ...]:
        """The entries of a step, with what is remembered of them for this run only."""
        return tuple(
            replace(entry, values=entry.values | self._for_this_run.get(entry.id, {}))
            for entry in self.entries()
            if entry.module == module and entry.step == step
        )

    def remember(self, entry: Entry, answers: dict[str, Any]) -> None:
        """Answers that are not kept, for conditions later in this run."""
        self._for_this_run[entry.id] = answers

    def remembered(self, entry: Entry) -> dict[str, Any]:
        """What `remember` was given for an entry or a draft in this run."""
        return self._for_this_run.get(entry.id, {})

    def save(self, entry: Entry, *, again: bool) -> Entry:
        """Keep a finished entry, in place of its draft; `again` adds one more beside the older
        ones. Raises NotebookError when it could not be kept; then nothing has changed."""
        with self._writing:
            old = () if again else self.notebook.entries(entry.module, entry.step)
            draft = self.draft(entry.module, entry.step)
            # The draft becomes the entry: one write, and never both or neither.
            place = old[-1].id if old else draft.id if draft else entry.id
            written = self.notebook.draft(entry.module, entry.step)
            current = self._read_at == self.notebook.changes
            saved = self.notebook.save(replace(entry, id=place))
            if current:
                self._put(saved)
            self._waiting.pop((entry.module, entry.step), None)
            if written is not None and written.id != saved.id:
                self.drop_draft(entry.module, entry.step)
            return saved

    def _put(self, saved: Entry) -> None:
        """Bring what was read up to date: reading a large notebook anew would take longer than
        the save itself."""
        place = next((n for n, one in enumerate(self._entries) if one.id == saved.id), None)
        before = self._entries if place is None else self._entries[:place]
        after = () if place is None else self._entries[place + 1 :]
        self._entries = (*before, saved, *after)
        self._read_at = self.notebook.changes

    def draft(self, module: str, step: str) -> Entry | None:
        """The draft of a step, if there is one."""
        if (module, step) in self._waiting:
            return self._waiting[(module, step)]
        return self.notebook.draft(module, step)

    def drafts(self, module: str) -> tuple[Entry, ...]:
        """Every draft of a module."""
        written = self.notebook.entries(module, done=False)
        still = tuple(one for one in written if (one.module, one.step) not in self._waiting)
        waiting = tuple(one for one in self._waiting.values() if one and one.module == module)
        return (*still, *waiting)

    def keep_draft(self, entry: Entry) -> Entry:
        """Keep a draft in place of the one before; gives it back with its id."""
        old = self.draft(entry.module, entry.step)
        kept = replace(entry, id=old.id if old else os.urandom(8).hex())
        self._waits((entry.module, entry.step), kept)
        return kept

    def drop_draft(self, module: str, step: str) -> None:
        """Let go of the draft of a step."""
        if self.draft(module, step) is not None:
            self._waits((module, step), None)

    def note_later(self, name: str, value: str) -> None:
        """Keep a small fact with what waits; in memory there is nothing to note it in."""
        if self.kept and self._written.get(name) != value:
            self._facts[name] = value

    def stand_at(self, place: str) -> None:
        """Remember where one is, to come back to after a lock or a fault."""
        self.note_later(PLACE, place)

    @property
    def unsaved(self) -> bool:
        """True while something that was written is not on the disk yet."""
        return self.kept and bool(self._waiting)

    @property
    def waits(self) -> bool:
        """True when `flush` has something to write."""
        return self.kept and bool(self._waiting or self._facts)

    def flush(self) -> None:
        """Write what waits. Raises NotebookError; what was not written waits on."""
        with self._writing:
            for place, draft in tuple(self._waiting.items()):
                if draft is not None:
                    self.notebook.save(draft)
                else:
                    self._delete_draft(place)
                if self._waiting.get(place) is draft:
                    del self._waiting[place]
            for name, value in tuple(self._facts.items()):
                self.notebook.note(name, value)
                self._written[name] = value
                if self._facts.get(name) == value:
                    del self._facts[name]

    def _drop_from_draft(self, step: Place, field: str) -> None:
        """A draft that waits would bring the field back."""
        draft = self._waiting.get(step)
        if draft is not None:
            kept = {key: one for key, one in draft.values.items() if key.split(".")[0] != field}
            self._waiting[step] = replace(draft, values=kept)

    def _waits(self, place: Place, draft: Entry | None) -> None:
        self._waiting[place] = draft
        if not self.kept:
            self.flush()

    def _delete_draft(self, place: Place) -> None:
        written = self.notebook.draft(*place)
        if written is not None:
            current = self._read_at == self.notebook.changes
            self.notebook.delete(written.id)
            if current:  # a draft is not among the finished entries that were read
                self._read_at = self.notebook.changes

    def search(self, words: str) -> tuple[Entry, ...]:
        """Finished entries that hold `words`, oldest first."""
        return self.notebook.search(words)

    def forget(self, *, entry: str = "", step: Place | None = None, field: str = "") -> None:
        """Delete one entry, all of one step or of one field of it, or, with none, everything.
        Raises NotebookError when it could not be done."""
        with self._writing:
            if entry:
                self.notebook.delete(entry)
            elif step is not None and field:
                self._drop_from_draft(step, field)
                self.notebook.delete_field(*step, field)
            elif step is not None:
                self._waiting.pop(step, None)
                self.notebook.delete_step(*step)
            else:
                self._waiting.clear()
                self.notebook.delete_everything()
                self._for_this_run.clear()

    def close(self) -> None:
        """Let go of everything held in memory."""
        self._entries = ()
        self._for_this_run.clear()
        self._waiting.clear()
        self._facts.clear()
        self._written.clear()
        if self._notebook is not None:
            self._notebook.close()
            self._notebook = None
