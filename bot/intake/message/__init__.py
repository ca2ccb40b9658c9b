"""What people write in Slack: the text of a message, its links, and whether the text is an article pasted whole."""

from __future__ import annotations

from bot.intake.message.command import Asked, is_link, read_command
from bot.intake.message.event import Shared, read_message
from bot.intake.message.links import canonical
from bot.intake.message.parts import join_parts, may_continue
from bot.intake.message.shape import is_pasted_article

__all__ = [
    "Asked",
    "Shared",
    "canonical",
    "is_link",
    "is_pasted_article",
    "join_parts",
    "may_continue",
    "read_command",
    "read_message",
]
