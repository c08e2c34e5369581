"""A walk through a module: one step after another, back and on, natural stops, the way out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from redirection_tui.content.model.steps import (
    DocumentStep,
    ExerciseBase,
    FormStep,
    PageStep,
    PracticeStep,
    QuizStep,
    SafetyStep,
    SortStep,
    Step,
    SummaryStep,
)
from redirection_tui.engine.walk import Walk
from redirection_tui.errors import NotebookError
from redirection_tui.plain.jumps import Back, Return, Skip
from redirection_tui.plain.steps.asking import quiz, safety, sort
from redirection_tui.plain.steps.form import form
from redirection_tui.plain.steps.practice import practice
from redirection_tui.plain.steps.reading import document, page, rest, summary
from redirection_tui.plain.steps.scene import HOME, Scene

if TYPE_CHECKING:
    from redirection_tui.plain.guide import Guide

STEPS: dict[type, Callable[[Scene, Any], str | None]] = {
    PageStep: page,
    FormStep: form,
    QuizStep: quiz,
    SortStep: sort,
    PracticeStep: practice,
    DocumentStep: document,
    SafetyStep: safety,
    SummaryStep: summary,
}
"""Each goes through one step: None when it is finished, or the place that was chosen."""


@dataclass
class Walking:
    """The steps of one module. It gives back a target when the last step leads elsewhere."""

    guide: "Guide"
    walk: Walk
    only: bool = False

    def __post_init__(self) -> None:
        self._missing = self.guide.services.module(self.walk.module.id).missing
        self._place = f"walk/{self.walk.module.id}"

    def run(self) -> str | None:
        """Go on until the end, or until it is left."""
        while True:
            try:
                ended, wanted = self._one()
            except (Back, Skip, Return) as jump:
                ended, wanted = self._jumped(jump), None
            if ended:
                return wanted

    def _jumped(self, jump: Back | Skip | Return) -> bool:
        """A step back, past the exercise, or to another step: True when that is out of here."""
        if isinstance(jump, Return):
            if jump.place != self._place:
                raise jump
            self.guide.announced = ""
            if jump.step is not None:
                self.walk.jump(jump.step)
            return False
        move = self.walk.back if isinstance(jump, Back) else self.walk.forward
        return self.only or move() is None

    def _one(self) -> tuple[bool, str | None]:
        """Go through the step at hand: (is the walk over?, where it leads)."""
        step = self.walk.current
        scene = self._scene(step)
        scene.begin()
        wanted = STEPS[type(step)](scene, step)
        if wanted is not None:
            return self._led(step, wanted)
        self._note(step)
        if step.rest is not None and not self.walk.at_end and not self.only:
            try:
                rest(scene, step)
            except Back:
                return False, None  # the step once more
        return self.only or self.walk.forward() is None, None

    def _led(self, step: Step, wanted: str) -> tuple[bool, str | None]:
        """A place was chosen: here, or elsewhere. A safety question is behind one by then."""
        head, _, inner = wanted.partition("/")
        if head == "speak":
            self._speak(inner)
        elif head == "step":
            self.walk.jump(inner)
        elif isinstance(step, SafetyStep):
            self._note(step)
            if self.walk.forward() is None:
                return True, wanted
            self.guide.open(wanted)
        return False, None

    def _speak(self, language: str) -> None:
        """Go on with the next step in another language."""
        self.walk.forward()
        here = f"tool/{self.walk.module.id}/{self.walk.current.id}"
        self.guide.services.change(language=language)
        raise Return(HOME, then=here)

    def _note(self, step: Step) -> None:
        """Progress of steps that are read; exercises note themselves with their answers. Going on
        is never refused because it could not be noted."""
        if isinstance(step, ExerciseBase):
            return
        try:
            self.guide.services.finish_step(self.walk)
        except NotebookError as error:
            self.guide.not_kept(error)

    def _scene(self, step: Step) -> Scene:
        kind = "tool" if self.guide.services.library.is_tool(self.walk.module.id) else "module"
        self.guide.at = f"{kind}/{self.walk.module.id}/{step.id}"
        return Scene(self.guide, self.walk, step, self._missing)
