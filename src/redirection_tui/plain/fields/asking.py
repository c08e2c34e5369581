"""What every prompt of a form works with: the form, the conversation, and what is said alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from redirection_tui.content.model.fields import FieldBase
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.undo import Changes
from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.prompts import Prompt, Said
from redirection_tui.services import Services

CLEAR = "clear"


@dataclass(frozen=True)
class Asking:
    """A form that is being filled in.

    `keep` keeps a draft; `step` is its exercise; `changes` can be taken back.
    """

    talk: Conversation
    services: Services
    form: FormSession
    step: FormStep
    keep: Callable[[], None]
    changes: Changes = field(default_factory=Changes)

    def given(self, value: Any, key: str) -> None:
        """Take an answer up; None, '' and empty ones clear it."""
        self.changes.note(self.form.answers, key, value, whole=True)
        self.meanwhile(value, key)

    def meanwhile(self, value: Any, key: str) -> None:
        """Take up an answer that is still being given: a part of it, or one that is refused."""
        self.form.answer(key, value)
        self.keep()

    def take_back(self) -> str | None:
        """Take back the last change: the id of its question, or None where there was none."""
        before = self.changes.take_back()
        if before is None:
            self.talk.told("plain.undo-nothing")
            return None
        key, value = before
        self.meanwhile(value, key)
        self.talk.told("closed.undone")
        return key.partition(".")[0]

    def say_question(self, asked: FieldBase) -> None:
        """The question and its hint."""
        self.talk.heading(asked.prompt)
        if asked.hint:
            self.talk.say(asked.hint)

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
