"""A healthy content folder, made once, copied for each test that changes it."""

import shutil
import time
from contextlib import contextmanager

import pytest
from hypothesis import settings
from sleep_program import Folder, build

# A busy machine is no fault in the code: no deadline for a single example.
settings.register_profile("content", deadline=None)
settings.load_profile("content")


@pytest.fixture(scope="session")
def healthy_once(tmp_path_factory):
    return build(tmp_path_factory.mktemp("sleep") / "content").path


@pytest.fixture
def folder(healthy_once, tmp_path):
    return Folder(shutil.copytree(healthy_once, tmp_path / "content"))


@pytest.fixture
def cpu_limit():
    """A block that may take so many seconds of this process, however busy the machine is."""

    @contextmanager
    def limit(seconds):
        begin = time.process_time()
        yield
        assert time.process_time() - begin < seconds

    return limit
