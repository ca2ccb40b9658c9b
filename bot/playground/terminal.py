"""A thread in a terminal, as people see it in Slack: who, when, what; replies indented under a bar.

Messages are dicts as conversations.replies returns them; `names` maps ids of users and channels to names.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot.playground.block_kit import render_block
from bot.playground.mrkdwn import Names, link_text, render_mrkdwn, with_emoji

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.playground.state import Json

REPLY_INDENT = 4
KILOBYTE = 1_000


def render_message(
    message: Json, *, width: int, names: Names | None = None, timezone: dt.tzinfo = dt.UTC
) -> RenderableType:
    """One message: its author and time, then its blocks (or its text, when it has none), files and reactions.

    At most `width` columns wide.
    """
    known = names or {}
    parts = [_heading(message, known, timezone), *_body(message, known), *_trimmings(message)]
    return Constrain(Group(*parts), width)


def render_thread(
    messages: Sequence[Json], *, width: int, names: Names | None = None, timezone: dt.tzinfo = dt.UTC
) -> RenderableType:
    """A message and its replies (`Playground.thread`)."""
    if not messages:
        return Text("(no message)", style="dim")
    parent, *replies = messages
    lines = [render_message(parent, width=width, names=names, timezone=timezone)]
    if replies:
        lines.append(Constrain(Rule(Text(_count(len(replies)), "dim"), align="left", style="dim"), width))
    for reply in replies:
        shown = render_message(reply, width=width - REPLY_INDENT, names=names, timezone=timezone)
        lines.append(Padding(shown, (0, 0, 1, REPLY_INDENT), expand=False))
    return Group(*lines)


def plain(renderable: RenderableType, *, width: int) -> str:
    """The same without colours, line by line without trailing blanks."""
    console = Console(width=width, color_system=None, force_terminal=False, legacy_windows=False)
    with console.capture() as capture:
        console.print(renderable)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()).rstrip() + "\n"


def _count(replies: int) -> str:
    return "1 reply" if replies == 1 else f"{replies} replies"


def _heading(message: Json, names: Names, timezone: dt.tzinfo) -> Text:
    author = message.get("username") or names.get(message.get("user", ""), message.get("user", "someone"))
    when = dt.datetime.fromtimestamp(int(message["ts"].partition(".")[0]), timezone)
    heading = Text.assemble((author, "bold"), "  ", (f"{when:%H:%M}", "dim"))
    if message.get("edited"):
        heading.append(" (edited)", "dim")
    if message.get("is_ephemeral"):
        heading.append("  Only visible to you", "dim italic")
    return heading


def _body(message: Json, names: Names) -> list[RenderableType]:
    if message.get("blocks"):
        return [line for block in message["blocks"] for line in render_block(block, names)]
    return [render_mrkdwn(message["text"], names)] if message.get("text") else []


def _trimmings(message: Json) -> list[RenderableType]:
    """Files, previews of links, reactions."""
    lines: list[RenderableType] = [_file(file) for file in message.get("files", [])]
    lines += [
        Text.assemble(("▎ ", "dim"), link_text(preview["title"], preview.get("from_url", "")))
        for preview in message.get("attachments", [])
        if preview.get("title")
    ]
    reactions = [f"{with_emoji(':' + each['name'] + ':')} {each['count']}" for each in message.get("reactions", [])]
    return [*lines, Text("  ".join(reactions), style="dim")] if reactions else lines


def _file(file: Json) -> Text:
    if "name" not in file:
        return Text(f"📎 {file['id']}")
    return Text(f"📎 {file['name']} ({max(1, round(file['size'] / KILOBYTE))} kB)")
