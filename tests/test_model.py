"""The contract of a brief's JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

import bot
from bot.model import AgendaItem, Article, ArticleInfo, Brief, Meeting, Quote, json_schema

SCHEMA = json.loads((Path(bot.__file__).parent / "brief.schema.json").read_text("utf8"))
QUOTE = Quote(text="They meet.", start=0, end=10)


def meeting(**changes: object) -> Meeting:
    fields: dict[str, object] = {
        "name": "summit",
        "place": None,
        "start": None,
        "end": None,
        "participants": (),
        "upcoming": True,
        "main": True,
        "focus": False,
        "quote": QUOTE,
        "agenda": (),
    }
    return Meeting.model_validate(fields | changes)


def brief(*meetings: Meeting) -> Brief:
    info = ArticleInfo(title=None, published=None, anchor=None, anchor_source="none", language="en", words=2)
    return Brief(schema="brief/1", article=info, summary=None, actors=(), dates=(), meetings=meetings)


def test_the_schema_in_the_repository_is_what_the_model_says() -> None:
    assert json_schema() == SCHEMA, "run: make schema"


def test_a_brief_comes_back_from_its_json_as_it_was() -> None:
    made = brief(meeting(start="2022-08-05"))
    assert Brief.model_validate_json(made.to_json()) == made


def test_json_of_a_brief_fits_the_schema_with_and_without_the_text() -> None:
    for made in (brief(meeting()), brief(meeting()).with_text("They meet.")):
        jsonschema.validate(json.loads(made.to_json()), SCHEMA)


def test_the_article_text_is_in_the_json_only_when_it_was_put_there() -> None:
    assert "text" not in json.loads(brief().to_json())["article"]
    assert json.loads(brief().with_text("They meet.").to_json())["article"]["text"] == "They meet."


@pytest.mark.parametrize("changed", ["actors", "article"])
def test_a_brief_cannot_be_changed(changed: str) -> None:
    with pytest.raises(ValidationError):
        setattr(brief(), changed, ())


def test_two_main_meetings_are_refused() -> None:
    with pytest.raises(ValidationError):
        brief(meeting(), meeting(name="talks"))


def test_a_main_meeting_that_is_over_is_refused() -> None:
    with pytest.raises(ValidationError):
        brief(meeting(upcoming=False))


def test_a_topic_of_seventeen_words_is_refused() -> None:
    with pytest.raises(ValidationError):
        AgendaItem(topic="word " * 17, status="expected", said_by=None, quote=QUOTE)


def test_an_anchor_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError):
        ArticleInfo(title=None, published=None, anchor=date(2022, 7, 27), anchor_source="none", language="en", words=0)


def test_a_publication_day_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError):
        Article(text="They meet.", published=date(2022, 7, 27))
