"""Translations: texts by key, what falls back, and what is never theirs to change."""

from sleep_program import HEALTHY, SLEEP

from redirection_tui.content.model.module import Module
from redirection_tui.content.overlay import Overlay, translate
from redirection_tui.content.strict_yaml import read
from redirection_tui.content.texts import texts
from redirection_tui.content.translated import whole
from redirection_tui.content.typed import typed

MODULE = typed(read((HEALTHY / SLEEP).read_text(encoding="utf-8")), Module, SLEEP)[0]
DRINK = "steps/evening-plan/fields/drink/prompt"


def _overlay(**found):
    return Overlay(format=1, language="es", of="sleep-well", texts=found)


def test_a_translated_text_takes_the_place_of_its_source():
    translated = translate(MODULE, _overlay(title="Dormir bien"))
    assert translated.value.title == "Dormir bien"
    assert "title" not in translated.missing


def test_a_text_that_is_missing_stays_in_the_source_language_and_is_named():
    translated = translate(MODULE, Overlay(**{**_overlay_data(), "texts": {"title": "Dormir"}}))
    field = next(step for step in translated.value.steps if step.id == "evening-plan").fields[0]
    assert field.prompt == "What do you drink?"
    assert DRINK in translated.missing


def _overlay_data():
    return {"format": 1, "language": "es", "of": "sleep-well"}


def test_examples_may_stay_in_the_source_language_without_being_missed():
    missing = translate(MODULE, _overlay(title="Dormir bien")).missing
    assert not any(key.endswith("/example") for key in missing)


def test_without_a_translation_everything_falls_back():
    translated = translate(MODULE, None)
    assert translated.value == MODULE
    assert translated.missing == {"*"}


def test_a_struct_in_its_own_language_misses_nothing():
    assert whole(MODULE).missing == frozenset()


def test_a_translation_changes_no_id_option_or_condition():
    overlay = Overlay(**_overlay_data(), texts={text.key: "Duerma bien." for text in texts(MODULE)})
    translated = translate(MODULE, overlay).value
    assert [step.id for step in translated.steps] == [step.id for step in MODULE.steps]
    before, after = MODULE.steps[3], translated.steps[3]
    assert [field.id for field in after.fields] == [field.id for field in before.fields]
    assert after.fields[1].options.keys() == before.fields[1].options.keys()
    assert after.feedback[0].when == before.feedback[0].when


def test_a_key_that_the_source_lacks_changes_nothing():
    assert translate(MODULE, Overlay(**_overlay_data(), texts={"gone": "x"})).value == MODULE


def test_an_overlay_that_brings_structure_is_refused():
    text = "format: 1\nlanguage: es\nof: nap\ntexts: {title: Siesta}\nsteps: []\n"
    struct, findings = typed(read(text), Overlay, "es/x.yaml")
    assert struct is None
    assert "'steps' is not known" in findings[0].sentence
