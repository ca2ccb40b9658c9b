"""The Web API over HTTP: tokens and scopes, faults and rate limits, answers in Slack's form, a log of all calls."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response

from bot.playground.call import Args, Call, CallLog, read_args
from bot.playground.faults import Fault, Faults, LostAnswer, RateLimited, Refused, ServerError, Slow
from bot.playground.methods import METHODS, Method
from bot.playground.state import ApiError, Json

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

    from bot.playground.changes import Changes
    from bot.playground.service import Service


class NoAnswer(Response):
    """The caller gets nothing: its connection is closed at once, or when it gives up (`hangs`)."""

    def __init__(self, drop: Callable[[Scope], None], *, hangs: bool) -> None:
        super().__init__()
        self._drop = drop
        self._hangs = hangs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's signature
        """Ends when the connection has."""
        if not self._hangs:
            self._drop(scope)
        while (await receive())["type"] != "http.disconnect":
            pass


@dataclass
class WebApi:
    """Answers /api/<method>. `drop` closes the connection of a request."""

    service: Service
    changes: Changes
    drop: Callable[[Scope], None]
    faults: Faults = field(default_factory=Faults)
    log: CallLog = field(default_factory=CallLog)
    limits_posts: bool = False
    started: float = field(default_factory=time.monotonic)

    async def endpoint(self, request: Request) -> Response:
        """One call, from its arguments to its answer."""
        at = time.monotonic() - self.started
        name = request.path_params["method"]
        fault = self.faults.draw(name)
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        values: Json = {}
        try:
            args = await read_args(request)
            values = {key: value for key, value in args.values.items() if key != "token"}
            response = self._respond(name, args, _token(request, args), fault, at)
        except ApiError as refusal:
            response = _answer({"ok": False, "error": refusal.code, **refusal.details})
        seconds = time.monotonic() - self.started - at
        status, answer = response.status_code, response.content
        self.log.calls.append(Call(name, values, at, seconds, status, answer, fault))
        await self.changes.announce()
        return NoAnswer(self.drop, hangs=fault.hangs) if isinstance(fault, LostAnswer) else response

    def _respond(self, name: str, args: Args, token: str, fault: Fault | None, at: float) -> Answer:
        match fault:
            case RateLimited(retry_after):
                return _rate_limited(retry_after)
            case ServerError(status, accepted=False):
                return _answer({"ok": False, "error": "internal_error"}, status)
            case Refused(error):
                raise ApiError(error)
        method = self._allowed(name, token)
        if name == "chat.postMessage" and self._is_too_fast(args, at):
            return _rate_limited(1)
        fields = method.run(self.service, args)
        if isinstance(fault, ServerError):
            return _answer({"ok": False, "error": "internal_error"}, fault.status)
        return _answer({"ok": True, **fields}, headers={"x-oauth-scopes": ",".join(self.service.scopes)})

    def _allowed(self, name: str, token: str) -> Method:
        """The method, when this token may call it."""
        if name not in METHODS:
            raise ApiError("unknown_method", req_method=name)
        method = METHODS[name]
        if not token:
            raise ApiError("not_authed")
        if token != (self.service.app_token if method.app_token else self.service.bot_token):
            known = token in (self.service.app_token, self.service.bot_token)
            raise ApiError("not_allowed_token_type" if known else "invalid_auth")
        if not self.service.installed:
            raise ApiError("account_inactive")
        if method.scope is not None and method.scope not in self.service.scopes:
            raise ApiError("missing_scope", needed=method.scope, provided=",".join(self.service.scopes))
        return method

    def _is_too_fast(self, args: Args, at: float) -> bool:
        """Notes a post that breaks the limit; refuses it only when the playground was told to."""
        channel = self.service.workspace.channel(args.required("channel")).id
        refused = self.log.is_too_fast(channel, at) and self.limits_posts
        if not refused:
            self.log.last_post[channel] = at
        return refused


class Answer(JSONResponse):
    """A JSON answer that remembers what is in it."""

    def __init__(self, content: Json, status_code: int = 200, headers: dict[str, str] | None = None) -> None:
        super().__init__(content, status_code, headers)
        self.content = content


def _answer(content: Json, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    return Answer(content, status, headers)


def _rate_limited(retry_after: int) -> Answer:
    return Answer({"ok": False, "error": "ratelimited"}, 429, {"retry-after": str(retry_after)})


def _token(request: Request, args: Args) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme == "Bearer" else args.text("token")
