"""What the bot hears in Slack: a file a feature, a line a listener. Listeners acknowledge and enqueue, nothing else.

Bolt acknowledges after the listener (`process_before_response`), so a job is durable before Slack hears that its
event has arrived; when enqueueing fails there is no acknowledgement, and Slack delivers the event again.
"""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from bot.jobs import Inbox
from handlers import commands, counting, lifecycle, messages


def register(app: AsyncApp, inbox: Inbox, *, min_words: int, max_links: int) -> None:
    """Connect every feature. `lifecycle` comes last: it takes what no other listener wanted."""
    counting.register(app)
    messages.register(app, inbox, min_words=min_words, max_links=max_links)
    commands.register(app, inbox)
    lifecycle.register(app)
