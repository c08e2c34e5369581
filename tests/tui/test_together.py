"""Questions that stand together on one screen, and what an answer among them leads to."""

from tests.tui.harness import running, services

from redirection_tui.tui.widgets.question import Question


async def test_a_pull_to_use_in_the_diary_leads_to_one_more_question_and_comes_back() -> None:
    given = services()
    async with running(given) as face:
        await face.open("tool/emotion-diary")
        while not any(
            one.field.id == "pull" and one.has_focus_within for one in face.view.query(Question)
        ):
            await face.press("tab")
        await face.choose("use")
        while "came-with" not in [one.field.id for one in face.view.query(Question)]:
            assert face.step == "entry"
            await face.press("enter")
        await face.move_to("restless")
        await face.press("space", "enter")
    assert [line.id for line in given.slot("inner-triggers")] == ["restless"]
