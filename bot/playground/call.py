"""A call of the Web API: its arguments in whichever encoding they came, and the log of all calls."""

from __future__ import annotations

import json
import re
import urllib.parse
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground.checks import check_blocks
from bot.playground.state import ApiError, Json

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.playground.faults import Fault

TS = re.compile(r"\d{1,12}\.\d{6}")
TRUE_WORDS = {"1", "true"}


@dataclass(frozen=True)
class Args:
    """The arguments, strings from forms and any JSON from JSON bodies."""

    values: Json

    def __contains__(self, name: object) -> bool:
        return self.values.get(str(name)) is not None

    def text(self, name: str, default: str = "") -> str:
        """A string, empty when not given."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """A string that must be there. Raises ApiError invalid_arguments."""
        value = self.text(name)
        if not value:
            message = f"[ERROR] missing required field: {name}"
            raise ApiError("invalid_arguments", response_metadata={"messages": [message]})
        return value

    def flag(self, name: str) -> bool:
        """True for true, "true" and "1"."""
        return self.text(name).lower() in TRUE_WORDS

    def number(self, name: str, default: int) -> int:
        """A whole number. Raises ApiError invalid_arguments."""
        value = self.text(name) or str(default)
        if not value.isdecimal():
            raise ApiError("invalid_arguments")
        return int(value)

    def ts(self, name: str, error: str) -> str:
        """A message's ts in its own form; anything else, a float too, raises ApiError `error`."""
        value = self.text(name)
        if not TS.fullmatch(value):
            raise ApiError(error)
        return value

    def decoded(self, name: str) -> object:
        """A JSON value, whether it came as such or as a string within a form. Raises ApiError invalid_arguments."""
        value: object = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            decoded: object = json.loads(value)
        except ValueError as error:
            raise ApiError("invalid_arguments") from error
        return decoded

    def blocks(self) -> list[Json]:
        """The checked blocks, empty when there are none."""
        return check_blocks(self.decoded("blocks")) if "blocks" in self else []


@dataclass(frozen=True)
class Call:
    """One logged call: `at` and `seconds` are monotonic seconds since the playground's start."""

    method: str
    arguments: Json
    at: float
    seconds: float
    status: int
    answer: Json
    fault: Fault | None = None

    @property
    def ok(self) -> bool:
        return bool(self.answer.get("ok"))


@dataclass(frozen=True)
class TooFast:
    """A chat.postMessage that came `gap` seconds (below 1) after the last one in its channel."""

    channel: str
    gap: float


@dataclass
class CallLog:
    """All calls in their order, and where they went beyond chat.postMessage's one a second and channel."""

    calls: list[Call] = field(default_factory=list)
    violations: list[TooFast] = field(default_factory=list)
    last_post: dict[str, float] = field(default_factory=dict)

    def is_too_fast(self, channel: str, at: float) -> bool:
        """Whether this post breaks the limit; if so it is noted."""
        gap = at - self.last_post.get(channel, float("-inf"))
        if gap < 1.0:
            self.violations.append(TooFast(channel, gap))
        return gap < 1.0


async def read_args(request: Request) -> Args:
    """Query, form and JSON arguments together. Raises ApiError invalid_json or invalid_form_data."""
    values: Json = dict(request.query_params)
    body = await request.body()
    content_type = request.headers.get("content-type", "").partition(";")[0].strip()
    if not body:
        return Args(values)
    if content_type == "application/json":
        return Args(values | _json_object(body))
    if content_type == "application/x-www-form-urlencoded":
        return Args(values | dict(urllib.parse.parse_qsl(body.decode(), keep_blank_values=True)))
    raise ApiError("invalid_form_data")


def _json_object(body: bytes) -> Json:
    try:
        decoded: object = json.loads(body)
    except ValueError as error:
        raise ApiError("invalid_json") from error
    if not isinstance(decoded, dict):
        raise ApiError("json_not_object")
    return decoded
