"""From plain data to structs: every mistake at once, each with its line and how to mend it."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sleep_program import HEALTHY, SLEEP

from redirection_tui.content.model.module import Module
from redirection_tui.content.model.program import Program, Shared
from redirection_tui.content.overlay import Overlay
from redirection_tui.content.strict_yaml import Document, read
from redirection_tui.content.typed import MOST_FINDINGS, typed

HEADER = "format: 1\nid: nap\ntitle: Nap\naim: Rest.\n"
PAGE = "steps:\n  - {kind: page, id: rest, title: Rest, body: Rest now.}\n"


def _sentences(text, kind=Module):
    struct, findings = typed(read(text), kind, "x.yaml")
    assert struct is None
    return [(finding.line, finding.sentence) for finding in findings]


def test_a_healthy_module_has_no_findings():
    module, findings = typed(read((HEALTHY / SLEEP).read_text(encoding="utf-8")), Module, SLEEP)
    assert findings == []
    assert module.id == "sleep-well"


def test_every_mistake_of_a_module_is_told_at_once():
    found = _sentences(
        "format: 1\nid: nap\naim: Rest.\ncolour: red\nsteps:\n"
        "  - {kind: page, id: rest, title: Rest}\n"
        "  - {kind: dance, id: x, title: x}\n"
        "  - kind: form\n"
        "    id: ask\n    title: Ask\n    technique: t\n    why: w\n    guidance: g\n"
        "    minutes: 99\n    stop-if: s\n"
        "    fields:\n"
        "      - {kind: text, id: a, prompt: 5}\n"
        "      - {kind: text, id: b, prompt: fine}\n"
        "      - {kind: text, id: c, prompt: fine, lines: 2}\n"
        "    feedback: [{id: f, say: s, offer: [somewhere]}]\n"
    )
    assert [line for line, _ in found] == [1, 1, 6, 7, 14, 17, 19, 20]
    said = " ".join(sentence for _, sentence in found)
    for words in (
        "'colour' is not known",
        "'title' is missing",
        "'body' is missing",
        "'dance' is not a kind",
        "<= 30",
        "Put it in quotes (at steps/2/fields/0/prompt)",
        "2 is not one of",
        "not a place to go",
    ):
        assert words in said


def test_one_mistake_is_told_once():
    assert len(_sentences(HEADER + PAGE.replace("kind: page", "kind: pgae"))) == 1


def test_a_key_of_a_mapping_is_named_even_when_two_are_wrong_alike():
    text = "format: 1\nparts: {a: 1, b: fine, c: 2}\nlists: {}\nemotions: []\nblocks: {}\n"
    places = [sentence for _, sentence in _sentences(text, Shared)]
    assert [("parts/a" in place, "parts/c" in place) for place in places] == [
        (True, False),
        (False, True),
    ]


def test_an_empty_list_of_steps_is_told():
    assert "length" in _sentences(f"{HEADER}steps: []\n")[0][1]


def test_a_list_that_is_short_because_its_items_are_wrong_is_not_told_as_short():
    found = _sentences(HEADER + "steps:\n  - {kind: page}\n")
    assert [("missing" in sentence) for _, sentence in found] == [True]


def test_a_file_of_mistakes_is_cut_short():
    steps = "".join("  - {kind: no}\n" for _ in range(MOST_FINDINGS * 2))
    assert len(_sentences(f"{HEADER}steps:\n{steps}")) == MOST_FINDINGS


ANY = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(ANY, st.sampled_from([Module, Program, Shared, Overlay]))
def test_whatever_the_data_there_is_a_struct_or_a_finding(value, kind):
    struct, findings = typed(Document(value, {(): 1}), kind, "x.yaml")
    assert (struct is None) == bool(findings)


@pytest.fixture(scope="module")
def module_data():
    return read((HEALTHY / SLEEP).read_text(encoding="utf-8"))


def _places(value, path=()):
    yield path
    if isinstance(value, (dict, list)):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in pairs:
            yield from _places(item, (*path, key))


@given(st.data())
def test_any_one_value_spoilt_in_a_module_is_found_or_still_fits(module_data, data):
    value = msgspec.json.decode(msgspec.json.encode(module_data.value))
    places = [place for place in _places(value) if place]
    place = data.draw(st.sampled_from(places))
    inner = value
    for part in place[:-1]:
        inner = inner[part]
    inner[place[-1]] = data.draw(ANY)
    struct, findings = typed(Document(value, module_data.lines), Module, "x.yaml")
    assert (struct is None) == bool(findings)
    assert all(finding.line >= 1 for finding in findings)
