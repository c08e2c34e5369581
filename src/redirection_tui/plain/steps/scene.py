"""What every step works with, and what all of them say alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from redirection_tui.content.model.base import Target
from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.steps import ExerciseBase, Step
from redirection_tui.engine.sittings import minutes_left
from redirection_tui.engine.walk import Walk
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.jumps import Skip
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.saying.explaining import about_step
from redirection_tui.saying.places import offered
from redirection_tui.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable

    from redirection_tui.plain.guide import Guide

ON = "on"
HOME = "home"


@dataclass
class Scene:
    """One step at hand, and who to talk to about it. `example` says an example, where there is
    one."""

    guide: "Guide"
    walk: Walk
    step: Step
    missing: frozenset[str] = frozenset()
    example: "Callable[[], None] | None" = field(default=None)

    @property
    def talk(self) -> Conversation:
        """The conversation."""
        return self.guide.talk

    @property
    def services(self) -> Services:
        """Content, notebook, settings."""
        return self.guide.services

    def begin(self) -> None:
        """Say where this is, and make known what can be typed here."""
        self.talk.leads = self._leads()
        self.talk.about = partial(about_step, self.step, self.services.words, "plain")
        self.say_title()

    def say_title(self) -> None:
        """Module and place in it, title, and a line before heavy steps."""
        talk = self.talk
        talk.gap()
        self._say_where()
        talk.heading(self.step.title)
        if self.step.feel == "heavy":
            talk.told("step.heavy")
            talk.gap()
        own = f"steps/{self.step.id}/"
        if "*" in self.missing or any(key.startswith(own) for key in self.missing):
            talk.told("step.not-translated")
            talk.gap()

    def _say_where(self) -> None:
        """The module when it begins, with the time to its next stop; afterwards only the step. A
        tool is opened in need, and says no time."""
        module, (number, of) = self.walk.module, self.walk.position
        if self.guide.announced == module.id:
            self.talk.told("plain.step", n=number, all=of)
            return
        self.guide.announced = module.id
        if module.title[-1].isalnum():
            self.talk.told("plain.where", title=module.title, n=number, all=of)
        else:  # a title that is a question
            self.talk.say(module.title)
            self.talk.told("plain.step", n=number, all=of)
        if not self.services.library.is_tool(module.id):
            left = minutes_left(module, self.walk.current.id, self.walk.shows)
            time = self.services.words.count("practice.minutes", left)
            self.talk.told("plain.left-to-stop", time=time)

    def prose(self, body: str, answers: Mapping[str, Any] | None = None) -> None:
        """Say a text of the content."""
        self.talk.prose(self.services.prose(body, self.walk, answers))

    def go_on(self, key: str = "plain.enter-on") -> None:
        """Wait until the user goes on."""
        self.talk.ask(Prompt("go-on", self.talk.text(key)))

    def ways(
        self,
        targets: Iterable[Target],
        on: str = "step.go-on",
        more: Mapping[str, str] | None = None,
    ) -> str | None:
        """On (None), a step of this module, or one of `more`. Other places are gone to from here,
        and the choice is given again after that."""
        talk = self.talk
        ways = {**offered(self.services, self.walk, targets), **(more or {})}
        own = ("step/", *(more or {}))
        if not ways:
            self.go_on()
            return None
        ways[ON] = talk.text(on)
        while True:
            talk.gap()
            chosen = talk.choose(Menu(ways, default=ON, enter=ways[ON], kind="offers"))
            if chosen == ON or chosen.startswith(own):
                return None if chosen == ON else chosen
            self._visit(chosen)

    def reply(self, rule: Feedback, answers: Mapping[str, Any]) -> str | None:
        """The reply to an exercise, and where to go from there: None is on."""
        self.talk.gap()
        self.prose(rule.say, answers)
        if self.services.kept:
            self.talk.told("kept.saved")
        return self.ways(rule.offer)

    def _visit(self, target: Target) -> None:
        wanted = self.guide.open(target)
        if wanted == "skip":
            raise Skip
        if wanted == "example":
            self._example()

    def _leads(self) -> "dict[str, Callable[[], None]]":
        found: dict[str, Callable[[], None]] = {}
        program = self.services.library.program
        if self.step.feel == "heavy" and program.soft_exit is not None:
            found["grounding"] = partial(self.guide.turn, "grounding")
        own = program.not_helping
        if own is not None and isinstance(self.step, ExerciseBase) and self.walk.module.id != own:
            found["not-helping"] = self._not_helping
        if isinstance(self.step, ExerciseBase):
            found["example"] = self._example
        return found

    def _not_helping(self) -> None:
        """It may lead to the example, or past this exercise."""
        self._visit("not-helping")

    def _example(self) -> None:
        """Forms say the persona's answers; other exercises say again what they are for."""
        if self.example is not None:
            self.example()
        elif isinstance(self.step, ExerciseBase):
            self.talk.gap()
            self.prose(self.step.why)
            self.prose(self.step.guidance)
