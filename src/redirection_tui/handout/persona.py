"""The persona's notebook: every example of the program as if it had been written, so that plans and
cards can be shown filled in. It is in memory, and no person's."""

from redirection_tui.content.catalogue import catalogue
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.examples import example_answers
from redirection_tui.errors import ContentUnreadable, NotebookError
from redirection_tui.services import Services
from redirection_tui.settings import Settings


def persona(services: Services) -> Services:
    """Services in the same language whose notes are the persona's. What an example does not fill
    stays open there too."""
    library = services.library
    settings = Settings(language=library.language, demonstration=True)
    made = Services(library, None, settings, clock=services.clock)
    for module in dict.fromkeys(one.module for one in catalogue(library)):
        try:
            steps = library.module(module).value.steps
        except ContentUnreadable:
            continue
        for step in steps:
            if isinstance(step, FormStep) and example_answers(step):
                _fill(made, module, step)
    return made


def _fill(made: Services, module: str, step: FormStep) -> None:
    walk = made.walk(module, step.id)
    if walk.current.id != step.id:
        return  # hidden from the persona by its own answers
    session = made.form(walk, step)
    try:
        made.finish_form(walk, session)
    except NotebookError:  # pragma: no cover - memory takes every example
        return
