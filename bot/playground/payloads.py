"""The payloads that Slack sends to an app: built from the workspace, in Slack's shapes.

Shapes: docs.slack.dev, "Events API", "Slash commands" and "Interaction payloads".
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bot.playground.state import Json, Workspace, snapshot

if TYPE_CHECKING:
    from bot.playground.state import Channel, User

VERIFICATION_TOKEN = "playground-verification"  # noqa: S105 - Slack's retired field, no secret


def event_callback(workspace: Workspace, event: Json) -> Json:
    """An event in the wrapping that the Events API gives it."""
    channel = event.get("channel")
    where = channel if isinstance(channel, str) else "none"
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team_id,
        "context_team_id": workspace.team_id,
        "api_app_id": workspace.app_id,
        "event": snapshot(event),
        "type": "event_callback",
        "event_id": "Ev" + secrets.token_hex(5).upper(),
        "event_time": int(workspace.clock.now()),
        "authorizations": [_authorization(workspace)],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event['type']}-{workspace.team_id}-{where}",
    }


def _authorization(workspace: Workspace) -> Json:
    return {
        "enterprise_id": None,
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }


def message_event(channel: Channel, message: Json) -> Json:
    """A new message as the event about it."""
    return {**message, "channel": channel.id, "event_ts": message["ts"], "channel_type": channel.kind}


def mention_event(channel: Channel, message: Json) -> Json:
    """The same message once more, for the app that it mentions."""
    kept = ("client_msg_id", "text", "user", "bot_id", "ts", "team", "blocks", "thread_ts", "parent_user_id", "files")
    carried = {key: message[key] for key in kept if key in message}
    return {"type": "app_mention", **carried, "channel": channel.id, "event_ts": message["ts"]}


def changed_event(workspace: Workspace, channel: Channel, message: Json, previous: Json) -> Json:
    """A message was edited, unfurled or left as a tombstone; the event has a ts of its own."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message,
        "previous_message": previous,
        **_hidden(workspace, channel),
    }


def _deleted_event(workspace: Workspace, channel: Channel, previous: Json) -> Json:
    """A message is gone; `deleted_ts` is its ts."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": previous,
        "deleted_ts": previous["ts"],
        **_hidden(workspace, channel),
    }


def removal_event(workspace: Workspace, channel: Channel, previous: Json, tombstone: Json | None) -> Json:
    """A deletion; where replies hang on the message Slack tells of a change into a tombstone instead."""
    if tombstone is None:
        return _deleted_event(workspace, channel, previous)
    return changed_event(workspace, channel, tombstone, previous)


def _hidden(workspace: Workspace, channel: Channel) -> Json:
    ts = workspace.clock.next_ts()
    return {"channel": channel.id, "hidden": True, "ts": ts, "event_ts": ts, "channel_type": channel.kind}


def joined_event(workspace: Workspace, channel: Channel, user: User, inviter: User | None) -> Json:
    """Somebody (perhaps the bot) came into the channel."""
    event = {
        "type": "member_joined_channel",
        "user": user.id,
        "channel": channel.id,
        "channel_type": "G" if channel.kind == "group" else "C",
        "team": workspace.team_id,
        "event_ts": workspace.clock.next_ts(),
    }
    return event if inviter is None else {**event, "inviter": inviter.id}


def reaction_event(workspace: Workspace, channel: Channel, user: User, message: Json, name: str) -> Json:
    """Somebody put an emoji on a message."""
    return {
        "type": "reaction_added",
        "user": user.id,
        "reaction": name,
        "item": {"type": "message", "channel": channel.id, "ts": message["ts"]},
        "item_user": message["user"],
        "event_ts": workspace.clock.next_ts(),
    }


def home_opened_event(workspace: Workspace, user: User, tab: str, view: Json | None) -> Json:
    """Somebody looks at the app's Home or Messages tab."""
    event = {
        "type": "app_home_opened",
        "user": user.id,
        "channel": workspace.direct_message(user.id).id,
        "tab": tab,
        "event_ts": workspace.clock.next_ts(),
    }
    return event if view is None else {**event, "view": view}


def slash_command(workspace: Workspace, channel: Channel, user: User, typed: Json) -> Json:
    """A slash command; `typed` is command and text, with trigger_id and response_url as the ways back.

    It knows no thread: Slack doesn't say where in the channel it was typed.
    """
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team_id,
        "team_domain": workspace.domain,
        "channel_id": channel.id,
        "channel_name": _channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "api_app_id": workspace.app_id,
        "is_enterprise_install": "false",
        **typed,
    }


def interaction(workspace: Workspace, kind: str, user: User, ways_back: Json) -> Json:
    """What all interaction payloads have in common; `ways_back` are trigger_id and response_url."""
    return {
        "type": kind,
        "token": VERIFICATION_TOKEN,
        "api_app_id": workspace.app_id,
        "team": {"id": workspace.team_id, "domain": workspace.domain},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": workspace.team_id},
        "enterprise": None,
        "is_enterprise_install": False,
        **ways_back,
    }


def block_actions(common: Json, channel: Channel, message: Json, action: Json) -> Json:
    """A button (or menu) of a message was used; an ephemeral message isn't sent along."""
    ephemeral = bool(message.get("is_ephemeral"))
    container = {
        "type": "message",
        "message_ts": message["ts"],
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if "thread_ts" in message:
        container["thread_ts"] = message["thread_ts"]
    payload = {
        **common,
        "container": container,
        "channel": {"id": channel.id, "name": _channel_name(channel)},
        "state": {"values": {}},
        "actions": [action],
    }
    return payload if ephemeral else {**payload, "message": snapshot(message)}


def view_actions(common: Json, view: Json, action: Json) -> Json:
    """A button of a modal or of the Home tab was used."""
    container = {"type": "view", "view_id": view["id"]}
    return {**common, "container": container, "view": snapshot(view), "actions": [action]}


def message_action(common: Json, channel: Channel, message: Json, callback_id: str, action_ts: str) -> Json:
    """A message shortcut: the message's menu, "More message shortcuts"."""
    return {
        **common,
        "callback_id": callback_id,
        "action_ts": action_ts,
        "channel": {"id": channel.id, "name": _channel_name(channel)},
        "message_ts": message["ts"],
        "message": snapshot(message),
    }


def _channel_name(channel: Channel) -> str:
    return "directmessage" if channel.kind == "im" else channel.name
