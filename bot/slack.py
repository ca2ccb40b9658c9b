"""Posting to Slack and asking it: the only room that calls the Web API. Slack's errors become ours.

The client retries nothing by itself: a lost answer to `chat.postMessage` doesn't tell whether the message stands, and
slack-sdk's own handler for 429 reads only the first digit of Retry-After. The jobs decide.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot import metrics
from bot.errors import SlackBusy, SlackError, SlackRefused
from bot.intake.message import SharedFile, read_shared_file

Blocks = Sequence[dict[str, Any]]

SCOPES = frozenset(
    {
        "channels:history",  # hear messages in public channels that the bot is in
        "chat:write",  # answer
        "commands",  # /brief
        "files:read",  # read articles that are shared as files
        "groups:history",  # hear messages in private channels that the bot is in
        "im:history",  # hear direct messages
        "mpim:history",  # hear group messages
        "users:read",  # the time zone of whoever shared an article: which day it was for them
    }
)

METADATA_EVENT = "threadbrief_reply"
_BUSY_CODES = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_TOO_ELABORATE = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
_TEXT_MAX = 4000
"""Characters that Slack recommends at most for a message's text (docs.slack.dev, chat.postMessage)."""

_DEFAULT_WAIT = 2.0
"""Seconds before another try where Slack names none."""

_OFFSETS_LAST = 600.0
"""Seconds for which the time zones of people are remembered: a clock change is an hour, once in half a year."""

_START_WAITS = (0.5, 1.5)
"""Seconds before Slack is asked again at the start."""

_REFUSALS = {
    "not_in_channel": "I am not in that channel yet. Invite me with /invite @threadbrief and ask again.",
    "channel_not_found": "I can't see that channel. Invite me with /invite @threadbrief and ask again.",
    "is_archived": "That channel is archived, so I can't answer there. Ask me in another one.",
    "restricted_action": "I may not post in that channel. Ask the workspace’s admins, or ask me in another one.",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose token it is, and the scopes that it was granted. The ids are Slack's."""

    name: str
    team: str
    team_id: str
    user_id: str
    bot_id: str
    scopes: frozenset[str]


def make_client(token: str | None, api_url: str, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A Web API client that retries nothing by itself."""
    return AsyncWebClient(token=token, base_url=api_url, session=session, retry_handlers=[])


class Slack:
    """What the jobs ask of Slack. Every method raises SlackBusy or SlackRefused, nothing else."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._offsets: dict[str, timedelta] = {}
        self._offsets_since = time.monotonic()

    async def whoami(self) -> Identity:
        """Whose token this is, and what it may do."""
        response = await _at_last(self._client.auth_test)
        granted = response.headers.get("x-oauth-scopes", "")
        scopes = frozenset(scope.strip() for scope in granted.split(",") if scope.strip())
        return Identity(
            name=str(response["user"]),
            team=str(response["team"]),
            team_id=str(response["team_id"]),
            user_id=str(response["user_id"]),
            bot_id=str(response.get("bot_id", "")),
            scopes=scopes,
        )

    async def knock(self, app_token: str) -> None:
        """Ask whether Socket Mode is open to this app-level token."""
        await _at_last(lambda: self._client.apps_connections_open(app_token=app_token))

    async def post(
        self,
        channel: str,
        text: str,
        *,
        blocks: Blocks = (),
        thread_ts: str | None = None,
        reply_key: str | None = None,
    ) -> str:
        """Post a message and return its ts; without its blocks where Slack finds them too much.

        `reply_key` is kept as the message's metadata, so that `find_reply` knows it again.
        """
        arguments = {
            "channel": channel,
            "thread_ts": thread_ts,
            "metadata": _metadata(reply_key) if reply_key else None,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        response = await _shown(self._client.chat_postMessage, arguments, text, blocks)
        return str(response["ts"])

    async def update(self, channel: str, ts: str, text: str, *, blocks: Blocks = ()) -> None:
        """Put other words into a message; without the blocks where Slack finds them too much."""
        await _shown(self._client.chat_update, {"channel": channel, "ts": ts}, text, blocks)

    async def delete(self, channel: str, ts: str) -> None:
        """Take a message back."""
        await _call(self._client.chat_delete(channel=channel, ts=ts))

    async def permalink(self, channel: str, ts: str) -> str | None:
        """The address of a message; None where Slack gives none, as for one that is gone."""
        try:
            return str((await _call(self._client.chat_getPermalink(channel=channel, message_ts=ts)))["permalink"])
        except SlackError:
            return None

    async def find_reply(self, channel: str, thread_ts: str, reply_key: str) -> str | None:
        """The ts of the message in that thread that was posted with `reply_key`, if there is one."""
        cursor = None
        while True:
            page = await _call(
                self._client.conversations_replies(
                    channel=channel, ts=thread_ts, cursor=cursor, limit=200, include_all_metadata=True
                )
            )
            for message in page["messages"]:
                if message.get("metadata") == _metadata(reply_key):
                    return str(message["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None

    async def whisper(self, channel: str, user: str, text: str, *, thread_ts: str | None = None) -> None:
        """Tell one person something that the others in the channel don't see."""
        await _call(self._client.chat_postEphemeral(channel=channel, user=user, text=text, thread_ts=thread_ts))

    async def respond(self, response_url: str, text: str) -> None:
        """Answer a slash command in private; works in channels that the bot is not in."""
        webhook = AsyncWebhookClient(response_url, retry_handlers=[])
        try:
            response = await webhook.send(text=text, response_type="ephemeral")
        except (aiohttp.ClientError, TimeoutError) as error:
            raise SlackBusy("Slack does not answer.", retry_after=_DEFAULT_WAIT, done=True) from error
        if response.status_code != 200:
            raise SlackRefused("Slack took no answer to that command any more.", code="response_url_expired")

    async def file(self, file_id: str) -> SharedFile:
        """What there is to know of a file of which an event tells only the id."""
        found = read_shared_file((await _call(self._client.files_info(file=file_id)))["file"])
        if found is None or not found.is_readable:
            raise SlackRefused("Slack does not let me read that file. Paste its text and I will brief it.", code="file")
        return found

    async def local_day(self, user: str, ts: str) -> date:
        """The calendar day of a message in its author's time zone; the UTC day where Slack doesn't tell the zone."""
        moment = datetime.fromtimestamp(int(ts.partition(".")[0]), UTC)
        try:
            return (moment + await self._offset(user)).date()
        except SlackError:
            return moment.date()

    async def _offset(self, user: str) -> timedelta:
        """How far somebody's clock is ahead of UTC; Slack is asked again after a while."""
        now = time.monotonic()
        if now - self._offsets_since > _OFFSETS_LAST:
            self._offsets, self._offsets_since = {}, now
        if user not in self._offsets:
            answer = await _call(self._client.users_info(user=user))
            self._offsets[user] = timedelta(seconds=answer["user"].get("tz_offset") or 0)
        return self._offsets[user]


async def _shown(
    send: Callable[..., Awaitable[AsyncSlackResponse]], arguments: dict[str, Any], text: str, blocks: Blocks
) -> AsyncSlackResponse:
    """Send a message with its blocks, or as text alone where Slack finds them too much."""
    short = text if len(text) <= _TEXT_MAX else text[: _TEXT_MAX - 1] + "…"
    try:
        return await _call(send(**arguments, text=short, blocks=list(blocks)))
    except SlackRefused as refused:
        if not blocks or refused.code not in _TOO_ELABORATE:
            raise
        return await _call(send(**arguments, text=short, blocks=[]))


async def _at_last(request: Callable[[], Awaitable[AsyncSlackResponse]]) -> AsyncSlackResponse:
    """What Slack answers, at the third try at the latest: for the start, which one lost connection must not spoil."""
    for wait in _START_WAITS:
        try:
            return await _call(request())
        except SlackBusy:
            await asyncio.sleep(wait)
    return await _call(request())


async def _call(request: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse:
    try:
        return await request
    except SlackApiError as error:
        raise _translated(error) from None  # its text quotes the request
    except aiohttp.ClientConnectorError as error:
        raise SlackBusy("Slack can’t be reached.", retry_after=_DEFAULT_WAIT, done=False) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise SlackBusy("Slack does not answer.", retry_after=_DEFAULT_WAIT, done=True) from error


def _translated(error: SlackApiError) -> SlackError:
    if isinstance(error.response, aiohttp.ClientResponse):  # what came was no JSON
        return SlackBusy("Slack gives no proper answer.", retry_after=_DEFAULT_WAIT, done=True)
    status = int(error.response.status_code or 0)
    code = _error_code(error.response)
    metrics.SLACK_ERRORS.labels(code if status < 500 else "5xx").inc()
    if status == 429 or status >= 500 or code in _BUSY_CODES:
        return SlackBusy("Slack is busy.", retry_after=_retry_after(error.response), done=status != 429)
    sentence = _REFUSALS.get(code, f"Slack refused to post this ({code}).")
    return SlackRefused(sentence, code=code)


def _error_code(response: object) -> str:
    data = getattr(response, "data", None)
    return str(data.get("error", "unknown_error")) if isinstance(data, dict) else "unknown_error"


def _retry_after(response: object) -> float:
    headers = getattr(response, "headers", {})
    value = headers.get("Retry-After") or headers.get("retry-after") or ""
    return float(value) if value.isdecimal() else _DEFAULT_WAIT


def _metadata(reply_key: str) -> dict[str, Any]:
    return {"event_type": METADATA_EVENT, "event_payload": {"key": reply_key}}
