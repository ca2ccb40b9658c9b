"""uvicorn inside an event loop that is somebody else's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from socket import socket

import uvicorn


class EmbeddedServer(uvicorn.Server):
    """A server for a part of a program: it leaves signals to the program and tells when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._listening = asyncio.Event()

    @asynccontextmanager
    async def serving(self, listener: socket) -> AsyncIterator[None]:
        """Serve on this socket within the block."""
        task = asyncio.create_task(self.serve([listener]))
        await self._listening.wait()
        try:
            yield
        finally:
            self.leave()
            await task

    def leave(self) -> None:
        """Come to an end after the requests that are being answered."""
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the program around it."""
        yield

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen."""
        await super().startup(sockets)
        self._listening.set()
