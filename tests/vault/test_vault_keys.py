"""The key and the header are what SECURITY.md says, so that stock tools open the file for ever."""

import base64
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nacl.pwhash import argon2id
from tests.prove.made_up import FIRST, QUICK, note
from tests.vault.keeping import reason, written

from redirection_tui.notebook import files, key_derivation
from redirection_tui.notebook.key_derivation import SMALL, STANDARD, Profile, key_for, new_header
from redirection_tui.notebook.pages import PAGE, unchanged_pages
from redirection_tui.notebook.vault import VaultNotebook

GOLDEN = Path(__file__).parent / "golden"
WORDS = "café at the old harbour wall"
"""The passphrase of the golden files, which hold made-up notes."""


@pytest.mark.full_work
def test_the_work_is_what_the_documents_say():
    assert {
        1: Profile(memory=256 * 2**20, passes=3),
        2: Profile(memory=64 * 2**20, passes=3),
    } == key_derivation.PROFILES


def test_a_fixed_header_and_passphrase_give_a_fixed_key_and_check():
    start = b"R\x02" + bytes(range(10))
    key = key_derivation._derive(WORDS, start)
    assert key.hex() == "811e6e9a67f16944dfd046aea705a025dcec18f5cf8a4577dc6343ef4ea47579"
    assert key_derivation._check(key).hex() == "90fdb5c2"
    assert key_for(WORDS, start + key_derivation._check(key)) == key


def test_the_key_is_plain_argon2id_of_a_salt_in_letters():
    header, key = new_header(WORDS, QUICK)
    work = key_derivation.PROFILES[QUICK]
    salt = base64.b64encode(header[:12])
    assert header[:2] == b"R\x7f"
    assert salt.isascii()
    assert len(salt) == 16
    assert key == argon2id.kdf(32, WORDS.encode(), salt, work.passes, work.memory)
    told = hashlib.blake2b(b"redirection_tui vault check", key=bytes(key), digest_size=4)
    assert header[12:] == told.digest()


def test_no_two_notebooks_have_the_same_salt():
    assert len({new_header(WORDS, QUICK)[0] for _ in range(50)}) == 50


def test_a_file_begins_with_its_header_and_never_in_the_clear(path):
    whole = written(path, "tea")
    assert whole[:2] == b"R\x7f"
    assert b"SQLite" not in whole
    assert b"tea" not in whole


@pytest.mark.full_work
def test_the_cheap_key_of_the_tests_is_refused_by_the_program(tmp_path):
    path = tmp_path / "notebook.rtv"
    path.write_bytes(b"R\x7f" + bytes(14) + bytes(PAGE))
    assert QUICK not in key_derivation.PROFILES
    assert reason(VaultNotebook.open, path, FIRST) == "not-a-notebook"


@pytest.mark.full_work
def test_a_notebook_takes_its_full_work_and_opens(tmp_path):
    path = tmp_path / "notebook.rtv"
    VaultNotebook.create(path, WORDS, entries=[note("tea")]).close()
    assert path.read_bytes()[1] == STANDARD
    book = VaultNotebook.open(path, WORDS)
    assert [one.values["it"] for one in book.entries()] == ["tea"]
    book.close()


def test_every_page_carries_the_code_that_the_format_has(path):
    whole = written(path, "tea", "walk")
    header = files.header_of(path)
    key = key_for(FIRST, header)
    pages = len(whole) // PAGE
    assert list(unchanged_pages(whole, key, header)) == list(range(1, pages + 1))
    changed = bytearray(whole)
    changed[PAGE + 7] ^= 1
    assert list(unchanged_pages(bytes(changed), key, header)) == [1, *range(3, pages + 1)]
    assert not list(unchanged_pages(whole, bytearray(32), header))


def test_notes_are_recovered_with_stock_tools_only(path):
    """The shell lines of SECURITY.md: argon2 for the key, APSW's own shell for the file."""
    if shutil.which("argon2") is None:
        pytest.skip("not proven here: the argon2 command is not installed")
    VaultNotebook.create(path, WORDS, entries=[note("tea by the sea")], profile=SMALL).close()
    script = """
    SALT=$(head -c12 "$1" | base64); HEAD=$(head -c16 "$1" | od -An -tx1 | tr -d ' \\n')
    KEY=$(printf %s "$2" | argon2 "$SALT" -id -t 3 -k 65536 -p 1 -l 32 -r)
    "$3" -m apsw "$1" "pragma cipher='sqlcipher'" "pragma legacy=4" \
        "pragma key=\\"x'$KEY$HEAD'\\"" "select data from entry"
    """
    run = subprocess.run(
        ["sh", "-c", script, "sh", str(path), WORDS, sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert '"tea by the sea"' in run.stdout, run.stderr
