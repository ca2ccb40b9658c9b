"""What people write in Slack's own editors: canvases, and the posts that were there before them.

A canvas is downloaded as a fragment of HTML, a post as JSON with its paragraphs, or as a `<document>`. Neither form is
documented, and posts can't be made any more; shapes as public exports show them.
"""

from __future__ import annotations

import json
import re

from pydantic import BaseModel, ValidationError

from bot.errors import EmptyText
from bot.intake.files.markup import markup_paragraphs
from bot.intake.files.prose import as_article, could_be_title, one_line
from bot.model import Article

_CANVAS = re.compile(r"\s*<div[^>]{0,200}\bquip-canvas-content\b", re.IGNORECASE)
_DOCUMENT = re.compile(r"\s*<document\b", re.IGNORECASE)
_HEADING = re.compile(r"\s*<(?:div|document)\b[^>]{0,300}>\s*<h1\b", re.IGNORECASE)
_MOST_MARKS = 50_000  # a paragraph has some ten of them


class _Child(BaseModel):
    text: str = ""
    type: str = "p"


class _Root(BaseModel):
    children: list[_Child]


class _Post(BaseModel):
    root: _Root
    title: str | None = None


def is_slack_post(text: str) -> bool:
    """Whether it is a canvas or a post."""
    return bool(_CANVAS.match(text) or _DOCUMENT.match(text)) or _as_post(text) is not None


def read_slack_post(text: str) -> Article:
    """The article in a canvas or a post; its first heading is the title. Raises EmptyText and TextTooLong."""
    post = _as_post(text)
    if post is None:
        paragraphs = markup_paragraphs(text)
        title = paragraphs[0] if paragraphs and _HEADING.match(text) and could_be_title(paragraphs[0]) else None
    else:
        children = post.root.children
        first = children[0] if children and children[0].type.startswith("h") else None
        title = post.title or (first.text if first else None)
        paragraphs = [one_line(child.text) for child in children]
    article = as_article(title and one_line(title), paragraphs)
    if not article.text:
        raise EmptyText("There is no text in that. Send the text of an article.")
    return article


def _as_post(text: str) -> _Post | None:
    if not text.lstrip().startswith("{") or '"children"' not in text or text.count("{") > _MOST_MARKS:
        return None
    try:
        return _Post.model_validate(json.loads(text))
    except (ValidationError, ValueError, RecursionError):
        return None
