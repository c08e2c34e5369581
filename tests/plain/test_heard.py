"""What the plain face says is for ears: lines end with a stop, and nothing is spelled out."""

import pytest
from tests.plain.harness import Face, numbered
from tests.plain.walker import Walker
from tests.tui.harness import services

from redirection_tui.plain import lines
from redirection_tui.saying.help_lines import lines_of

WORDS = services().words
PLACES = ("home", "crisis", "menu", "map", "tools", "settings", "list/help-lines", "list/keep")
STOPS = (".", "?", "!", ":", '."', '?"', ".)")


def said_at(face: Face, place: str) -> list[str]:
    """The lines of the place, without its prompt and the part of a line that goes on."""
    face.enter(at=place)
    return [line for line in face.terminal.written[:-1] if line.strip()]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_line_of_a_list_ends_with_a_stop(place: str, language: str) -> None:
    face = Face(services(language=language), columns=400)
    face.talk.terminal.columns = 72
    said = said_at(face, place)
    begun = [n for n, line in enumerate(said) if line[0].isdigit()]
    ends = [said[n - 1] for n in begun if n] + said[-1:]
    assert [line for line in ends if not line.endswith(STOPS)] == []


def test_a_line_without_a_stop_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "stopped", lambda text, _=".": text)
    face = Face(services())
    assert any(not line.endswith(STOPS) for line in said_at(face, "home"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("My plan", "My plan."),
        ("Rest well  (next)", "Rest well  (next)."),
        ('leave with "leave"', 'leave with "leave".'),
        ("What do you need?", "What do you need?"),
        ('You can say: "I am in crisis."', 'You can say: "I am in crisis."'),
        ("Suggested: /home/someone/workbook.txt", "Suggested: /home/someone/workbook.txt"),
        ("www.example.org", "www.example.org"),
        ("", ""),
    ],
)
def test_a_stop_is_added_where_a_voice_would_run_on(text: str, said: str) -> None:
    assert lines.stopped(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("e.g. a warm shower", "For example: a warm shower"),
        ("Go on: My plan (about 5 min)", "Go on: My plan (about 5 minutes)"),
        ("112 / 911", "112 or 911"),
        ("Hours: 24/7 by phone", "Hours: day and night, every day by phone"),
        ("Mon-Thu 09:00-21:00", "Mon to Thu 09:00 to 21:00"),
        ("a well-known Three-day plan", "a well-known Three-day plan"),
        ("https://www.example.org/help/", "On the web: www.example.org/help"),
    ],
)
def test_what_a_voice_would_spell_is_said_in_words(text: str, said: str) -> None:
    assert lines.in_full(text, WORDS) == said


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Call 116 123", "1 1 6, 1 2 3"),
        ("From abroad: +44 80 12", "plus 4 4, 8 0, 1 2"),
        ("Call 112", ""),
    ],
)
def test_a_long_number_is_said_digit_by_digit_too(text: str, digits: str) -> None:
    said = lines.with_digits(text, WORDS)
    assert said == (f"{text}. In single digits: {digits}." if digits else text)


def test_the_number_of_a_help_line_is_said_both_ways() -> None:
    face = Face(services(country="GB"))
    long = [
        one for one in lines_of(face.services, "GB") if one.phones and len(one.phones[0].number) > 5
    ]
    face.enter(numbered(f"line:{long[0].id}"), at="list/help-lines")
    assert long[0].phones[0].number in face.flat
    assert WORDS.text("plain.digits", digits="").strip(" .") in face.flat


def test_words_of_a_passphrase_get_no_stop(sleep: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sleep.services.keeping, "made_up_words", lambda: ("seven", "lamps"))
    sleep.enter("1", at="list/keep")
    assert "- seven lamps" in sleep.terminal.written


def test_a_module_is_named_when_it_begins_and_its_steps_by_number(sleep: Face) -> None:
    sleep.enter("", at="module/rest-well")
    assert sleep.word("plain.where", title="Rest well", n=1, all=13) in sleep.flat
    assert sleep.word("plain.step", n=2, all=13) in sleep.flat
    assert sleep.word("plain.where", title="Rest well", n=2, all=13) not in sleep.flat


def test_the_greeting_is_said_once(sleep: Face) -> None:
    sleep.enter("settings", "back")
    assert sleep.flat.count(sleep.word("home.title")) == 1
    assert sleep.flat.count(sleep.word("plain.home")) == 2  # it ends the greeting, too


def test_a_place_is_found_by_any_word_of_its_name_but_an_answer_is_not(sleep: Face) -> None:
    sleep.enter("map")
    assert sleep.word("map.title") in sleep.flat
    sleep.enter("say", at="module/rest-well/safety")
    assert sleep.word("plain.no-such-choice", last=3) in sleep.flat


def test_a_word_that_does_nothing_here_says_so_and_chooses_nothing(sleep: Face) -> None:
    sleep.enter("more")
    assert sleep.word("plain.word-not-here") in sleep.flat


SENTENCES = "Stand up. Leave the room, and then call someone who is near to you today. Then rest."


def test_each_sentence_begins_a_line_so_that_a_reader_of_lines_pauses_there() -> None:
    said = lines.spoken(SENTENCES, 40)
    assert said[0] == "Stand up."
    assert said[-1] == "Then rest."
    assert all(len(line) <= 40 for line in said)


def test_one_choice_stays_one_entry_and_an_abbreviation_one_line() -> None:
    assert lines.spoken("New here? Start now.", 72, "1. ") == ["1. New here? Start now."]
    assert lines.spoken("It is 3.5 km. and more", 72) == ["It is 3.5 km. and more"]


def test_a_paragraph_is_one_line_where_that_is_chosen(sleep: Face) -> None:
    sleep.enter("leave", at="settings")
    broken = max(map(len, sleep.terminal.written))
    sleep.enter(numbered("lines:whole"), at="settings")
    assert sleep.services.settings.whole_lines
    sleep.enter("help", at="home")
    assert broken <= 80 < max(map(len, sleep.terminal.written))


def test_whole_lines_keep_the_breaks_of_the_writer() -> None:
    assert lines.spoken("One. Two.\nThree.", 20, "- ", whole=True) == ["- One. Two.", "  Three."]


def test_a_part_of_a_list_does_not_end_with_a_title() -> None:
    face = Face(services())
    face.enter(at="tools")
    said = face.word("plain.more-below").partition("{n}")[0]
    above = next(n for n, line in enumerate(face.terminal.written) if line.startswith(said))
    assert face.terminal.written[above - 1][0].isdigit()


def test_a_search_names_a_module_once_for_all_its_pages(sleep: Face) -> None:
    sleep.enter("evening", at="find")
    hits = [line for line in sleep.terminal.written if line[:1].isdigit()]
    assert len(hits) > 1
    assert sum("(Rest well)" in line for line in hits) == 1


@pytest.mark.parametrize("place", ["home", "crisis", "module/rest-well/plan", "list/progress"])
def test_there_are_never_two_empty_lines(sleep: Face, place: str) -> None:
    sleep.enter("help", "explain", "", "undo", at=place)
    assert "\n\n\n" not in sleep.text


def test_a_form_says_which_question_of_how_many_it_is(sleep: Face) -> None:
    sleep.enter("2", at="module/rest-well/diary")
    assert [line for line in sleep.terminal.written if line.startswith("Question ")][:2] == [
        sleep.word("form.where", n=1, all=4) + ".",
        sleep.word("form.where", n=2, all=4) + ".",
    ]


def test_charts_are_said_without_their_drawing_and_in_whole_sentences() -> None:
    face = Face(services())
    Walker(face, answers=True).walk("tool/urge-log")
    before = len(face.terminal.written)
    face.enter(at="list/progress")
    said = face.terminal.written[before:]
    assert not [line for line in said if "line" in line.split() or "dot" in line.split()]
    assert any(line.endswith("noted once.") for line in said)
    intro = " ".join(face.services.library.charts().intro.split())
    assert intro.partition(". ")[0] + "." in said


def test_the_screens_still_say_what_the_thin_line_is() -> None:
    assert "thin line" in WORDS.text("chart.effect")
    assert "thin line" not in WORDS.text("chart.effect-spoken")
