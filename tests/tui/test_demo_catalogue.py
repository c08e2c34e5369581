"""The catalogue of a demonstration, by pressing keys: searched, in three orders, one Enter away."""

import pytest
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.layout import everything_readable

from redirection_tui.saying.menus import HEADING
from redirection_tui.tui.demonstration.catalogue import CatalogueScreen
from redirection_tui.tui.widgets.finder import Finder


def options(face: Face) -> tuple[str, ...]:
    return face.app.screen.query_one(Finder).options


async def test_a_demonstration_begins_with_every_exercise_and_says_that_nothing_is_kept():
    async with running(services(demonstration=True)) as face:
        assert isinstance(face.app.screen, CatalogueScreen)
        assert "Demonstration. Nothing is kept." in face.text
        for target in ("module/riding-out-urges/surf", "tool/urge-log/entry", "tool/breathing"):
            assert target in options(face)


async def test_what_is_typed_is_searched_for_and_enter_opens_the_first():
    async with running(services(demonstration=True)) as face:
        await face.type("thought record")
        found = [name for name in options(face) if not name.startswith(HEADING)]
        assert found
        assert all("thought" in name for name in found)
        await face.press("enter")
        assert face.app.screen.at == found[0]
        assert face.step in found[0]


async def test_esc_on_an_exercise_goes_back_to_the_search_and_esc_there_clears_it():
    async with running(services(demonstration=True)) as face:
        await face.type("compass")
        await face.press("enter", "escape")
        assert face.target == "catalogue"
        assert face.app.screen.query_one(Finder).text == "compass"
        await face.press("escape")
        assert face.app.screen.query_one(Finder).text == ""
        await face.press("escape", "escape")
        assert face.target == "catalogue"


async def test_tab_goes_through_three_orders_with_their_headings():
    async with running(services(demonstration=True)) as face:
        assert f"{HEADING}urge-surfing" in options(face)
        await face.press("tab")
        assert "(•) by module" in face.text
        assert f"{HEADING}riding-out-urges" in options(face)
        await face.press("tab")
        assert "(•) by minutes" in face.text
        assert options(face)[0] == f"{HEADING}3"
        await face.press("tab")
        assert "(•) by technique" in face.text
        await face.press("shift+tab")
        assert "(•) by minutes" in face.text


async def test_where_nothing_is_found_a_sentence_says_what_to_try():
    async with running(services(demonstration=True)) as face:
        await face.type("zebra crossing")
        assert squeezed(face.word("demonstration.nothing")) in face.flat
        await face.press("enter")
        assert face.target == "catalogue"


async def test_whether_exercises_open_empty_is_remembered_from_one_to_the_next():
    async with running(services(demonstration=True)) as face:
        await face.press("ctrl+x")
        assert squeezed(face.word("demonstration.opens-empty", keys="Ctrl+X")) in face.flat
        for name in ("urge log", "my triggers"):
            await face.type(name)
            await face.press("enter")
            assert squeezed(face.word("demonstration.empty")) in face.flat
            assert not face.view.form.answers
            await face.press("escape", "escape")


async def test_a_whole_module_opens_from_its_first_page_and_its_end_leads_back():
    async with running(services(demonstration=True)) as face:
        await face.type("breathing")
        target = next(name for name in options(face) if name == "tool/breathing")
        await face.open(target)
        assert face.target == "walk/breathing"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)], ids=str)
async def test_everything_on_the_catalogue_is_readable(size, language):
    async with running(services(demonstration=True, language=language), size) as face:
        everything_readable(face)


async def test_esc_never_leaves_and_help_is_one_key_away():
    async with running(services(demonstration=True)) as face:
        await face.press("escape", "f1")
        assert face.target == "crisis"
        await face.press("escape")
        assert face.target == "catalogue"
