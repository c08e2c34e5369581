"""A second process for a proof: what is guarded there, or killed there, is not this one."""

import contextlib
import os
import signal
from collections.abc import Callable


def in_child(work: Callable[[], str], beside: Callable[[int], str] | None = None) -> str:
    """What `work` answers in a process of its own; empty when it failed. With `beside` the answer
    is what that sees of the process, by its number, once `work` is done and while it still runs.
    `no-fork` on systems that have none."""
    if not hasattr(os, "fork"):
        return "no-fork"
    answers, answering = os.pipe()
    waiting, going = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answers)
        os.close(going)
        _answer_and_end(work, answering, waiting)
    os.close(answering)
    os.close(waiting)
    try:
        answer = os.read(answers, 4_096).decode()
        return answer.removeprefix("=") if not answer or beside is None else beside(child)
    finally:
        os.close(going)
        os.close(answers)
        os.waitpid(child, 0)


def until_killed(work: Callable[[Callable[[str], None]], None], acknowledged: int) -> set[str]:
    """Run `work` in a process of its own and kill it once it has acknowledged so many things; gives
    everything that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_and_end(lambda: work(lambda name: _tell(writing, f"{name}\n")))
    os.close(writing)
    said = b""
    try:
        while said.count(b"\n") < acknowledged and (part := os.read(reading, 4_096)):
            said += part
        os.kill(child, signal.SIGKILL)
        while part := os.read(reading, 4_096):
            said += part
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    whole = said[: said.rfind(b"\n") + 1]
    return set(whole.decode().split())


def _answer_and_end(work: Callable[[], str], answering: int, waiting: int) -> None:
    def answer() -> None:
        _tell(answering, "=" + work())
        os.read(waiting, 1)  # until the other side has looked

    _work_and_end(answer)


def _work_and_end(work: Callable[[], None]) -> None:
    """Ends without what Python does at its end: it is a copy of the process that waits for it."""
    code = 1
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001, S110 - the one that waits sees that there is no answer
        pass
    finally:
        os._exit(code)


def _tell(file: int, text: str) -> None:
    os.write(file, text.encode())
