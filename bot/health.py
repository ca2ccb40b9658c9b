"""What those who run the bot look at: /healthz, /readyz and /metrics."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot import metrics
from bot.backlog import Backlog
from bot.errors import DatabaseAway
from bot.store import reachable


def routes(engine: Engine, backlog: Backlog, *, connected: Callable[[], bool]) -> Sequence[Route]:
    """The three addresses; `connected` tells whether Slack is heard at the moment."""

    async def ready(_: Request) -> Response:
        if not connected():
            return JSONResponse({"status": "no connection to Slack"}, status_code=503)
        try:
            await asyncio.to_thread(reachable, engine)
        except DatabaseAway:
            return JSONResponse({"status": "no database"}, status_code=503)
        return JSONResponse({"status": "ok"})

    async def measured(_: Request) -> Response:
        try:
            await asyncio.to_thread(_count, backlog)
        except (DatabaseAway, SQLAlchemyError):
            metrics.WAITING.clear()  # not known at the moment; the rest is
        return Response(metrics.exposition(), media_type=metrics.CONTENT_TYPE)

    return [Route("/healthz", _well), Route("/readyz", ready), Route("/metrics", measured)]


async def _well(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


def _count(backlog: Backlog) -> None:
    depth = backlog.depth()
    metrics.WAITING.clear()
    for queue, waiting in depth.waiting.items():
        metrics.WAITING.labels(queue).set(waiting)
    metrics.OLDEST.set(depth.oldest)
    metrics.FAILED.set(depth.failed)
