"""What tests of the plain face share."""

from pathlib import Path

import pytest
from tests.plain.harness import Face
from tests.tui.harness import services, sleep_program


@pytest.fixture(scope="session")
def sleep_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sleep_program(tmp_path_factory.mktemp("content"))


@pytest.fixture
def sleep(sleep_folder: Path) -> Face:
    """The plain face of a small program about sleep."""
    return Face(services(sleep_folder))
