"""Services and the content: languages, demonstrations, suggestions, and parts that are broken."""

import pytest

from helpers import sleep_week
from redirection_tui.errors import ContentUnreadable, UnknownId
from redirection_tui.services import Services
from redirection_tui.settings import Settings


def on(folder, **settings):
    return Services.open(folder, Settings(**settings))


def test_an_unknown_language_falls_back_to_the_source(sleep_folder):
    assert on(sleep_folder, language="xx").settings.language == "en"


def test_a_language_of_the_program_is_taken_up(sleep_folder):
    assert on(sleep_folder, language="es").module("evening").value.title == "La noche"


def test_what_is_not_translated_stays_readable_and_is_named(sleep_folder):
    found = on(sleep_folder, language="es").module("evening")
    assert found.value.steps[0].title == "Welcome"
    assert "steps/welcome/title" in found.missing


def test_a_change_of_language_keeps_the_answers(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("drink", "tea")
    sleep.finish_form(walk, session)
    sleep.change(language="es")
    again = sleep.walk("evening", "habits")
    assert again.current.fields[0].prompt == "¿Qué bebe?"
    assert sleep.form(again, again.current).answers == {"drink": "tea"}


def test_a_change_of_language_keeps_the_labels_as_they_were_shown(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("drink", "tea")
    sleep.finish_form(walk, session)
    sleep.change(language="es")
    (entry,) = sleep.entries()
    assert (entry.language, entry.labels["drink/tea"]) == ("en", "Tea")
    assert [line.text for line in sleep.slot("soothers")] == ["Tea"]


def test_after_a_change_of_language_new_answers_have_its_words(sleep):
    sleep.change(language="es")
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("drink", "tea")
    sleep.finish_form(walk, session)
    assert sleep.entries()[0].labels == {"drink": "¿Qué bebe?", "drink/tea": "Té"}


def test_another_setting_changes_nothing_else(sleep):
    sleep.change(country="FI")
    assert (sleep.settings.country, sleep.settings.language) == ("FI", "en")


def test_languages_have_their_own_names(sleep):
    assert sleep.languages() == {"en": "English", "es": "Español"}


def test_countries_leave_out_what_is_no_country(sleep):
    assert sleep.countries() == {"FI": "Finland"}


def test_a_program_without_contacts_has_no_countries_and_no_lines(sleep_folder):
    (sleep_folder / "contacts.yaml").unlink()
    services = on(sleep_folder)
    assert (services.countries(), services.contacts("FI")) == ({}, ())


@pytest.mark.parametrize(("country", "lines"), [("FI", ["night-line"]), ("SE", []), (None, [])])
def test_contacts_are_those_of_the_country(sleep, country, lines):
    assert [contact.id for contact in sleep.contacts(country)] == lines


def test_a_new_user_is_led_to_the_first_module(sleep):
    found = sleep.suggestion()
    assert (found.module, found.title, found.begun) == ("evening", "The evening", False)


def test_a_begun_module_is_suggested_at_its_next_step_with_its_minutes(sleep):
    sleep.finish_step(sleep.walk("evening", "welcome"))
    found = sleep.suggestion()
    assert (found.step, found.title, found.minutes, found.begun) == ("habits", "Habits", 2, True)


def test_a_step_opened_from_elsewhere_begins_nothing(sleep):
    sleep.finish_step(sleep.walk("evening", "end"))
    sleep.finish_step(sleep.walk("morning", "go"))
    sleep.forget(step=("evening", "end"))
    sleep.finish_step(sleep.walk("evening", "plan"))
    found = sleep.suggestion()
    assert (found.module, found.step, found.begun) == ("evening", "", False)


def asked_back(folder, clock):
    program = folder / "program.yaml"
    program.write_text(
        program.read_text(encoding="utf-8") + "check-in: night-log\n", encoding="utf-8"
    )
    services = on(folder)
    services.clock = clock
    return services


def test_the_check_in_is_offered_on_coming_back_on_another_day(sleep_folder, clock):
    services = asked_back(sleep_folder, clock)
    services.finish_step(services.walk("evening", "welcome"))
    assert services.check_in() is None
    clock.move(days=1)
    assert services.check_in() == "night-log"


def test_the_check_in_is_offered_once_a_day(sleep_folder, clock):
    services = asked_back(sleep_folder, clock)
    services.finish_step(services.walk("evening", "welcome"))
    clock.move(days=1)
    services.finish_step(services.walk("night-log"))
    assert services.check_in() is None


def test_nothing_is_suggested_when_everything_is_finished(sleep):
    for module, last in (("evening", "end"), ("morning", "go")):
        sleep.finish_step(sleep.walk(module, last))
    assert sleep.suggestion() is None


TAILORED = """\
format: 1
reasons:
  - id: rest
    when: {ref: evening.habits.tired, is: ">=", value: 7}
    module: late
    say: You are tired.
"""


def tailored(folder, tired, reasons=TAILORED):
    """A third module, suggested before the second to those who are tired."""
    program = (folder / "program.yaml").read_text(encoding="utf-8")
    program = program.replace("[evening, morning]", "[evening, morning, late]")
    (folder / "program.yaml").write_text(program, encoding="utf-8")
    late = (folder / "en/modules/morning.yaml").read_text(encoding="utf-8")
    late = late.replace("id: morning", "id: late")
    (folder / "en/modules/late.yaml").write_text(late, encoding="utf-8")
    (folder / "en/tailoring.yaml").write_text(reasons, encoding="utf-8")
    services = on(folder)
    walk = services.walk("evening", "habits")
    session = services.form(walk, walk.current)
    session.answer("tired", tired)
    services.finish_form(walk, session)
    services.finish_step(services.walk("evening", "end"))
    return services


def test_a_reason_that_holds_is_suggested_before_its_turn_and_said(sleep_folder):
    found = tailored(sleep_folder, tired=8).suggestion()
    assert (found.module, found.because) == ("late", "You are tired.")


def test_without_a_reason_the_order_of_the_path_stands(sleep_folder):
    found = tailored(sleep_folder, tired=3).suggestion()
    assert (found.module, found.because) == ("morning", "")


def test_a_reason_waits_until_the_modules_before_it_are_finished(sleep_folder):
    waiting = TAILORED.replace("    module: late", "    module: late\n    after: [morning]")
    services = tailored(sleep_folder, tired=8, reasons=waiting)
    assert services.suggestion().module == "morning"
    services.finish_step(services.walk("morning", "go"))
    assert services.suggestion().because == "You are tired."


def test_what_was_begun_goes_on_before_any_reason(sleep_folder):
    services = tailored(sleep_folder, tired=8)
    services.finish_step(services.walk("morning", "light"))
    assert services.suggestion().module == "morning"


def test_broken_reasons_leave_the_order_of_the_path(sleep_folder):
    services = tailored(sleep_folder, tired=8)
    (sleep_folder / "en/tailoring.yaml").write_text("[", encoding="utf-8")
    assert services.suggestion().module == "morning"


def broken(folder, name="en/modules/evening.yaml"):
    (folder / name).write_text("format: 1\nid: evening\ntitle: [", encoding="utf-8")
    return on(folder)


def test_a_broken_module_is_passed_over(sleep_folder):
    assert broken(sleep_folder).suggestion().module == "morning"


def test_a_broken_module_says_so_and_the_others_open(sleep_folder):
    services = broken(sleep_folder)
    with pytest.raises(ContentUnreadable):
        services.walk("evening")
    assert services.walk("morning").current.id == "light"


def test_a_module_that_breaks_below_its_header_is_passed_over_once_begun(sleep_folder):
    services = on(sleep_folder)
    services.finish_step(services.walk("evening", "welcome"))
    path = sleep_folder / "en/modules/evening.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  - {kind: gone}\n", encoding="utf-8")
    services._use(type(services.library)(sleep_folder))
    assert services.suggestion().module == "morning"


def test_a_broken_translation_falls_back_to_the_source(sleep_folder):
    (sleep_folder / "es/modules/evening.yaml").write_text("[", encoding="utf-8")
    assert on(sleep_folder, language="es").module("evening").value.title == "The evening"


def test_a_module_nobody_named_is_unknown(sleep):
    with pytest.raises(UnknownId):
        sleep.walk("gone")


def test_a_program_file_that_is_missing_is_said_at_once(tmp_path):
    with pytest.raises(ContentUnreadable):
        on(tmp_path)


def test_a_demonstration_fills_in_the_made_up_example(sleep_folder):
    services = on(sleep_folder, demonstration=True)
    walk = services.walk("evening", "habits")
    assert services.form(walk, walk.current).answers == {
        "drink": "tea",
        "tired": 6,
        "note": "A walk",
    }


def test_without_a_demonstration_a_form_starts_empty(sleep):
    walk = sleep.walk("evening", "habits")
    assert sleep.form(walk, walk.current).answers == {}


def test_a_demonstration_does_not_change_the_language(tmp_path):
    folder = sleep_week.write(tmp_path)
    path = folder / "en/modules/evening.yaml"
    field = (
        "{kind: choice, id: speak, prompt: A?, from-list: languages, sets: language, example: en}"
    )
    text = path.read_text(encoding="utf-8").replace(
        "    fields:\n", f"    fields:\n      - {field}\n"
    )
    path.write_text(text, encoding="utf-8")
    services = on(folder, language="es", demonstration=True)
    walk = services.walk("evening", "habits")
    assert "speak" not in services.form(walk, walk.current).answers


def test_a_text_of_the_content_is_woven_with_what_was_written(sleep):
    walk = sleep.walk("evening", "habits")
    session = sleep.form(walk, walk.current)
    session.answer("drink", "tea")
    sleep.finish_form(walk, session)
    made = sleep.prose("You drink:\n{{slot.soothers}}\n{{block.standing-line}}", walk)
    assert [block.text for block in made] == ["You drink:", "Tea", "Keep it general."]


def test_words_are_filled_in_and_counted(sleep):
    assert sleep.words.text("nights.of", n=2, all=7) == "2 of 7"
    assert sleep.words.count("nights.left", 1) == "1 night"
    assert sleep.words.count("nights.left", 0) == "0 nights"
