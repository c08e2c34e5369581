"""Over a walk of every screen, nothing typed is written in the clear, and nobody is spoken to.

`make prove` walks every exercise of the shipped content as well.
"""

import pytest
from tests.prove import trace, typed
from tests.tui.harness import sleep_program

pytestmark = pytest.mark.skipif(bool(trace.missing()), reason=f"NOT PROVEN HERE: {trace.missing()}")


def test_a_walk_of_every_screen_writes_nothing_in_the_clear_and_speaks_to_nobody(tmp_path):
    found = typed.walked(sleep_program(tmp_path))
    assert found.typed > 20
    assert (found.in_writes, found.in_files, found.sockets) == ([], [], [])


def test_the_same_look_finds_what_a_leaky_twin_writes_and_whom_it_speaks_to(tmp_path):
    found = typed.walked(sleep_program(tmp_path), leaky=True)
    assert {"UTF-8", "utf-16-le", "utf-32-be", "hex", "base64 1"} <= set(found.in_writes)
    assert len(found.in_files) >= 9
    assert found.sockets
