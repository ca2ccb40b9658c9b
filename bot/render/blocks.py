"""A brief as Block Kit. Article words stand in rich_text and plain_text only, where Slack reads no markup."""

from __future__ import annotations

from typing import Any

from bot.model import ArticleInfo, Brief
from bot.render.mrkdwn import link
from bot.render.sheet import Line, Section, clip, lay_out

Block = dict[str, Any]


def as_blocks(brief: Brief) -> list[Block]:
    """The brief: header, summary, one rich_text block of lists, and a footer that says what was assumed."""
    sheet = lay_out(brief)
    blocks: list[Block] = [{"type": "header", "text": {"type": "plain_text", "text": sheet.header, "emoji": False}}]
    body: list[Block] = []
    if sheet.summary:
        body.append(_paragraph(_text(sheet.summary)))
    for section in sheet.sections:
        body.extend(_list(section))
    if body:
        blocks.append({"type": "rich_text", "elements": body})
    footer = [sheet.footer, *_source(brief.article)]
    blocks.append({"type": "context", "elements": [{"type": "mrkdwn", "text": part} for part in footer]})
    return blocks


def _list(section: Section) -> list[Block]:
    items = [_paragraph(*_line(line)) for line in section.lines]
    if section.more:
        items.append(_paragraph(_text(f"and {section.more} more", italic=True)))
    title = _paragraph(_text(f"\n{section.title}", bold=True))
    return [title, {"type": "rich_text_list", "style": "bullet", "elements": items}]


def _line(line: Line) -> list[Block]:
    parts = [_text(line.lead, bold=True)]
    if line.text:
        parts.append(_text(line.text))
    if line.note:
        parts.append(_text(f" — {line.note}", italic=True))
    return parts


def _paragraph(*elements: Block) -> Block:
    return {"type": "rich_text_section", "elements": list(elements)}


def _text(text: str, *, bold: bool = False, italic: bool = False) -> Block:
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    return {"type": "text", "text": text} | ({"style": style} if style else {})


def _source(article: ArticleInfo) -> list[str]:
    """Where the article is, for a brief whose thread shows only its link."""
    if article.url is None:
        return []
    return [link(article.url, clip(article.title or article.site or "the article", 100))]
