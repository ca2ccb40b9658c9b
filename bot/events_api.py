"""HTTP: the address that Slack sends events, commands and interactions to, beside those of `health`."""

from __future__ import annotations

from collections.abc import Sequence

import uvicorn
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.listening import EmbeddedServer

PATH = "/slack/events"

_LARGEST_BODY = 1_000_000
"""Bytes. A message has 40,000 characters at most, and comes twice, as text and as blocks."""


def serving(routes: Sequence[Route]) -> EmbeddedServer:
    """A server with these addresses."""
    asgi = Starlette(routes=list(routes))
    return EmbeddedServer(uvicorn.Config(asgi, lifespan="off", log_config=None, access_log=False))


def route(app: AsyncApp, verifier: SignatureVerifier) -> Route:
    """Slack's one address."""

    async def events(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return Response("too large", status_code=413)
        if not _is_signed(verifier, body, request):
            return Response("invalid signature", status_code=401)
        return to_starlette_response(await app.async_dispatch(to_async_bolt_request(request, body)))

    return Route(PATH, events, methods=["POST"])


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
