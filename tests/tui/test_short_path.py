"""The short path of five modules with the keyboard alone, from the first screen to the plan."""

from tests.tui.harness import Face, running, services
from tests.tui.walker import Walker

PLAN = (
    "Stand up and leave the room",
    "I do not use it, also when I am tired.",
    "It has never been once. I am tired; sleep is the thing.",
    "Breathe slowly, 3 minutes",
    "If I notice this: I skip a meal, then I eat something now",
    "Then I put it down and walk out",
    "Each week, on Sunday",
)
"""Lines that the five modules put on the plan, each from another of them or another part."""


async def test_what_is_answered_on_the_short_path_stands_on_the_plan() -> None:
    given = services()
    async with running(given) as face:
        for module in given.library.program.short_path:
            await Walker(face, _look, answers=True).walk(f"module/{module}")
        assert given.progress().ended >= set(given.library.program.short_path)
        told = ""
        for page in ("hard-hours", "ordinary-days"):
            await face.open(f"tool/my-plan/{page}")
            told += "\n".join(_words(face))
        assert [line for line in PLAN if line not in told] == []


def _look(face: Face) -> None:
    del face


def _words(face: Face) -> list[str]:
    """Everything the page at hand says, also what is scrolled out of view."""
    return [str(widget.render()) for widget in face.view.query("Static, Prose")]
