"""Nothing is invented: whatever the text, every line of a brief stands on it."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bot.errors import ArticleError
from bot.extract import extract_brief
from bot.model import Article
from tests.extract.grounding import ungrounded
from tests.slack_room import SAMPLE

PIECES = [
    *re.split(r"(?<=[.”])\s+", SAMPLE),
    "TOKYO, March 3 - ",
    "The finance ministers of Japan, Chile and the EU ",
    "will meet ",
    "in Basel ",
    "on Friday, ",
    "next week ",
    "to discuss debts, tariffs and a common tax.",
    "The summit was called off.",
    "said the company's chief executive, Dr. Ada Fischer-Okafor, ",
    "\n\n",
    "\n",
    "“",
    "?!",
    "...",
    "May",
    "30/02/2023",
    "\u200b",
    "é",
    "e\u0301",
    "😀",
    "\r\n",
    "(AP) ",
]

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), min_size=1, max_size=25).map(" ".join)
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, days)
def test_every_line_of_a_brief_stands_on_the_text(nlp: Language, text: str, day: date | None) -> None:
    article = Article(text=text, published=day, published_source="given" if day else None)
    try:
        brief = extract_brief(nlp, article)
    except ArticleError:
        return
    assert ungrounded(brief, text) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, days)
def test_the_same_text_gives_the_same_brief(nlp: Language, text: str, day: date | None) -> None:
    article = Article(text=text, published=day, published_source="given" if day else None)
    try:
        first = extract_brief(nlp, article)
    except ArticleError:
        return
    assert extract_brief(nlp, article) == first
