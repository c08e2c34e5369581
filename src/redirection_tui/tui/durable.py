"""Writing that must reach the disk happens beside the face, so that keys are never kept waiting."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from redirection_tui.services import Services

T = TypeVar("T")


async def durably(services: Services, work: Callable[[], T]) -> T:
    """Do `work` and give what it gives, when it is on the disk. In memory it is done at once.

    Raises NotebookError when it could not be kept; then nothing has changed.
    """
    return await asyncio.to_thread(work) if services.kept else work()
