"""The whole program through both faces: with the same answers, the same is kept."""

from typing import Any

import pytest
from msgspec.structs import asdict
from tests.plain.harness import Face
from tests.plain.walker import Walker as PlainWalker
from tests.tui.harness import running, services
from tests.tui.test_walks import TARGETS
from tests.tui.walker import Walker as ScreenWalker

from redirection_tui.services import Services

ROOMY = (80, 60)
APART = ("id", "day", "part")
"""What two runs have in common only by chance."""


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("answers", [True, False], ids=["examples", "nothing answered"])
async def test_both_faces_keep_the_same(target: str, answers: bool) -> None:
    screens, lines = services(), services()
    async with running(screens, ROOMY) as face:
        await ScreenWalker(face, lambda _: None, answers=answers).walk(target)
        kept = _kept(screens)
    plain = Face(lines)
    PlainWalker(plain, answers=answers).walk(target)
    assert _kept(lines) == kept
    assert "\x1b" not in plain.text


def _kept(given: Services) -> list[dict[str, Any]]:
    """Every entry, drafts too, without what differs between two runs."""
    entries = (asdict(entry) for entry in given.notebook.entries(done=None))
    return [{k: v for k, v in entry.items() if k not in APART} for entry in entries]
