"""A Slack message event: its text as people see it, and its links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.intake.characters import printable
from bot.intake.message.links import distinct
from bot.intake.message.mrkdwn import close_gaps, read_mrkdwn
from bot.intake.message.richtext import read_blocks


@dataclass(frozen=True, slots=True)
class Shared:
    """What a message shares: plain text with its line breaks, and web links in their order, each article once."""

    text: str
    links: tuple[str, ...]


def read_message(event: Mapping[str, object]) -> Shared:
    """Read a message event, or any object of Slack's with `text` and `blocks`.

    Blocks go first, because `text` is only their fallback. Mentions without a name, broadcasts and emoji are left
    out; the label of a link stays in the text; links in code are not links.
    """
    text, links = read_blocks(event.get("blocks"))
    if not text.strip() and not links:
        raw = event.get("text")
        text, links = read_mrkdwn(printable(raw) if isinstance(raw, str) else "")
    return Shared(text=close_gaps(text).strip(), links=distinct(links))
