"""The strict reader: what is typed, what is refused with a line, and nothing else ever raised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redirection_tui.content.strict_yaml import MAX_BYTES, MAX_DEPTH, YamlRefused, read

REFUSED = {
    "a tag": ("a: !!python/name:os.system x", 1, "Tags"),
    "a local tag": ("a: 1\nb: !thing {c: 1}", 2, "Tags"),
    "an anchor": ("a: &x 1", 1, "Anchors"),
    "an alias": ("a: 1\nb: *x", 2, "Aliases"),
    "a duplicate key": ("a: 1\nb: 2\na: 3", 3, "twice"),
    "a duplicate key below": ("x:\n  a: 1\n  a: 2", 3, "twice"),
    "a merge key": ("<<: {a: 1}", 1, "Merge"),
    "a key that is a list": ("[a, b]: 1", 1, "plain text"),
    "a key with a tag": ("!!str a: 1", 1, "plain text"),
    "two documents": ("a: 1\n---\nb: 2", 2, "one document"),
    "an empty file": ("", 1, "empty"),
    "a comment alone": ("# nothing\n", 1, "empty"),
    "a missing value": ("a:\nb: 1", 1, "missing"),
    "a null": ("a: null", 1, "missing"),
    "an open bracket": ("a: [b\nc: d", 2, "not valid"),
    "a tab": ("a:\n\tb: 1", 2, "not valid"),
    "a control character": ("a: \x07", 1, "not valid"),
    "half a surrogate": ('a: "\\ud800"', 1, "not"),
}


@pytest.mark.parametrize(("text", "line", "says"), REFUSED.values(), ids=REFUSED)
def test_what_content_never_needs_is_refused_with_its_line(text, line, says):
    with pytest.raises(YamlRefused) as refused:
        read(text)
    assert says in refused.value.sentence
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("Off", "Off"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1e5", "1e5"),
        ("1_000", "1_000"),
        ("2024-01-01", "2024-01-01"),
        (".inf", ".inf"),
        ("True", "True"),
        ('"5"', "5"),
        ("'true'", "true"),
        ("9" * 40, "9" * 40),
        ("5", 5),
        ("-2", -2),
        ("0.5", 0.5),
        ("true", True),
        ("false", False),
    ],
)
def test_only_plain_numbers_true_and_false_are_typed(text, value):
    found = read(f"a: {text}").value["a"]
    assert found == value
    assert type(found) is type(value)


def test_a_list_of_values_and_an_empty_one_are_read():
    assert read("a: [x, 2]\nb: []\nc: {}").value == {"a": ["x", 2], "b": [], "c": {}}


def test_every_value_has_its_line():
    document = read("a: 1\nb:\n  - c: 2\n    d: 3\n")
    assert document.line(("b", 0, "d")) == 4
    assert document.line(("a",)) == 1


def test_a_place_without_a_line_has_that_of_its_parent():
    document = read("a: 1\nb:\n  - c: 2\n")
    assert document.line(("b", 0, "c", "gone", 3)) == 3


def test_a_very_large_file_is_refused():
    with pytest.raises(YamlRefused, match="larger"):
        read("a" * (MAX_BYTES + 1))


def test_nesting_is_refused_one_level_below_the_deepest():
    read("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH)
    with pytest.raises(YamlRefused, match="nested"):
        read("[" * (MAX_DEPTH + 1) + "x" + "]" * (MAX_DEPTH + 1))


def test_a_hundred_thousand_brackets_are_refused_without_a_traceback():
    with pytest.raises(YamlRefused):
        read("[" * 100_000)


def test_a_long_key_is_not_repeated_whole():
    with pytest.raises(YamlRefused) as refused:
        read(f"{'k' * 90}: 1\n{'k' * 90}: 2")
    assert len(refused.value.sentence) < 80


YAML_SIGNS = st.sampled_from([*"-:?[]{},#&*!|>'\"%@` \n\tab01.~<", "- ", ": ", "--- ", "!!", "<<"])


@given(st.one_of(st.text(), st.lists(YAML_SIGNS, max_size=60).map("".join)))
def test_no_text_raises_anything_but_a_refusal(text):
    try:
        read(text)
    except YamlRefused as refused:
        line = refused.line
    else:
        line = 1
    assert line >= 1


PLAIN = st.recursive(
    st.one_of(st.booleans(), st.integers(-9999, 9999), st.text("ab cé:#-\n", min_size=1)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(PLAIN)
def test_what_is_written_with_quotes_is_read_back(value):
    assert read(f"a: {_flow(value)}").value == {"a": value}


def _flow(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {_flow(item)}' for key, item in value.items()) + "}"
    escaped = value.replace("\n", "\\n")
    return f'"{escaped}"'
