"""Methods that only look: who, where, what was said; and the way to Socket Mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.methods.method import Method
from bot.playground.state import ApiError, Channel, Json, User, order, snapshot

if TYPE_CHECKING:
    from bot.playground.call import Args
    from bot.playground.service import Service

MAX_REPLIES = 1_000


def auth_test(service: Service, _args: Args) -> Json:
    """auth.test."""
    workspace = service.workspace
    return {
        "url": f"https://{workspace.domain}.slack.com/",
        "team": workspace.domain.title(),
        "team_id": workspace.team_id,
        "user": workspace.bot.name,
        "user_id": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(service: Service, _args: Args) -> Json:
    """apps.connections.open: an address for one websocket."""
    address = service.ways_back.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/link/?ticket={service.sockets.ticket()}&app_id={service.workspace.app_id}"}


def users_info(service: Service, args: Args) -> Json:
    """users.info; `tz_offset` in seconds."""
    return {"user": _user(service, service.workspace.user(args.required("user")))}


def _user(service: Service, user: User) -> Json:
    profile = {"real_name": user.real_name, "display_name": user.name, "team": service.workspace.team_id}
    return {
        "id": user.id,
        "team_id": service.workspace.team_id,
        "name": user.name,
        "real_name": user.real_name,
        "deleted": False,
        "tz": user.tz,
        "tz_label": user.tz_label,
        "tz_offset": user.tz_offset,
        "profile": profile,
        "is_bot": user.is_bot,
        "is_app_user": False,
    }


def conversations_info(service: Service, args: Args) -> Json:
    """conversations.info; a private channel exists only for its members."""
    channel = service.workspace.channel(args.required("channel"))
    if channel.kind != "channel" and not service.workspace.hears(channel):
        raise ApiError("channel_not_found")
    return {"channel": _channel(service, channel)}


def _channel(service: Service, channel: Channel) -> Json:
    about: Json = {
        "id": channel.id,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group",
        "is_im": channel.kind == "im",
        "is_private": channel.kind != "channel",
        "is_archived": channel.is_archived,
        "is_member": service.workspace.hears(channel),
        "is_ext_shared": False,
        "context_team_id": service.workspace.team_id,
    }
    if channel.kind == "im":
        partner = next(iter(channel.members - {service.workspace.bot_user_id}))
        return about | {"user": partner}
    return about | {"name": channel.name, "name_normalized": channel.name}


def conversations_replies(service: Service, args: Args) -> Json:
    """conversations.replies: the parent and its replies, oldest first; a reply's ts gives that reply alone."""
    channel = service.readable(args.required("channel"))
    thread = service.workspace.thread(channel, args.required("ts"))
    if not thread:
        raise ApiError("thread_not_found")
    wanted = [thread[0], *(reply for reply in thread[1:] if _is_within(reply["ts"], args))]
    start, limit = args.number("cursor", 0), args.number("limit", MAX_REPLIES)
    page = wanted[start : start + limit]
    has_more = start + limit < len(wanted)
    messages = [_shown(message, with_metadata=args.flag("include_all_metadata")) for message in page]
    following = {"response_metadata": {"next_cursor": str(start + limit)}} if has_more else {}
    return {"messages": messages, "has_more": has_more, **following}


def _is_within(ts: str, args: Args) -> bool:
    earliest, latest = order(args.text("oldest", "0")), order(args.text("latest", "9999999999"))
    if args.flag("inclusive"):
        return earliest <= order(ts) <= latest
    return earliest < order(ts) < latest


def _shown(message: Json, *, with_metadata: bool) -> Json:
    hidden = set() if with_metadata else {"metadata"}
    return snapshot({key: value for key, value in message.items() if key not in hidden})


def files_info(service: Service, args: Args) -> Json:
    """files.info."""
    return {"file": service.files.info(args.required("file"))}


READ = {
    "auth.test": Method(auth_test),
    "apps.connections.open": Method(open_connection, app_token=True),
    "users.info": Method(users_info, "users:read"),
    "conversations.info": Method(conversations_info, "channels:read"),
    "conversations.replies": Method(conversations_replies, "channels:history"),
    "files.info": Method(files_info, "files:read"),
}
