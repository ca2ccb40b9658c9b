"""What people write in Slack: a message's text, links and files, and whether the text is an article pasted whole."""

from __future__ import annotations

from bot.intake.message.command import Asked, is_link, read_command
from bot.intake.message.event import Shared, read_message
from bot.intake.message.links import canonical
from bot.intake.message.parts import continues, grouped, join_parts, may_continue
from bot.intake.message.shape import is_pasted_article
from bot.intake.message.shared_file import STUB, SharedFile, may_hold_article, read_shared_file

__all__ = [
    "STUB",
    "Asked",
    "Shared",
    "SharedFile",
    "canonical",
    "continues",
    "grouped",
    "is_link",
    "is_pasted_article",
    "join_parts",
    "may_continue",
    "may_hold_article",
    "read_command",
    "read_message",
    "read_shared_file",
]
