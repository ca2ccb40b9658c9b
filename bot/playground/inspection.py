"""Looking at what happened: messages, threads, whispers, views, calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.state import Json, snapshot

if TYPE_CHECKING:
    from bot.playground.call import Call, TooFast
    from bot.playground.delivery import Courier, Delivery
    from bot.playground.service import Service
    from bot.playground.web_api import WebApi


class Records:
    """What one sees in the workspace now. Messages are copies, oldest first; channels and users by id or name."""

    service: Service
    courier: Courier
    api: WebApi

    @property
    def calls(self) -> list[Call]:
        """All Web API calls so far."""
        return self.api.log.calls

    @property
    def violations(self) -> list[TooFast]:
        """The posts that came faster than one a second in their channel."""
        return self.api.log.violations

    @property
    def deliveries(self) -> list[Delivery]:
        """All payloads sent to the app so far."""
        return self.courier.log

    @property
    def names(self) -> dict[str, str]:
        """Ids of users and channels -> the names people see."""
        workspace = self.service.workspace
        rooms = {room.id: room.name for room in workspace.channels.values() if room.name}
        return {user.id: user.real_name for user in workspace.users.values()} | rooms

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    def messages(self, channel: str) -> list[Json]:
        """Everything in a channel, replies included."""
        return [snapshot(message) for message in self.service.workspace.channel(channel).messages.values()]

    def thread(self, channel: str, ts: str) -> list[Json]:
        """A message and its replies; empty when the message is gone."""
        workspace = self.service.workspace
        return [snapshot(message) for message in workspace.thread(workspace.channel(channel), ts)]

    def replies(self, channel: str, ts: str) -> list[Json]:
        """The replies in a message's thread."""
        return self.thread(channel, ts)[1:]

    def ephemerals(self, channel: str | None = None, user: str | None = None) -> list[Json]:
        """The messages only one user sees (`seen_by`), of one channel or all, for one user or all."""
        workspace = self.service.workspace
        rooms = list(workspace.channels.values()) if channel is None else [workspace.channel(channel)]
        seen_by = None if user is None else workspace.user(user).id
        whispers = [snapshot(message) for room in rooms for message in room.ephemerals]
        return [message for message in whispers if seen_by in (None, message["seen_by"])]

    def status(self, channel: str, thread_ts: str) -> str:
        """The status line ("is reading…") under a thread, empty when there is none."""
        return self.service.statuses.get((self.service.workspace.channel(channel).id, thread_ts), "")

    def home(self, user: str) -> Json | None:
        """What the user's Home tab shows."""
        view = self.service.views.homes.get(self.service.workspace.user(user).id)
        return None if view is None else snapshot(view)

    def modal(self, user: str) -> Json | None:
        """The modal on top of the user's screen."""
        stack = self.service.views.modals.get(self.service.workspace.user(user).id)
        return snapshot(stack[-1]) if stack else None
