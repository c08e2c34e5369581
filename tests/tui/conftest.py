"""What tests of the face share."""

from pathlib import Path

import pytest

from redirection_tui.services import Services
from tests.tui.harness import services, sleep_program


@pytest.fixture(scope="session")
def sleep_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sleep_program(tmp_path_factory.mktemp("content"))


@pytest.fixture
def sleep(sleep_folder: Path) -> Services:
    return services(sleep_folder)
