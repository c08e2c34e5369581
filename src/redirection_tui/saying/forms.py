"""Forms in words: what stands before a question, what is kept in view, examples, rows."""

from typing import Any

from redirection_tui.content.model.fields import (
    ChoiceField,
    Field,
    ListField,
    ShowField,
)
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.document import gathered, lines_at
from redirection_tui.engine.examples import example_answers
from redirection_tui.engine.exports import lines_of
from redirection_tui.engine.form import FormSession
from redirection_tui.saying.explaining import takes_text
from redirection_tui.services import Services

Asked = tuple[str, tuple[str, ...]]
"""A question and the lines of its answer."""


def shown(field: ShowField, form: FormSession) -> tuple[str, ...]:
    """What was written before and is shown again."""
    return gathered(field.of, field.most, form.context)


def kept_in_view(form: FormSession) -> tuple[str, ...]:
    """The answers that stay in view while the others are given."""
    pinned = (field for field in form.step.fields if field.pin)
    return tuple(line for field in pinned for line in lines_at(field.id, form.context))


def example(services: Services, form: FormSession) -> tuple[Asked, ...]:
    """The persona's answers, to read."""
    context = services.context()
    sample = FormSession(form.step, form.words, context, example_answers(form.step))
    found = []
    for field in form.step.fields:
        own = tuple(line.text for line in lines_of(field, sample.answers, sample.options))
        lines = own or lines_at(field.id, sample.context)
        if lines:
            found.append((field.prompt.strip(), lines))
    return tuple(found)


def mirrored(form: FormSession) -> dict[str, Any]:
    """The answers with option ids replaced by their words, to be mirrored in a reply."""
    context = form.context
    return {field.id: lines_at(field.id, context) for field in form.step.fields}


def standing_line(services: Services, fields: tuple[Field, ...]) -> str:
    """The line that stands beside every free text that is guarded; nothing where there is none."""
    if not any(takes_text(field) for field in fields):
        return ""
    return " ".join(services.library.shared.blocks.get("standing-line", "").split())


def take_up_settings(services: Services, form: FormSession) -> str:
    """Take up the country that a form asks for; gives the language to go on in, where that
    changed."""
    for field in form.step.fields:
        chosen = form.answers.get(field.id)
        if isinstance(field, ChoiceField) and field.sets and isinstance(chosen, str):
            if field.sets == "country":
                services.change(country=chosen)
            elif chosen != services.library.language:
                return chosen
    return ""


def row_form(
    services: Services, step: FormStep, field: ListField, row: dict[str, Any]
) -> FormSession:
    """One row of a list as a form of its own."""
    form = FormStep(
        id=field.id,
        title=field.prompt,
        technique=step.technique,
        why=step.why,
        guidance=step.guidance,
        minutes=step.minutes,
        stop_if=step.stop_if,
        feedback=step.feedback,
        fields=field.fields,
        together=True,
    )
    return FormSession(form, services.vocabulary, services.context(), row)


def row_kept(form: FormSession) -> dict[str, Any]:
    """What is kept of a row: nothing where only its defaults stand in it, which nobody chose."""
    row = dict(form.keepable())
    defaults = {field.id: getattr(field, "default", None) for field in form.step.fields}
    return {} if all(defaults.get(name) == value for name, value in row.items()) else row
