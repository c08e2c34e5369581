"""SECURITY.md: its lines for reading a notebook without the program work, its figures are true."""

import re
import shutil
import sys
from pathlib import Path

import pytest
from conversation import NOTE, RIGHT, Conversation, entry
from tests.tui.terminal import ROOT

from redirection_tui.notebook import copying, engine, key_derivation, migrations, vault
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy import passphrases

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
PATH = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}


def block(language):
    """The one block of code in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found


def made(folder, profile):
    """A notebook as the program makes them."""
    path = folder / "notebook.rtv"
    VaultNotebook.create(path, RIGHT, entries=[entry()], profile=profile).close()
    return path


def recovered(argv):
    """What the lines print once the passphrase was typed."""
    with Conversation(argv=argv, size=(200, 40), **PATH) as talk:
        talk.wait(lambda: talk.raw.endswith(b"Passphrase: "), "the passphrase is asked for")
        talk.wait(lambda: not talk.echoes, "typing is not shown")
        talk.send(RIGHT + "\r")
        talk.ends(0)
        assert RIGHT not in talk.text
        return talk.text


@pytest.mark.full_work
@pytest.mark.skipif(not shutil.which("argon2"), reason="not proven here: there is no argon2(1)")
def test_the_lines_for_the_shell_read_a_notebook(tmp_path):
    path = made(tmp_path, key_derivation.STANDARD)
    script = tmp_path / "recover.sh"
    script.write_text(block("sh").replace("NOTEBOOK=notebook.rtv", f"NOTEBOOK={path}"))
    assert NOTE in recovered(("/bin/bash", str(script)))


@pytest.mark.full_work
@pytest.mark.parametrize("profile", [key_derivation.STANDARD, key_derivation.SMALL])
def test_the_lines_of_python_read_a_notebook_of_each_profile(profile, tmp_path):
    path = made(tmp_path, profile)
    script = tmp_path / "recover.py"
    script.write_text(block("python"))
    assert NOTE in recovered((sys.executable, str(script), str(path)))


@pytest.mark.full_work
def test_the_page_names_the_parameters_that_are_used():
    flat = " ".join(PAGE.split())
    for number, name in ((key_derivation.STANDARD, "1"), (key_derivation.SMALL, "2")):
        work = key_derivation.PROFILES[number]
        said = (
            rf"Profile {name}[^.]*: {work.memory // 2**20} MiB( of memory)?, {work.passes} passes"
        )
        assert re.search(said, flat), name
    assert f"at most {key_derivation.LONGEST:,} bytes" in flat
    assert f"at least {passphrases.ENOUGH_BITS} bits" in flat
    assert key_derivation._CHECK.decode() in flat


def test_nothing_uses_the_pragma_that_the_page_says_is_never_used():
    for module in (copying, engine, migrations, vault):
        assert not re.search(r"PRAGMA rekey\b(?!`)", Path(module.__file__).read_text("utf-8"))
