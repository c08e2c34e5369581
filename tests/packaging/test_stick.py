"""The program starts from a stick on a computer without a network, as docs/clinicians.md says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOWHERE = "http://127.0.0.1:9"
"""Nothing listens there: what asks a network in spite of everything, fails."""


@pytest.fixture(scope="module")
def stick(tmp_path_factory):
    """A folder with all that `make stick` puts on a stick."""
    folder = tmp_path_factory.mktemp("stick")
    made = subprocess.run(
        ["make", "stick", f"TO={folder}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    if made.returncode:
        pytest.skip("not proven here: the wheels of the lock file could not be fetched")
    return folder


def started(stick, *arguments):
    """`sh start` with this Python, no settings of pip, and no network to be found."""
    programs = stick.parent / "bin"
    programs.mkdir(exist_ok=True)
    python = programs / "python3"
    if not python.exists():
        python.symlink_to(Path(sys.executable).resolve())
    environment = {
        "PATH": f"{programs}{os.pathsep}{os.defpath}",
        "HOME": str(stick.parent),
        "LANG": "C.UTF-8",
        "PIP_CONFIG_FILE": os.devnull,
        "http_proxy": NOWHERE,
        "https_proxy": NOWHERE,
    }
    return subprocess.run(
        ["sh", str(stick / "start"), *arguments],
        cwd=stick,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_it_sets_itself_up_from_the_stick_alone_and_starts(stick):
    first = started(stick, "content", "check")
    assert first.returncode == 0, first.stdout + first.stderr
    again = started(stick, "demo", "urge-lock")
    assert again.returncode == 2
    assert "urge-log" in again.stderr


def test_a_file_that_was_changed_on_the_stick_is_refused(stick, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(stick, other, ignore=shutil.ignore_patterns("program"))
    wheel = next((other / "wheels").glob("mdurl-*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b"\n")
    refused = started(other, "content", "check")
    assert refused.returncode != 0
    assert "hash" in refused.stderr.casefold()
