"""A sentence that the lower lines say for a while is whole, and help stays beside it."""

import pytest
from tests.tui.harness import running, services, squeezed
from tests.tui.test_widgets_alone import Alone

from redirection_tui.tui.widgets.bars import EVERYWHERE, KeyBar

LONG = (
    "On this page nothing was changed that could be taken back; go to the page on which you "
    "changed something, and press the same keys there."
)
WORDS = services().words


async def test_a_long_sentence_takes_more_lines_in_a_narrow_window_and_gives_them_back() -> None:
    async with running(services(), (60, 20)) as face:
        bar = face.app.screen.query_one(KeyBar)
        before = bar.size.height
        bar.say(LONG)
        await face.settle()
        assert squeezed(LONG) in face.flat
        assert bar.size.height > before
        bar.say("Taken back.")
        await face.settle()
        assert "Taken back." in face.text
        assert bar.size.height == before


@pytest.mark.parametrize("width", [30, 60, 100])
async def test_no_sentence_takes_the_place_of_help_urge_help_and_leaving(width: int) -> None:
    bar = KeyBar(WORDS, ("back", "menu"))
    async with Alone(bar).run_test(size=(width, 20)) as pilot:
        bar.say(LONG)
        await pilot.pause()
        shown = "\n".join(bar.render_line(y).text for y in range(bar.size.height))
        places = [(x, y) for y in range(bar.size.height) for x in range(width)]
        assert all(WORDS.text(f"action.{name}") in shown for name in EVERYWHERE), shown
        assert {bar.action_at(*place) for place in places} - {None} == set(EVERYWHERE)
