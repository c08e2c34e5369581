"""The one questionnaire that ships: exact wording, its terms beside it, an offer with each band."""

import pytest

from redirection_tui.engine.charting import draw
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

STEM = "Over the last 2 weeks, how often have you been bothered by the following problems?"
ITEMS = {
    "nervous": "Feeling nervous, anxious or on edge",
    "worry": "Not being able to stop or control worrying",
    "interest": "Little interest or pleasure in doing things",
    "down": "Feeling down, depressed, or hopeless",
}
ANSWERS = ["Not at all", "Several days", "More than half the days", "Nearly every day"]
OFFICIAL = {
    "es": {
        "stem": "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los"
        " siguientes problemas?",
        "interest": "Poco interés o placer en hacer cosas",
        "down": "Se ha sentido decaído(a), deprimido(a) o sin esperanzas",
        "answers": [
            "Ningún día",
            "Varios días",
            "Más de la mitad de los días",
            "Casi todos los días",
        ],
    }
}
"""The published texts of other languages, as far as they were found: Spanish has the PHQ-2."""
BANDS = {0: "none-or-minimal", 2: "none-or-minimal", 3: "mild", 5: "mild", 6: "moderate"} | {
    8: "moderate",
    9: "severe",
    12: "severe",
}


@pytest.fixture
def form_step(shipped):
    return next(
        step for step in shipped.module("well-being").value.steps if step.id == "last-two-weeks"
    )


def reply(services, *places):
    walk = services.walk("well-being", "last-two-weeks")
    walk.jump("last-two-weeks")
    form = services.form(walk, walk.current)
    for name, place in zip(ITEMS, places, strict=False):
        options = list(form.options(next(f for f in walk.current.fields if f.id == name)))
        form.answer(name, options[place])
    return services.finish_form(walk, form)


def test_its_words_are_those_that_were_published(form_step):
    asked = {field.id: field.prompt for field in form_step.fields if field.id in ITEMS}
    assert asked == ITEMS
    assert {field.prompt for field in form_step.fields if field.id.startswith("stem")} == {STEM}
    for field in form_step.fields:
        if field.id in ITEMS:
            assert list(field.options.values()) == ANSWERS
            assert not field.rather_not
            assert field.hint is None


def test_its_terms_stand_beside_it_word_for_word():
    terms = (content_folder() / "instruments/phq-4/LICENCE").read_text(encoding="utf-8")
    told = " ".join(terms.split())
    assert '"No permission required to reproduce, translate, display or distribute."' in told
    assert "educational grant from Pfizer Inc." in told


def test_those_who_made_it_are_named_before_it_is_asked(shipped):
    page = shipped.module("well-being").value.steps[0].body
    assert all(
        name in " ".join(page.split()) for name in ("Spitzer", "Williams", "Kroenke", "Pfizer")
    )


@pytest.mark.parametrize("language", ["es"])
def test_in_another_language_it_has_official_words_or_stays_in_english(language):
    services = Services.open(content_folder(), Settings(language=language))
    official, steps = OFFICIAL[language], services.module("well-being").value.steps
    (asked,) = (step.fields for step in steps if step.id == "last-two-weeks")
    for field in asked:
        if field.id in ITEMS:
            assert field.prompt in (ITEMS[field.id], official.get(field.id))
            own = ANSWERS if field.prompt == ITEMS[field.id] else official["answers"]
            assert list(field.options.values()) in (ANSWERS, own)
        else:
            assert field.prompt in (STEM, official["stem"])


@pytest.mark.parametrize(("total", "band"), BANDS.items())
def test_the_bands_are_those_that_were_published_and_each_comes_with_an_offer(
    shipped, form_step, total, band
):
    places = [min(3, max(0, total - 3 * before)) for before in range(4)]
    result, said = reply(shipped, *places)
    assert result.band.id == band
    assert said.offer
    assert "four bands" in said.say
    assert result.band.offer


def test_a_question_left_open_gives_no_sum_and_still_an_answer(shipped):
    result, said = reply(shipped, 3, 3, 1)
    assert result.band is None
    assert said.id.startswith("open")


def test_no_word_of_a_diagnosis_and_no_sum_is_shown_as_a_verdict(form_step):
    told = " ".join(rule.say for rule in form_step.feedback).lower()
    assert not any(
        word in told for word in ("you have depression", "disorder", "you suffer", "ill")
    )


def test_my_progress_shows_the_last_bands_in_words(shipped):
    for places in ((0, 0, 0, 0), (3, 3, 0, 0)):
        reply(shipped, *places)
    chart = next(one for one in shipped.library.charts().charts if one.id == "well-being")
    drawn = draw(chart, shipped.context().entries, shipped.clock().date())
    assert [line.split("  ")[-1] for line in drawn.lines] == [
        "lowest band, none or minimal",
        "third band, moderate",
    ]


def test_no_other_questionnaire_ships():
    assert [one.name for one in (content_folder() / "instruments").iterdir()] == ["phq-4"]
