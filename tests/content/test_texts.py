"""One walk finds every text, with a key made of ids and its place; the same walk changes them."""

from sleep_program import HEALTHY, NOTES_FILE, SLEEP

from redirection_tui.content.model.contacts import Contacts
from redirection_tui.content.model.module import ClinicianNotes, Module
from redirection_tui.content.model.program import Interface
from redirection_tui.content.strict_yaml import read
from redirection_tui.content.texts import change_texts, fingerprint, texts
from redirection_tui.content.typed import typed


def _load(name, kind):
    document = read((HEALTHY / name).read_text(encoding="utf-8"))
    return typed(document, kind, name)[0], document


def _at(value, path):
    for part in path:
        value = value[part]
    return value


def test_every_text_stands_at_its_place_in_the_file():
    for name, kind in (
        (SLEEP, Module),
        (NOTES_FILE, ClinicianNotes),
        ("contacts.yaml", Contacts),
        ("en/ui.yaml", Interface),
    ):
        struct, document = _load(name, kind)
        found = texts(struct)
        assert found
        for text in found:
            assert _at(document.value, text.path) == text.text


WIRING = {
    *("accept", "at", "code", "core", "default", "example", "export", "feel", "from-list", "guard"),
    *("id", "items", "kind", "leads", "of", "offer", "picks", "technique", "when", "word"),
}
"""Keys under which a module holds ids and values, never words for a reader."""


def test_no_text_of_a_module_is_left_out():
    module, document = _load(SLEEP, Module)
    found = {text.path for text in texts(module)}
    left_out = {path for path, _ in _strings(document.value)} - found
    assert not {path for path in left_out if path[-1] not in WIRING and path[-2] not in WIRING} - {
        path for path in left_out if "when" in path
    }


def _strings(value, path=()):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (dict, list)):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in pairs:
            yield from _strings(item, (*path, key))


def test_a_key_is_made_of_ids_and_never_of_positions():
    module, _ = _load(SLEEP, Module)
    keys = [text.key for text in texts(module)]
    assert "steps/slow-breath/cues/settle/text" in keys
    assert "steps/evening-plan/fields/steps/options/bath" in keys
    assert len(keys) == len(set(keys))


def test_a_change_reaches_every_text_and_nothing_else():
    module, _ = _load(SLEEP, Module)
    changed = change_texts(module, lambda _key, _role, text: text.upper())
    assert [text.text for text in texts(changed)] == [text.text.upper() for text in texts(module)]
    assert change_texts(changed, lambda key, *_: _original(module, key)) == module


def _original(module, key):
    return next(text.text for text in texts(module) if text.key == key)


def test_texts_that_stay_leave_their_struct_as_it_is():
    module, _ = _load(SLEEP, Module)
    assert change_texts(module, lambda _key, _role, text: text) == module


def test_the_notes_of_clinicians_are_texts_too():
    notes, _ = _load(NOTES_FILE, ClinicianNotes)
    assert "notes/slow-breath/aim" in [text.key for text in texts(notes)]


def test_a_fingerprint_changes_with_the_words_and_not_with_the_ends_of_lines():
    assert fingerprint("a\nb") == fingerprint("a  \nb\n")
    assert fingerprint("a b") != fingerprint("a c")
    assert fingerprint("a\nb") != fingerprint("a b")
    assert len(fingerprint("")) == 8
