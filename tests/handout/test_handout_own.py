"""Own plans, cards and notes on paper: as they were written, and only where they were asked for."""

import io

import pytest
from pypdf import PdfReader
from sheets_at_hand import services_in

from redirection_tui.errors import HandoutError
from redirection_tui.handout import rendering
from redirection_tui.handout.own import copy_of, own_notes, own_pages, write_copy
from redirection_tui.handout.page import Cards, Lines

WRITTEN = 'My sister <b>&amp; "I"</b> | *stop*'


@pytest.fixture
def services():
    """A notebook in memory with one answer in it, which is also the first sign on the plan."""
    made = services_in()
    walk = made.walk("riding-out-urges", "body")
    session = made.form(walk, walk.current)
    session.answer("first-sign", WRITTEN)
    made.finish_form(walk, session)
    walk = made.walk("start-here", "first-card")
    session = made.form(walk, walk.current)
    field = session.visible()[0]
    session.answer(field.id, next(iter(session.options(field))))
    made.finish_form(walk, session)
    return made


def pages_of(pdf):
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def of(module, services):
    return [entry for entry in services.entries() if entry.module == module]


def test_own_notes_hold_the_question_and_the_answer_as_written(services):
    text = rendering.rendered(
        own_notes(services, services.entries()), "html", services.words
    ).decode()
    assert "What is the earliest sign that one is coming?" in text
    assert "My sister &lt;b&gt;&amp;amp; &quot;I&quot;&lt;/b&gt; | *stop*" in text
    assert "<b>" not in text


def test_own_notes_of_another_module_do_not_hold_it(services):
    text = rendering.rendered(
        own_notes(services, of("start-here", services)), "txt", services.words
    ).decode()
    assert "My sister" not in text


@pytest.mark.parametrize("form", rendering.FORMATS)
def test_own_pages_are_made_in_every_format(services, form):
    assert (
        len(rendering.rendered(own_notes(services, services.entries()), form, services.words)) > 400
    )


def test_a_plan_prints_as_it_stands(services):
    pages = own_pages(services, services.module("my-plan").value, "hard-hours")
    text = rendering.rendered(pages, "txt", services.words).decode()
    assert "My plan for a hard hour".upper() in text
    assert "- Stand up and leave the room" in text


def test_own_pages_carry_no_licence_and_no_example(services):
    text = rendering.rendered(
        own_notes(services, services.entries()), "html", services.words
    ).decode()
    assert "CC BY" not in text
    assert "Fictional" not in text


def test_every_document_of_a_tool_comes_to_paper_on_a_sheet_of_its_own(services, tmp_path):
    file = tmp_path / "plan.html"
    write_copy(services, "tool/my-plan", "html", str(file))
    text = file.read_text(encoding="utf-8")
    documents = [step for step in services.module("my-plan").value.steps if step.id != "own-order"]
    assert text.count('class="sheet') == len(documents)
    assert "Stand up and leave the room" in text


def test_one_document_comes_alone(services, tmp_path):
    file = tmp_path / "plan.html"
    write_copy(services, "tool/my-plan/hard-hours", "html", str(file))
    assert file.read_text(encoding="utf-8").count('class="sheet') == 1


def test_own_cards_come_together_on_one_sheet(services):
    (sheet,) = own_pages(services, services.module("coping-cards").value).sheets
    cards = [card for part in sheet.parts for answer in part.answers for card in answer.cards]
    assert len(cards) == 6


def test_a_card_in_which_nothing_was_written_has_lines_to_write_on(services):
    (sheet,) = own_pages(services, services.module("coping-cards").value, "own-card").sheets
    ((card,),) = (part.cards for part in sheet.parts if isinstance(part, Cards))
    written = dict(card.lines)
    assert written["My act"] == "Stand up and leave the room"
    assert written["My answer"] == ""


def test_a_part_of_a_plan_in_which_nothing_was_written_has_lines_to_write_on(services):
    (sheet,) = own_pages(services, services.module("my-plan").value, "hard-hours").sheets
    part = next(part for part in sheet.parts if getattr(part, "prompt", "") == "My answers")
    assert part.hints == ()
    assert [type(answer) for answer in part.answers] == [Lines]


@pytest.mark.parametrize(
    ("target", "sheet"),
    [("tool/my-plan", "My first move"), ("tool/coping-cards", "A card for an urge")],
)
def test_own_pages_begin_on_the_first_page_and_have_no_index(services, target, sheet):
    made = pages_of(copy_of(services, target, "pdf"))
    assert sheet in made[0]
    assert "Index" not in "".join(made)
    assert "Anyone who finds this paper can read it" in made[-1]


def test_own_notes_begin_on_the_first_page_and_end_with_an_index(services):
    made = pages_of(copy_of(services, "", "pdf"))
    assert services.title_of(services.entries()[0].module) in made[0]
    assert "What is the earliest sign" in "".join(made[:-1])
    assert "Index" in made[-1]
    assert "riding-out-urges" not in made[-1]


def test_without_a_note_there_is_no_sheet():
    assert own_notes(services_in(), ()).sheets == ()


@pytest.mark.parametrize("form", ["txt", "md", "json", "html", "pdf"])
def test_a_copy_goes_into_a_new_private_file(services, tmp_path, form):
    file = tmp_path / f"a.{form}"
    write_copy(services, "", form, str(file))
    assert file.stat().st_size > 100
    assert file.stat().st_mode & 0o077 == 0


def test_without_the_pdf_extra_nothing_is_written(services, tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "has_pdf", lambda: False)
    with pytest.raises(HandoutError):
        write_copy(services, "", "pdf", str(tmp_path / "a.pdf"))
    assert list(tmp_path.iterdir()) == []
