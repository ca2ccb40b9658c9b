"""Reading in processes of their own: deadlines, deaths and errors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.analyzer import Analyzer
from bot.errors import ConfigError, TooSlow, WrongLanguage
from bot.extract import DEFAULT_MODEL
from bot.model import Article
from tests.slack_room import SAMPLE

GERMAN = (
    "Der Bundeskanzler trifft sich am Freitag in Paris mit dem Präsidenten und spricht dort über den Haushalt. " * 3
)


@pytest.fixture
async def analyzer() -> AsyncIterator[Analyzer]:
    running = Analyzer(model=DEFAULT_MODEL, processes=1, read_seconds=3)
    await running.start()
    yield running
    running.close()


async def test_a_text_that_takes_too_long_is_given_up_and_the_next_one_is_read(analyzer: Analyzer) -> None:
    with pytest.raises(TooSlow):
        await analyzer.brief(Article(text=SAMPLE * 190), focus="")
    await analyzer.start()
    article = Article(text=SAMPLE, published=date(2022, 7, 27), published_source="given")
    assert (await analyzer.brief(article, focus="Sochi")).main_meeting is not None


async def test_an_error_comes_back_as_what_it_is(analyzer: Analyzer) -> None:
    with pytest.raises(WrongLanguage, match="German"):
        await analyzer.brief(Article(text=GERMAN), focus="")


async def test_a_model_that_is_not_there_stops_the_start() -> None:
    missing = Analyzer(model="no_such_model", processes=1)
    with pytest.raises(ConfigError, match="BRIEF_SPACY_MODEL"):
        await missing.start()
    missing.close()
