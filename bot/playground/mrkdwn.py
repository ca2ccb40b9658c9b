"""Slack's mrkdwn as it looks: *bold*, _italic_, ~strike~, `code`, links by their labels, names, emoji.

Rules: docs.slack.dev, "Formatting message text".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from rich.emoji import Emoji
from rich.style import Style
from rich.text import Text

from bot.playground.composer import unescape

Names: TypeAlias = Mapping[str, str]
"""Ids of users and channels -> the names people see."""

SPAN = re.compile(
    r"```(?P<pre>[^`]+)```"
    r"|`(?P<code>[^`\n]+)`"
    r"|<(?P<entity>[^<>\n]+)>"
    r"|(?<![\w*])\*(?=[^\s*])(?P<bold>[^*\n]+)(?<=\S)\*(?![\w*])"
    r"|(?<!\w)_(?=[^\s_])(?P<italic>[^_\n]+)(?<=\S)_(?!\w)"
    r"|(?<![\w~])~(?=[^\s~])(?P<strike>[^~\n]+)(?<=\S)~(?![\w~])",
)
STYLES = {"bold": "bold", "italic": "italic", "strike": "strike", "code": "cyan", "pre": "cyan"}
LINK = "blue underline"
MENTION = "yellow"
QUOTE = "▎ "


def render_mrkdwn(source: str, names: Names, style: str = "") -> Text:
    """The text with its styles; a quoted line (> at its start) gets a bar."""
    lines = []
    for line in source.split("\n"):
        quoted = line.startswith(("&gt;", ">"))
        lines.append(QUOTE + line.removeprefix("&gt;").removeprefix(">").lstrip() if quoted else line)
    text = Text(style=style)
    _append(text, "\n".join(lines), names, Style())
    return text


def with_emoji(plain: str) -> str:
    """:newspaper: and the like as characters; unknown ones stay as they are."""
    return Emoji.replace(plain)


def link_text(label: str, url: str, style: Style | None = None) -> Text:
    """A link as people see it: its label, in terminals that can with the address behind it."""
    return Text(label, style=Style.combine([style or Style(), Style.parse(LINK), Style(link=url)]))


def _append(text: Text, source: str, names: Names, style: Style) -> None:
    end = 0
    for match in SPAN.finditer(source):
        text.append(with_emoji(unescape(source[end : match.start()])), style)
        _append_span(text, match, names, style)
        end = match.end()
    text.append(with_emoji(unescape(source[end:])), style)


def _append_span(text: Text, match: re.Match[str], names: Names, style: Style) -> None:
    kind = str(match.lastgroup)
    inside = match[kind]
    if kind == "entity":
        text.append_text(_entity(inside, names, style))
    elif kind in ("code", "pre"):
        text.append(unescape(inside.strip("\n")), style + Style.parse(STYLES[kind]))
    else:
        _append(text, inside, names, style + Style.parse(STYLES[kind]))


def _entity(inside: str, names: Names, style: Style) -> Text:
    """What stands between < and >: a mention, a date, a command word or a link."""
    target, _, label = inside.partition("|")
    marked = style + Style.parse(MENTION)
    if target.startswith("@"):
        return Text("@" + (label or names.get(target[1:], target[1:])), style=marked)
    if target.startswith("#"):
        return Text("#" + (label or names.get(target[1:], target[1:])), style=marked)
    if target.startswith("!date^"):
        return Text(unescape(label), style=style)
    if target.startswith("!"):
        return Text(unescape(label) or "@" + target[1:], style=marked)
    url = unescape(target)
    return link_text(unescape(label) or url.removeprefix("mailto:"), url, style)
