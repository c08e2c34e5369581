"""The library: lazy, one language at a time; what is broken is named, the rest goes on."""

import pytest
from sleep_program import SLEEP, SPANISH_SLEEP

from redirection_tui.content.library import Library
from redirection_tui.errors import ContentUnreadable, UnknownId

PROMPT = '  "steps/evening-plan/fields/drink/prompt": "Duerma bien."\n'


def test_a_module_is_read_in_the_language_asked_for(folder):
    assert Library(folder.path, "es").module("sleep-well").value.title == "Duerma bien."
    assert Library(folder.path, "en").module("sleep-well").value.title == "Sleep well"


def test_an_unknown_language_is_the_source_language(folder):
    assert Library(folder.path, "xx").language == "en"
    assert Library(folder.path).language == "en"


def test_what_falls_back_can_be_seen(folder):
    folder.change(SPANISH_SLEEP, PROMPT, "")
    module = Library(folder.path, "es").module("sleep-well")
    assert module.missing == {"steps/evening-plan/fields/drink/prompt"}
    assert module.value.steps[3].fields[0].prompt == "What do you drink?"


def test_a_translation_that_cannot_be_read_falls_back_whole(folder):
    folder.write(SPANISH_SLEEP, "texts: [")
    module = Library(folder.path, "es").module("sleep-well")
    assert module.missing == {"*"}
    assert module.value.title == "Sleep well"


def test_a_broken_module_is_named_and_the_others_work(folder):
    folder.write(SLEEP, "format: 1\nid: sleep-well\n")
    library = Library(folder.path)
    with pytest.raises(ContentUnreadable) as unreadable:
        library.module("sleep-well")
    assert "sleep-well" in unreadable.value.where
    assert any("missing" in finding for finding in unreadable.value.findings)
    assert library.module("calm-breath").value.id == "calm-breath"


@pytest.mark.parametrize("name", ["en/shared.yaml", "en/ui.yaml", "contacts.yaml"])
def test_a_missing_file_is_named_when_it_is_needed_and_not_before(folder, name):
    (folder.path / name).unlink()
    library = Library(folder.path)
    part = {"en/shared.yaml": "shared", "en/ui.yaml": "interface", "contacts.yaml": "contacts"}
    with pytest.raises(ContentUnreadable, match=name):
        getattr(library, part[name])
    assert library.module("sleep-well").value.steps


def test_a_header_is_read_without_the_steps(folder):
    folder.change(SLEEP, "  - kind: page\n", "  - kind: [broken\n")
    library = Library(folder.path, "es")
    header = library.header("sleep-well")
    assert (header.id, header.code, header.title) == ("sleep-well", "M01", "Duerma bien.")
    with pytest.raises(ContentUnreadable):
        library.module("sleep-well")


def test_a_broken_header_is_named(folder):
    folder.change(SLEEP, "title: Sleep well", "titel: Sleep well")
    with pytest.raises(ContentUnreadable):
        Library(folder.path).header("sleep-well")


def test_a_file_under_the_name_of_another_is_refused(folder):
    folder.change(SLEEP, "id: sleep-well", "id: sleep-better")
    with pytest.raises(ContentUnreadable):
        Library(folder.path).module("sleep-well")


def test_an_id_that_the_program_does_not_have_is_unknown(folder):
    with pytest.raises(UnknownId):
        Library(folder.path).module("../program")


def test_without_a_program_there_is_no_library(folder):
    (folder.path / "program.yaml").unlink()
    with pytest.raises(ContentUnreadable):
        Library(folder.path)


def test_tools_and_modules_are_told_apart(folder):
    library = Library(folder.path)
    assert library.is_tool("calm-breath")
    assert not library.is_tool("sleep-well")


def test_clinicians_notes_are_read_in_their_language(folder):
    notes = Library(folder.path, "es").clinician_notes("sleep-well")
    assert notes.notes["slow-breath"].aim == "Duerma bien."


def test_shared_words_contacts_and_interface_are_read_in_the_language_asked_for(folder):
    library = Library(folder.path, "es")
    assert library.shared.blocks["self-help"] == "Duerma bien."
    assert library.interface.words["home"]["title"] == "Duerma bien."
    assert library.contacts.countries["FI"] == "Duerma bien."
    assert library.contacts is library.contacts


def test_only_the_modules_at_hand_stay_in_memory(folder, monkeypatch):
    monkeypatch.setattr("redirection_tui.content.library._KEPT_MODULES", 1)
    library = Library(folder.path)
    first = library.module("sleep-well")
    library.module("calm-breath")
    assert library.module("sleep-well") is not first


def test_a_file_that_is_no_text_is_named(folder):
    folder.write(SLEEP, b"\xff\xfe")
    with pytest.raises(ContentUnreadable, match="sleep-well"):
        Library(folder.path).module("sleep-well")


def test_a_module_is_read_from_the_disk_once(folder):
    library = Library(folder.path)
    first = library.module("sleep-well")
    folder.write(SLEEP, "broken: [")
    assert library.module("sleep-well") is first
