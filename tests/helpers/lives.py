"""A made-up life in the program, in the engine alone: Sam, who gives the examples' answers, or
someone who writes nothing. Each step is done as a face would, in the order of the program."""

from collections.abc import Iterator

from redirection_tui.content.library import special_tools
from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.steps import DocumentStep, FormStep, PracticeStep, Step
from redirection_tui.engine.document import Part, assemble
from redirection_tui.engine.examples import example_answers
from redirection_tui.engine.walk import Walk
from redirection_tui.services import Services

PRACTISED = {"before": 7, "after": 5, "minutes-done": 3}
"""What Sam's practices give."""


class Life:
    """One way through everything. `writes` is False for the life in which nothing is written.

    Attributes:
        said: MODULE.STEP -> the reply. pages: MODULE.STEP -> what a document showed.
    """

    def __init__(self, services: Services, *, writes: bool) -> None:
        self.services = services
        self.said: dict[str, Feedback] = {}
        self.pages: dict[str, tuple[Part, ...]] = {}
        self._writes = writes

    def live(self) -> "Life":
        """Through every module and tool, in their order."""
        for module in everything(self.services):
            self.go_through(module)
        return self

    def go_through(self, module: str) -> None:
        """From the first step of a module or tool to its last."""
        walk = self.services.walk(module, self.services.module(module).value.steps[0].id)
        for _ in walk.module.steps:
            self._do(walk)
            if walk.forward() is None:
                return
        raise AssertionError(f"{module} has no end")

    def do(self, module: str, step: str) -> Feedback | None:
        """One step alone, opened from a plan or from help."""
        walk = self.services.walk(module, step)
        walk.jump(step)
        return self._do(walk)

    def _do(self, walk: Walk) -> Feedback | None:
        step: Step = walk.current
        place = f"{walk.module.id}.{step.id}"
        if isinstance(step, FormStep):
            form = self.services.form(walk, step)
            for name, value in (example_answers(step) if self._writes else {}).items():
                form.answer(name, value)
            assert not form.unanswered(), f"{place} does not go on without an answer"
            reply: Feedback | None = self.services.finish_form(walk, form)[1]
        else:
            practised = isinstance(step, PracticeStep) and self._writes
            reply = self.services.finish_step(walk, PRACTISED if practised else None)
        if reply is not None:
            self.said[place] = reply
        if isinstance(step, DocumentStep):
            self.pages[place] = assemble(step, self.services.context(walk))
        return reply


def everything(services: Services) -> Iterator[str]:
    """Every module and tool as someone meets them, and those that are opened by their job."""
    program = services.library.program
    first = (program.first_run,) if program.first_run else ()
    yield from dict.fromkeys((*first, *program.modules, *program.tools, *special_tools(program)))
