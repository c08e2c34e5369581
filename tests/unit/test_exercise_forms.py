"""Every exercise form of the brief, said with the program's own kinds and filled in.

The table says which kinds a form needs. The forms themselves, about sleep, are in the folder
`exercise_forms`; a key that is left out there has a plain stand-in.
"""

import json
from pathlib import Path

import msgspec
import pytest

from helpers import sleep_week
from helpers.build import VOCABULARY, data, filled
from redirection_tui.content.library import Library
from redirection_tui.content.model.fields import ChoicesField, ListField, ShowField
from redirection_tui.content.model.steps import DocumentStep, ExerciseBase, FormStep, PracticeStep
from redirection_tui.engine.document import CARD_COLUMNS, CARD_LINES, assemble, card
from redirection_tui.engine.examples import example_answers
from redirection_tui.services import Services
from redirection_tui.settings import Settings

FOLDER = Path(__file__).with_name("exercise_forms")
FORMS = {
    "3.1 readiness ruler": "form scale text page",
    "3.2 change talk": "form scale text",
    "3.3 decisional balance": "form choice scale list text choices",
    "3.4 good-life compass": "form ratings show choices list choice text",
    "3.5 chain analysis": "form day daypart choices choice text list emotion",
    "3.6 thought record": "form text emotion scale choices document",
    "3.7 answer-back": "form choice scale choices text document",
    "3.8 thinking traps": "sort form choices",
    "3.9 experiment": "form tick text scale page show",
    "3.10 trigger map": "form choices rank ratings text",
    "3.11 emotion diary": "form daypart emotion choice text",
    "3.12 shame or guilt": "sort form text scale",
    "3.13 compassion break": "practice scale form text",
    "3.14 urge log": "form daypart choice choices scale text",
    "3.15 urge surfing": "practice scale",
    "3.16 paced breathing": "practice scale",
    "3.17 grounding": "practice scale",
    "3.18 muscle relaxation": "practice scale",
    "3.19 stop and delay": "sort form choices practice scale",
    "3.20 surroundings plan": "form choices list choice scale day contact tick show text",
    "3.21 if-then plans": "form choices choice text scale",
    "3.22 coping card": "form text choice contact document",
    "3.23 activity scheduling": "form choice text day daypart contact scale show",
    "3.24 problem-solving": "form text choice list ratings day contact show",
    "3.25 goal and week": "form text scale choice",
    "3.26 warning ladder": "form choices text list choice contact document",
    "3.27 small decisions": "sort quiz form list text choice",
    "3.28 lapse review": "safety form scale practice page choice text choices",
    "3.29 safety plan": "form choices text list contact scale choice document",
    "3.30 future letter": "form choice text document",
    "3.31 help plan": "form choices text list contact choice day",
}
SHORTHANDS = {
    "pairs": ("if-then plans", FormStep),
    "ruler": ("readiness ruler", FormStep),
    "rate_list": ("good-life compass", FormStep),
    "match": ("thinking traps", ExerciseBase),
    "sequence": ("small decisions", ExerciseBase),
    "tool_wrap": ("paced breathing", PracticeStep),
    "plan": ("safety plan", DocumentStep),
    "card": ("coping card", DocumentStep),
    "instrument": ("instrument", FormStep),
    "record": ("urge log", FormStep),
    "record, two halves": ("experiment", FormStep),
    "safety": ("lapse review", FormStep),
    "guided script": ("guided script", PracticeStep),
}
"""What the curriculum's authors call it: the form that shows it, and the kind of step it needs."""
MORE = ("instrument", "guided script")


def module_id(name):
    return name.partition(" ")[2].replace(" ", "-") if name[0].isdigit() else name.replace(" ", "-")


def written(name):
    """What the folder says of a form."""
    (path,) = FOLDER.glob(f"*{module_id(name)}.yaml")
    return data(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """All forms as the modules of one program."""
    made = sleep_week.write(tmp_path_factory.mktemp("forms"))
    modules = {module_id(name): module(name) for name in (*FORMS, *MORE)}
    program = {
        "format": 1,
        "id": "forms",
        "languages": ["en"],
        "parts": [{"id": "nights", "modules": list(modules)}],
        "slots": {slot: {"gather": True} for slot in exports_in(list(modules.values()))},
    }
    shared = data(sleep_week.FILES["en/shared.yaml"])
    areas = {"health": "Health", "friends": "Friends", "work": "Work"}
    shared["lists"] = {**VOCABULARY.shared, "areas": areas}
    shared["emotions"] = msgspec.to_builtins(VOCABULARY.emotions)
    files = {"program": program, "en/shared": shared}
    files |= {f"en/modules/{name}": own for name, own in modules.items()}
    for name, own in files.items():
        (made / f"{name}.yaml").write_text(json.dumps(own), encoding="utf-8")
    return made


def module(name):
    return {
        "format": 1,
        "id": module_id(name),
        "title": name,
        "aim": "Sleep well.",
        "steps": [filled(step) for step in written(name)["steps"]],
    }


def exports_in(own):
    """The slots that anything in plain data writes to."""
    if isinstance(own, dict):
        inner = [slot for value in own.values() for slot in exports_in(value)]
        return inner + (own.get("export") or [])
    return [slot for item in own for slot in exports_in(item)] if isinstance(own, list) else []


@pytest.fixture
def services(folder, clock):
    return Services(Library(folder), None, Settings(language="en"), clock)


def fields_of(step):
    """All fields of a step, also those in rows and the rating of a practice."""
    own = [*getattr(step, "fields", ()), *filter(None, [getattr(step, "rating", None)])]
    return own + [inner for field in own if isinstance(field, ListField) for inner in field.fields]


def kinds_in(found):
    tags = [one.__struct_config__.tag for step in found.steps for one in (step, *fields_of(step))]
    return set(tags)


def go_through(services, name, clock):
    """Walk through a form with its examples as answers, a week between its steps. Gives the
    replies and the filled-in forms, by step."""
    walk = services.walk(name)
    replies, forms = {}, {}
    while True:
        step = walk.current
        if isinstance(step, FormStep):
            forms[step.id] = answered(services, walk)
            reply = services.finish_form(walk, forms[step.id])[1]
        elif isinstance(step, PracticeStep):
            reply = services.finish_step(walk, {"before": 7, "after": 4, "minutes-done": 5})
        else:
            reply = services.finish_step(walk)
        if reply is not None:
            assert services.prose(reply.say, walk)
            replies[step.id] = reply.id
        clock.move(days=8)
        if walk.forward() is None:
            return replies, forms


def answered(services, walk):
    """The form at hand with its examples; where options come from elsewhere, with the first."""
    form = services.form(walk, walk.current)
    for key, value in example_answers(walk.current).items():
        form.answer(key, value)
    for field in form.visible():
        if field.id not in form.answers and not isinstance(field, ShowField):
            options = list(form.options(field))
            several = isinstance(field, ChoicesField)
            rated = {
                f"{item}.{column}": 5
                for item in options
                for column in getattr(field, "columns", ())
            }
            form.answer(field.id, rated or ((options[0],) if several else options[0]))
    return form


@pytest.mark.parametrize("name", [*FORMS, *MORE])
def test_a_form_can_be_said_in_the_kinds_of_the_program(services, name):
    assert services.module(module_id(name)).missing == frozenset()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_needs_the_kinds_that_the_table_names(services, name):
    assert kinds_in(services.module(module_id(name)).value) == set(FORMS[name].split())


@pytest.mark.parametrize("name", [*FORMS, *MORE])
def test_a_form_is_filled_in_and_gets_the_reply_it_should(services, clock, name):
    replies, _ = go_through(services, module_id(name), clock)
    exercises = [
        step.id
        for step in services.module(module_id(name)).value.steps
        if isinstance(step, ExerciseBase)
    ]
    assert replies == dict.fromkeys(exercises, "noted") | written(name)["replies"]


@pytest.mark.parametrize("name", [*FORMS, *MORE])
def test_everything_that_is_asked_in_a_form_is_kept_where_it_may_be(services, clock, name):
    _, forms = go_through(services, module_id(name), clock)
    for step, form in forms.items():
        (entry,) = services.notebook.entries(module_id(name), step)
        asked = {
            field.id
            for field in form.visible()
            if field.store == "saved" and not isinstance(field, ShowField)
        }
        assert {key.partition(".")[0] for key in entry.values} - {"band"} == asked


@pytest.mark.parametrize("name", [name for name in FORMS if "document" in FORMS[name]])
def test_the_page_that_a_form_ends_in_holds_what_was_written(services, clock, name):
    go_through(services, module_id(name), clock)
    for step in services.module(module_id(name)).value.steps:
        if isinstance(step, DocumentStep):
            parts = assemble(step, services.context())
            assert len(parts) == len(step.sections)
            assert all(part.lines for part in parts)


def test_a_card_made_of_a_form_is_six_lines_of_thirty_eight_columns(services, clock):
    go_through(services, "coping-card", clock)
    step = services.module("coping-card").value.steps[-1]
    lines = card(assemble(step, services.context()))
    assert len(lines) <= CARD_LINES
    assert max(map(len, lines)) <= CARD_COLUMNS
    assert lines[0].startswith("One more episode")


@pytest.mark.parametrize("shorthand", SHORTHANDS)
def test_each_shorthand_of_the_authors_has_a_form_that_says_it(services, shorthand):
    name, kind = SHORTHANDS[shorthand]
    steps = services.module(name.replace(" ", "-")).value.steps
    assert any(isinstance(step, kind) for step in steps)


def test_the_table_names_every_form_of_the_brief():
    numbers = [name.split()[0] for name in FORMS]
    assert numbers == [f"3.{number}" for number in range(1, 32)]
    assert len(list(FOLDER.iterdir())) == len(FORMS) + len(MORE)


def test_what_is_never_kept_of_a_lapse_is_nowhere(services, clock):
    go_through(services, "lapse-review", clock)
    assert "near" not in [entry.values.get("what-kind") for entry in services.entries()]
    assert all("what-kind" not in entry.values for entry in services.notebook.entries(done=None))
