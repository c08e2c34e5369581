"""Timers speak: what to do when it changes, how long is left at the chosen interval."""

import pytest
from tests.plain.harness import CTRL_C, Face, numbered
from tests.tui.harness import services

from redirection_tui.plain.steps import practice

BREATH, CUES = "module/rest-well/breath", "module/rest-well/cues"
TO_THE_PACER = ("", "7", "", "", "")


def spoken(face: Face) -> list[str]:
    """The lines between the beginning and the end of the timed part."""
    written = face.terminal.written
    begin = written.index(face.word("plain.timer-how").partition(". ")[2])
    return written[begin + 1 : written.index(face.word("plain.timer-over"))]


def test_breath_is_spoken_phase_by_phase_with_its_seconds(sleep: Face) -> None:
    sleep.enter(*TO_THE_PACER, at=BREATH)
    lines = spoken(sleep)
    assert lines[:4] == ["Breathe in, 4.", "Breathe out, 6.", "Breathe in, 4.", "Breathe out, 6."]
    assert lines.count("1 minute left.") == 1


@pytest.mark.parametrize(
    ("every", "left"),
    [(0, []), (60, []), (30, ["30 seconds left."]), (20, ["40 seconds left.", "20 seconds left."])],
)
def test_how_long_is_left_comes_at_the_chosen_interval(
    sleep: Face, every: int, left: list[str]
) -> None:
    sleep.services.change(speak_every=every)
    sleep.enter("", at=CUES)
    assert [line for line in spoken(sleep) if line.endswith(" left.")] == left


def test_a_cue_is_spoken_when_its_time_comes(sleep: Face) -> None:
    sleep.enter("", at=CUES)
    lines = spoken(sleep)
    assert lines[0] == "Stand up."
    assert "Walk around the table." in lines


def test_enter_ends_it_early_and_the_minutes_are_kept(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(70.0, "")]
    sleep.enter(*TO_THE_PACER, at=BREATH)
    entry = sleep.services.notebook.entries("rest-well", "breath")
    assert entry == ()  # the rating after it was not answered yet
    assert sleep.terminal.now() == pytest.approx(70.0)


def test_a_whole_practice_is_kept(sleep: Face) -> None:
    sleep.enter(*TO_THE_PACER, "4", "", at=BREATH)
    (entry,) = sleep.services.notebook.entries("rest-well", "breath")
    assert entry.values["minutes-done"] == round(sleep.terminal.now() / 60)
    assert {"before", "after"} & set(entry.values) in ({"before", "after"}, set())


def test_help_now_works_while_time_runs_and_time_stands_still_meanwhile(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(30.0, "help now")]
    sleep.enter(*TO_THE_PACER, "back", "4", at=BREATH)
    assert sleep.word("crisis.near") in sleep.flat
    assert sleep.word("plain.timer-over") in sleep.flat


def test_urge_and_ctrl_c_are_heard_while_time_runs(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(5.0, CTRL_C), (20.0, "urge")]
    sleep.enter(*TO_THE_PACER, "", at=BREATH)
    assert sleep.word("leave.title") in sleep.flat
    assert sleep.services.title_of("night-help") in sleep.flat


def test_words_that_mean_nothing_do_not_end_it(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(5.0, "hello")]
    sleep.enter(*TO_THE_PACER, at=BREATH)
    assert sleep.terminal.now() >= 120


def test_back_leads_out_of_a_running_practice(sleep: Face) -> None:
    sleep.terminal.while_waiting = [(5.0, "back")]
    sleep.enter(*TO_THE_PACER, at=BREATH)
    assert sleep.word("plain.timer-over") not in sleep.flat


def test_it_waits_between_two_lines_and_does_not_look_round(sleep: Face) -> None:
    waits: list[float] = []
    real = sleep.terminal.wait
    sleep.terminal.wait = lambda seconds: waits.append(seconds) or real(seconds)  # type: ignore[method-assign, func-returns-value]
    sleep.enter("", at=CUES)
    assert len(waits) < 10
    assert all(seconds > 0 for seconds in waits)


def test_things_are_counted_with_enter(sleep: Face) -> None:
    sleep.enter("", "", "enough", at="tool/count-things")
    assert sleep.word("plain.count", n=2, all="").partition("of")[0] in sleep.flat


def test_the_interval_is_a_setting(sleep: Face) -> None:
    sleep.enter(numbered("speak:15"), at="settings")
    assert sleep.services.settings.speak_every == 15
    assert practice.MINUTE == 60


def test_where_an_urge_may_be_in_its_wave_is_said_when_that_changes() -> None:
    face = Face(services())
    face.enter("", "4", "", "", at="module/riding-out-urges/surf")
    said = [face.flat.index(face.word(f"wave.{phase}")) for phase in ("rising", "top", "easing")]
    assert said == sorted(said)
    assert face.flat.count(face.word("wave.top")) == 1
