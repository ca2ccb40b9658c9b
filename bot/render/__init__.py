"""A Brief in words that people read: Block Kit for Slack, plain text for terminals and notifications."""

from bot.render.blocks import Block, as_blocks
from bot.render.mrkdwn import asked, escape
from bot.render.text import as_text
from bot.render.when import on_day

__all__ = ["Block", "as_blocks", "as_text", "asked", "escape", "on_day"]
