"""The content that ships with the program, checked as a whole."""

from redirection_tui.content.lint.check import check
from redirection_tui.paths import content_folder


def test_the_whole_check_takes_less_than_five_seconds(cpu_limit):
    with cpu_limit(5.0):
        check(content_folder())


def test_the_shipped_content_has_no_errors():
    errors = [str(f) for f in check(content_folder()) if f.level == "error"]
    assert errors == []
