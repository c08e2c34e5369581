"""Another program runs by its content alone: this one is about sleep."""

import ast
from pathlib import Path

import pytest
from tests.tui.harness import running
from tests.tui.layout import everything_readable
from tests.tui.walker import Walker

import redirection_tui
from redirection_tui.services import Services

SOURCE = Path(redirection_tui.__file__).parent
TARGETS = ("module/rest-well", "module/every-field", "tool/count-things", "tool/welcome")


@pytest.mark.parametrize("target", TARGETS)
async def test_a_program_about_sleep_can_be_gone_through(target: str, sleep: Services) -> None:
    async with running(sleep) as face:
        assert await Walker(face, everything_readable, answers=True).walk(target)


@pytest.mark.parametrize("target", TARGETS)
async def test_it_can_be_gone_through_with_enter_only(target: str, sleep: Services) -> None:
    async with running(sleep, (60, 20)) as face:
        assert await Walker(face, everything_readable, answers=False).walk(target)


def test_the_code_names_no_module_or_tool_of_the_content() -> None:
    """Ids of content in the code would tie the house to one program."""
    from tests.tui.harness import services

    program = services().library.program
    # Names of actions and of audiences, also words that are typed in the plain face.
    others = {"not-helping", "urge-help", "grounding", "under-18"}
    named = {*program.modules, *program.tools} - others
    assert "start-here" in named
    found = {(path.name, text) for path in SOURCE.rglob("*.py") for text in _strings(path) & named}
    assert not found


def _strings(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
