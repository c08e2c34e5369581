"""The plain list of all rules, in the order of their numbers."""

from redirection_tui.content.lint.rule import Rule
from redirection_tui.content.lint.rules import (
    references,
    schema,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            found
            for module in (
                schema,
                references,
            )
            for found in vars(module).values()
            if isinstance(found, Rule)
        ),
        key=lambda rule: rule.number,
    )
)
