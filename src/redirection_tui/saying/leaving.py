"""The end of a run: letting go of everything, and what is said when that went wrong."""

import sys
import textwrap

from redirection_tui.errors import NotebookError
from redirection_tui.services import Services


def let_go(services: Services, *, on_purpose: bool) -> str:
    """Let go of everything; gives a sentence when the last words could not be written."""
    try:
        services.leave(on_purpose=on_purpose)
    except NotebookError as error:
        return services.words.text(f"vault-errors.{error.reason}")
    return ""


def say_at_the_end(*sentences: str | None) -> None:
    """Say what went wrong, where nothing else is written any more."""
    for sentence in sentences:
        if sentence:
            sys.stderr.write(textwrap.fill(sentence, 72) + "\n")
