"""Made-up lives in the shipped program: Sam's, and one in which nothing is written."""

import pytest

from helpers.lives import Life
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings


def opened():
    return Services.open(content_folder(), Settings(language="en"))


@pytest.fixture(scope="session")
def sam():
    """Everything gone through with the examples' answers. Tests look at it and change nothing."""
    return Life(opened(), writes=True).live()


@pytest.fixture(scope="session")
def nobody():
    """Everything gone through with nothing written. Tests look at it and change nothing."""
    return Life(opened(), writes=False).live()
