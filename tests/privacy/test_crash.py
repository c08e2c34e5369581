"""A fault says where it is, and never what was written."""

import subprocess
import sys
from pathlib import Path

import pytest

import redirection_tui
from redirection_tui.privacy import crash

OWN_WORDS = "a walk with my sister"
QUIET = "from redirection_tui.privacy import crash; crash.quiet_hooks()"
FAULTS = {
    "main": f"raise ValueError({OWN_WORDS!r})",
    "chained": f"""
try:
    raise KeyError({OWN_WORDS!r})
except KeyError as error:
    raise ValueError({OWN_WORDS!r}) from error
""",
    "thread": f"""
import threading
def work(): raise ValueError({OWN_WORDS!r})
thread = threading.Thread(target=work)
thread.start()
thread.join()
""",
    "unraisable": f"""
class Note:
    def __del__(self): raise ValueError({OWN_WORDS!r})
Note()
""",
}


def said(code, tmp_path):
    """What a program with this fault writes."""
    script = tmp_path / "fault.py"
    script.write_text(code, encoding="utf-8")
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_says_its_kind_and_place_and_nothing_that_was_written(name, tmp_path):
    text = said(f"{QUIET}\n{FAULTS[name]}", tmp_path)
    assert "(ValueError at fault.py:" in text
    assert OWN_WORDS not in text
    assert "Traceback" not in text


LOOP = f"""
import asyncio, gc
from redirection_tui.privacy import crash
async def work(): raise ValueError({OWN_WORDS!r})
def call(): raise ValueError({OWN_WORDS!r})
async def main():
    QUIET
    asyncio.create_task(work())
    asyncio.get_running_loop().call_soon(call)
    await asyncio.sleep(0.01)
    gc.collect()
asyncio.run(main())
"""


def test_a_fault_in_a_task_or_a_callback_says_nothing_that_was_written(tmp_path):
    quiet = LOOP.replace("QUIET", "crash.quiet_loop(asyncio.get_running_loop())")
    text = said(quiet, tmp_path)
    assert text.count("(ValueError at fault.py:") == 2
    assert OWN_WORDS not in text


def test_a_stock_event_loop_tells_what_was_written(tmp_path):
    assert OWN_WORDS in said(LOOP.replace("QUIET", "pass"), tmp_path)


def test_a_thread_that_ends_itself_says_nothing(tmp_path):
    leaving = FAULTS["thread"].replace(f"ValueError({OWN_WORDS!r})", "SystemExit")
    assert said(f"{QUIET}\n{leaving}", tmp_path) == ""


@pytest.mark.parametrize("name", FAULTS)
def test_without_the_hooks_the_same_fault_tells_what_was_written(name, tmp_path):
    assert OWN_WORDS in said(FAULTS[name], tmp_path)


def test_ctrl_c_says_nothing(tmp_path):
    assert said(f"{QUIET}\nraise KeyboardInterrupt", tmp_path) == ""


def caught(work):
    with pytest.raises(Exception) as found:
        work()
    return found.value


def test_the_place_is_the_last_one_in_our_own_code():
    error = caught(lambda: crash.sentence(ValueError(), "{gone}"))
    assert crash.place_of(error).startswith("crash.py:")


def test_the_place_outside_our_code_is_the_last_one_there_is():
    assert crash.place_of(caught(lambda: int(OWN_WORDS))).startswith("test_crash.py:")


def test_an_error_that_was_never_raised_has_no_place():
    assert crash.place_of(ValueError(OWN_WORDS)) == "?"


def test_the_sentence_can_come_from_the_content(shipped):
    text = crash.sentence(ValueError(OWN_WORDS), shipped.words.text("app.fault"))
    assert "ValueError at ?" in text
    assert OWN_WORDS not in text


def test_every_language_has_a_sentence_for_a_fault(shipped):
    for language in shipped.library.program.languages:
        shipped.change(language=language)
        pattern = shipped.words.text("app.fault")
        assert crash.sentence(ValueError(), pattern) != pattern


def test_nothing_in_our_code_prints_a_traceback_of_its_own():
    source = Path(redirection_tui.__file__).parent
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "print_exc" not in text
        assert "format_exc" not in text
