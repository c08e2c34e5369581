"""The guards refuse what a run must not do; in an unguarded twin each of the same acts works."""

import os

import pytest
from tests.privacy.acts import tried

from redirection_tui.privacy import landlock, seccomp

NONE = ""
NETWORK = "from redirection_tui.privacy import seccomp; assert seccomp.arm() == 'on'"
INSIDE = "from redirection_tui.privacy import landlock; assert landlock.arm(folder) == 'on'"
NOWHERE = "from redirection_tui.privacy import landlock; assert landlock.arm() == 'on'"
HOOK = "from redirection_tui.privacy import audit; audit.arm(folder)"
HOOK_NOWHERE = "from redirection_tui.privacy import audit; audit.arm()"
ALL = "from redirection_tui.privacy import guards; guards.arm(folder)"

SOCKETS = {
    "TCP": "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "UDP": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "IPv6": "socket.socket(socket.AF_INET6, socket.SOCK_STREAM)",
    "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "TCP past Python": "raw_socket(2)",
    "UDP past Python": "raw_socket(2, 2)",
    "netlink past Python": "raw_socket(16, 3)",
    "in a child": "in_a_child(lambda: raw_socket(2))",
}
WAITING = {
    "a listening AF_UNIX socket": """
one = socket.socket(socket.AF_UNIX)
one.bind(str(folder / "socket"))
one.listen()
""",
}
WRITES = {
    "a new file": "(outside / 'new').write_text('x')",
    "a change": "(outside / 'there').write_text('x')",
    "more at the end": "open(outside / 'there', 'a').write('x')",
    "a shorter file": "os.truncate(outside / 'there', 0)",
    "a folder": "(outside / 'folder').mkdir()",
    "a removal": "(outside / 'there').unlink()",
    "a rename": "(outside / 'there').rename(outside / 'elsewhere')",
    "a link": "(outside / 'link').symlink_to(outside / 'there')",
    "past Python": "raw_write(outside / 'new')",
    "in a child": "in_a_child(lambda: raw_write(outside / 'new'))",
}
FOR_THE_KERNEL_ONLY = ("past Python", "in a child")
CALLS = {
    "a name on the network": "socket.getaddrinfo('localhost', 80)",
    "another program": "import subprocess; subprocess.run(['true'])",
    "a shell": "os.system('true')",
    "a child": "(lambda n: n or os._exit(0))(os.fork())",
    "starting over": "os.posix_spawn('/bin/true', ['true'], {})",
    "other rights": "os.chmod(outside / 'there', 0o600)",
}

needs_seccomp = pytest.mark.skipif(
    seccomp._MACHINES.get(os.uname().machine) is None,
    reason="NOT PROVEN HERE: this machine has no seccomp filter of ours",
)
needs_landlock = pytest.mark.skipif(
    not landlock.version(), reason="NOT PROVEN HERE: this kernel has no Landlock"
)


@pytest.fixture
def places(tmp_path):
    """The notebook's folder, and another one with a file in it."""
    folder, outside = tmp_path / "notebook", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "there").write_text("as it was")
    return folder, outside


@needs_seccomp
@pytest.mark.parametrize("name", SOCKETS)
def test_the_kernel_refuses_every_socket_but_a_pair(name, places):
    assert tried(SOCKETS[name], NETWORK, *places).startswith("refused")
    assert tried(SOCKETS[name], NONE, *places) == "done"


@needs_seccomp
@pytest.mark.parametrize("name", WAITING)
def test_the_kernel_refuses_to_wait_for_anyone(name, places):
    assert tried(WAITING[name], NETWORK, *places).startswith("refused")
    assert tried(WAITING[name], NONE, *places) == "done"


@needs_seccomp
def test_the_pair_that_an_event_loop_needs_still_works(places):
    act = "import asyncio; asyncio.run(asyncio.sleep(0)); a, b = socket.socketpair(); a.send(b'x')"
    assert tried(act, ALL, *places) == "done"


@needs_landlock
@pytest.mark.parametrize("guard", [INSIDE, NOWHERE], ids=["notebook", "memory"])
@pytest.mark.parametrize("name", WRITES)
def test_the_kernel_refuses_every_write_outside_the_folder(name, guard, places):
    assert tried(WRITES[name], guard, *places).startswith("refused")
    assert [one.name for one in places[1].iterdir()] == ["there"]
    assert (places[1] / "there").read_text() == "as it was"
    assert tried(WRITES[name], NONE, *places) == "done"


@needs_landlock
def test_the_kernel_allows_what_the_notebook_needs_in_its_folder_and_nothing_in_memory_mode(
    places,
):
    act = """
made = folder / "new"
made.write_text("x")
made.rename(folder / "other")
os.truncate(folder / "other", 0)
(folder / "other").unlink()
"""
    assert tried(act, INSIDE, *places) == "done"
    assert tried(act, NOWHERE, *places).startswith("refused")


@needs_landlock
def test_a_notebook_cannot_be_moved_out_of_its_folder(places):
    (places[0] / "mine").write_text("x")
    act = "os.rename(folder / 'mine', outside / 'mine')"
    assert tried(act, INSIDE, *places).startswith(("refused", "errno 18"))
    assert (places[0] / "mine").exists()
    assert tried(act, NONE, *places) == "done"


@pytest.mark.parametrize("guard", [HOOK, HOOK_NOWHERE], ids=["notebook", "memory"])
@pytest.mark.parametrize("name", [name for name in WRITES if name not in FOR_THE_KERNEL_ONLY])
def test_python_refuses_stray_files_also_where_the_kernel_cannot(name, guard, places):
    assert tried(WRITES[name], guard, *places) == "refused Refused"
    assert (places[1] / "there").read_text() == "as it was"


@pytest.mark.parametrize("name", CALLS)
def test_python_refuses_names_programs_and_other_rights(name, places):
    assert tried(CALLS[name], HOOK, *places) == "refused Refused"
    assert tried(CALLS[name], NONE, *places) == "done"


@pytest.mark.parametrize("name", ["TCP", "UDP", "IPv6", "netlink"])
def test_python_refuses_sockets_also_where_the_kernel_cannot(name, places):
    assert tried(SOCKETS[name], HOOK, *places) == "refused Refused"


@pytest.mark.parametrize("name", FOR_THE_KERNEL_ONLY)
def test_the_hook_alone_does_not_see_what_goes_past_python(name, places):
    """What it is: a net under mistakes. The page about protection says no more of it."""
    assert tried(WRITES[name], HOOK, *places) == "done"


def test_a_guard_that_this_system_lacks_is_reported_and_not_claimed(monkeypatch):
    monkeypatch.setattr(seccomp, "_MACHINES", {})
    monkeypatch.setattr(landlock, "version", lambda: 0)
    assert (seccomp.arm(), landlock.arm()) == ("missing", "missing")


def test_a_refusal_says_the_kind_and_no_name(places):
    act = "(outside / 'a-private-name').write_text('x')"
    told = f"try:\n    {act}\nexcept OSError as error:\n    raise PermissionError(str(error.args))"
    code = told.replace("raise PermissionError", "print")
    assert "private" not in tried(code, HOOK, *places)
