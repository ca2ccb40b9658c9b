"""Counts what arrives and the seconds until it is acknowledged."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot import metrics


def register(app: AsyncApp) -> None:
    """Stand around all listeners: they run before the acknowledgement goes out."""

    async def count(request: AsyncBoltRequest, next_: Callable[[], Awaitable[None]]) -> None:
        start, acknowledged = time.perf_counter(), False
        try:
            await next_()
            acknowledged = True
        finally:
            kind = str(request.body.get("type") or "command")
            metrics.ACKS.labels(kind, str(acknowledged).lower()).observe(time.perf_counter() - start)

    app.middleware(count)
