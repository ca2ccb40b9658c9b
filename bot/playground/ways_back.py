"""How an app may answer an interaction: trigger ids for modals, response URLs for messages.

Rules: docs.slack.dev, "Handling user interaction": a trigger_id works once and for 3 seconds, a response_url five
times and for 30 minutes.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from bot.playground import payloads
from bot.playground.checks import check_blocks
from bot.playground.composer import MAX_TEXT
from bot.playground.state import ApiError, Channel, Json, Workspace, snapshot

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.playground.changes import Changes
    from bot.playground.events import Events

TRIGGER_SECONDS = 3.0
HOOK_SECONDS = 1800.0
HOOK_USES = 5


@dataclass
class Trigger:
    """One user's act that may open one modal."""

    user_id: str
    expires: float
    used: bool = False


@dataclass
class Hook:
    """One response_url: where its messages go, and the message that it may replace or delete."""

    channel: Channel
    user_id: str
    expires: float
    original: Json | None = None
    uses: int = 0


@dataclass
class WaysBack:
    """All trigger ids and response URLs handed out; `base_url` is the playground's own address."""

    workspace: Workspace
    events: Events
    changes: Changes
    base_url: str
    triggers: dict[str, Trigger] = field(default_factory=dict)
    hooks: dict[str, Hook] = field(default_factory=dict)

    def trigger(self, user_id: str) -> Json:
        """`{"trigger_id": …}` for an interaction of this user."""
        trigger_id = f"{secrets.randbits(40)}.{secrets.randbits(40)}.{secrets.token_hex(16)}"
        self.triggers[trigger_id] = Trigger(user_id, self.workspace.clock.now() + TRIGGER_SECONDS)
        return {"trigger_id": trigger_id}

    def use_trigger(self, trigger_id: str) -> str:
        """The user behind it. Raises ApiError in Slack's words for unknown, old and used ones."""
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise ApiError("invalid_trigger_id")
        if trigger.used:
            raise ApiError("exchanged_trigger_id")
        if self.workspace.clock.now() > trigger.expires:
            raise ApiError("expired_trigger_id")
        trigger.used = True
        return trigger.user_id

    def hook(self, kind: str, channel: Channel, user_id: str, original: Json | None = None) -> Json:
        """`{"response_url": …}`; kind is `commands`, `actions` or `app`."""
        key = secrets.token_urlsafe(18)
        self.hooks[key] = Hook(channel, user_id, self.workspace.clock.now() + HOOK_SECONDS, original)
        return {"response_url": f"{self.base_url}/hooks/{kind}/{self.workspace.team_id}/{key}"}

    async def endpoint(self, request: Request) -> JSONResponse:
        """POST on a response URL."""
        try:
            hook = self._use_hook(request.path_params["key"])
            self.answer(hook, await _json_body(request))
        except ApiError as refusal:
            status = 404 if refusal.code in ("no_service", "used_url", "expired_url") else 400
            return JSONResponse({"ok": False, "error": refusal.code, **refusal.details}, status)
        await self.changes.announce()
        return JSONResponse({"ok": True})

    def _use_hook(self, key: str) -> Hook:
        hook = self.hooks.get(key)
        if hook is None:
            raise ApiError("no_service")
        if self.workspace.clock.now() > hook.expires:
            raise ApiError("expired_url")
        if hook.uses >= HOOK_USES:
            raise ApiError("used_url")
        hook.uses += 1
        return hook

    def answer(self, hook: Hook, body: Json) -> None:
        """Carries out what came over a response URL, or with the acknowledgement of a slash command."""
        if body.get("delete_original"):
            self._delete_original(hook)
            return
        message = _checked(body)
        if body.get("replace_original") and hook.original is not None:
            self._replace_original(hook, message)
        elif body.get("response_type") == "in_channel":
            self._post(hook, message)
        else:
            self.workspace.whisper(hook.channel, hook.user_id, message)

    def _post(self, hook: Hook, message: Json) -> None:
        author = {"user": self.workspace.bot_user_id, "bot_id": self.workspace.bot_id, "subtype": "bot_message"}
        stored = self.workspace.post(hook.channel, {**message, **author})
        self.events.in_background(hook.channel, payloads.message_event(hook.channel, stored))

    def _delete_original(self, hook: Hook) -> None:
        original = hook.original
        if original is None:
            raise ApiError("message_not_found")
        if original.get("is_ephemeral"):
            hook.channel.ephemerals.remove(original)
            return
        previous = snapshot(self.workspace.message(hook.channel, original["ts"]))
        tombstone = self.workspace.remove(hook.channel, original["ts"])
        event = payloads.removal_event(self.workspace, hook.channel, previous, tombstone)
        self.events.in_background(hook.channel, event)

    def _replace_original(self, hook: Hook, message: Json) -> None:
        original = hook.original or {}
        previous = snapshot(original)
        original.pop("blocks", None)
        original.update(message)
        if not original.get("is_ephemeral"):
            event = payloads.changed_event(self.workspace, hook.channel, original, previous)
            self.events.in_background(hook.channel, event)


def _checked(body: Json) -> Json:
    """The message of a response: text and blocks within Slack's limits, and the thread it goes to."""
    if not body.get("text") and not body.get("blocks"):
        raise ApiError("no_text")
    message: Json = {"text": str(body.get("text", ""))[:MAX_TEXT]}
    if body.get("blocks"):
        message["blocks"] = check_blocks(body["blocks"])
    if body.get("thread_ts"):
        message["thread_ts"] = body["thread_ts"]
    return message


async def _json_body(request: Request) -> Json:
    try:
        body: object = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise ApiError("invalid_payload")
    return body
