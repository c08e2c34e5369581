"""What is never kept is nowhere: not in the notebook, a draft, a slot, a search, a document, a
readable copy, a paper or a chart.

Every test runs once more with the same answer kept, to show that it would have been found.
"""

import json
from typing import get_args

import msgspec
import pytest

from helpers import build, sleep_week
from helpers.build import data, filled
from helpers.walker import Walker, seeded
from redirection_tui import handover
from redirection_tui.content.library import special_tools
from redirection_tui.content.model.charts import Chart
from redirection_tui.content.model.steps import FormStep, PracticeStep, SafetyStep
from redirection_tui.engine import readable_copy
from redirection_tui.engine.charting import draw
from redirection_tui.engine.context import UNKNOWN
from redirection_tui.engine.document import lines_at
from redirection_tui.engine.papers import papers, printed
from redirection_tui.engine.readable_copy import Form
from redirection_tui.engine.shown import entry_lines
from redirection_tui.services import Services
from redirection_tui.settings import Settings

HUSH = "hushhush"
"""The id of the question, and the answer where words can be written. Both must not be found."""
PROMPT = "What?"
SECTION = f"{{id: it, title: It, of: [evening.ask.{HUSH}]}}"
OPTIONS = f"options: {{{HUSH}: Hushhush}}"
KINDS = {
    "text": ("kind: text", HUSH),
    "choice": (f"kind: choice, {OPTIONS}", HUSH),
    "own words": ("kind: choice, other: true", "other"),
    "choices": (f"kind: choices, {OPTIONS}", (HUSH,)),
    "scale": ("kind: scale", 7),
    "ratings": (f"kind: ratings, {OPTIONS}", {HUSH: 7}),
    "rank": (f"kind: rank, {OPTIONS}", (HUSH,)),
    "emotion": ("kind: emotion", {"core": "calm", "word": "rested", "strength": 7}),
    "daypart": ("kind: daypart", "evening"),
    "day": ("kind: day", "sunday"),
    "contact": ("kind: contact", "sister"),
    "tick": (f"kind: tick, text: {HUSH}", True),
    "list": ("kind: list, fields: [{kind: text, id: inner, prompt: What?}]", ({"inner": HUSH},)),
}
STORES = pytest.mark.parametrize(("store", "found"), [("never", False), ("saved", True)])


class Kept:
    """A program with one question, answered, and every place where its answer could be."""

    def __init__(self, folder, field, *, row=False):
        sleep_week.write(folder)
        fields = f"[{{{field}}}]"
        if row:
            fields = f"[{{kind: list, id: rows, fields: {fields}}}]"
        form = {"kind": "form", "id": "ask", "fields": data(fields)}
        module = {
            "format": 1,
            "id": "evening",
            "title": "E",
            "aim": "Rest.",
            "steps": [filled(form)],
        }
        path = folder / "en/modules/evening.yaml"
        path.write_text(json.dumps(module), encoding="utf-8")
        self.services = Services.open(folder, Settings(language="en"))
        self.walk = self.services.walk("evening")
        self.form = self.services.form(self.walk, self.walk.current)

    def notebook(self):
        """The whole database, byte for byte, whether a page of it is in use or not."""
        return HUSH.encode() in self.services.notebook._db.serialize().lower()

    def slot(self):
        return self.services.slot("soothers") != ()

    def search(self):
        return self.services.notebook.search(HUSH) != ()

    def document(self):
        return lines_at(f"evening.ask.{HUSH}", self.services.context()) != ()

    def later_step(self):
        return self.services.context().value(f"evening.ask.{HUSH}") is not UNKNOWN

    def notes(self):
        return any(entry_lines(entry) for entry in self.services.entries())

    def readable_copy(self):
        """A copy in any form: the question stands there only with its answer."""
        entries = self.services.notebook.entries(done=None)
        return any(
            PROMPT in copy or HUSH in copy.lower()
            for copy in (readable_copy.written(entries, form) for form in get_args(Form))
        )

    def chart(self):
        total = Chart(id="a", kind="total", title="A", of=(f"evening.ask.{HUSH}",), empty="None.")
        context, today = self.services.context(), self.services.clock().date()
        return draw(total, context.entries, today).key != ""

    def paper(self):
        page = f"{{kind: document, id: page, title: A page, sections: [{SECTION}]}}"
        module = msgspec.structs.replace(self.walk.module, steps=(build.step(page),))
        found = papers(module, "", self.services.context())
        return any(HUSH in printed(found, form).lower() for form in get_args(Form))

    def opened_again(self):
        again = self.services.walk("evening", "ask")
        return HUSH in repr(self.services.form(again, again.current).answers)


def asked(folder, kind, store):
    own, value = KINDS[kind]
    export = "soothers" if store == "saved" else ""
    made = Kept(folder, f"id: {HUSH}, prompt: What?, store: {store}, export: [{export}], {own}")
    made.form.answer(HUSH, value)
    made.form.answer(f"{HUSH}.other", HUSH if kind == "own words" else None)
    return made


@pytest.mark.parametrize("kind", KINDS)
@STORES
def test_a_draft_holds_nothing_of_what_is_never_kept(tmp_path, kind, store, found):
    made = asked(tmp_path, kind, store)
    made.services.keep_draft(made.walk, made.form)
    assert made.notebook() is found


@pytest.mark.parametrize(
    "place", ["notebook", "later_step", "notes", "opened_again", "readable_copy", "chart"]
)
@pytest.mark.parametrize("kind", KINDS)
@STORES
def test_a_finished_form_leaves_nothing_of_it_anywhere(tmp_path, kind, place, store, found):
    made = asked(tmp_path, kind, store)
    made.services.keep_draft(made.walk, made.form)
    made.services.finish_form(made.walk, made.form)
    assert getattr(made, place)() is found


@pytest.mark.parametrize("kind", ["text", "choice", "own words", "choices", "rank", "list"])
@STORES
def test_no_search_finds_it(tmp_path, kind, store, found):
    made = asked(tmp_path, kind, store)
    made.services.finish_form(made.walk, made.form)
    assert made.search() is found


@pytest.mark.parametrize("place", ["slot", "document", "paper"])
@pytest.mark.parametrize("kind", ["text", "choice", "own words", "choices", "list"])
@STORES
def test_no_slot_and_no_page_shows_it(tmp_path, kind, place, store, found):
    made = asked(tmp_path, kind, store)
    made.services.finish_form(made.walk, made.form)
    assert getattr(made, place)() is found


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind not in ("list", "ratings", "rank")]
)
@STORES
def test_it_is_left_out_of_the_rows_of_a_list_too(tmp_path, kind, store, found):
    own, value = KINDS[kind]
    field = f"id: {HUSH}, prompt: What?, store: {store}, {own}"
    made = Kept(tmp_path, field, row=True)
    words = {f"{HUSH}.other": HUSH} if kind == "own words" else {}
    made.form.answer("rows", ({HUSH: value, **words},))
    made.services.keep_draft(made.walk, made.form)
    assert made.notebook() is found
    made.services.finish_form(made.walk, made.form)
    assert (made.notebook(), made.notes()) == (found, found)


@pytest.mark.parametrize("kind", KINDS)
@STORES
def test_the_next_run_is_handed_nothing_of_it(tmp_path, kind, store, found):
    made = asked(tmp_path, kind, store)
    made.services.keep_draft(made.walk, made.form)
    given = handover.plain(made.services.notebook.entries(done=None))
    assert (HUSH in repr(given).lower()) is found


def test_what_is_kept_for_this_run_is_not_in_the_notebook_of_finished_forms(tmp_path):
    made = asked(tmp_path, "text", "session")
    made.services.keep_draft(made.walk, made.form)
    made.services.finish_form(made.walk, made.form)
    assert (made.notebook(), made.later_step()) == (False, True)
    made.services.leave()
    assert HUSH not in repr(vars(made.services))


def steps_of(services, kind):
    program = services.library.program
    for module in dict.fromkeys((*program.modules, *program.tools, *special_tools(program))):
        for step in services.module(module).value.steps:
            if isinstance(step, kind):
                yield module, step


def handed_over(services, module, step, values):
    """The database after a face has handed over values of a step."""
    walk = services.walk(module, step.id)
    walk.jump(step.id)
    services.finish_step(walk, values)
    return services.notebook._db.serialize().decode("utf-8", "replace")


def test_no_answer_about_safety_is_kept_even_when_it_is_handed_over(shipped):
    safety = list(steps_of(shipped, SafetyStep))
    assert safety
    for module, step in safety:
        for answer in step.answers:
            kept = handed_over(shipped, module, step, {"answer": f"{HUSH} {answer.id}"})
            assert HUSH not in kept
            for form in get_args(Form):
                assert HUSH not in readable_copy.written(shipped.entries(), form)


def test_what_a_practice_hands_over_is_kept_and_would_be_found(shipped):
    module, step = next(steps_of(shipped, PracticeStep))
    assert HUSH in handed_over(shipped, module, step, {"minutes-done": HUSH})


def test_after_a_walk_through_a_safety_question_nothing_but_its_being_done_is_known(shipped):
    for module, step in steps_of(shipped, SafetyStep):
        handed_over(shipped, module, step, None)
        entry = shipped.entries()[-1]
        assert (entry.step, entry.values, entry.labels, entry.exports) == (step.id, {}, {}, {})


def test_no_answer_of_the_shipped_content_that_is_never_kept_is_kept(shipped):
    asked = [
        (module, step, field)
        for module, step in steps_of(shipped, FormStep)
        for field in step.fields
        if field.store == "never"
    ]
    assert asked
    for module, step, field in asked:
        walk = shipped.walk(module, step.id)
        walk.jump(step.id)
        form = shipped.form(walk, step)
        walker = Walker(shipped, seeded(field.id))
        while form.answers.get(field.id) is None:
            form.answer(field.id, walker.value(form, field))
        shipped.keep_draft(walk, form)
        shipped.finish_form(walk, form)
        entries = shipped.notebook.entries(module, step.id, done=None)
        assert [field.id in {**one.values, **one.labels} for one in entries] == [False]
        assert field.prompt.strip() not in readable_copy.written(shipped.entries(), "txt")
