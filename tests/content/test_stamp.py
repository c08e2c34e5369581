"""Stamps: what a translation was made from, without touching what the translator wrote."""

import pytest
from sleep_program import SLEEP, SPANISH_SLEEP

from redirection_tui.content.lint.check import check
from redirection_tui.content.stamp import stamp
from redirection_tui.errors import ContentUnreadable

TOOL, SPANISH_TOOL = "en/tools/calm-breath.yaml", "es/tools/calm-breath.yaml"
WRITTEN = """\
# Traducción de calm-breath.\r
format: 1
language: es
of: calm-breath
texts:
  title:   'Respirar con calma'   # más corto
  "aim": >-
    Calmarse en
    dos minutos.
"""


def _stamps(folder, name):
    return folder.read(name).partition("made-from:")[2]


def _stale(folder):
    return [finding for finding in check(folder.path) if finding.rule == "C010"]


def test_what_the_translator_wrote_stays_byte_for_byte(folder):
    folder.write(SPANISH_TOOL, WRITTEN)
    stamp(folder.path, "es")
    text = folder.read(SPANISH_TOOL)
    assert text.startswith(WRITTEN + "made-from:\n")
    assert _stale(folder) == []


def test_stamping_twice_changes_nothing(folder):
    before = folder.read(SPANISH_SLEEP)
    assert stamp(folder.path, "es") == []
    assert folder.read(SPANISH_SLEEP) == before


def test_a_new_text_gets_its_stamp_and_a_stale_one_stays_stale(folder):
    folder.change(SLEEP, "title: Bad nights", "title: Hard nights")
    folder.change(SPANISH_SLEEP, '  "title": "Duerma bien."\n', "")
    stamp(folder.path, "es")
    folder.change(SPANISH_SLEEP, "texts:\n", 'texts:\n  "title": "Dormir bien"\n')
    assert [(s.file, s.new, s.again) for s in stamp(folder.path, "es")] == [(SPANISH_SLEEP, 1, 0)]
    assert ["bad-nights/title" in finding.sentence for finding in _stale(folder)] == [True]


def test_a_text_translated_again_is_stamped_when_it_is_named(folder):
    folder.change(SLEEP, "title: Bad nights", "title: Hard nights")
    folder.change(SLEEP, "title: Slow breath", "title: A slow breath")
    changed = stamp(folder.path, "es", ("steps/bad-nights",))
    assert [(s.file, s.new, s.again) for s in changed] == [(SPANISH_SLEEP, 0, 1)]
    assert ["slow-breath/title" in finding.sentence for finding in _stale(folder)] == [True]


def test_a_name_with_a_file_stamps_that_file_only(folder):
    folder.change(SLEEP, "title: Sleep well", "title: Sleep better")
    folder.change(TOOL, "title: Calm breath", "title: A calm breath")
    stamp(folder.path, "es", ("sleep-well:title",))
    assert [finding.file for finding in _stale(folder)] == [SPANISH_TOOL]


def test_the_sentence_of_the_finding_is_the_command_that_mends_it(folder):
    folder.change(SLEEP, "title: Bad nights", "title: Hard nights")
    named = _stale(folder)[0].sentence.rpartition("--again ")[2]
    stamp(folder.path, "es", (named,))
    assert _stale(folder) == []


def test_the_stamp_of_a_text_that_is_gone_is_taken_out(folder):
    folder.change(SPANISH_SLEEP, '  "steps/bad-nights/title": "Duerma bien."\n', "")
    assert [s.dropped for s in stamp(folder.path, "es")] == [1]
    assert "steps/bad-nights/title:" not in _stamps(folder, SPANISH_SLEEP)


def test_a_key_with_signs_is_quoted_so_that_it_is_read_again(folder):
    old = '  "contacts/fi-emergency/limits"'
    number = '{number: "112", label: Day and night, status: verified}'
    folder.change("contacts.yaml", '{number: "112", status: verified}', number)
    key = "contacts/fi-emergency/phones/112/label"
    folder.change("es/contacts.yaml", old, f'  "{key}": "Siempre"\n{old}')
    folder.change("contacts.yaml", '"112"', '"11 (2)"')
    folder.change("es/contacts.yaml", "phones/112/label", "phones/11 (2)/label")
    stamp(folder.path, "es")
    assert '  "contacts/fi-emergency/phones/11 (2)/label": "' in folder.read("es/contacts.yaml")
    assert check(folder.path) == []


def test_a_file_without_an_end_of_line_gets_one(folder):
    folder.write(SPANISH_TOOL, WRITTEN.rstrip("\n"))
    stamp(folder.path, "es")
    assert folder.read(SPANISH_TOOL).startswith(f"{WRITTEN}made-from:\n")


@pytest.mark.parametrize("language", ["en", "fi", ""])
def test_only_a_translation_of_the_program_is_stamped(folder, language):
    with pytest.raises(ContentUnreadable):
        stamp(folder.path, language)


def test_stamps_in_the_middle_of_a_file_are_refused_and_nothing_is_written(folder):
    folder.change(SPANISH_TOOL, "texts:\n", 'made-from:\n  title: "00000000"\ntexts:\n')
    text = folder.read(SPANISH_TOOL)
    cut = text[: text.rindex("made-from:")]
    folder.write(SPANISH_TOOL, cut)
    folder.change(SPANISH_SLEEP, "made-from:\n", "made-from:\n  # later\n")
    before = folder.read(SPANISH_SLEEP)
    with pytest.raises(ContentUnreadable):
        stamp(folder.path, "es")
    assert folder.read(SPANISH_TOOL) == cut
    assert folder.read(SPANISH_SLEEP) == before


def test_a_translation_that_cannot_be_read_stops_the_stamping(folder):
    folder.write(SPANISH_TOOL, "texts: [")
    with pytest.raises(ContentUnreadable):
        stamp(folder.path, "es")
