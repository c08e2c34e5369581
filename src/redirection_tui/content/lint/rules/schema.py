"""C001: every file has the form that the program reads."""

from collections.abc import Iterator

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.rule import Problem, rule


@rule("C001", "Every file has the form that the program reads")
def schema(content: Content) -> Iterator[Problem]:
    """Content is read strictly: an unknown key is a typing error, a missing one an empty screen.

    What cannot be read at all (not YAML, not text, a link) is found here too.
    """
    for finding in content.findings:
        yield Problem(finding.file, finding.line, finding.sentence, finding.level)
