"""Live blogs: many short posts below one headline, the newest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html import unescape

from bot.intake.characters import printable
from bot.intake.counting import words_in
from bot.intake.page.jsonld import Node, text_of, types_of
from bot.intake.page.markup import Markup
from bot.intake.page.words.types import LIVE_BLOG

_TAG = re.compile(r"<[^<>]{1,2000}>")
_BREAK = re.compile(r"</(?:p|li|h\d|div|blockquote)>|<br\s*/?>|\n", re.IGNORECASE)


def live_posts(markup: Markup, paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs of a live blog: its posts as JSON-LD has them, newest first, where the page's body shows less.

    Other pages, and live blogs whose markup names no posts, keep the `paragraphs` of the body.
    """
    if markup.article is None or LIVE_BLOG not in types_of(markup.article):
        return list(paragraphs)
    updates = markup.article.get("liveBlogUpdate")
    posts = [node for node in (updates if isinstance(updates, list) else [updates]) if isinstance(node, dict)]
    told = [line for post in _newest_first(posts) for line in _lines(post)]
    return told if words_in(" ".join(told)) > words_in(" ".join(paragraphs)) else list(paragraphs)


def _newest_first(posts: Sequence[Node]) -> Sequence[Node]:
    """In the order of their times where each has one, else as they stand."""
    try:
        times = [_time(post) for post in posts]
    except ValueError:
        return posts
    order = sorted(range(len(posts)), key=lambda index: times[index], reverse=True)
    return [posts[index] for index in order]


def _time(post: Node) -> datetime:
    time = datetime.fromisoformat(text_of(post, "datePublished") or "")
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _lines(post: Node) -> list[str]:
    """The heading and the paragraphs of a post, which may be HTML."""
    texts = [text_of(post, "headline"), text_of(post, "articleBody")]
    pieces = [piece for text in texts if text for piece in _BREAK.split(text)]
    lines = [" ".join(printable(unescape(_TAG.sub("", piece))).split()) for piece in pieces]
    return list(dict.fromkeys(filter(None, lines)))
