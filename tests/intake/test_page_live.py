"""Live blogs: the whole of their posts, newest first, on the day of the page."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.intake.page import read_html
from bot.model import Article

MORNING = "The session begins at eleven with the speech of the finance minister, and the parties answer after lunch."
NOON = "Finance Minister Ewa Lindqvist wants to borrow four billion crowns for railways, hospitals and two bridges."
EVENING = "The lower house will vote on the budget on Thursday, its speaker Hana Brix has confirmed to all parties."


def post(text: str, time: str | None, headline: str = "") -> dict[str, str | None]:
    return {"@type": "BlogPosting", "headline": headline, "articleBody": text, "datePublished": time}


def read(*updates: object, body: str = "<p>The page loads its posts.</p>", kind: str = "LiveBlogPosting") -> Article:
    node = {"@type": kind, "headline": "Budget day", "datePublished": "2018-03-21T07:00:00Z", "liveBlogUpdate": updates}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    return read_html(f"<html><head>{script}</head><body><main><h1>Budget day</h1>{body}</main></body></html>")


POSTS = (
    post(NOON, "2018-03-21T12:00:00+01:00"),
    post(EVENING, "2018-03-21T16:00:00Z", "A vote on Thursday"),
    post(MORNING, "2018-03-21T06:30:00"),
)


def test_posts_are_read_newest_first_whatever_their_time_zone() -> None:
    article = read(*POSTS)

    assert article.text.split("\n\n") == ["A vote on Thursday", EVENING, NOON, MORNING]
    assert (article.title, article.published) == ("Budget day", date(2018, 3, 21))


@pytest.mark.parametrize("time", ["soon", None, ""])
def test_posts_without_times_stay_in_the_order_of_the_page(time: str | None) -> None:
    article = read(*POSTS[:2], post(MORNING, time))

    assert article.text.split("\n\n") == [NOON, "A vote on Thursday", EVENING, MORNING]


def test_html_in_posts_becomes_paragraphs() -> None:
    body = f"<p>{MORNING}</p><ul><li>Bread &amp; milk</li></ul>{NOON}<br/>{EVENING}"

    assert read(post(body, None)).text.split("\n\n") == [MORNING, "Bread & milk", NOON, EVENING]


def test_a_page_that_shows_more_than_its_markup_is_read_as_it_stands() -> None:
    shown = "".join(f"<div><p>{text}</p></div>" for text in (EVENING, NOON, MORNING))

    assert read(post(EVENING, None), body=shown).text.split("\n\n") == [EVENING, NOON, MORNING]


def test_other_articles_have_no_posts() -> None:
    shown = f"<p>{NOON}</p><p>{EVENING}</p><p>{MORNING}</p>"

    assert read(*POSTS, *POSTS, body=shown, kind="NewsArticle").text.split("\n\n") == [NOON, EVENING, MORNING]
