"""Makes `helpers` known to every test, and builds what many of them need."""

from datetime import datetime, timedelta

import hypothesis
import pytest

from helpers import sleep_week
from redirection_tui.notebook import key_derivation
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

# How long one example takes says something of the machine, and nothing of the program.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

QUICK = key_derivation.Profile(memory=8_192, passes=1)
"""The least work that Argon2id does."""


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.now = datetime(2026, 3, 2, 19, 30)  # noqa: DTZ001 - local time, as the program has it

    def __call__(self):
        return self.now

    def move(self, **by):
        self.now += timedelta(**by)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sleep_folder(tmp_path):
    """A small program about sleep, with entries to follow: see helpers/sleep_week.py."""
    return sleep_week.write(tmp_path / "content")


@pytest.fixture
def sleep(sleep_folder, clock):
    """Services on the program about sleep."""
    made = Services.open(sleep_folder, Settings(language="en"))
    made.clock = clock
    return made


@pytest.fixture
def shipped():
    """Services on the shipped content."""
    return Services.open(content_folder(), Settings(language="en"))


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path_factory, monkeypatch):
    """No test finds a person's own notebook, or makes one where it would stay."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))


@pytest.fixture(autouse=True)
def little_work_for_keys(request, monkeypatch):
    """A key takes half a second on purpose; only tests of that work do it in full."""
    if "full_work" not in request.keywords:
        monkeypatch.setitem(key_derivation.PROFILES, key_derivation.STANDARD, QUICK)
