"""Slack's mrkdwn, as it stands in an event's `text`, to plain text.

`&`, `<` and `>` are escaped there, and `<…>` holds links and mentions:
https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re

from bot.intake.message.links import bare_links

# Stands where a mention or an emoji was. Messages come here without control characters, so it can't be theirs.
DROPPED = "\x00"

_CODE = re.compile(r"```(?P<block>.*?)```|`(?P<inline>[^`\n]+)`", re.DOTALL)
_QUOTE_MARK = re.compile(r"^(?:&gt;){1,3} ?", re.MULTILINE)
_PIECE = re.compile(
    r"<(?P<token>[^<>\n]*)>"
    r"|(?P<bare>https?://[^\s<>]+)"
    r"|(?<![\w:]):(?=[\w+'-]*[a-z])[\w+'-]{1,100}:(?:skin-tone-\d:)?(?!\w)"
    r"|&(?P<entity>amp|lt|gt);",
)
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_ENTITY = re.compile(r"&(amp|lt|gt);")
_EMPHASIS = tuple(
    re.compile(
        rf"<[^<>\n]*>|(?<![\w{mark}])\{mark}(?=\S)(?P<inner>(?:<[^<>\n]*>|[^<\n{mark}])+)(?<=\S)\{mark}(?![\w{mark}])"
    )
    for mark in "*_~"
)
_GAP = re.compile(r"(?:(?<![ \t])[ \t]+)?\x00(?=[ \t\n.,;:!?]|$)|\x00[ \t]*")


def unescape(text: str) -> str:
    """Undo Slack's escaping, once: `&amp;lt;` becomes `&lt;`."""
    return _ENTITY.sub(lambda found: _ENTITIES[found.group(1)], text)


def close_gaps(text: str) -> str:
    """Take the marks of dropped pieces out, with the space that they leave."""
    return _GAP.sub("", text)


def read_mrkdwn(text: str) -> tuple[str, list[str]]:
    """Plain text, with DROPPED where something was left out, and the links in their order.

    A link in code is part of the code: nobody asks to have it opened.
    """
    links: list[str] = []
    pieces: list[str] = []
    end = 0
    for code in _CODE.finditer(text):
        pieces.append(_prose(text[end : code.start()], links))
        pieces.append(_PIECE.sub(lambda found: _visible(found, []), code["block"] or code["inline"] or ""))
        end = code.end()
    pieces.append(_prose(text[end:], links))
    return "".join(pieces), links


def _prose(text: str, links: list[str]) -> str:
    text = _QUOTE_MARK.sub("", text)
    for emphasis in _EMPHASIS:
        text = emphasis.sub(lambda found: found["inner"] or found.group(), text)
    return _PIECE.sub(lambda found: _visible(found, links), text)


def _visible(found: re.Match[str], links: list[str]) -> str:
    if found["token"] is not None:
        return _token(found["token"], links)
    if found["bare"] is not None:
        links += bare_links(unescape(found["bare"]))
        return unescape(found["bare"])
    return _ENTITIES[found["entity"]] if found["entity"] else DROPPED


def _token(token: str, links: list[str]) -> str:
    target, _, label = token.partition("|")
    target, label = unescape(target), unescape(label)
    if target.startswith("@"):
        return f"@{label.removeprefix('@')}" if label else DROPPED
    if target.startswith("#"):
        return f"#{label}" if label else DROPPED
    if target.startswith("!"):
        return label if label and target.startswith(("!date", "!subteam")) else DROPPED
    links.append(target)
    return label or target.removeprefix("mailto:").removeprefix("tel:")
