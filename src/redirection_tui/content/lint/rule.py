"""What a rule is: a number, a title, why it exists, and a function from content to problems."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from redirection_tui.content.findings import Finding
from redirection_tui.content.lint.content import Content

Level = Literal["error", "warning"]


class Problem(NamedTuple):
    """What one rule found: file, line (0 unknown) and the sentence that says how to mend it."""

    file: str
    line: int
    sentence: str
    level: Level = "error"


Check = Callable[[Content], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A numbered rule. `why` is the docstring of its function."""

    number: str
    title: str
    why: str
    check: Check

    def findings(self, content: Content) -> Iterator[Finding]:
        """Everything this rule finds, with its number."""
        for problem in self.check(content):
            yield Finding(problem.file, problem.line, self.number, problem.sentence, problem.level)


def rule(number: str, title: str) -> Callable[[Check], Rule]:
    """Make a function a rule. Its docstring says why the rule exists."""

    def made(check: Check) -> Rule:
        return Rule(number, title, inspect.getdoc(check) or "", check)

    return made
