"""My progress, my notes, and a readable copy of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from redirection_tui.engine.shown import shown_answers
from redirection_tui.errors import HandoutError, NotebookError
from redirection_tui.handout.own import write_copy
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.records import Entry
from redirection_tui.saying import notes as saying
from redirection_tui.saying.menus import HEADING

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide

FIND, COPY, EVERYTHING, BACK = "find", "copy", "everything", "back"


def progress(guide: "Guide") -> None:
    """What was noted, each chart as a sentence and a list. A gap is said to be 'not noted'."""
    talk = guide.talk
    talk.heading(talk.text("lists.progress"))
    talk.say(" ".join(guide.services.library.charts().intro.split()))
    for noted in saying.charts(guide.services):
        talk.heading(noted.chart.title)
        if noted.chart.about:
            talk.say(" ".join(noted.chart.about.split()))
        talk.say(" ".join(noted.spoken.split()))
        for row in noted.rows:
            talk.say(row, "- ")
    ways = {"list/notes": talk.text("lists.notes"), BACK: talk.text("notice.back")}
    talk.gap()
    while (chosen := talk.choose(Menu(ways, default=BACK, enter=ways[BACK]))) != BACK:
        guide.open(chosen)


def notes(guide: "Guide") -> None:
    """Everything written so far, newest first; any of it can be deleted."""
    _list(guide, lambda: saying.written(guide.services), "lists.notes")


def note(guide: "Guide", entry_id: str) -> None:
    """One note that was found."""
    entry = next((one for one in saying.written(guide.services) if one.id == entry_id), None)
    if entry is not None:
        _one(guide, entry)


def export(guide: "Guide") -> None:
    """Warning, which notes, which form, where; then what came of it."""
    talk = guide.talk
    guide.introduce("export.title", "export.warning")
    ways = {"no": talk.text("export.no"), "go-on": talk.text("export.yes")}
    if talk.choose(Menu(ways, default="no", enter=ways["no"])) == "no":
        return
    named = saying.exportable(guide.services)
    module = _asked(guide, "export.which", {f"of:{name}": text for name, text in named.items()})
    form = _asked(guide, "export.form", saying.export_forms(guide.services))
    suggested = str(Path.home() / f"workbook.{form}")
    write = partial(write_copy, guide.services, module.partition(":")[2], form)
    written = written_at(guide, "export.where", suggested, write)
    talk.gap()
    talk.told("export.done")
    talk.told("notebook.file", file=written)


def written_at(guide: "Guide", key: str, suggested: str, write: Callable[[str], object]) -> str:
    """Ask for a place on the disk until something could be written there, and give it; back leaves
    it."""
    talk = guide.talk

    def again() -> None:
        talk.heading(talk.text(key))
        talk.told("plain.where-how", place=suggested)

    again()
    while True:
        place = talk.ask(Prompt("place", talk.text("plain.ask-place"), again)).text or suggested
        try:
            write(place)
        except NotebookError as error:
            guide.not_kept(error)
        except HandoutError as error:
            talk.told(f"handout.{error.reason}")
        else:
            return place


def _list(guide: "Guide", notes: Callable[[], tuple[Entry, ...]], title: str) -> None:
    """Notes by their titles, until back."""
    talk = guide.talk
    while listed := notes():
        entries = {FIND: talk.text("notes.find")}
        entries |= {f"note:{one.id}": saying.note_title(guide.services, one) for one in listed}
        entries[f"{HEADING}all"] = talk.text("notes.all")
        entries[COPY] = talk.text("export.title")
        entries[EVERYTHING] = talk.text("notes.delete-everything")
        chosen = talk.choose(Menu(entries, before=lambda: talk.heading(talk.text(title))))
        try:
            if chosen == FIND:
                _search(guide)
            elif chosen == COPY:
                guide.open("list/export")
            elif chosen == EVERYTHING:
                _delete(guide, "everything", guide.services.forget)
            else:
                _one(guide, next(one for one in listed if chosen == f"note:{one.id}"))
        except Back:
            continue
    talk.gap()
    talk.told("notes.none")


def _search(guide: "Guide") -> None:
    """Words are asked for until some are found; then those notes are the list."""
    talk = guide.talk
    talk.heading(talk.text("notes.find"))
    while wanted := talk.ask(Prompt("search", talk.text("plain.ask-find"))).text:
        hits = saying.found(guide.services, wanted)
        if hits:
            entries = {one.id: saying.note_title(guide.services, one) for one in hits}
            talk.say(guide.services.words.count("notes.found", len(hits)))
            chosen = talk.choose(Menu(entries))
            _one(guide, next(one for one in hits if one.id == chosen))
            return
        talk.told("notes.not-found")


def _one(guide: "Guide", entry: Entry) -> None:
    """Say a note; then back, what was answered before, or delete it."""
    talk = guide.talk

    def said() -> None:
        talk.heading(saying.note_title(guide.services, entry))
        for _, question, lines in shown_answers(entry):
            talk.say(question)
            talk.own(lines)
            talk.gap()

    ways = {
        BACK: talk.text("notice.back"),
        "questions": talk.text("notes.questions"),
        "note": talk.text("notes.delete"),
        "step": talk.text("notes.delete-step"),
    }
    way = talk.choose(Menu(ways, default=BACK, enter=ways[BACK], before=said))
    if way == "note":
        _delete(guide, way, partial(guide.services.forget, entry=entry.id))
    elif way == "step":
        step = (entry.module, entry.step)
        _delete(guide, way, partial(guide.services.forget, step=step))
    elif way == "questions":
        _history(guide, entry)


def _history(guide: "Guide", entry: Entry) -> None:
    """Every answer to one question, newest first; and they can be deleted."""
    talk = guide.talk
    asked = {one.field: one.question for one in shown_answers(entry)}
    field = _asked(guide, "notes.which-question", asked)

    def said() -> None:
        talk.heading(asked[field])
        for day, shown in saying.history(guide.services, entry, field):
            talk.say(day, stop=":")
            talk.own(shown.lines)
            talk.gap()

    ways = {BACK: talk.text("notice.back"), "field": talk.text("notes.delete-field")}
    if talk.choose(Menu(ways, default=BACK, enter=ways[BACK], before=said)) == "field":
        step = (entry.module, entry.step)
        _delete(guide, "field", partial(guide.services.forget, step=step, field=field))


def _delete(guide: "Guide", what: str, deletion: Callable[[], None]) -> None:
    """Ask; then it is gone when it is gone on the disk."""
    ways = {BACK: guide.talk.text("notes.keep"), "yes": guide.talk.text("notes.delete-it")}
    if _asked(guide, f"notes.sure-{what}", ways, default=BACK) == "yes":
        try:
            deletion()
        except NotebookError as error:
            guide.not_kept(error)


def _asked(guide: "Guide", key: str, options: dict[str, str], default: str | None = None) -> str:
    talk = guide.talk
    enter = options[default] if default else ""
    title = talk.text(key)
    return talk.choose(Menu(options, default, enter, lambda: talk.heading(title)))
