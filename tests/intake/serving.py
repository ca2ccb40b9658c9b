"""Web servers on loopback for tests: proper ones, and raw ones that answer whatever bytes they are told to."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette

RawAnswer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def serve_app(app: Starlette) -> AsyncIterator[str]:
    """The address of a web server for `app`."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, ws="none"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        listener.close()


@asynccontextmanager
async def serve_raw(answer: bytes | RawAnswer, *, visits: list[bytes] | None = None) -> AsyncIterator[str]:
    """The address of a server that reads a request, notes its head in `visits` and answers."""

    serving: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.add(asyncio.current_task())
        if visits is not None:
            visits.append(b"")
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            if visits is not None:
                visits[-1] = head
            await _send(answer, writer)
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the visitor has left, or the test is over
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in filter(None, serving):
            task.cancel()
        await asyncio.gather(*filter(None, serving))


async def _send(answer: bytes | RawAnswer, writer: asyncio.StreamWriter) -> None:
    if isinstance(answer, bytes):
        writer.write(answer)
        await writer.drain()
    else:
        await answer(writer)


def answer(head: str, body: bytes = b"") -> bytes:
    """The bytes of an answer: status line and headers, then the body."""
    return f"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n".encode() + body


def html(body: bytes, *headers: str) -> bytes:
    """The bytes of an answer that is an HTML page."""
    lines = "".join(f"\r\n{header}" for header in headers)
    return answer(f"200 OK\r\nContent-Type: text/html{lines}", body)
