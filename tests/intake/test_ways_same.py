"""The same article by link, by paste, by paste in parts and by file gives the same brief."""

from __future__ import annotations

import pytest

from bot.extract import extract_brief, load
from bot.intake.files import read_bytes
from bot.intake.message import grouped, is_pasted_article, join_parts, read_message
from bot.intake.page import read_page
from bot.intake.web import Fetcher
from bot.model import Article, Brief
from tests.intake.documents.forms import PARAGRAPHS, TITLE, article_as
from tests.intake.serving import html, serve_raw

PARTS = ([TITLE, *PARAGRAPHS[:2]], PARAGRAPHS[2:4], PARAGRAPHS[4:])


async def by_link() -> Article:
    fetcher = Fetcher(timeout=10, max_bytes=1_000_000, allow_networks=["127.0.0.0/8"])
    async with serve_raw(html(article_as("html"))) as site:
        try:
            return read_page(await fetcher.fetch(f"{site}/talks"))
        finally:
            await fetcher.aclose()


def pasted(paragraphs: list[str]) -> str:
    """The text of a message with these paragraphs, as Slack sends it."""
    escaped = "\n\n".join(paragraphs).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return read_message({"text": escaped}).text


def by_paste() -> Article:
    text = pasted([TITLE, *PARAGRAPHS])
    assert is_pasted_article(text, min_words=120)
    return Article(text=text)


def by_paste_in_parts() -> Article:
    texts = [pasted(part) for part in PARTS]
    assert grouped(texts) == ((0, 1, 2),)
    return Article(text=join_parts(texts))


@pytest.mark.parametrize("form", ["pdf", "docx"])
async def test_every_way_gives_the_same_actors_meetings_and_agenda(form: str) -> None:
    nlp = load()
    ways = [await by_link(), by_paste(), by_paste_in_parts(), read_bytes(f"talks.{form}", article_as(form))]
    link, *others = (outline(extract_brief(nlp, article)) for article in ways)

    assert others == [link] * 3
    assert all(link)


def outline(brief: Brief) -> tuple[object, ...]:
    """Actors in no order: a headline that is a part of the text may change that."""
    actors = frozenset((each.name, each.kind, each.role) for each in brief.actors)
    meetings = [(each.name, each.place, each.start, each.participants) for each in brief.meetings]
    agenda = [(item.topic, item.status, item.said_by) for each in brief.meetings for item in each.agenda]
    return actors, meetings, agenda
