"""Where the day that relative dates count from is taken from."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from bot.extract.dates import find_anchor, tag
from bot.model import Article

DAY = date(2022, 7, 27)
SHARED = date(2022, 7, 30)


@pytest.mark.parametrize("source", ["given", "page"])
def test_the_day_that_was_given_or_that_the_page_tells_comes_first(source: str) -> None:
    article = Article.model_validate(
        {"text": "Published: 1 May 2020\n\nThe talks failed.", "published": DAY, "published_source": source}
    )
    assert find_anchor(article) == (DAY, source)


@pytest.mark.parametrize(
    "text",
    [
        "Published: 27 July 2022\n\nThe talks failed.",
        "Talks fail\nPublished 27 July 2022\nThe talks failed.",
        "Talks fail\nPublished on July 27, 2022 at 10:15\nThe talks failed.",
        "Talks fail\nBy Ann Lee | Published: Wednesday, 27 July 2022, 10:15\n\nThe talks failed.",
        "Talks fail\nUpdated: 10:15 GMT, 27 July 2022\n\nThe talks failed.",
        "Date: 2022-07-27\n\nThe talks failed.",
        "Published: 27/07/2022\n\nThe talks failed.",
        "LISBON, July 27, 2022 (Wire) - The talks failed.",
        "LISBON, 27 July 2022 — The talks failed.",
        "27 July 2022\n\nThe talks failed.",
        "The talks failed.\n\nFirst published on 27 July 2022",
    ],
)
def test_a_line_of_the_text_tells_the_day(text: str) -> None:
    assert find_anchor(Article(text=text, message_day=SHARED)) == (DAY, "text")


@pytest.mark.parametrize(
    "text",
    [
        "LISBON, July 27 - The talks failed.",
        "The talks of July 27, 2022 failed.",
        "The study, published on 27 July 2022 in a journal, was wrong.",
        "Published on 27 July 2022, the study was wrong.",
        "Published: 05/06/2022\n\nThe talks failed.",
        "Published: 31 June 2022\n\nThe talks failed.",
    ],
)
def test_what_tells_no_day_of_publication_leaves_it_to_the_day_of_sharing(text: str) -> None:
    assert find_anchor(Article(text=text, message_day=SHARED)) == (SHARED, "message")


@pytest.mark.parametrize(
    "opening",
    [
        "LIMA, July 26 (Wire) -- ",
        "LIMA, Peru, July 26 - ",
        "Talks fail\n\nLIMA, July 26, 2022 _\n\n",
        "ST. LOUIS, July 26 -- ",
    ],
)
def test_a_story_filed_the_day_before_speaks_from_that_day(nlp: Language, opening: str) -> None:
    values = [timex.value for timex in tag(nlp(f"{opening}The talks failed today. They go on tomorrow."), DAY)]
    assert values[-2:] == ["2022-07-26", "2022-07-27"]


@pytest.mark.parametrize("opening", ["LIMA, June 26 - ", "In Lima, July 26 - ", "LIMA, July 26-28 ", "LIMA - "])
def test_what_is_no_dateline_of_the_days_before_leaves_the_day_of_publication(nlp: Language, opening: str) -> None:
    values = [timex.value for timex in tag(nlp(f"{opening}The talks failed today."), DAY)]
    assert values[-1] == "2022-07-27"


def test_without_any_day_there_is_no_anchor() -> None:
    assert find_anchor(Article(text="The talks failed on Friday.")) == (None, "none")
