"""A list: rows of the same questions, added, changed and taken out one at a time."""

from contextlib import suppress
from typing import Any

from redirection_tui.content.model.fields import ListField
from redirection_tui.engine.exports import row_line
from redirection_tui.plain.fields.asking import Asking
from redirection_tui.plain.fields.questions import ask_all
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu
from redirection_tui.saying.forms import row_form, row_kept

ADD = "add"
DONE = "done"
REMOVE = "remove"
WRITE = "write"


def ask_list(asking: Asking, field: ListField) -> None:
    """The rows so far, a way to add one, and a way on. An empty list begins with its first row
    where one is wanted."""
    while True:
        rows = [dict(row) for row in asking.form.answers.get(field.id, ())]
        chosen = asking.talk.choose(_menu(asking, field, rows))
        if chosen == DONE:
            return
        with suppress(Back):  # what was written of the row is kept
            _change(asking, field, rows, len(rows) if chosen == ADD else int(chosen))


def _menu(asking: Asking, field: ListField, rows: list[dict[str, Any]]) -> Menu:
    options = {str(n): row_line(field, row, asking.form.options) for n, row in enumerate(rows)}
    if len(rows) < field.most:
        options[ADD] = asking.talk.text("list.add")
    options[DONE] = asking.talk.text("list.done")

    def before() -> None:
        asking.say_question(field)

    return Menu(options, DONE, options[DONE], before, "rows")


def _change(asking: Asking, field: ListField, rows: list[dict[str, Any]], place: int) -> None:
    """Write a row, or take it out. It is in the list from its first answer on, so that going
    anywhere loses nothing; an empty one is not."""
    talk = asking.talk
    row = rows[place] if place < len(rows) else {}
    if row:
        ways = {WRITE: talk.text("plain.change-row"), REMOVE: talk.text("list.remove")}
        if talk.choose(Menu(ways, WRITE, ways[WRITE], talk.gap)) == REMOVE:
            asking.given((*rows[:place], *rows[place + 1 :]), field.id)
            return
    form = row_form(asking.services, asking.step, field, row)
    before, about = asking.form.answers.get(field.id), talk.about

    def keep() -> None:
        written = row_kept(form)
        now = [written] if written else []
        asking.meanwhile((*rows[:place], *now, *rows[place + 1 :]), field.id)

    talk.about = None  # a row explains its own questions, not the list
    try:
        ask_all(Asking(talk, asking.services, form, asking.step, keep))
        keep()  # what was filled in beforehand and kept by Enter is an answer too
    finally:
        talk.about = about
        changed = asking.form.answers.get(field.id)
        asking.changes.note({field.id: before}, field.id, changed, whole=True)
