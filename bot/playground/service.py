"""Everything that the Web API's methods work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground.state import ApiError

if TYPE_CHECKING:
    from bot.playground.events import Events
    from bot.playground.files import Files
    from bot.playground.socket_mode import SocketHub
    from bot.playground.state import Channel, Json, Workspace
    from bot.playground.ways_back import WaysBack

BOT_SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "reactions:write",
    "users:read",
)


@dataclass
class Views:
    """The app's Home tab for each user, and each user's stack of open modals."""

    homes: dict[str, Json] = field(default_factory=dict)
    modals: dict[str, list[Json]] = field(default_factory=dict)
    by_id: dict[str, Json] = field(default_factory=dict)


@dataclass
class Service:
    """The workspace and what the app has done to it."""

    workspace: Workspace
    events: Events
    ways_back: WaysBack
    sockets: SocketHub
    files: Files
    bot_token: str
    app_token: str
    scopes: tuple[str, ...] = BOT_SCOPES
    installed: bool = True
    views: Views = field(default_factory=Views)
    statuses: dict[tuple[str, str], str] = field(default_factory=dict)

    def readable(self, reference: str) -> Channel:
        """A channel whose messages the bot may read. Raises channel_not_found or not_in_channel."""
        channel = self.workspace.channel(reference)
        if self.workspace.hears(channel):
            return channel
        raise ApiError("channel_not_found" if channel.kind == "group" else "not_in_channel")

    def writable(self, reference: str) -> Channel:
        """A channel where the bot may post. Raises also is_archived."""
        channel = self.workspace.channel(reference)
        if channel.is_archived:
            raise ApiError("is_archived")
        return self.readable(reference)
