"""chat.*, reactions.* and assistant.threads.setStatus: what the bot puts into channels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.playground import payloads
from bot.playground.composer import MAX_TEXT
from bot.playground.methods.method import Method
from bot.playground.state import ApiError, Channel, Json, snapshot

if TYPE_CHECKING:
    from bot.playground.call import Args
    from bot.playground.service import Service

MAX_UPDATE_TEXT = 4_000
"""chat.update refuses a longer text (docs.slack.dev, chat.update, msg_too_long); chat.postMessage cuts at 40,000."""
TRUNCATED = {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}
EMOJI_NAME = re.compile(r"[a-z0-9_+-]{1,100}(::skin-tone-[2-6])?")


def post_message(service: Service, args: Args) -> Json:
    """chat.postMessage."""
    channel = service.writable(args.required("channel"))
    message = _content(args) | _author(service)
    if "thread_ts" in args:
        message |= _in_thread(channel, args)
    stored = service.workspace.post(channel, message)
    service.statuses.pop((channel.id, stored.get("thread_ts", "")), None)
    service.events.in_background(channel, payloads.message_event(channel, _without_metadata(stored)))
    warning = TRUNCATED if len(args.text("text")) > MAX_TEXT else {}
    return {"channel": channel.id, "ts": stored["ts"], "message": snapshot(stored), **warning}


def post_ephemeral(service: Service, args: Args) -> Json:
    """chat.postEphemeral."""
    channel = service.writable(args.required("channel"))
    user = service.workspace.user(args.required("user"))
    if user.id not in channel.members:
        raise ApiError("user_not_in_channel")
    message = _content(args)
    if "thread_ts" in args:
        message["thread_ts"] = args.ts("thread_ts", "invalid_thread_ts")
    return {"message_ts": service.workspace.whisper(channel, user.id, message)["ts"]}


def update(service: Service, args: Args) -> Json:
    """chat.update: what isn't given stays as it was; an empty list of blocks removes them."""
    channel, message = _own_message(service, args, "cant_update_message")
    if len(args.text("text")) > MAX_UPDATE_TEXT:
        raise ApiError("msg_too_long")
    if not ({"text", "blocks", "attachments"} & args.values.keys()):
        raise ApiError("no_text")
    previous = snapshot(message)
    if "text" in args:
        message["text"] = args.text("text")
    if "blocks" in args:
        message["blocks"] = args.blocks()
    message |= _metadata(args)
    message["edited"] = {"user": service.workspace.bot_user_id, "ts": service.workspace.clock.next_ts()}
    changed = payloads.changed_event(
        service.workspace, channel, _without_metadata(message), _without_metadata(previous)
    )
    service.events.in_background(channel, changed)
    return {"channel": channel.id, "ts": message["ts"], "text": message["text"], "message": snapshot(message)}


def delete(service: Service, args: Args) -> Json:
    """chat.delete."""
    channel, message = _own_message(service, args, "cant_delete_message")
    previous = _without_metadata(message)
    tombstone = service.workspace.remove(channel, message["ts"])
    event = payloads.removal_event(service.workspace, channel, previous, tombstone)
    service.events.in_background(channel, event)
    return {"channel": channel.id, "ts": message["ts"]}


def get_permalink(service: Service, args: Args) -> Json:
    """chat.getPermalink."""
    channel = service.workspace.channel(args.required("channel"))
    message = service.workspace.message(channel, args.required("message_ts"))
    link = f"https://{service.workspace.domain}.slack.com/archives/{channel.id}/p{message['ts'].replace('.', '')}"
    if message.get("thread_ts", message["ts"]) != message["ts"]:
        link += f"?thread_ts={message['thread_ts']}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def add_reaction(service: Service, args: Args) -> Json:
    """reactions.add."""
    channel, message, name = _reaction(service, args)
    reactions = message.setdefault("reactions", [])
    reaction = next((each for each in reactions if each["name"] == name), None)
    if reaction is None:
        reaction = {"name": name, "users": [], "count": 0}
        reactions.append(reaction)
    if service.workspace.bot_user_id in reaction["users"]:
        raise ApiError("already_reacted")
    reaction["users"].append(service.workspace.bot_user_id)
    reaction["count"] += 1
    bot = service.workspace.bot
    event = payloads.reaction_event(service.workspace, channel, bot, message, name)
    service.events.in_background(channel, event)
    return {}


def remove_reaction(service: Service, args: Args) -> Json:
    """reactions.remove."""
    _, message, name = _reaction(service, args)
    for reaction in message.get("reactions", []):
        if reaction["name"] == name and service.workspace.bot_user_id in reaction["users"]:
            reaction["users"].remove(service.workspace.bot_user_id)
            reaction["count"] -= 1
            message["reactions"] = [each for each in message["reactions"] if each["count"]]
            return {}
    raise ApiError("no_reaction")


def set_status(service: Service, args: Args) -> Json:
    """assistant.threads.setStatus: shown under the thread until the app posts there, or sets it to nothing."""
    channel = service.readable(args.required("channel_id"))
    thread_ts = args.ts("thread_ts", "invalid_thread_ts")
    status = args.text("status")
    if status:
        service.statuses[channel.id, thread_ts] = status
    else:
        service.statuses.pop((channel.id, thread_ts), None)
    return {}


def _content(args: Args) -> Json:
    """Text, blocks, attachments and metadata of a new message. Raises no_text, or what the checks find."""
    blocks = args.blocks()
    attachments = args.decoded("attachments") if "attachments" in args else None
    text = args.text("text")
    if not (text.strip() or blocks or attachments):
        raise ApiError("no_text")
    content: Json = {"text": text[:MAX_TEXT], **_metadata(args)}
    if blocks:
        content["blocks"] = blocks
    if attachments:
        content["attachments"] = attachments
    return content


def _metadata(args: Args) -> Json:
    if "metadata" not in args:
        return {}
    metadata = args.decoded("metadata")
    if not isinstance(metadata, dict):
        raise ApiError("invalid_metadata_format")
    if metadata and not {"event_type", "event_payload"} <= metadata.keys():
        raise ApiError("invalid_metadata_schema")
    return {"metadata": metadata}


def _author(service: Service) -> Json:
    workspace = service.workspace
    profile = {"id": workspace.bot_id, "app_id": workspace.app_id, "name": workspace.bot.name, "deleted": False}
    return {
        "user": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "app_id": workspace.app_id,
        "bot_profile": {**profile, "team_id": workspace.team_id},
    }


def _in_thread(channel: Channel, args: Args) -> Json:
    """The thread's fields. A reply's own ts is accepted, as in Slack, and leads to a thread nobody sees."""
    thread_ts = args.ts("thread_ts", "invalid_thread_ts")
    if thread_ts not in channel.messages:
        raise ApiError("thread_not_found")
    if not args.flag("reply_broadcast"):
        return {"thread_ts": thread_ts}
    root = _without_metadata(channel.messages[thread_ts])
    return {"thread_ts": thread_ts, "subtype": "thread_broadcast", "root": root}


def _own_message(service: Service, args: Args, refusal: str) -> tuple[Channel, Json]:
    channel = service.readable(args.required("channel"))
    message = service.workspace.message(channel, args.required("ts"))
    if message.get("bot_id") != service.workspace.bot_id:
        raise ApiError(refusal)
    return channel, message


def _reaction(service: Service, args: Args) -> tuple[Channel, Json, str]:
    channel = service.readable(args.required("channel"))
    message = service.workspace.message(channel, args.ts("timestamp", "bad_timestamp"))
    name = args.required("name").strip(":")
    if not EMOJI_NAME.fullmatch(name):
        raise ApiError("invalid_name")
    return channel, message, name


def _without_metadata(message: Json) -> Json:
    """As events and other apps see it."""
    return snapshot({key: value for key, value in message.items() if key != "metadata"})


CHAT = {
    "chat.postMessage": Method(post_message, "chat:write"),
    "chat.postEphemeral": Method(post_ephemeral, "chat:write"),
    "chat.update": Method(update, "chat:write"),
    "chat.delete": Method(delete, "chat:write"),
    "chat.getPermalink": Method(get_permalink),
    "reactions.add": Method(add_reaction, "reactions:write"),
    "reactions.remove": Method(remove_reaction, "reactions:write"),
    "assistant.threads.setStatus": Method(set_status, "chat:write"),
}
