"""Whatever lies in the folder, the check gives findings: never a traceback, never a hang."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sleep_program import SLEEP, SPANISH_SLEEP

from redirection_tui.content.lint import reading
from redirection_tui.content.lint.check import check
from redirection_tui.errors import ContentUnreadable

TOOL = "en/tools/calm-breath.yaml"


def _sentences(folder, name=TOOL):
    return [found.sentence for found in check(folder.path) if found.file == name]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x00\x01\x02\xff\xfe", "UTF-8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "UTF-8"),
        (b"a: \x00", "not valid YAML"),
        (b"", "empty"),
        (b"[" * 200_000, "nested"),
        (b"a: !!python/object/apply:os.system [x]", "Tags"),
        (b"a: &x [1]\nb: [*x, *x]", "Anchors"),
        (b"format: 1\nformat: 1", "twice"),
        (b"steps: {kind: page}", "missing"),
        (b"- a list", "keys of its own"),
        (b"just words", "keys of its own"),
        (b"x" * 5_000_000, "far too large"),
        (b"x: y\n" * 300_000, "larger than"),
    ],
)
def test_a_file_that_is_no_content_is_one_finding(folder, content, says):
    folder.write(TOOL, content)
    assert any(says in sentence for sentence in _sentences(folder))


def test_a_link_is_not_followed(folder):
    (folder.path / TOOL).unlink()
    (folder.path / TOOL).symlink_to(folder.path / SLEEP)
    assert any("plain file" in sentence for sentence in _sentences(folder))


def test_a_loop_of_links_ends(folder):
    (folder.path / "en" / "modules" / "round").symlink_to(folder.path)
    (folder.path / "en" / "self.yaml").symlink_to("self.yaml")
    assert any("reads this file" in finding.sentence for finding in check(folder.path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(folder):
    (folder.path / TOOL).unlink()
    os.mkfifo(folder.path / TOOL)
    assert any("plain file" in sentence for sentence in _sentences(folder))


def test_a_folder_named_like_a_file_is_found(folder):
    (folder.path / TOOL).unlink()
    (folder.path / TOOL).mkdir()
    found = [finding for finding in check(folder.path) if "has no file" in finding.sentence]
    assert [finding.rule for finding in found] == ["C004"]


def test_hidden_files_and_editors_copies_are_passed_over(folder):
    for name in (".DS_Store", "en/modules/.sleep.yaml.swp", "en/modules/sleep-well.yaml~"):
        folder.write(name, b"\xff")
    assert check(folder.path) == []


def test_a_name_that_is_no_text_does_not_stop_the_check(folder):
    try:
        (folder.path / "en" / "tools" / os.fsdecode(b"caf\xe9.yaml")).write_text("a: b")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    assert any(finding.rule == "C001" for finding in check(folder.path))


def test_a_broken_translation_is_told_and_its_module_is_still_checked(folder):
    folder.write(SPANISH_SLEEP, "texts: [")
    folder.change(SLEEP, "{{block.self-help}}", "{{block.gone}}")
    assert {"C001", "C004"} <= {finding.rule for finding in check(folder.path)}


def test_what_leads_into_a_broken_module_is_not_told_as_well(folder):
    folder.write(SLEEP, "format: 1\nid: sleep-well\n")
    assert {finding.rule for finding in check(folder.path)} <= {"C001", "C008", "C032"}


def test_broken_shared_lists_bring_no_flood(folder):
    folder.write("en/shared.yaml", "format: 1\n")
    assert {finding.rule for finding in check(folder.path)} == {"C001"}


@pytest.mark.parametrize("text", [None, "", "a: [", "format: 2\n", b"\xff"])
def test_without_a_program_file_the_content_is_unreadable(folder, text):
    if text is None:
        (folder.path / "program.yaml").unlink()
    else:
        folder.write("program.yaml", text)
    with pytest.raises(ContentUnreadable):
        check(folder.path)


def test_without_a_folder_the_content_is_unreadable(tmp_path):
    with pytest.raises(ContentUnreadable):
        check(tmp_path / "nowhere")


def test_a_folder_of_very_many_files_is_not_read_to_the_end(folder, monkeypatch):
    monkeypatch.setattr(reading, "MAX_FILES", 20)
    for number in range(30):
        folder.write(f"en/modules/m-{number}.txt", "x")
    assert len(list(reading.names(folder.path))) == 20


ANY_LINE = st.one_of(
    st.just(""),
    st.sampled_from(["x: y", "  - {}", "steps: []", "when: {all: []}", "    fields: 3", "? a"]),
    st.text(max_size=20),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["program.yaml", SLEEP, SPANISH_SLEEP, "en/shared.yaml"]), st.data())
def test_a_file_with_any_lines_changed_gives_findings_or_is_refused(folder, name, data):
    healthy = folder.read(name)
    lines = healthy.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["drop", "double", "other"]))
        if change == "other":
            lines[place] = data.draw(ANY_LINE)
        else:
            lines[place : place + 1] = [] if change == "drop" else [lines[place]] * 2
    folder.write(name, "\n".join(lines).encode("utf-8", "surrogatepass"))
    try:
        findings = check(folder.path)
    except ContentUnreadable as error:
        findings = list(error.findings)
    finally:
        folder.write(name, healthy)
    assert all(str(finding) for finding in findings)
