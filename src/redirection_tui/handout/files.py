"""Where handouts go on the disk: all files or none, and never half of one."""

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from redirection_tui.errors import HandoutError
from redirection_tui.privacy.link import write_new_file

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def free_to_write(paths: list[Path], *, force: bool) -> None:
    """Raises HandoutError when a folder is missing, or a file is there and may not be replaced."""
    for path in paths:
        if not path.parent.is_dir():
            raise HandoutError("no-folder", place=path.parent)
        if path.is_dir():
            raise HandoutError("not-writable", place=path)
        if os.path.lexists(path) and not force:
            raise HandoutError("exists", place=path)


def write(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place, and then put them all there. Raises HandoutError; then
    every place is as it was."""
    waiting = {path: path.with_name(f".{path.name}.part") for path in files}
    try:
        for path, data in files.items():
            waiting[path].unlink(missing_ok=True)
            write_new_file(waiting[path], data)
        for path, beside in waiting.items():
            beside.replace(path)
    except OSError as error:
        for beside in waiting.values():
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        if error.errno in _NO_ROOM:
            raise HandoutError("full") from None
        raise HandoutError("not-writable", place=next(iter(files)).parent) from None
