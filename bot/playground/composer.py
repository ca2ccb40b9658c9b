"""What Slack makes of what a person types: escaped text, and the same as a rich_text block."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.playground.state import Json, Workspace

MAX_TEXT = 40_000
"""Characters of a message's text that Slack keeps (docs.slack.dev, chat.postMessage)."""

TOKEN = re.compile(
    r"\[(?P<label>[^\]\n]{1,300})\]\((?P<target>https?://[^\s)]+)\)"
    r"|(?P<url>https?://[^\s<>]+)"
    r"|(?<!\w)@(?P<user>[\w.-]*\w)"
    r"|(?<!\w)\#(?P<channel>[\w-]+)"
    r"|(?<!\w):(?P<emoji>[a-z0-9_+-]+):(?!\w)",
)
RANGES = {"channel", "here", "everyone"}
CLOSING = ".,;:!?'\"”’"


def escape(text: str) -> str:
    """Slack's three control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The three entities back into characters, each once."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def compose(workspace: Workspace, typed: str) -> tuple[str, list[Json]]:
    """(text, blocks) of a message that somebody typed or pasted; cut at Slack's 40,000 characters.

    Links, [labelled](links), @names, #channels and :emoji: become what Slack's composer makes of them.
    """
    typed = typed[:MAX_TEXT]
    texts: list[str] = []
    elements: list[Json] = []
    end = 0
    for match in TOKEN.finditer(typed):
        found = _element(workspace, match)
        if found is None:
            continue
        text, element, stop = found
        _add_plain(typed[end : match.start()], texts, elements)
        texts.append(text)
        elements.append(element)
        end = stop
    _add_plain(typed[end:], texts, elements)
    return "".join(texts)[:MAX_TEXT], [_rich_text(elements)] if elements else []


def _add_plain(plain: str, texts: list[str], elements: list[Json]) -> None:
    if plain:
        texts.append(escape(plain))
        elements.append({"type": "text", "text": plain})


def _rich_text(elements: list[Json]) -> Json:
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": secrets.token_hex(3), "elements": [section]}


def _element(workspace: Workspace, match: re.Match[str]) -> tuple[str, Json, int] | None:
    """(text, rich_text element, end in the typed text), or None when it is no special token."""
    if match["url"]:
        url = _without_punctuation(match["url"])
        return f"<{escape(url)}>", {"type": "link", "url": url}, match.start() + len(url)
    if match["target"]:
        text = f"<{escape(match['target'])}|{escape(match['label'])}>"
        return text, {"type": "link", "url": match["target"], "text": match["label"]}, match.end()
    if match["emoji"]:
        return match[0], {"type": "emoji", "name": match["emoji"]}, match.end()
    named = _user(workspace, match["user"]) if match["user"] else _channel(workspace, match["channel"])
    return None if named is None else (*named, match.end())


def _without_punctuation(url: str) -> str:
    """The address without the full stop or bracket of the sentence around it."""
    url = url.rstrip(CLOSING)
    surplus = url.count(")") - url.count("(")
    while surplus > 0 and url.endswith(")"):
        url = url[:-1].rstrip(CLOSING)
        surplus -= 1
    return url


def _user(workspace: Workspace, name: str) -> tuple[str, Json] | None:
    if name in RANGES:
        return f"<!{name}>", {"type": "broadcast", "range": name}
    for user in workspace.users.values():
        if user.name == name:
            return f"<@{user.id}>", {"type": "user", "user_id": user.id}
    return None


def _channel(workspace: Workspace, name: str) -> tuple[str, Json] | None:
    for channel in workspace.channels.values():
        if channel.name == name:
            return f"<#{channel.id}|{name}>", {"type": "channel", "channel_id": channel.id}
    return None
