"""What every prompt of a form works with: the form, the conversation, and what is said alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from redirection_tui.content.model.fields import FieldBase
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.form import FormSession
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.prompts import Prompt, Said
from redirection_tui.services import Services

CLEAR = "clear"


@dataclass(frozen=True)
class Asking:
    """A form that is being filled in. `keep` keeps a draft; `step` is its exercise."""

    talk: Conversation
    services: Services
    form: FormSession
    step: FormStep
    keep: Callable[[], None]

    def given(self, value: Any, key: str) -> None:
        """Take an answer up; None, '' and empty ones clear it."""
        self.form.answer(key, value)
        self.keep()

    def say_question(self, field: FieldBase) -> None:
        """The question and its hint."""
        self.talk.heading(field.prompt)
        if field.hint:
            self.talk.say(field.hint)

    def say_so_far(self, lines: Iterable[str]) -> None:
        """What is answered already, where something is."""
        found = tuple(lines)
        if found:
            self.talk.told("plain.so-far")
            self.talk.own(found)

    def here(self, key: str) -> frozenset[str]:
        """What can be typed besides an answer: a way to take back what is there."""
        return frozenset((CLEAR,)) if key in self.form.answers else frozenset()

    def ask(self, prompt: Prompt) -> Said:
        """Ask, after saying the question."""
        prompt.again()
        return self.talk.ask(prompt)
