"""Steps, conditions and contexts made from the YAML that authors write, with little to say."""

from textwrap import dedent
from typing import Any

import msgspec

from redirection_tui.content.model.condition import Condition
from redirection_tui.content.model.program import EmotionFamily
from redirection_tui.content.model.steps import FormStep, Step
from redirection_tui.content.strict_yaml import read
from redirection_tui.engine.context import Context
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import Vocabulary
from redirection_tui.records import Entry, SlotLine

EXERCISE = {
    "title": "An exercise",
    "technique": "planning",
    "why": "It helps to look.",
    "guidance": "A word is enough.",
    "minutes": 1,
    "stop-if": "Stop when you are tired.",
    "feedback": [{"id": "noted", "say": "Noted."}],
}
FIELD = {"prompt": "What is it?"}
BY_KIND = {
    "scale": {"low": "none", "high": "most"},
    "ratings": {"low": "none", "high": "most"},
}
VOCABULARY = Vocabulary(
    shared={
        "drinks": {"tea": "Tea", "water": "Water", "milk": "Warm milk"},
        "roles": {"sister": "My sister", "doctor": "My doctor"},
        "dayparts": {"morning": "Morning", "evening": "Evening"},
        "days": {"monday": "Monday", "sunday": "Sunday"},
    },
    special={},
    emotions=(
        EmotionFamily(id="sad", name="Sad", words={"down": "Down", "hurt": "Hurt"}),
        EmotionFamily(id="calm", name="Calm", words={"rested": "Rested"}),
    ),
    other="Something else",
    rather_not="Rather not say",
)


def data(text: str) -> Any:
    """Plain data as the strict reader gives it."""
    return read(dedent(text)).value


def condition(text: str) -> Condition:
    """A condition written in one line of YAML."""
    return msgspec.convert(data(text), Condition)


def form(fields: str, feedback: str | None = None, **keys: Any) -> FormStep:
    """A form with these fields; prompts and ends of scales may be left out."""
    own = {"id": "form", **EXERCISE, "fields": [_field(one) for one in data(fields)], **keys}
    if feedback is not None:
        own["feedback"] = data(feedback)
    return msgspec.convert(own, FormStep)


def step(text: str) -> Step:
    """Any step; what every exercise has may be left out."""
    return msgspec.convert(filled(data(text)), Step)


def filled(own: dict[str, Any]) -> dict[str, Any]:
    """A step's plain data with what may be left out in tests."""
    exercise = EXERCISE if own["kind"] in ("form", "practice", "sort") else {"title": "A step"}
    made = {**exercise, **own}
    if "fields" in own:
        made["fields"] = [_field(one) for one in own["fields"]]
    if "rating" in own:
        made["rating"] = _field(own["rating"])
    return made


def session(step: FormStep, context: Context | None = None, /, **answers: Any) -> FormSession:
    """A form being filled in, with answers already given (`__` stands for the dot)."""
    made = FormSession(step, VOCABULARY, context or Context())
    for key, value in answers.items():
        made.answer(key.replace("__", ".").replace("_", "-"), value)
    return made


def entry(place: str, day: str = "2026-03-02", /, **keys: Any) -> Entry:
    """A finished entry of `MODULE.STEP`."""
    module, name = place.split(".")
    own = {"revision": 1, "language": "en", "part": "evening", **keys}
    return Entry(module=module, step=name, day=day, **own)


def history(*entries: Entry) -> Context:
    """A context that knows these entries."""
    return Context(
        entries=lambda module, step: tuple(
            one for one in entries if (one.module, one.step) == (module, step)
        )
    )


def lines(*texts: str) -> tuple[SlotLine, ...]:
    """Slot lines in the user's own words."""
    return tuple(SlotLine("", text) for text in texts)


def _field(own: dict[str, Any]) -> dict[str, Any]:
    made = {**FIELD, **BY_KIND.get(own["kind"], {}), **own}
    if own["kind"] == "list":
        made["fields"] = [_field(inner) for inner in own["fields"]]
    return made
