"""What tests of the face share."""

from pathlib import Path

import pytest
from tests.tui.harness import services, sleep_program

from redirection_tui.services import Services


@pytest.fixture(scope="session")
def sleep_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sleep_program(tmp_path_factory.mktemp("content"))


@pytest.fixture
def sleep(sleep_folder: Path) -> Services:
    return services(sleep_folder)


@pytest.fixture
def leavings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Codes with which the program was asked to end, instead of ending."""
    asked: list[int] = []

    def note(self: object, result: int | None = None, return_code: int = 0, *_: object) -> None:
        asked.append(result if result is not None else return_code)
        self._end_batch()  # type: ignore[attr-defined]  # blanking holds the screen back for ever

    monkeypatch.setattr("redirection_tui.tui.app.RedirectionApp.exit", note)
    return asked
