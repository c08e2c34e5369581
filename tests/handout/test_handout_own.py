"""Own plans, cards and notes on paper: as they were written, and only where they were asked for."""

import pytest
from sheets_at_hand import services_in

from redirection_tui.errors import HandoutError
from redirection_tui.handout import rendering
from redirection_tui.handout.own import copy_of, own_notes, own_pages

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
    plan = services.module("my-plan").value.steps[0]
    text = rendering.rendered(own_pages(services, plan), "txt", services.words).decode()
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
    copy_of(services, "tool/my-plan", "html", str(file))
    text = file.read_text(encoding="utf-8")
    documents = [step for step in services.module("my-plan").value.steps if step.id != "own-order"]
    assert text.count('class="sheet') == len(documents)
    assert "Stand up and leave the room" in text


def test_one_document_comes_alone(services, tmp_path):
    file = tmp_path / "plan.html"
    copy_of(services, "tool/my-plan/hard-hours", "html", str(file))
    assert file.read_text(encoding="utf-8").count('class="sheet') == 1


def test_without_a_note_there_is_no_sheet():
    assert own_notes(services_in(), ()).sheets == ()


@pytest.mark.parametrize("form", ["txt", "md", "json", "html", "pdf"])
def test_a_copy_goes_into_a_new_private_file(services, tmp_path, form):
    file = tmp_path / f"a.{form}"
    copy_of(services, "", form, str(file))
    assert file.stat().st_size > 100
    assert file.stat().st_mode & 0o077 == 0


def test_without_the_pdf_extra_nothing_is_written(services, tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "has_pdf", lambda: False)
    with pytest.raises(HandoutError):
        copy_of(services, "", "pdf", str(tmp_path / "a.pdf"))
    assert list(tmp_path.iterdir()) == []
