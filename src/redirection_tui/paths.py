"""Where the program's own files are. Nothing here is written to."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def content_folder() -> Path:
    """The shipped content: inside an installed package, or beside `src/` in a checkout."""
    installed = _PACKAGE / "_content"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "content"
