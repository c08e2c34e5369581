"""Talks with the plain face inside the test process: a terminal that answers, and what was said."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from redirection_tui.plain.conversation import Conversation
from redirection_tui.plain.fields import kinds
from redirection_tui.plain.fields.asking import Asking
from redirection_tui.plain.guide import Guide
from redirection_tui.plain.jumps import Closed, Jump
from redirection_tui.plain.places import lists
from redirection_tui.plain.prompts import Menu, Prompt
from redirection_tui.plain.steps.scene import Scene
from redirection_tui.plain.walking import STEPS
from redirection_tui.services import Services

CTRL_C = "\x03"
"""As a line: Ctrl+C is pressed at the prompt."""
Answer = Callable[["Talk"], str]
"""Gives the line to type at the prompt at hand."""


class Lines:
    """A terminal: everything that is written to it, and time that passes only by waiting."""

    def __init__(self, columns: int = 80) -> None:
        self.columns = columns
        self.written: list[str] = []
        self.hidden: list[bool] = []
        self.while_waiting: list[tuple[float, str]] = []
        self.patient = True
        self.answer: Callable[[], str] = _closed
        self._now = 0.0

    def write(self, line: str) -> None:
        self.written.append(line)

    def read(self, prompt: str, *, hidden: bool = False) -> str:
        self.written.append(prompt)
        self.hidden.append(hidden)
        return _pressed(self.answer())

    def wait(self, seconds: float) -> str | None:
        """Time passes at once; `while_waiting` holds (second, line) of what is typed meanwhile.
        Without patience Enter is pressed before any time has passed."""
        if not self.patient:
            return ""
        if self.while_waiting and self.while_waiting[0][0] <= self._now + seconds:
            at, line = self.while_waiting.pop(0)
            self._now = max(self._now, at)
            return _pressed(line)
        self._now += seconds
        return None

    def now(self) -> float:
        return self._now


def _closed() -> str:
    raise Closed


def _pressed(line: str) -> str:
    if line == CTRL_C:
        raise KeyboardInterrupt
    return line


class Talk(Conversation):
    """The conversation, which lets a test see what is asked: prompt, menu, field and step."""

    def __init__(self, services: Services, terminal: Lines) -> None:
        super().__init__(services, terminal)
        self.lines = terminal
        self.prompt: Prompt | None = None
        self.menu: Menu | None = None
        self.asking: list[tuple[Asking, Any]] = []
        self.scenes: list[tuple[Scene, Any]] = []
        self.seen: list[Prompt] = []

    def _line(self, prompt: Prompt) -> str:
        self.prompt = prompt
        self.seen.append(prompt)
        return super()._line(prompt)

    def choose(self, menu: Menu) -> str:
        before, self.menu = self.menu, menu
        try:
            return super().choose(menu)
        finally:
            self.menu = before

    def number_of(self, option: str) -> str:
        """What is typed to choose an option of the menu at hand."""
        assert self.menu is not None
        names = [n for n in self.menu.options if not n.startswith(("heading:", "closed:", "gap:"))]
        return str(names.index(option) + 1)


class Face:
    """The plain face of these services."""

    def __init__(self, services: Services, columns: int = 80) -> None:
        self.services = services
        self.terminal = Lines(columns)
        self.talk = Talk(services, self.terminal)
        self.guide = Guide(self.talk, services)

    @property
    def text(self) -> str:
        """Everything said and asked so far."""
        return "\n".join(self.terminal.written)

    @property
    def flat(self) -> str:
        """The same on one line, however it was wrapped."""
        return " ".join(self.text.split())

    def said_since(self, place: int) -> str:
        """What was written after `len(face.terminal.written)` was `place`, on one line."""
        return " ".join(" ".join(self.terminal.written[place:]).split())

    def word(self, key: str, **values: object) -> str:
        return self.services.words.text(key, **values)

    def enter(self, *typed: str | Answer, at: str = "home") -> type[Jump] | None:
        """Be at a place and type these lines; then the window is closed. Gives how it ended: None
        where the place was left before that."""
        return self.talk_at(at, iter(typed))

    def talk_at(self, target: str, typed: Iterable[str | Answer]) -> type[Jump] | None:
        """The same, with any source of lines."""
        source = iter(typed)

        def answer() -> str:
            line = next(source, None)
            if line is None:
                raise Closed
            return line(self.talk) if callable(line) else line

        self.terminal.answer = answer
        with watched(self.talk):
            try:
                if target == "home":
                    lists.home(self.guide)
                else:
                    lists.home(self.guide, target)
            except Jump as jump:
                return type(jump)
        return None


@contextmanager
def watched(talk: Talk) -> Iterator[None]:
    """Note which field and which step is at hand."""

    def noting(stack: list[Any], work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(first: Any, second: Any) -> Any:
            stack.append((first, second))
            try:
                return work(first, second)
            finally:
                stack.pop()

        return noted

    fields = {kind: ask and noting(talk.asking, ask) for kind, ask in kinds.KINDS.items()}
    steps = {kind: noting(talk.scenes, step) for kind, step in STEPS.items()}
    with mock.patch.dict(kinds.KINDS, fields), mock.patch.dict(STEPS, steps):
        yield


def numbered(option: str) -> Answer:
    """The number of an option, whatever it is."""
    return lambda talk: talk.number_of(option)
