"""Waiting for something to happen in the workspace, without polling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """Everyone who changes the workspace announces it; everyone who waits looks again."""

    def __init__(self) -> None:
        self._condition = asyncio.Condition()

    async def announce(self) -> None:
        """Something changed: waiters look again."""
        async with self._condition:
            self._condition.notify_all()

    async def wait_for(self, predicate: Callable[[], Found], timeout: float) -> Found:  # noqa: ASYNC109 - the limit is the caller's
        """The predicate's value as soon as it is true. Raises TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout), self._condition:
            return await self._condition.wait_for(predicate)
