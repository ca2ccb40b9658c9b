"""Whole articles: the main meeting with who, where, when and what about, or none at all.

`articles/expected.json` holds the answers by the name of the text beside it.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from tests.extract.marks import main_of, read

ARTICLES = Path(__file__).parent / "articles"
EXPECTED: dict[str, dict[str, Any]] = json.loads((ARTICLES / "expected.json").read_text(encoding="utf-8"))
MEETINGS = [name for name, answer in EXPECTED.items() if "who" in answer]
NO_MEETING = [name for name, answer in EXPECTED.items() if "who" not in answer]


def _text(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")


def test_every_article_has_its_answer() -> None:
    assert {path.stem for path in ARTICLES.glob("*.txt")} == set(EXPECTED)


@pytest.mark.parametrize("name", MEETINGS)
def test_the_main_meeting_of_an_article_has_its_place_day_people_and_topics(nlp: Language, name: str) -> None:
    answer = EXPECTED[name]
    main = main_of(read(nlp, _text(name), anchor=date.fromisoformat(answer["published"])))
    assert main is not None
    assert (main.place, main.start) == (answer["place"], answer["start"])
    assert set(answer["who"]) <= {party.name for party in main.participants}
    assert answer["topics"].items() <= {topic.text: topic.status for topic in main.topics}.items()


@pytest.mark.parametrize("name", NO_MEETING)
def test_an_article_without_an_upcoming_meeting_yields_none(nlp: Language, name: str) -> None:
    assert main_of(read(nlp, _text(name), anchor=date.fromisoformat(EXPECTED[name]["published"]))) is None


def test_the_two_presidents_are_those_in_that_office_and_next_week_is_the_day_told_later(nlp: Language) -> None:
    upcoming = [one for one in read(nlp, _text("two_presidents"), anchor=date(2024, 5, 15)) if one.upcoming]
    assert [(one.name, one.start) for one in upcoming] == [("Arden-Belmonte meeting", "2024-05-24")]
