"""The places that are no walk: what is said there, in which order, and what is done."""

import pytest
from tests.plain.harness import Face, numbered
from tests.tui.harness import services

from redirection_tui.handover import decode
from redirection_tui.plain.jumps import Closed, Restart
from redirection_tui.saying.help_lines import listed


def test_a_help_line_says_its_limits_before_its_number() -> None:
    face = Face(services(country="CO"))
    names = [name for name in listed(face.services, "CO") if name.startswith("line:")]
    face.enter(numbered(names[1]), at="list/help-lines")
    limits = face.flat.rindex(face.word("directory.limits", text="").strip())
    assert face.word("directory.call", number="").strip() in face.flat[limits:]
    assert face.word("directory.call", number="").strip() not in face.flat[:limits]


def test_charts_are_sentences_and_lists(sleep: Face) -> None:
    sleep.enter("2", "6", "", "", at="module/rest-well/diary")
    sleep.enter(at="list/progress")
    assert "a dot is" not in sleep.flat
    assert not set("█▁▂▃▄▅▆▇┤└│") & set(sleep.text)


def test_notes_are_read_found_and_deleted(sleep: Face) -> None:
    sleep.enter("A cup of tea", "", at="module/every-field/text")
    sleep.enter("2", at="list/notes")
    assert "- A cup of tea" in sleep.flat
    sleep.enter("1", "cup", "1", at="list/notes")
    assert sleep.flat.count("- A cup of tea") == 2
    sleep.enter("2", "3", "", at="list/notes")
    assert sleep.services.entries()
    sleep.enter("2", "3", "2", at="list/notes")
    assert sleep.services.entries() == ()


def test_a_language_is_changed_and_spoken_at_once() -> None:
    face = Face(services())
    face.enter(numbered("language:es"), at="settings")
    assert face.services.library.language == "es"
    assert face.services.words.text("settings.title") in face.flat


def test_keeping_ends_in_a_run_that_may_write_with_the_passphrase(
    sleep: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[bytes] = []
    monkeypatch.setattr(Restart, "__init__", lambda self, data: handed.append(data))
    typed = ("1", numbered("own"), "too short", "quite enough for a test", "other", "back")
    again = (numbered("own"), "quite enough for a test", "quite enough for a test")
    assert sleep.enter(*typed, *again, at="list/keep") is Restart
    assert sleep.word("passphrase.too-short") in sleep.flat
    assert sleep.word("passphrase.differs") in sleep.flat
    assert decode(handed[0]).passphrase == again[1]
    assert again[1] not in sleep.text
    assert sum(sleep.terminal.hidden) == 6


def test_a_long_list_is_said_in_parts() -> None:
    face = Face(services())
    face.enter(at="list/help-lines")
    first = len(face.terminal.written)
    face.enter("more", at="list/help-lines")
    assert face.word("typed.more") in face.flat
    assert len(face.terminal.written) - first > first


def test_what_cannot_be_opened_is_said_and_the_rest_goes_on(sleep: Face) -> None:
    assert sleep.enter(at="module/not-there") is Closed
    assert sleep.word("notice.unreadable") in sleep.flat
    assert sleep.word("home.title") in sleep.flat
