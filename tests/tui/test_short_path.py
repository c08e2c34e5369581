"""The short path of five modules with the keyboard alone, chosen on the map, to the plan."""

from tests.tui.harness import Face, running, services, squeezed
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


async def test_the_short_path_is_chosen_on_the_map_leads_from_part_to_part_and_ends() -> None:
    given = services()
    program = given.library.program
    async with running(given) as face:
        await face.choose("go:map")
        await face.choose("short")
        assert given.settings.short
        later = str(face.menu.render()).count(face.word("map.later"))
        assert later == len(program.modules) - len(program.short_path)
        await face.press("escape")
        for module in program.short_path:
            assert given.suggestion().module == module  # type: ignore[union-attr]  # five are ahead
            assert f"go:module/{module}" in face.menu.options
            await Walker(face, _look, answers=True).walk(f"module/{module}")
        assert squeezed(face.word("home.short-done")) in face.flat
        assert "go:module/how-use-grew" in face.menu.options, "the first of those left out"
        told = ""
        for page in ("hard-hours", "ordinary-days"):
            await face.open(f"tool/my-plan/{page}")
            told += "\n".join(_words(face))
        assert [line for line in PLAN if line not in told] == []


async def test_the_end_of_a_part_of_the_short_path_offers_its_next_part_first() -> None:
    offers = {}
    for short in (False, True):
        given = services(short=short)
        async with running(given) as face:
            last = given.module("what-matters").value.steps[-1].id
            await face.open(f"module/what-matters/{last}")
            offers[short] = face.menu.options
    assert "module/making-it-harder" in offers[False]
    assert "module/making-it-harder" not in offers[True]
    assert offers[True][0] == "module/start-here", "the first that is not behind one"


async def test_the_whole_path_can_be_taken_again_on_the_map() -> None:
    given = services(short=True)
    async with running(given) as face:
        await face.choose("go:map")
        assert face.word("map.later") in face.text
        await face.choose("short")
        assert not given.settings.short
        assert face.word("map.later") not in face.text


def _look(face: Face) -> None:
    del face


def _words(face: Face) -> list[str]:
    """Everything the page at hand says, also what is scrolled out of view."""
    return [str(widget.render()) for widget in face.view.query("Static, Prose")]
