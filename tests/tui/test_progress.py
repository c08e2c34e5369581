"""My progress: the notes behind the charts are a step away, and any of them can be deleted."""

from tests.tui.harness import Face, running, services

from helpers.acting import fill

RIDES = "1 noted in all"


def words_of(face: Face) -> str:
    """Everything on the page, also what is scrolled out of view."""
    return "\n".join(str(widget.render()) for widget in face.app.screen.query("Static"))


async def test_a_note_is_deleted_from_my_progress_and_leaves_the_chart() -> None:
    given = services()
    fill(given, given.walk("urge-log"), strength=8, after=3, outcome="rode-it")
    (note,) = given.entries()
    async with running(given) as face:
        await face.open("list/progress")
        assert RIDES in words_of(face)
        await face.press("tab")
        column = face.app.screen.query_one(".column")
        await face.until(lambda: column.scroll_offset.y == column.max_scroll_y, "the list shows")
        await face.choose("list/notes")
        for way in (f"note:{note.id}", "delete:note", "yes"):
            await face.choose(way)
        await face.press("escape")
        assert face.target == "list/progress"
        assert RIDES not in words_of(face)
    assert given.entries() == ()


async def test_the_words_above_the_charts_break_where_the_window_ends() -> None:
    async with running(services(), (80, 24)) as face:
        await face.open("list/progress")
        intro = " ".join(face.services.library.charts().intro.split())
        assert intro in words_of(face)
