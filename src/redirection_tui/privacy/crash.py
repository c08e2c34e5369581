"""What is said when something unexpected happens: where in the code, never a value."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

PLAIN_SENTENCE = (
    "The program stopped because of a fault in it ({kind} at {place}). "
    "It is not your doing. Nothing you wrote was shown or sent."
)
"""Used when the content, which holds every other sentence, cannot be read."""


def place_of(error: BaseException) -> str:
    """File and line of the last place in the code, without any value: exception texts can quote
    what was typed, so they are not used."""
    import traceback  # deferred: only a fault needs it

    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "redirection_tui" in frame.filename] or frames
    if not own:
        return "?"
    last = own[-1]
    return f"{last.filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{last.lineno}"


def sentence(error: BaseException, pattern: str = PLAIN_SENTENCE) -> str:
    """`pattern` with the kind of error and its place in the code."""
    return pattern.format(kind=type(error).__name__, place=place_of(error))


def quiet_hooks(write: Callable[[str], object] | None = None) -> None:
    """Replace Python's tracebacks, which may show values, in every place that prints one."""
    say = write or _to_stderr

    def main_hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        say(sentence(error.with_traceback(trace)))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            say(sentence(args.exc_value))

    def unraisable_hook(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            say(sentence(args.exc_value))

    sys.excepthook = main_hook
    threading.excepthook = thread_hook
    sys.unraisablehook = unraisable_hook


def quiet_loop(
    loop: "asyncio.AbstractEventLoop", write: Callable[[str], object] | None = None
) -> None:
    """The same for an event loop: it would log what a task or a callback raised, value and all.
    In Python's development mode it would also print what took it long, over the screen."""
    say = write or _to_stderr
    loop.set_debug(False)

    def handler(_loop: "asyncio.AbstractEventLoop", context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            say(sentence(error))

    loop.set_exception_handler(handler)


def _to_stderr(text: str) -> None:
    sys.stderr.write(text + "\n")
