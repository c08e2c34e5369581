"""The process closes its files, its memory and its faults to others before anything is loaded."""

import subprocess
import sys

import pytest

TELL = """
import os, resource, sys
from redirection_tui.privacy import hardening
def tell(_arguments):
    mask = os.umask(0)
    print(oct(mask), resource.getrlimit(resource.RLIMIT_CORE)[0], hardening.hides_memory())
    return 0
resource.setrlimit(resource.RLIMIT_CORE, (4096, resource.getrlimit(resource.RLIMIT_CORE)[1]))
"""
STARTED = """
import redirection_tui.cli.main as started
started.run = tell
from redirection_tui.__main__ import main
main()
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="not proven here: this is not Linux")


def said(code):
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return run.stdout.split(), run.stderr


@linux
def test_the_program_is_hardened_before_it_does_anything():
    assert said(TELL + STARTED) == (["0o77", "0", "True"], "")


@linux
def test_without_it_the_same_look_finds_all_three_open():
    found, _ = said("import os; os.umask(0o022)\n" + TELL + "tell([])")
    assert found == ["0o22", "4096", "False"]
