"""The workspace: who is in it, its channels, and what was said there. Plain data, no I/O.

A message is a dict as Slack's Web API returns it (without `channel`); its `ts` is its key in the channel.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from bot.playground.clock import Clock

Json: TypeAlias = dict[str, Any]

CHANNEL_TYPES = {"channel": "channels", "group": "groups", "im": "im"}
"""Kind of a channel -> last word of its event's name in the manifest (`message.channels`)."""


class ApiError(Exception):
    """Slack's refusal: `code` is its word for it, `details` are further fields of the answer."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True)
class User:
    """Somebody with an account; `tz_offset` is in seconds east of UTC."""

    id: str
    name: str
    real_name: str
    tz: str = "Europe/London"
    tz_label: str = "Greenwich Mean Time"
    tz_offset: int = 0
    is_bot: bool = False


@dataclass
class Channel:
    """A public channel, a private one (`group`) or a direct message with the bot (`im`)."""

    id: str
    name: str
    kind: Literal["channel", "group", "im"] = "channel"
    members: set[str] = field(default_factory=set)
    is_archived: bool = False
    messages: dict[str, Json] = field(default_factory=dict)
    ephemerals: list[Json] = field(default_factory=list)


@dataclass
class Workspace:
    """One team with one installed app."""

    clock: Clock
    team_id: str = "T0PLAYTEAM"
    domain: str = "playground"
    app_id: str = "A0BRIEFAPP"
    bot_id: str = "B0BRIEFBOT"
    bot_user_id: str = "U0BRIEFBOT"
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    @property
    def bot(self) -> User:
        return self.users[self.bot_user_id]

    def user(self, reference: str) -> User:
        """By id, or by name with or without @. Raises ApiError user_not_found."""
        if reference in self.users:
            return self.users[reference]
        name = reference.removeprefix("@")
        for user in self.users.values():
            if user.name == name:
                return user
        raise ApiError("user_not_found")

    def channel(self, reference: str) -> Channel:
        """By id, by name with or without #, or by a user's id (their direct message with the bot)."""
        if reference in self.channels:
            return self.channels[reference]
        if reference in self.users and reference != self.bot_user_id:
            return self.direct_message(reference)
        name = reference.removeprefix("#")
        for channel in self.channels.values():
            if channel.name == name and channel.kind != "im":
                return channel
        raise ApiError("channel_not_found")

    def direct_message(self, user_id: str) -> Channel:
        """The conversation of this user and the bot; opened when there is none yet."""
        channel_id = "D" + user_id[1:]
        members = {user_id, self.bot_user_id}
        return self.channels.setdefault(channel_id, Channel(channel_id, "", "im", members))

    def hears(self, channel: Channel) -> bool:
        """Whether the bot is in this channel, and so gets its events."""
        return self.bot_user_id in channel.members

    def message(self, channel: Channel, ts: str) -> Json:
        """The stored message itself. Raises ApiError message_not_found."""
        if ts not in channel.messages:
            raise ApiError("message_not_found")
        return channel.messages[ts]

    def post(self, channel: Channel, message: Json) -> Json:
        """Stores a message under the next ts, keeps its thread's counters, and returns it."""
        message = {"type": "message", **message, "ts": self.clock.next_ts(), "team": self.team_id}
        parent = self._parent(channel, message)
        if parent is not None:
            message["parent_user_id"] = parent["user"]
        channel.messages[message["ts"]] = message
        if parent is not None:
            self._count_replies(channel, parent)
        return message

    def whisper(self, channel: Channel, user_id: str, message: Json) -> Json:
        """Stores a message that only `user_id` sees."""
        message = {"type": "message", **message, "ts": self.clock.next_ts(), "is_ephemeral": True}
        message |= {"user": self.bot_user_id, "bot_id": self.bot_id, "seen_by": user_id}
        channel.ephemerals.append(message)
        return message

    def thread(self, channel: Channel, ts: str) -> list[Json]:
        """The message and its replies, oldest first; empty when there is no such message."""
        if ts not in channel.messages:
            return []
        replies = [each for each in channel.messages.values() if each.get("thread_ts") == ts and each["ts"] != ts]
        return [channel.messages[ts], *replies]

    def remove(self, channel: Channel, ts: str) -> Json | None:
        """Deletes a message. Where replies hang on it Slack leaves a tombstone, which is returned."""
        replies = self.thread(channel, ts)[1:]
        removed = channel.messages.pop(ts)
        parent = self._parent(channel, removed)
        if parent is not None:
            self._count_replies(channel, parent)
        if not replies:
            return None
        return self._leave_tombstone(channel, removed)

    @staticmethod
    def _parent(channel: Channel, message: Json) -> Json | None:
        """The message that this one replies to; a reply has no replies of its own."""
        parent = channel.messages.get(message.get("thread_ts", ""))
        if parent is None or parent.get("thread_ts", parent["ts"]) != parent["ts"]:
            return None
        return parent

    def _leave_tombstone(self, channel: Channel, removed: Json) -> Json:
        kept = ("type", "ts", "team", "thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply")
        tombstone = {key: removed[key] for key in kept}
        tombstone |= {"subtype": "tombstone", "text": "This message was deleted.", "user": "USLACKBOT", "hidden": True}
        channel.messages[removed["ts"]] = tombstone
        channel.messages = dict(sorted(channel.messages.items(), key=lambda item: order(item[0])))
        return tombstone

    def _count_replies(self, channel: Channel, parent: Json) -> None:
        replies = self.thread(channel, parent["ts"])[1:]
        if not replies and parent.get("subtype") == "tombstone":
            del channel.messages[parent["ts"]]
            return
        users = list(dict.fromkeys(reply["user"] for reply in replies))
        parent |= {"thread_ts": parent["ts"], "reply_count": len(replies), "reply_users": users}
        parent |= {"reply_users_count": len(users), "latest_reply": replies[-1]["ts"] if replies else parent["ts"]}


def order(ts: str) -> tuple[int, int]:
    """A ts as numbers that sort: never a float, which would lose its last digits."""
    seconds, _, micros = ts.partition(".")
    return int(seconds), int(micros or 0)


def snapshot(message: Json) -> Json:
    """A copy that later edits don't reach."""
    return copy.deepcopy(message)


def default_workspace(clock: Clock) -> Workspace:
    """A newsroom: three people, the bot in #newsroom, not in #random, and #archive closed."""
    workspace = Workspace(clock)
    people = [
        User("U0NEWSDESK", "newsdesk", "News Desk"),
        User("U0EDITOR00", "editor", "Editor", "Europe/Paris", "Central European Time", 3600),
        User("U0REPORTER", "reporter", "Reporter", "America/New_York", "Eastern Standard Time", -18000),
        User(workspace.bot_user_id, "threadbrief", "threadbrief", is_bot=True),
    ]
    workspace.users = {user.id: user for user in people}
    humans = {user.id for user in people if not user.is_bot}
    everyone = set(workspace.users)
    rooms = [
        Channel("C0NEWSROOM", "newsroom", members=set(everyone)),
        Channel("C0RANDOM00", "random", members=set(humans)),
        Channel("C0ARCHIVE0", "archive", members=set(everyone), is_archived=True),
    ]
    workspace.channels = {room.id: room for room in rooms}
    for human in humans:
        workspace.direct_message(human)
    return workspace
