"""The commands for authors: what they print, and the exit code that scripts rely on."""

import json
import subprocess
import sys

import pytest
from sleep_program import SLEEP, SPANISH_SLEEP

from redirection_tui.cli.main import run
from redirection_tui.content.lint.registry import RULES


@pytest.fixture
def content(folder, capsys):
    """Runs `content COMMAND ... DIR`; gives exit code, standard output and errors."""

    def command(*words):
        code = run(["content", *words, str(folder.path)])
        return code, *capsys.readouterr()

    return command


def test_a_clean_folder_gives_no_finding_and_exit_code_0(content):
    code, said, _ = content("check")
    assert code == 0
    assert said == f"0 errors, 0 warnings, {len(RULES)} rules.\n"


def test_errors_give_exit_code_1_and_a_line_with_file_line_and_rule(content, folder):
    folder.change("en/tools/calm-breath.yaml", "Breathe out slowly", "Just breathe")
    code, said, _ = content("check")
    assert code == 1
    assert "en/tools/calm-breath.yaml:9: C018 'just' is not said here." in said


def test_warnings_alone_give_exit_code_0_and_are_printed(content, folder):
    folder.change("contacts.yaml", "  FI: Finland\n", "  FI: Finland\n  SE: Sweden\n")
    folder.translate()
    code, said, _ = content("check")
    assert code == 0
    assert "C029 Country SE has no emergency number. (warning)" in said
    assert "0 errors, 1 warnings" in said


def test_json_is_a_list_of_objects(content, folder):
    folder.change(SLEEP, "ref: drink", "ref: dinner")
    code, said, _ = content("check", "--format", "json")
    assert code == 1
    found = [one for one in json.loads(said) if one["rule"] == "C004"]
    assert found[0]["file"] == SLEEP
    assert found[0]["level"] == "error"
    assert (
        folder.read(SLEEP).splitlines()[found[0]["line"] - 1].strip().startswith("- {ref: dinner")
    )


def test_json_of_a_clean_folder_is_an_empty_list(content):
    assert json.loads(content("check", "--format", "json")[1]) == []


def test_a_folder_that_is_not_there_gives_exit_code_2(tmp_path, capsys):
    assert run(["content", "check", str(tmp_path / "nowhere")]) == 2
    assert "no such folder" in capsys.readouterr().err


def test_a_program_file_that_cannot_be_read_gives_exit_code_2_and_says_why(content, folder):
    folder.write("program.yaml", "format: 1\nid: sleep\n")
    code, said, errors = content("check")
    assert (code, said) == (2, "")
    assert "'languages' is missing" in errors


def test_the_rules_are_listed_with_their_reasons(content):
    code, said, _ = content("check", "--rules")
    assert code == 0
    for rule in RULES:
        assert f"{rule.number}  {rule.title}" in said
        assert rule.why.splitlines()[0] in said


def test_the_calendar_counts_only_for_a_release(content):
    assert content("check", "--today", "2030-01-01")[0] == 0
    code, said, _ = content("check", "--release", "--today", "2030-01-01")
    assert code == 1
    assert "C030" in said


def test_stats_are_a_table_with_a_total_for_each_language(content):
    code, said, _ = content("stats")
    assert code == 0
    assert [line.split()[:2] for line in said.splitlines() if line.startswith("total")] == [
        ["total", "en"],
        ["total", "es"],
    ]


def test_stats_can_be_json(content):
    rows = json.loads(content("stats", "--format", "json")[1])
    assert {row["module"] for row in rows} == {"sleep-well", "calm-breath", "total"}


def test_stamping_says_what_it_wrote(folder, capsys):
    folder.change(SPANISH_SLEEP, "  title:", "  old-title:")
    assert run(["content", "stamp", "es", str(folder.path)]) == 0
    assert f"{SPANISH_SLEEP}: 1 new, 0 again, 1 taken out." in capsys.readouterr().out
    assert run(["content", "stamp", "es", str(folder.path)]) == 0
    assert "Every translation has its stamp." in capsys.readouterr().out


def test_a_language_that_is_no_translation_cannot_be_stamped(folder, capsys):
    assert run(["content", "stamp", "en", str(folder.path)]) == 2
    assert "no translation" in capsys.readouterr().err


def test_a_reader_that_leaves_early_is_no_fault(folder):
    command = [sys.executable, "-m", "redirection_tui", "content", "check", "--rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as check:
        check.stdout.close()
        assert check.stderr.read() == b""
        assert check.wait() == 0
