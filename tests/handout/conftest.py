"""The whole shipped program on paper, built once for a test run: blank, and with examples."""

import pytest
from sheets_at_hand import services_in

from redirection_tui.handout.build import Builder, Wanted


@pytest.fixture(scope="session")
def blank():
    return Builder(services_in(), Wanted()).whole()


@pytest.fixture(scope="session")
def filled():
    return Builder(services_in(), Wanted(example=True)).whole()
