"""The wheel is whole: it runs from another folder, in an empty environment, with its content."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(command, folder, home):
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """An empty venv with the built wheel; its dependencies come from the test environment, whose
    own editable install is not seen from there."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    built = run(build, folder, folder)
    assert built.returncode == 0, built.stdout + built.stderr
    home = folder / "venv"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    install = [python, "-m", "pip", "install", "--no-deps", "--no-index", wheel]
    assert run(install, folder, folder).returncode == 0
    where = run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder, folder
    )
    libraries = Path(where.stdout.strip())
    (libraries / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return folder, python


def test_the_installed_program_finds_its_own_content(installed):
    folder, python = installed
    shown = run(
        [python, "-c", "from redirection_tui.paths import content_folder; print(content_folder())"],
        folder,
        folder,
    )
    assert Path(shown.stdout.strip()).is_relative_to(folder / "venv")


def test_the_installed_program_checks_its_content_clean(installed):
    folder, python = installed
    checked = run([python.parent / "redirection-tui", "content", "check"], folder, folder)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_installed_program_says_its_version_as_a_module(installed):
    folder, python = installed
    said = run([python, "-m", "redirection_tui", "--version"], folder, folder)
    assert said.stdout.startswith("redirection-tui ")


def test_the_installed_program_refuses_to_start_without_a_terminal(installed):
    folder, python = installed
    started = run([python, "-m", "redirection_tui"], folder, folder)
    assert started.returncode == 2
    assert "terminal" in started.stderr


def test_lock_files_carry_hashes_and_name_no_index():
    for name in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text()
        pinned = [line for line in text.splitlines() if line and line[0].isalnum()]
        assert pinned
        assert all("==" in line for line in pinned)
        assert text.count("--hash=sha256:") >= len(pinned)
        assert "http" not in text
        assert "index" not in text
