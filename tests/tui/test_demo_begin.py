"""The two ends of a demonstration, by pressing keys: from one's own program, and for the next."""

import pytest
from tests.tui.harness import Face, running, services, squeezed
from tests.tui.layout import everything_readable

from redirection_tui.handover import Handover, decode
from redirection_tui.settings import Settings

RECORD = "tool/urge-log/entry"


async def leave_for_a_demonstration(face: Face) -> Handover:
    await face.press("f4")
    await face.choose("show")
    assert face.target == "show"
    await face.choose("show")
    assert face.app.handover is not None
    return decode(face.app.handover)


async def write_something(face: Face) -> None:
    await face.open("module/the-harm/stand")
    await face.press("enter", "enter")
    await face.type("canary")


async def test_a_demonstration_is_begun_from_the_menu_and_takes_nothing_that_was_written(leavings):
    async with running(services()) as face:
        await write_something(face)
        handed = await leave_for_a_demonstration(face)
        assert handed.why == "show"
        assert handed.settings.demonstration
        assert not handed.entries
        assert b"canary" not in face.app.handover
        assert leavings == [0]


async def test_it_begins_with_the_exercise_that_was_open(leavings):
    async with running(services()) as face:
        await face.open(RECORD)
        handed = await leave_for_a_demonstration(face)
    async with running(services(demonstration=True), taken=handed) as face:
        assert face.app.screen.at == RECORD


@pytest.mark.parametrize("own", ["nothing", "written", "kept"])
async def test_before_it_begins_it_is_said_what_becomes_of_ones_own_notes(own):
    async with running(services()) as face:
        if own == "kept":
            face.services.keeping.create("a passphrase for tests")
        elif own == "written":
            await write_something(face)
        await face.open("show")
        assert squeezed(face.word(f"demonstration.own-{own}")) in face.flat
        await face.press("escape")
        assert face.app.handover is None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)], ids=str)
async def test_both_ends_are_readable(size, language):
    async with running(services(language=language), size) as face:
        await face.open("show")
        everything_readable(face)
    given = services(demonstration=True, language=language)
    begun = Handover(why="anew", settings=given.settings, place=RECORD)
    async with running(given, size, taken=begun) as face:
        everything_readable(face)


async def test_for_the_next_person_the_program_begins_anew_and_says_that_all_is_cleared(leavings):
    given = services(demonstration=True, examples=False)
    async with running(
        given, taken=Handover(why="show", settings=given.settings, place=RECORD)
    ) as face:
        await write_something(face)
        await face.press("ctrl+d")
        assert leavings == [0]
        handed = decode(face.app.handover)
        assert (handed.why, handed.settings.demonstration, handed.entries) == ("anew", True, ())
        assert b"canary" not in face.app.handover
        assert not handed.settings.examples
    async with running(services(demonstration=True), taken=handed) as face:
        assert squeezed(face.word("demonstration.cleared-title")) in face.flat
        assert not face.services.entries()
        await face.choose("again")
        assert face.app.screen.at == handed.place


async def test_the_end_of_a_demonstration_leads_back_to_ones_own_program_and_colours(leavings):
    given = services(demonstration=True, theme="calm-light")
    async with running(given) as face:
        await face.press("f4")
        await face.choose("own")
        handed = decode(face.app.handover)
    assert (handed.why, handed.settings.demonstration) == ("own", False)
    assert handed.settings.colours == "calm-light"
    async with running(services(), taken=handed) as face:
        assert face.target == "home"


async def test_back_in_ones_own_program_the_notebook_is_locked(leavings):
    given = services()
    given.keeping.create("a passphrase for tests")
    given.leave()
    given = services()
    given.has_notebook = True
    back = Handover(why="own", settings=Settings(language="en"))
    async with running(given, taken=back) as face:
        assert face.target == "unlock"


async def test_a_demonstration_has_strong_contrast_and_ones_own_colours_stay():
    async with running(services(demonstration=True)) as face:
        assert face.services.settings.colours == "contrast-light"
        await face.open("settings")
        await face.choose("theme:contrast-dark")
        assert face.services.settings.colours == "contrast-dark"
        assert face.services.settings.theme == "calm-dark"
    assert Settings(theme="contrast-dark").shown().colours == "contrast-dark"
    assert Settings(theme="plain").shown().colours == "plain"
