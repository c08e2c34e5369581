"""Help now, urge help and leaving work from every place, with one key; Esc never ends anything."""

import pytest
from tests.tui.harness import keys_of, running
from tests.tui.stations import WAYS, go_to

from redirection_tui.services import Services

HELP = {"help-now": "crisis", "urge-help": "walk/night-help"}


@pytest.mark.parametrize("place", WAYS)
async def test_help_and_leaving_are_one_key_away_and_esc_one_step_back(
    place: str, sleep: Services, leavings: list[int]
) -> None:
    async with running(sleep) as face:
        await go_to(face, place)
        came_from, here = face.app.screen, face.target
        for action, target in HELP.items():
            for key in keys_of(action):
                await face.press(key)
                assert face.target == target, f"{key} in {place}:\n{face.text}"
                if here != target:
                    await face.press("escape")
                assert face.app.screen is came_from, f"Esc after {key} in {place}"
        for key in keys_of("leave"):
            await face.press(key)
            assert leavings == [0], f"{key} in {place}:\n{face.text}"
            leavings.clear()
        if here != "leave-question":
            await face.press("ctrl+c")
            assert (face.target, leavings) == ("leave-question", []), f"Ctrl+C in {place}"
        await face.press("ctrl+c")
        assert leavings == [0], f"Ctrl+C twice in {place}"
        if here != "leave-question":
            await face.press("escape")
            assert face.app.screen is came_from
        before, depth = face.signature, len(face.app.screen_stack)
        await face.press("escape")
        assert (face.signature == before) == (place == "home"), f"Esc in {place}:\n{face.text}"
        assert len(face.app.screen_stack) >= depth - 1
        assert leavings == [0]


async def test_leaving_ends_the_program_with_code_nought(sleep: Services) -> None:
    async with running(sleep) as face:
        await face.press("f9")
        await face.until(lambda: face.app._exit, "the program ends")
        assert (face.app.return_value, face.app.return_code) == (0, 0)


async def test_a_question_mark_of_help_can_be_typed_into_a_text(sleep: Services) -> None:
    async with running(sleep) as face:
        await go_to(face, "a text field")
        await face.type("tea!")
        assert face.target == "walk/every-field"
        await go_to(face, "a page")
        await face.press("!")
        assert face.target == "crisis"


def test_every_kind_of_view_and_field_is_among_the_places() -> None:
    """A kind that is added later must be added to the places too."""
    from redirection_tui.tui.fields.kinds import KINDS
    from redirection_tui.tui.screens.walk import VIEWS

    source = _steps_of_the_sleep_program()
    assert {view.__name__ for view in VIEWS} == {type(step).__name__ for step in source}
    fields = {type(field).__name__ for step in source for field in getattr(step, "fields", ())}
    assert {kind.__name__ for kind in KINDS} - {"ShowField"} == fields


def _steps_of_the_sleep_program() -> list[object]:
    from tests.tui.harness import SLEEP_PROGRAM

    from redirection_tui.content.library import Library

    library = Library(SLEEP_PROGRAM)
    return [step for name in library.program.modules for step in library.module(name).value.steps]
