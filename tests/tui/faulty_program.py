"""Runs the program with a fault in one place; every fault has what was typed at hand.

Usage: python faulty_program.py PLACE [arguments of the program]
"""

import sys
import threading
from typing import Any, NoReturn

from redirection_tui.cli.main import run
from redirection_tui.privacy import environment

environment.scrub()  # as the program does, before Textual is imported

from textual.events import Paste  # noqa: E402 - after the environment is clean

from redirection_tui.tui.app import RedirectionApp  # noqa: E402
from redirection_tui.tui.views.form import FormView  # noqa: E402
from redirection_tui.tui.widgets.texts import Line  # noqa: E402

WORD = "canary"


def fail(text: str) -> NoReturn:
    """Raise with the text in the message, in a local and in an argument."""
    secret = f"{text}!"
    raise ValueError(secret)


def _on_message(view: FormView, event: Any) -> None:
    if WORD in str(event.value):
        fail(event.value)


def _in_timer(view: FormView, event: Any) -> None:
    if WORD in str(event.value):
        view.set_timer(0.01, lambda: fail(event.value))


def _in_worker(view: FormView, event: Any) -> None:
    async def work() -> None:
        fail(event.value)

    if WORD in str(event.value):
        view.run_worker(work())


def _in_thread_worker(view: FormView, event: Any) -> None:
    if WORD in str(event.value):
        view.run_worker(lambda: fail(event.value), thread=True)


def _in_plain_thread(view: FormView, event: Any) -> None:
    if WORD in str(event.value):
        threading.Thread(target=fail, args=(event.value,)).start()


def _in_render(line: Line) -> None:
    if WORD in line.value:
        fail(line.value)


def _in_action(app: RedirectionApp) -> None:
    fail(getattr(app.focused, "value", ""))


def _in_paste(line: Line, event: Paste) -> None:
    fail(event.text)


PLACES: dict[str, tuple[type, str, Any]] = {
    "message": (FormView, "on_answer_given", _on_message),
    "timer": (FormView, "on_answer_given", _in_timer),
    "worker": (FormView, "on_answer_given", _in_worker),
    "thread-worker": (FormView, "on_answer_given", _in_thread_worker),
    "thread": (FormView, "on_answer_given", _in_plain_thread),
    "render": (Line, "render_line", lambda line, _y: _in_render(line)),
    "action": (RedirectionApp, "action_menu", _in_action),
    "paste": (Line, "_on_paste", _in_paste),
}


if __name__ == "__main__":
    place = PLACES[sys.argv[1]]
    if place[1] == "render_line":
        stock = Line.render_line

        def drawn(line: Line, y: int) -> Any:
            """Draw, unless the word is there."""
            _in_render(line)
            return stock(line, y)

        place = (Line, "render_line", drawn)
    setattr(*place)
    sys.exit(run(sys.argv[2:]))
