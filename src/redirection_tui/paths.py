"""Where the program's own files are, and where the notebook would be."""

from pathlib import Path

from redirection_tui.errors import NotebookError

_PACKAGE = Path(__file__).parent


def content_folder() -> Path:
    """The shipped content: inside an installed package, or beside `src/` in a checkout."""
    installed = _PACKAGE / "_content"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "content"


def notebook_file(other: str = "") -> Path:
    """The encrypted notebook: another one that was asked for, or the one where the system keeps a
    person's own data. Its name says nothing."""
    if other:
        return Path(other)
    import platformdirs  # deferred: only a run that may keep notes asks

    return Path(platformdirs.user_data_dir("redirection-tui", appauthor=False)) / "notebook.rtv"


def place_of(typed: str) -> Path:
    """A place on the disk as it was typed; `~` is home. Raises NotebookError: cannot-write."""
    try:
        return Path(typed.strip()).expanduser().absolute()
    except (RuntimeError, ValueError):
        raise NotebookError("cannot-write") from None
