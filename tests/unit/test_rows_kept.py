"""A row of a list that was only gone through with Enter is not kept, whatever it began with."""

import pytest
from tests.tui.harness import running, services

from redirection_tui.content.model.fields import ListField
from redirection_tui.content.model.steps import FormStep
from redirection_tui.saying.forms import row_form, row_kept

GIVEN = services()
MOST = 20
"""Times Enter is pressed until a form must be behind one."""
MODULES = (*GIVEN.library.program.modules, *GIVEN.library.program.tools)
BEGUN = [
    (name, step.id, field.id)
    for name in MODULES
    for step in GIVEN.module(name).value.steps
    if isinstance(step, FormStep)
    for field in step.fields
    if isinstance(field, ListField)
    and any(getattr(inner, "default", None) for inner in field.fields)
]
"""The lists whose rows begin with an answer."""


@pytest.mark.parametrize(("module", "step", "name"), BEGUN)
def test_a_row_with_its_defaults_alone_is_no_row(module: str, step: str, name: str) -> None:
    found = next(one for one in GIVEN.module(module).value.steps if one.id == step)
    assert isinstance(found, FormStep)
    field = next(one for one in found.fields if one.id == name)
    assert isinstance(field, ListField)
    form = row_form(GIVEN, found, field, {})
    assert form.keepable(), "it begins with an answer"
    assert row_kept(form) == {}
    first = next(one for one in field.fields if not getattr(one, "default", None))
    option = next(iter(form.options(first)))
    form.answer(first.id, option)
    assert row_kept(form) == dict(form.keepable()), "with an answer of one's own it is kept whole"
    assert len(row_kept(form)) > 1


async def test_enter_alone_makes_no_plan_that_nobody_chose() -> None:
    given, module, step = services(), "thoughts-that-open-the-door", "if-the-thought-comes"
    async with running(given) as face:
        await face.open(f"module/{module}/{step}")
        for _ in range(MOST):
            if step in given.progress().steps.get(module, ()):
                break
            await face.press("enter")
        else:
            raise AssertionError(face.text)
    assert given.slot("if-then") == ()
