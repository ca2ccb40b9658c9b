"""Bringing payloads to the app as Slack does: signed over HTTP or by Socket Mode, and again when not acknowledged.

Rules: docs.slack.dev, "Events API" (3 seconds; three retries: at once, after 1 and 5 minutes; only events are
retried) and "Verifying requests from Slack" (the v0 signature).
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
import urllib.parse
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import httpx

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.playground.changes import Changes
    from bot.playground.state import Json

Kind: TypeAlias = Literal["events_api", "slash_commands", "interactive"]

ACK_TIMEOUT = 3.0
RETRY_WAITS = (0.0, 60.0, 300.0)
NO_CONNECTION = "no_connection"


@dataclass(frozen=True)
class Attempt:
    """One try to deliver: `seconds` until the answer (or until waiting ended).

    `status` is HTTP's, None in Socket Mode or without an answer; `response` is what the app sent back with its
    acknowledgement; `failure` is Slack's word for the retry's reason, or no_connection.
    """

    acknowledged: bool
    seconds: float
    status: int | None = None
    response: Json | None = None
    failure: str | None = None
    wants_retry: bool = True


@dataclass
class Delivery:
    """A payload on its way, with all tries so far."""

    kind: Kind
    payload: Json
    attempts: list[Attempt] = field(default_factory=list)
    retries: asyncio.Task[None] | None = None

    @property
    def acknowledged(self) -> bool:
        return any(attempt.acknowledged for attempt in self.attempts)

    @property
    def seconds(self) -> float:
        """Seconds of the last try."""
        return self.attempts[-1].seconds

    @property
    def status(self) -> int | None:
        return self.attempts[-1].status

    @property
    def response(self) -> Json | None:
        return self.attempts[-1].response

    async def finished(self) -> None:
        """Waits until it is acknowledged or the last retry is over."""
        if self.retries is not None:
            await asyncio.wait([self.retries])


class Carrier(Protocol):
    """A way to the app."""

    async def carry(self, delivery: Delivery, timeout: float) -> Attempt: ...  # noqa: ASYNC109 - Slack's own limit


def sign(secret: str, body: str, timestamp: int) -> dict[str, str]:
    """The headers that prove that Slack sent this body."""
    signature = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": str(timestamp), "x-slack-signature": f"v0={signature}"}


def encode(kind: Kind, payload: Json) -> tuple[str, str]:
    """(body, content type): events as JSON, commands and interactions as a form."""
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urllib.parse.urlencode(form), "application/x-www-form-urlencoded"


@dataclass
class HttpCarrier:
    """Posts to the app's request URL."""

    request_url: str
    signing_secret: str
    client: httpx.AsyncClient

    async def carry(self, delivery: Delivery, timeout: float) -> Attempt:  # noqa: ASYNC109 - see Carrier
        """Posts the payload once."""
        body, content_type = encode(delivery.kind, delivery.payload)
        headers = sign(self.signing_secret, body, int(time.time())) | {"content-type": content_type}
        headers |= _retry_headers(delivery)
        started = time.monotonic()
        try:
            async with asyncio.timeout(timeout):
                answer = await self.client.post(self.request_url, content=body, headers=headers)
        except (TimeoutError, httpx.TimeoutException):
            return Attempt(acknowledged=False, seconds=time.monotonic() - started, failure="http_timeout")
        except httpx.TransportError:
            return Attempt(acknowledged=False, seconds=time.monotonic() - started, failure="connection_failed")
        return _judge(answer, time.monotonic() - started)


def _retry_headers(delivery: Delivery) -> dict[str, str]:
    if not delivery.attempts:
        return {}
    reason = delivery.attempts[-1].failure or "http_timeout"
    return {"x-slack-retry-num": str(len(delivery.attempts)), "x-slack-retry-reason": reason}


def _judge(answer: httpx.Response, seconds: float) -> Attempt:
    if not answer.is_success:
        wants_retry = answer.headers.get("x-slack-no-retry") != "1"
        return Attempt(
            acknowledged=False,
            seconds=seconds,
            status=answer.status_code,
            failure="http_error",
            wants_retry=wants_retry,
        )
    return Attempt(acknowledged=True, seconds=seconds, status=answer.status_code, response=_response(answer))


def _response(answer: httpx.Response) -> Json | None:
    """What came with the acknowledgement: a JSON object, or a plain text as Slack reads it."""
    if not answer.content:
        return None
    if answer.headers.get("content-type", "").startswith("application/json"):
        decoded: object = answer.json()
        return decoded if isinstance(decoded, dict) else None
    return {"text": answer.text}


@dataclass
class Courier:
    """Delivers over the app's request URL when it has one, else by Socket Mode; keeps a log of all deliveries."""

    sockets: Carrier
    changes: Changes
    ack_timeout: float = ACK_TIMEOUT
    retry_waits: tuple[float, ...] = RETRY_WAITS
    log: list[Delivery] = field(default_factory=list)
    http: HttpCarrier | None = None
    background: set[asyncio.Task[None]] = field(default_factory=set)

    async def deliver(self, kind: Kind, payload: Json, *, retried: bool = True) -> Delivery:
        """Delivers once and waits for the acknowledgement; retries of an event go on in the background."""
        delivery = Delivery(kind, payload)
        self.log.append(delivery)
        await self._attempt(delivery)
        if retried and kind == "events_api" and self._is_due(delivery):
            delivery.retries = self.spawn(self._retry(delivery))
        return delivery

    async def redeliver(self, delivery: Delivery) -> Attempt:
        """Sends the same payload once more, as a retry, whatever became of it before."""
        await self._attempt(delivery)
        return delivery.attempts[-1]

    def spawn(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """Runs `work` beside everything else; it ends with the playground at the latest."""
        task = asyncio.create_task(work)
        self.background.add(task)
        task.add_done_callback(self.background.discard)
        return task

    async def close(self) -> None:
        """Drops what is still to be delivered."""
        tasks = list(self.background)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self.http is not None:
            await self.http.client.aclose()

    async def _attempt(self, delivery: Delivery) -> None:
        carrier: Carrier = self.http or self.sockets
        delivery.attempts.append(await carrier.carry(delivery, self.ack_timeout))
        await self.changes.announce()

    async def _retry(self, delivery: Delivery) -> None:
        for wait in self.retry_waits:
            if not self._is_due(delivery):
                return
            await asyncio.sleep(wait)
            await self._attempt(delivery)

    def _is_due(self, delivery: Delivery) -> bool:
        return not delivery.acknowledged and delivery.attempts[-1].wants_retry
