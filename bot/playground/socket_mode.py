"""Socket Mode's server side: tickets, websockets, envelopes and their acknowledgements.

Rules: docs.slack.dev, "Using Socket Mode": up to 10 connections, each payload goes to any one of them, an
acknowledgement names the envelope; `disconnect` asks the app for a new connection.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import secrets
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.delivery import NO_CONNECTION, Attempt, Delivery

if TYPE_CHECKING:
    from bot.playground.changes import Changes
    from bot.playground.state import Json

MAX_CONNECTIONS = 10


@dataclass(eq=False)
class Connection:
    """One open websocket; a retired one gets no more payloads."""

    websocket: WebSocket
    retired: bool = False


@dataclass
class SocketHub:
    """All websockets of the app."""

    app_id: str
    changes: Changes
    seed: int = 0
    connections: list[Connection] = field(default_factory=list)
    tickets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._choice = random.Random(self.seed)  # noqa: S311 - repeatable chance, no secrecy
        self._waiting: dict[str, asyncio.Future[Json | None]] = {}

    @property
    def active(self) -> list[Connection]:
        """The connections that payloads may go to."""
        return [connection for connection in self.connections if not connection.retired]

    def ticket(self) -> str:
        """A ticket for one connection, part of the URL that apps.connections.open hands out."""
        ticket = secrets.token_hex(16)
        self.tickets.add(ticket)
        return ticket

    async def endpoint(self, websocket: WebSocket) -> None:
        """Serves one websocket from its ticket to its end."""
        ticket = websocket.query_params.get("ticket", "")
        if ticket not in self.tickets:
            await websocket.close(code=4401)
            return
        self.tickets.discard(ticket)
        await websocket.accept()
        connection = Connection(websocket)
        if len(self.active) >= MAX_CONNECTIONS:
            await self._ask_to_leave(connection, "too_many_websockets")
            await websocket.close()
            return
        self.connections.append(connection)
        try:
            await self._serve(connection)
        except WebSocketDisconnect:
            pass  # the app went away, which is its right
        finally:
            self.connections.remove(connection)
            await self.changes.announce()

    async def carry(self, delivery: Delivery, timeout: float) -> Attempt:  # noqa: ASYNC109 - see Carrier
        """Sends one envelope over any connection and waits for its acknowledgement."""
        if not self.active:
            return Attempt(acknowledged=False, seconds=0.0, failure=NO_CONNECTION)
        connection = self._choice.choice(self.active)
        envelope = _envelope(delivery)
        acknowledged: asyncio.Future[Json | None] = asyncio.get_running_loop().create_future()
        self._waiting[envelope["envelope_id"]] = acknowledged
        started = time.monotonic()
        try:
            async with asyncio.timeout(timeout):
                await connection.websocket.send_json(envelope)
                response = await acknowledged
        except (TimeoutError, WebSocketDisconnect):
            return Attempt(acknowledged=False, seconds=time.monotonic() - started, failure="timeout")
        finally:
            del self._waiting[envelope["envelope_id"]]
        return Attempt(acknowledged=True, seconds=time.monotonic() - started, response=response)

    async def ask_to_reconnect(
        self, reason: Literal["warning", "refresh_requested", "link_disabled"], count: int | None = None
    ) -> None:
        """Asks `count` connections (all by default) to make way for new ones."""
        for connection in self.active[:count]:
            with contextlib.suppress(WebSocketDisconnect):  # gone by itself
                await self._ask_to_leave(connection, reason)

    async def cut(self) -> None:
        """Closes all websockets without a word, as a broken line does."""
        for connection in list(self.connections):
            connection.retired = True
            await connection.websocket.close(code=1011)

    async def _serve(self, connection: Connection) -> None:
        hello = {"type": "hello", "num_connections": len(self.active), **self._about()}
        await connection.websocket.send_json(hello)
        await self.changes.announce()
        while True:
            self._acknowledge(json.loads(await connection.websocket.receive_text()))

    def _acknowledge(self, answer: Json) -> None:
        """An answer after the time limit finds nobody waiting, and is too late."""
        waiting = self._waiting.get(answer.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload"))

    async def _ask_to_leave(self, connection: Connection, reason: str) -> None:
        connection.retired = True
        await connection.websocket.send_json({"type": "disconnect", "reason": reason, **self._about()})

    def _about(self) -> Json:
        debug_info = {"host": "playground", "approximate_connection_time": 18_060}
        return {"debug_info": debug_info, "connection_info": {"app_id": self.app_id}}


def _envelope(delivery: Delivery) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid.uuid4()),
        "payload": delivery.payload,
        "type": delivery.kind,
        "accepts_response_payload": delivery.kind != "events_api",
    }
    if delivery.kind == "events_api":
        reason = delivery.attempts[-1].failure or "timeout" if delivery.attempts else ""
        envelope |= {"retry_attempt": len(delivery.attempts), "retry_reason": reason}
    return envelope
