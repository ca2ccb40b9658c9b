"""HTTP mode: the address that Slack sends events, commands and interactions to."""

from __future__ import annotations

import uvicorn
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.listening import EmbeddedServer

PATH = "/slack/events"

_LARGEST_BODY = 1_000_000
"""Bytes. A message has 40,000 characters at most, and comes twice, as text and as blocks."""


def server(app: AsyncApp, verifier: SignatureVerifier) -> EmbeddedServer:
    """A server with Slack's one address, and /healthz and /readyz: nothing listens before everything is ready."""

    async def events(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return Response("too large", status_code=413)
        if not _is_signed(verifier, body, request):
            return Response("invalid signature", status_code=401)
        return to_starlette_response(await app.async_dispatch(to_async_bolt_request(request, body)))

    routes = [
        Route(PATH, events, methods=["POST"]),
        Route("/healthz", _well),
        Route("/readyz", _well),
    ]
    return EmbeddedServer(uvicorn.Config(Starlette(routes=routes), lifespan="off", log_config=None, access_log=False))


async def _well(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _body(request: Request) -> bytes | None:
    """The request's body; None as soon as it is larger than anything that Slack sends."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_BODY:
            return None
    return bytes(body)


def _is_signed(verifier: SignatureVerifier, body: bytes, request: Request) -> bool:
    """Whether Slack sent this, asked before anything of it is read as JSON."""
    try:
        return verifier.is_valid_request(body.decode("utf-8"), dict(request.headers))
    except (ValueError, TypeError):  # a body or a header that Slack can't have written
        return False
