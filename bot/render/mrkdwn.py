"""Slack's mrkdwn: what must be escaped so that article text pings nobody and links nowhere."""

from __future__ import annotations

from bot.render.sheet import clip

_ASKED_LENGTH = 2_800
"""Characters of a text that `/brief` was given, as it is shown again: about two screens."""


def escape(text: str) -> str:
    """The three characters that Slack reads as control characters, as entities (docs: Formatting text)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def link(url: str, label: str) -> str:
    """A link with a label; a bare label where the address can't be written in mrkdwn."""
    return escape(label) if set("|<> ") & set(url) else f"<{escape(url)}|{escape(label)}>"


def asked(user: str, wanted: str) -> str:
    """What a slash command asked for, posted so that the others see it too and the brief has a thread."""
    return f"<@{user}> asked for a brief of {escape(clip(wanted, _ASKED_LENGTH))}"
