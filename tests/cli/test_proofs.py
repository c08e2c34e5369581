"""`doctor --prove` shows what holds, says why it cannot, and notices each leaky twin."""

import ctypes
import os
import sqlite3
import sys
from pathlib import Path

import pytest
from conversation import QUICK, WORDS, Conversation

from redirection_tui.cli import proofs
from redirection_tui.cli.children import in_child, until_killed
from redirection_tui.cli.proofs import Tried
from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy import guards, landlock, seccomp
from redirection_tui.privacy.states import Guards

SOMEBODY = 65_534
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="not proven here: there is no fork")
kernel = pytest.mark.skipif(
    not landlock.version() or os.uname().machine not in seccomp._MACHINES,
    reason="not proven here: the kernel has no such guards",
)


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "place"
    folder.mkdir(mode=0o700)
    return folder


def pretending(_folder):
    """Says that all guards stand, and arms none."""
    return Guards("on", "on", "on")


@kernel
@pytest.mark.parametrize("proof", [proofs.network, proofs.writes, proofs.hook])
def test_guards_that_stand_are_shown(proof, place):
    assert proof(place, Tried()) is None


@forks
@pytest.mark.parametrize("proof", [proofs.network, proofs.writes, proofs.hook])
def test_guards_that_only_say_they_stand_are_noticed(proof, place):
    assert proof(place, Tried(arm=pretending)) == "otherwise"


@kernel
@pytest.mark.parametrize("proof", [proofs.network, proofs.writes])
def test_a_net_in_python_alone_does_not_count_as_the_system(proof, place):
    def only_the_hook(folder):
        from redirection_tui.privacy import audit

        audit.arm(folder)
        return Guards("on", "on", "on")

    assert proof(place, Tried(arm=only_the_hook)) == "otherwise"


@forks
@pytest.mark.parametrize("proof", [proofs.network, proofs.writes])
def test_a_system_without_a_guard_is_not_blamed(proof, place):
    assert proof(place, Tried(arm=lambda _: Guards("missing", "missing", "on"))) == "no-guard"


@kernel
def test_a_guard_that_refuses_everything_is_no_proof_either(place):
    assert proofs.writes(place, Tried(arm=lambda _: guards.arm(None))) == "otherwise"


STORE = [proofs.killed, proofs.plain, proofs.passphrase, proofs.flipped]


@forks
@pytest.mark.parametrize("proof", STORE)
def test_the_notebook_stands_every_proof(proof, place):
    assert proof(place, Tried()) is None


class Forgetful(VaultNotebook):
    """Acknowledges a note and writes it later."""

    def save(self, entry):
        return entry.__class__(**{**plain(entry), "id": os.urandom(8).hex()})


def plain(entry):
    return {name: getattr(entry, name) for name in entry.__struct_fields__}


@forks
def test_a_store_that_acknowledges_too_early_is_noticed(place):
    assert proofs.killed(place, Tried(open=Forgetful.open)) == "otherwise"


class Readable:
    """A store without encryption, without a passphrase, and without a look at its pages."""

    def __init__(self, path, entries=()):
        self._path = path
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE IF NOT EXISTS entry (text)")
            db.executemany("INSERT INTO entry VALUES (?)", [(e.values["text"],) for e in entries])
        db.close()

    def close(self):
        pass

    @classmethod
    def create(cls, path, _passphrase, entries=()):
        return cls(path, entries)

    @classmethod
    def open(cls, path, _passphrase):
        return object.__new__(cls)


@pytest.mark.parametrize("proof", [proofs.plain, proofs.passphrase, proofs.flipped])
def test_a_store_that_anyone_can_read_open_or_change_is_noticed(proof, place):
    assert proof(place, Tried(create=Readable.create, open=Readable.open)) == "otherwise"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-be"])
@pytest.mark.parametrize("around", ["", "x", "xy"])
def test_made_up_words_are_found_in_every_usual_form(encoding, around):
    import base64

    forms = list(proofs._forms(proofs._NOTE))
    data = (around + proofs._NOTE + around).encode(encoding)
    for hidden in (data, data.hex().encode(), base64.b64encode(data)):
        assert any(form in hidden for form in forms)


def as_somebody(work):
    """Run it without the administrator's rights; what it loads is loaded before."""

    def there():
        if os.getuid() == 0:
            os.setgid(SOMEBODY)
            os.setuid(SOMEBODY)
        return str(work())

    return in_child(there)


proc = pytest.mark.skipif(
    sys.platform != "linux" or not Path("/proc/self/mem").exists(),
    reason="not proven here: this system has no such look at memory",
)


def open_up():
    """The leaky twin: memory that every program of the account can read."""
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)


@proc
def test_closed_memory_is_shown_and_open_memory_is_noticed(place):
    assert as_somebody(lambda: proofs.memory(place, Tried())) == "None"
    assert as_somebody(lambda: proofs.memory(place, Tried(hide=open_up))) == "otherwise"


def test_an_administrator_is_told_that_nothing_is_shown(place):
    assert proofs.memory(place, Tried(administrator=lambda: True)) == "administrator"


def test_a_try_that_fails_is_not_counted_as_shown(place):
    def full(*_, **__):
        raise NotebookError("full")

    found = dict(proofs.proofs(place, Tried(arm=pretending, create=full)))
    assert {found[name] for name in ("killed", "plain", "passphrase", "flipped")} == {"fault"}


@forks
def test_a_child_that_ends_without_an_answer_gives_none():
    assert in_child(lambda: 1 / 0) == ""
    assert in_child(lambda: "well") == "well"


@forks
def test_what_was_acknowledged_before_the_kill_is_all_there():
    def work(acknowledge):
        for number in range(10**6):
            acknowledge(str(number))

    names = until_killed(work, 5)
    assert {"0", "1", "2", "3", "4"} <= names
    assert names == {str(number) for number in range(len(names))}


def proved(tmp_path, **variables):
    return Conversation(
        argv=(*QUICK, "doctor", "--prove"), size=(80, 100), TMPDIR=str(tmp_path), **variables
    )


@forks
def test_the_command_shows_its_proofs_and_leaves_nothing_behind(tmp_path):
    with proved(tmp_path) as talk:
        talk.told("prove.well")
        talk.ends(0)
        for name in ("killed", "plain", "passphrase", "flipped"):
            shown = WORDS.text("prove.shown", what=WORDS.text(f"prove.{name}"))
            assert "".join(shown.split()) in talk.said
    assert list(tmp_path.iterdir()) == []


@forks
def test_ctrl_c_leaves_it_and_deletes_the_made_up_notes(tmp_path):
    with proved(tmp_path) as talk:
        talk.told("prove.title")
        talk.interrupt_until("prove.left")
        talk.ends(130)
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_it_says_so(tmp_path):
    with proved(tmp_path / "none") as talk:
        talk.told("prove.no-place")
        talk.ends(2)


@forks
def test_what_is_otherwise_gives_another_exit_code(tmp_path, monkeypatch, capsys):
    from redirection_tui.cli import doctor_command

    monkeypatch.setattr(proofs, "Tried", lambda: Tried(arm=pretending))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert doctor_command._prove(WORDS) == doctor_command.OTHERWISE
    said = " ".join(capsys.readouterr().out.split())
    assert WORDS.text("prove.otherwise") in said
