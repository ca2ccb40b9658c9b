"""The playground itself: an ASGI app served on loopback, with the people and the records of the workspace."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import TYPE_CHECKING

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.listening import EmbeddedServer
from bot.playground.changes import Changes
from bot.playground.clock import Clock
from bot.playground.delivery import ACK_TIMEOUT, RETRY_WAITS, Courier, HttpCarrier
from bot.playground.events import BOT_EVENTS, Events
from bot.playground.faults import Faults
from bot.playground.files import Files
from bot.playground.inspection import Records
from bot.playground.interactions import Interactions
from bot.playground.people import People
from bot.playground.service import BOT_SCOPES, Service
from bot.playground.socket_mode import SocketHub
from bot.playground.state import default_workspace
from bot.playground.ways_back import WaysBack
from bot.playground.web_api import WebApi

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from typing import Literal

    from starlette.types import ASGIApp, Scope

    from bot.playground.changes import Found

BOT_TOKEN = "xoxb-playground"  # noqa: S105 - opens nothing but the playground
APP_TOKEN = "xapp-playground"  # noqa: S105
SIGNING_SECRET = "playground-signing-secret"  # noqa: S105


class Server(EmbeddedServer):
    """A server that starts and stops at once."""

    def __init__(self, app: ASGIApp) -> None:
        config = uvicorn.Config(
            app,
            http=H11Protocol,
            ws="websockets-sansio",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            date_header=False,
        )
        super().__init__(config)
        self._leaving = asyncio.Event()

    def leave(self) -> None:
        """Hangs up on everybody."""
        self._abort(lambda _: True)
        super().leave()
        self._leaving.set()

    async def main_loop(self) -> None:
        """Waits for the end; nothing here is due every tenth of a second."""
        await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Takes the time for goodbyes only when somebody is still there, as websockets are."""
        await asyncio.sleep(0)  # lets aborted connections be gone
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)
        for server in self.servers:
            server.close()

    def drop(self, scope: Scope) -> None:
        """Closes the connection that a request came over."""
        client = tuple(scope["client"])
        self._abort(lambda connection: connection.client == client)

    def _abort(self, is_meant: Callable[[H11Protocol], bool]) -> None:
        for connection in list(self.server_state.connections):
            if isinstance(connection, H11Protocol) and is_meant(connection):
                connection.transport.abort()


class Playground(People, Interactions, Records):
    """A workspace in which the real bot answers. Made by `Playground.start`; usage in the package's docstring."""

    bot_token = BOT_TOKEN
    app_token = APP_TOKEN
    signing_secret = SIGNING_SECRET

    def __init__(  # noqa: PLR0913 - every knob of the workspace
        self,
        base_url: str,
        *,
        base_time: float | None,
        ack_timeout: float,
        retry_waits: tuple[float, ...],
        bot_events: Iterable[str],
        scopes: Iterable[str],
        limits_posts: bool,
        seed: int,
    ) -> None:
        self.base_url = base_url
        self.clock = Clock(base_time)
        self.changes = Changes()
        self.workspace = default_workspace(self.clock)
        self.sockets = SocketHub(self.workspace.app_id, self.changes, seed)
        self.courier = Courier(self.sockets, self.changes, ack_timeout, retry_waits)
        events = Events(self.workspace, self.courier, frozenset(bot_events))
        ways_back = WaysBack(self.workspace, events, self.changes, base_url)
        faults, granted = Faults(seed), tuple(scopes)
        files = Files(self.workspace, base_url, BOT_TOKEN, granted, faults)
        self.service = Service(self.workspace, events, ways_back, self.sockets, files, BOT_TOKEN, APP_TOKEN, granted)
        self.api = WebApi(self.service, self.changes, self._drop, faults, limits_posts=limits_posts)
        self.server = Server(self._routes())

    @classmethod
    @contextlib.asynccontextmanager
    async def start(  # noqa: PLR0913 - every knob of the workspace
        cls,
        *,
        port: int = 0,
        base_time: float | None = None,
        ack_timeout: float = ACK_TIMEOUT,
        retry_waits: tuple[float, ...] = RETRY_WAITS,
        bot_events: Iterable[str] = BOT_EVENTS,
        scopes: Iterable[str] = BOT_SCOPES,
        limits_posts: bool = False,
        seed: int = 0,
    ) -> AsyncIterator[Playground]:
        """Serves a fresh workspace on 127.0.0.1 (port 0: any free one) until the block ends.

        `base_time` (seconds since the epoch) makes message times repeatable; `ack_timeout` and `retry_waits` are
        in seconds; `limits_posts` answers 429 to more than one chat.postMessage a second and channel; `seed` is
        for faults by chance and the choice of websocket.
        """
        with socket.create_server(("127.0.0.1", port)) as listener:
            playground = cls(
                f"http://127.0.0.1:{listener.getsockname()[1]}",
                base_time=base_time,
                ack_timeout=ack_timeout,
                retry_waits=retry_waits,
                bot_events=bot_events,
                scopes=scopes,
                limits_posts=limits_posts,
                seed=seed,
            )
            async with playground.server.serving(listener):
                try:
                    yield playground
                finally:
                    await playground.courier.close()

    @property
    def api_url(self) -> str:
        """The Web API's address, for SLACK_API_URL and AsyncWebClient(base_url=…)."""
        return f"{self.base_url}/api/"

    @property
    def faults(self) -> Faults:
        """Faults to come: see bot.playground.faults."""
        return self.api.faults

    async def connect_http(self, request_url: str) -> None:
        """From now on everything goes to this URL instead of Socket Mode.

        Slack first sends a url_verification challenge; raises ValueError when the app doesn't return it.
        """
        if self.courier.http is not None:
            await self.courier.http.client.aclose()
        client = httpx.AsyncClient(trust_env=False, timeout=None)  # noqa: S113 - the carrier has Slack's own limit
        self.courier.http = HttpCarrier(request_url, SIGNING_SECRET, client)
        payload = {"type": "url_verification", "token": "playground", "challenge": "playground-challenge"}
        delivery = await self.courier.deliver("events_api", payload, retried=False)
        answer = delivery.response or {}
        if payload["challenge"] not in (answer.get("challenge"), answer.get("text")):
            raise ValueError(f"{request_url} did not return the challenge (HTTP status {delivery.status})")

    async def connected(self, count: int = 1, timeout: float = 5.0) -> None:  # noqa: ASYNC109 - the limit is the caller's
        """Waits until the app has `count` Socket Mode connections."""
        await self.wait_for(lambda: len(self.sockets.active) >= count, timeout)

    async def ask_to_reconnect(
        self, reason: Literal["warning", "refresh_requested", "link_disabled"] = "refresh_requested"
    ) -> None:
        """Sends `disconnect` over all websockets; the app opens new ones."""
        await self.sockets.ask_to_reconnect(reason)

    async def cut_connections(self) -> None:
        """Closes all websockets without a word."""
        await self.sockets.cut()

    async def wait_for(self, predicate: Callable[[], Found], timeout: float = 10.0) -> Found:  # noqa: ASYNC109 - the limit is the caller's
        """The predicate's value as soon as it is true: it is looked at again after every change.

        Raises TimeoutError after `timeout` seconds.
        """
        return await self.changes.wait_for(predicate, timeout)

    def _drop(self, scope: Scope) -> None:
        self.server.drop(scope)

    def _routes(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/api/{method}", self.api.endpoint, methods=["GET", "POST"]),
                Route("/hooks/{kind}/{team}/{key}", self.service.ways_back.endpoint, methods=["POST"]),
                Route("/files/{team}-{file}/download/{name}", self.service.files.endpoint),
                Route("/files/{team}-{file}/{name}", self.service.files.endpoint),
                WebSocketRoute("/link/", self.sockets.endpoint),
            ],
        )
